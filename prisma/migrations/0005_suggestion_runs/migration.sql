-- Suggestions of the engine carry their score and reasons, and come from runs over whole catalogues. What a run finds
-- waits in suggestion_candidate until the run is done.

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "level" TEXT NOT NULL DEFAULT 'category',
ADD COLUMN     "rank" INTEGER,
ADD COLUMN     "reasons" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "runId" TEXT,
ADD COLUMN     "score" INTEGER;

-- CreateTable
CREATE TABLE "suggestion_run" (
    "id" TEXT NOT NULL,
    "catalogAId" TEXT NOT NULL,
    "catalogBId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "pairs" INTEGER NOT NULL DEFAULT 0,
    "lone" INTEGER NOT NULL DEFAULT 0,
    "editionAId" TEXT NOT NULL,
    "editionBId" TEXT NOT NULL,
    "weightsVersion" INTEGER NOT NULL,
    "synonymsVersion" INTEGER NOT NULL,
    "startedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "heartbeatAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "suggestion_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion_candidate" (
    "runId" TEXT NOT NULL,
    "nodeLow" TEXT NOT NULL,
    "nodeHigh" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "nodeAId" TEXT NOT NULL,
    "nodeBId" TEXT,
    "catalogBId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "suggestion_candidate_pkey" PRIMARY KEY ("runId","nodeLow","nodeHigh")
);

-- CreateIndex
CREATE INDEX "suggestion_run_catalogAId_catalogBId_createdAt_idx" ON "suggestion_run"("catalogAId", "catalogBId", "createdAt");

-- CreateIndex
CREATE INDEX "suggestion_catalogBId_level_idx" ON "suggestion"("catalogBId", "level");

-- CreateIndex
CREATE INDEX "suggestion_runId_idx" ON "suggestion"("runId");

-- AddForeignKey
ALTER TABLE "suggestion_candidate" ADD CONSTRAINT "suggestion_candidate_runId_fkey" FOREIGN KEY ("runId") REFERENCES "suggestion_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── By hand ───────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "suggestion"
  ADD CONSTRAINT "suggestion_level_check" CHECK ("level" IN ('category', 'position')),
  ADD CONSTRAINT "suggestion_score_check" CHECK ("score" BETWEEN 0 AND 1000),
  ADD CONSTRAINT "suggestion_engine_speaks_in_figures" CHECK (("origin" = 'engine') = ("score" IS NOT NULL));

ALTER TABLE "suggestion_run"
  ADD CONSTRAINT "suggestion_run_level_check" CHECK ("level" IN ('category', 'position')),
  ADD CONSTRAINT "suggestion_run_state_check" CHECK ("state" IN
    ('queued', 'running', 'done', 'cancelled', 'failed', 'interrupted')),
  ADD CONSTRAINT "suggestion_run_pair_in_order" CHECK ("catalogAId" < "catalogBId");

-- One run at a time for a pair of catalogues and a level.
CREATE UNIQUE INDEX "suggestion_run_open_key" ON "suggestion_run" ("catalogAId", "catalogBId", "level")
  WHERE "state" IN ('queued', 'running');
