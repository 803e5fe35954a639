-- Why a pair was judged 已判无关. Statements from before the question have none, so the column stays empty there; the
-- domain asks for it with every new one (UNRELATED_REASON_REQUIRED).
ALTER TABLE "mapping_statement" ADD COLUMN "unrelatedReason" TEXT;

ALTER TABLE "mapping_statement"
  ADD CONSTRAINT "mapping_statement_unrelated_reason_check" CHECK ("unrelatedReason" IN
    ('scope', 'level', 'incompatible', 'partial')),
  ADD CONSTRAINT "mapping_statement_unrelated_reason_only" CHECK (
    "unrelatedReason" IS NULL OR "relation" = 'unrelated');
