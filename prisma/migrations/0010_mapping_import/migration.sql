-- CreateTable
CREATE TABLE "mapping_import" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "subjectCatalogId" TEXT NOT NULL,
    "objectCatalogId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "sheet" TEXT,
    "settings" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mapping_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mapping_import_row" (
    "importId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "recordId" TEXT,
    "mappingId" TEXT,
    "statementId" TEXT,
    "formerStatementId" TEXT,
    "suggestionId" TEXT,
    "contentHash" TEXT NOT NULL,
    "predicate" TEXT NOT NULL,
    "original" JSONB NOT NULL,

    CONSTRAINT "mapping_import_row_pkey" PRIMARY KEY ("importId","ordinal")
);

-- CreateTable
CREATE TABLE "mapping_import_staging" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mapping_import_staging_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mapping_import_agencyId_createdAt_idx" ON "mapping_import"("agencyId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_import_row_statementId_key" ON "mapping_import_row"("statementId");

-- CreateIndex
CREATE INDEX "mapping_import_row_mappingId_idx" ON "mapping_import_row"("mappingId");

-- CreateIndex
CREATE INDEX "mapping_import_row_recordId_idx" ON "mapping_import_row"("recordId");

-- CreateIndex
CREATE INDEX "mapping_import_staging_createdAt_idx" ON "mapping_import_staging"("createdAt");

-- AddForeignKey
ALTER TABLE "mapping_import_row" ADD CONSTRAINT "mapping_import_row_importId_fkey" FOREIGN KEY ("importId") REFERENCES "mapping_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_import_row" ADD CONSTRAINT "mapping_import_row_mappingId_fkey" FOREIGN KEY ("mappingId") REFERENCES "mapping"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_import_row" ADD CONSTRAINT "mapping_import_row_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "mapping_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: an import is a fact, and a file is a source of suggestions, too.
CREATE TRIGGER "mapping_import_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mapping_import"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "mapping_import_row_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mapping_import_row"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "mapping_import" ADD CONSTRAINT "mapping_import_catalogs_differ"
  CHECK ("subjectCatalogId" <> "objectCatalogId");

ALTER TABLE "suggestion" DROP CONSTRAINT "suggestion_origin_check";
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_origin_check" CHECK ("origin" IN ('crosswalk', 'engine', 'import'));
