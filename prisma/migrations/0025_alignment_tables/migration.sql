-- The synonym table and the weights that the engine compares with, version by version: a change is a new version, and
-- what a run used can be read as long as the run is remembered.

-- CreateTable
CREATE TABLE "synonym_version" (
    "number" INTEGER NOT NULL,
    "groups" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "synonym_version_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "weight_version" (
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "lessons" JSONB,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weight_version_pkey" PRIMARY KEY ("number")
);

-- ── By hand ───────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "synonym_version" ADD CONSTRAINT "synonym_version_number_check" CHECK ("number" > 0);

ALTER TABLE "weight_version"
  ADD CONSTRAINT "weight_version_number_check" CHECK ("number" > 0),
  ADD CONSTRAINT "weight_version_origin_check" CHECK ("origin" IN ('learned', 'base', 'restored'));

CREATE TRIGGER "synonym_version_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "synonym_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "weight_version_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "weight_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The content hash of a node in its catalogue's effective edition; null where it stands in none. What was put aside
-- stays so as long as this is what it was (isDismissed in lib/domain/mapping/suggestion.ts).
CREATE FUNCTION effective_hash(node_id TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT s."contentHash" FROM "node" n
  JOIN "catalog" c ON c."id" = n."catalogId"
  JOIN "node_snapshot" s ON s."editionId" = c."effectiveEditionId" AND s."nodeId" = n."id"
  WHERE n."id" = node_id
$$;

-- What concerns a pair, whichever of its nodes was asked about.
CREATE INDEX "suggestion_candidate_runId_nodeBId_idx" ON "suggestion_candidate" ("runId", "nodeBId");
CREATE INDEX "suggestion_candidate_runId_nodeAId_idx" ON "suggestion_candidate" ("runId", "nodeAId");
CREATE INDEX "suggestion_put_aside" ON "suggestion" ("nodeAId", "nodeBId") WHERE "dismissedAt" IS NOT NULL;
