-- 批次: mappings sent to another agency together, and what the joint body put off.

-- CreateTable
CREATE TABLE "mapping_package" (
    "id" TEXT NOT NULL,
    "fromAgencyId" TEXT NOT NULL,
    "toAgencyId" TEXT NOT NULL,
    "year" INTEGER,
    "serial" INTEGER,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "dueDate" DATE,
    "state" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT NOT NULL,
    "submittedById" TEXT,
    "forwardedById" TEXT,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "forwardedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mapping_package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mapping_package_item" (
    "id" TEXT NOT NULL,
    "packageId" TEXT NOT NULL,
    "mappingId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "statementNumber" INTEGER,
    "statementHash" TEXT,
    "outcome" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "mapping_package_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_deferral" (
    "id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "deferredById" TEXT NOT NULL,
    "deferredAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_deferral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mapping_package_state_idx" ON "mapping_package"("state");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_package_fromAgencyId_toAgencyId_year_serial_key" ON "mapping_package"("fromAgencyId", "toAgencyId", "year", "serial");

-- CreateIndex
CREATE INDEX "mapping_package_item_mappingId_idx" ON "mapping_package_item"("mappingId");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_package_item_packageId_ordinal_key" ON "mapping_package_item"("packageId", "ordinal");

-- CreateIndex
CREATE INDEX "meeting_deferral_list_itemId_idx" ON "meeting_deferral"("list", "itemId");

-- AddForeignKey
ALTER TABLE "mapping_package" ADD CONSTRAINT "mapping_package_fromAgencyId_fkey" FOREIGN KEY ("fromAgencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_package" ADD CONSTRAINT "mapping_package_toAgencyId_fkey" FOREIGN KEY ("toAgencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_package_item" ADD CONSTRAINT "mapping_package_item_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "mapping_package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_package_item" ADD CONSTRAINT "mapping_package_item_mappingId_fkey" FOREIGN KEY ("mappingId") REFERENCES "mapping"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── mapping_package ───────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping_package"
  ADD CONSTRAINT "mapping_package_state_check" CHECK ("state" IN
    ('draft', 'agency-review', 'forwarded', 'dissolved')),
  ADD CONSTRAINT "mapping_package_agencies_differ" CHECK ("fromAgencyId" <> "toAgencyId"),
  -- A number exactly when it was sent.
  ADD CONSTRAINT "mapping_package_sent_check" CHECK (
    ("state" = 'forwarded') = ("forwardedAt" IS NOT NULL)
    AND ("state" = 'forwarded') = ("forwardedById" IS NOT NULL)
    AND ("state" = 'forwarded') = ("year" IS NOT NULL)
    AND ("state" = 'forwarded') = ("serial" IS NOT NULL AND "serial" > 0));

-- ── mapping_package_item ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping_package_item"
  ADD CONSTRAINT "mapping_package_item_outcome_check" CHECK ("outcome" IN
    ('confirmed', 'returned', 'rejected', 'withdrawn', 'left')),
  ADD CONSTRAINT "mapping_package_item_closed_check" CHECK (("outcome" IS NULL) = ("closedAt" IS NULL)),
  ADD CONSTRAINT "mapping_package_item_sent_check" CHECK (
    ("statementHash" IS NULL) = ("statementNumber" IS NULL)
    AND "statementHash" ~ '^[0-9a-f]{64}$'),
  -- An answer is given to what was sent; what was not sent only leaves.
  ADD CONSTRAINT "mapping_package_item_answer_check" CHECK (
    "outcome" IS NULL OR ("outcome" = 'left') = ("statementHash" IS NULL));

-- A mapping stands in one open package at most.
CREATE UNIQUE INDEX "mapping_package_item_open_key" ON "mapping_package_item" ("mappingId") WHERE "outcome" IS NULL;

-- What was sent stays what was sent, and an answer stays the answer.
CREATE FUNCTION mapping_package_item_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."outcome" IS NOT NULL
    OR to_jsonb(OLD) - 'outcome' - 'closedAt' - 'reason' - 'statementNumber' - 'statementHash'
      <> to_jsonb(NEW) - 'outcome' - 'closedAt' - 'reason' - 'statementNumber' - 'statementHash'
    OR (OLD."statementHash" IS NOT NULL
      AND (NEW."statementHash", NEW."statementNumber") IS DISTINCT FROM (OLD."statementHash", OLD."statementNumber"))
  THEN
    RAISE EXCEPTION 'mapping_package_item refuses UPDATE: an item is sent once and closed once'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "mapping_package_item_is_kept" BEFORE UPDATE ON "mapping_package_item"
  FOR EACH ROW EXECUTE FUNCTION mapping_package_item_is_kept();

CREATE TRIGGER "mapping_package_item_stays" BEFORE DELETE OR TRUNCATE ON "mapping_package_item"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── meeting_deferral ──────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "meeting_deferral" ADD CONSTRAINT "meeting_deferral_list_check" CHECK ("list" IN
  ('mappings', 'gaps', 'packages', 'joint'));

-- A thing is put off once at a time.
CREATE UNIQUE INDEX "meeting_deferral_open_key" ON "meeting_deferral" ("list", "itemId") WHERE "endedAt" IS NULL;
