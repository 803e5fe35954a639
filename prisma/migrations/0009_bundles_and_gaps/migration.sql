-- Bundles get authors, a way through both agencies and the statements they were agreed on; 其下标准 (inheritance), 查无对应
-- (gap report) and 冗余处置 (redundancy) get their tables. Nothing could write a bundle before, so its new columns need no
-- defaults. The last part is by hand: words, what belongs together.

-- AlterTable
ALTER TABLE "mapping_bundle" ADD COLUMN     "agreedStatementIds" TEXT[],
ADD COLUMN     "createdById" TEXT NOT NULL,
ADD COLUMN     "demo" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "otherAgencyId" TEXT NOT NULL,
ADD COLUMN     "proposerAgencyId" TEXT NOT NULL,
ADD COLUMN     "reason" TEXT NOT NULL,
ADD COLUMN     "returnReason" TEXT,
ADD COLUMN     "state" TEXT NOT NULL,
ADD COLUMN     "stateSince" TIMESTAMPTZ(3) NOT NULL;

-- CreateTable
CREATE TABLE "gap_report" (
    "id" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "lackingCatalogId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "nodeHash" TEXT NOT NULL,
    "reportedById" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "takeBackReason" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gap_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redundancy_disposition" (
    "id" TEXT NOT NULL,
    "targetNodeId" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "nodeIds" TEXT[],
    "ownerName" TEXT NOT NULL,
    "dueDate" DATE,
    "proposerAgencyId" TEXT NOT NULL,
    "otherAgencyId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "returnReason" TEXT,
    "createdById" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "redundancy_disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mapping_inheritance" (
    "id" TEXT NOT NULL,
    "mappingId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "extent" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "proposerAgencyId" TEXT NOT NULL,
    "otherAgencyId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "returnReason" TEXT,
    "createdById" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mapping_inheritance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "gap_report_nodeId_lackingCatalogId_key" ON "gap_report"("nodeId", "lackingCatalogId");

-- CreateIndex
CREATE UNIQUE INDEX "redundancy_disposition_targetNodeId_catalogId_key" ON "redundancy_disposition"("targetNodeId", "catalogId");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_inheritance_mappingId_nodeId_key" ON "mapping_inheritance"("mappingId", "nodeId");

-- CreateIndex
CREATE INDEX "mapping_bundle_nodeId_idx" ON "mapping_bundle"("nodeId");

-- AddForeignKey
ALTER TABLE "gap_report" ADD CONSTRAINT "gap_report_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_report" ADD CONSTRAINT "gap_report_lackingCatalogId_fkey" FOREIGN KEY ("lackingCatalogId") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redundancy_disposition" ADD CONSTRAINT "redundancy_disposition_targetNodeId_fkey" FOREIGN KEY ("targetNodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redundancy_disposition" ADD CONSTRAINT "redundancy_disposition_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_bundle" ADD CONSTRAINT "mapping_bundle_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_inheritance" ADD CONSTRAINT "mapping_inheritance_mappingId_fkey" FOREIGN KEY ("mappingId") REFERENCES "mapping"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── mapping_bundle ────────────────────────────────────────────────────────────────────────────────────────────────

-- Coverage is the word of the side that agreed: it stands exactly where a combined bundle is decided.
ALTER TABLE "mapping_bundle"
  ADD CONSTRAINT "mapping_bundle_state_check" CHECK ("state" IN
    ('agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn')),
  ADD CONSTRAINT "mapping_bundle_coverage_stated" CHECK
    (("coverage" IS NOT NULL) = ("mode" = 'combined' AND "state" = 'decided')),
  ADD CONSTRAINT "mapping_bundle_two_sides" CHECK ("proposerAgencyId" <> "otherAgencyId");

-- A member has the bundle's node at one end and a node of the bundle's catalogue at the other.
CREATE FUNCTION mapping_bundle_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."bundleId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "mapping_bundle" b WHERE b."id" = NEW."bundleId" AND (
      (b."nodeId" = NEW."nodeAId" AND b."catalogId" = NEW."catalogBId")
      OR (b."nodeId" = NEW."nodeBId" AND b."catalogId" = NEW."catalogAId")))
  THEN
    RAISE EXCEPTION 'bundle % is not about an end of mapping %', NEW."bundleId", NEW."id"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'mapping_bundle_is_own';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "mapping_bundle_is_own" BEFORE INSERT OR UPDATE OF "bundleId" ON "mapping"
  FOR EACH ROW EXECUTE FUNCTION mapping_bundle_is_own();

-- ── mapping_inheritance ───────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping_inheritance"
  ADD CONSTRAINT "mapping_inheritance_extent_check" CHECK ("extent" IN ('all', 'part', 'none')),
  ADD CONSTRAINT "mapping_inheritance_state_check" CHECK ("state" IN
    ('agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn')),
  ADD CONSTRAINT "mapping_inheritance_two_sides" CHECK ("proposerAgencyId" <> "otherAgencyId");

-- ── gap_report ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "gap_report" ADD CONSTRAINT "gap_report_taken_back" CHECK
  (("takenBackAt" IS NULL) OR ("takenBackAt" >= "reportedAt"));

-- ── redundancy_disposition ────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "redundancy_disposition"
  ADD CONSTRAINT "redundancy_disposition_disposition_check" CHECK ("disposition" IN ('merge', 'keep')),
  ADD CONSTRAINT "redundancy_disposition_state_check" CHECK ("state" IN
    ('agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn')),
  ADD CONSTRAINT "redundancy_disposition_several" CHECK (cardinality("nodeIds") >= 2);
