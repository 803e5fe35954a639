-- What Prisma's language cannot say: which words a column may hold, what is unique only while it lives, what never
-- changes, and what must belong together. One section per table. The lists of words are the domain tables' own
-- (the workflow tables and their neighbours in lib/domain), and
-- tests/integration/check-lists.test.ts proves that both are equal.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── Functions ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- For tables whose rows are facts: nothing is changed or removed, by the owner of the database neither.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refuses %: its rows never change', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END $$;

-- ── role_grant ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role_check" CHECK ("role" IN
  ('editor', 'reviewer', 'signatory', 'seat', 'secretary', 'auditor', 'sysadmin', 'secadmin', 'auditadmin'));

-- ── catalog ───────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION catalog_edition_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."effectiveEditionId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "edition" WHERE "id" = NEW."effectiveEditionId" AND "catalogId" = NEW."id")
  THEN
    RAISE EXCEPTION 'edition % is not one of catalog %', NEW."effectiveEditionId", NEW."id"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'catalog_edition_is_own';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "catalog_edition_is_own" BEFORE INSERT OR UPDATE OF "effectiveEditionId" ON "catalog"
  FOR EACH ROW EXECUTE FUNCTION catalog_edition_is_own();

-- ── edition ───────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "edition" ADD CONSTRAINT "edition_number_check" CHECK ("number" >= 0);

CREATE TRIGGER "edition_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "edition"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── node_snapshot ─────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "node_snapshot" ADD CONSTRAINT "node_snapshot_kind_check" CHECK ("kind" IN
  ('subsystem', 'category', 'position'));

CREATE UNIQUE INDEX "node_snapshot_official_code_key" ON "node_snapshot" ("editionId", "officialCode")
  WHERE "officialCode" IS NOT NULL;

CREATE INDEX "node_snapshot_title_trgm" ON "node_snapshot" USING GIN ("title" gin_trgm_ops);

CREATE TRIGGER "node_snapshot_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "node_snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A statement-level check: an edition of 300,000 rows is looked at once.
CREATE FUNCTION node_snapshot_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM fresh JOIN "edition" e ON e."id" = fresh."editionId" JOIN "node" n ON n."id" = fresh."nodeId"
    WHERE n."catalogId" <> e."catalogId")
  THEN
    RAISE EXCEPTION 'a snapshot joins an edition and a node of different catalogs'
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'node_snapshot_is_own';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "node_snapshot_is_own" AFTER INSERT ON "node_snapshot" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION node_snapshot_is_own();

-- ── standard ──────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE INDEX "standard_title_trgm" ON "standard" USING GIN ("title" gin_trgm_ops);

-- ── change_set ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "change_set"
  ADD CONSTRAINT "change_set_origin_check" CHECK ("origin" IN ('import', 'manual')),
  ADD CONSTRAINT "change_set_state_check" CHECK ("state" IN
    ('draft', 'agency-review', 'effective', 'discarded'));

-- ── suggestion ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_origin_check" CHECK ("origin" IN ('crosswalk', 'engine'));

-- ── mapping ───────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping"
  ADD CONSTRAINT "mapping_state_check" CHECK ("state" IN
    ('draft', 'agency-review', 'pending', 'returned', 'rejected', 'withdrawn', 'confirmed', 'disputed', 'retired')),
  ADD CONSTRAINT "mapping_nodes_differ" CHECK ("nodeAId" <> "nodeBId"),
  ADD CONSTRAINT "mapping_catalogs_differ" CHECK ("catalogAId" <> "catalogBId");

CREATE UNIQUE INDEX "mapping_live_pair_key" ON "mapping" ("nodeAId", "nodeBId")
  WHERE "state" NOT IN ('rejected', 'withdrawn', 'retired');

CREATE FUNCTION mapping_statement_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."currentStatementId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "mapping_statement" WHERE "id" = NEW."currentStatementId" AND "mappingId" = NEW."id")
  THEN
    RAISE EXCEPTION 'statement % is not one of mapping %', NEW."currentStatementId", NEW."id"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'mapping_statement_is_own';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "mapping_statement_is_own" BEFORE INSERT OR UPDATE OF "currentStatementId" ON "mapping"
  FOR EACH ROW EXECUTE FUNCTION mapping_statement_is_own();

-- ── mapping_statement ─────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping_statement" ADD CONSTRAINT "mapping_statement_relation_check" CHECK ("relation" IN
  ('equal', 'equivalent', 'broader', 'narrower', 'overlap', 'related', 'unrelated'));

CREATE TRIGGER "mapping_statement_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mapping_statement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── difference ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "difference"
  ADD CONSTRAINT "difference_kind_check" CHECK ("kind" IN ('scope', 'indicator', 'procedure', 'term', 'other')),
  ADD CONSTRAINT "difference_treatment_check" CHECK ("treatment" IN ('unify', 'flex', 'keep'));

CREATE TRIGGER "difference_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "difference"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── mapping_bundle ────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping_bundle"
  ADD CONSTRAINT "mapping_bundle_mode_check" CHECK ("mode" IN ('combined', 'any')),
  ADD CONSTRAINT "mapping_bundle_coverage_check" CHECK ("coverage" IN ('full', 'partial'));

-- ── gap_disposition ───────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "gap_disposition"
  ADD CONSTRAINT "gap_disposition_disposition_check" CHECK ("disposition" IN
    ('adopt', 'joint', 'keep', 'not-applicable', 'defer')),
  ADD CONSTRAINT "gap_disposition_state_check" CHECK ("state" IN
    ('agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn'));

-- ── joint_standard ────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "joint_standard"
  ADD CONSTRAINT "joint_standard_kind_check" CHECK ("kind" IN ('regional', 'joint-issue', 'internal')),
  ADD CONSTRAINT "joint_standard_state_check" CHECK ("state" IN
    ('proposed', 'drafting', 'joint-review', 'balloting', 'passed', 'cosigned', 'approval', 'issued', 'withdrawn',
     'terminated'));

CREATE FUNCTION joint_draft_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."currentDraftId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "draft" WHERE "id" = NEW."currentDraftId" AND "jointId" = NEW."id")
  THEN
    RAISE EXCEPTION 'draft % is not one of joint standard %', NEW."currentDraftId", NEW."id"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'joint_draft_is_own';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "joint_draft_is_own" BEFORE INSERT OR UPDATE OF "currentDraftId" ON "joint_standard"
  FOR EACH ROW EXECUTE FUNCTION joint_draft_is_own();

-- ── joint_source ──────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "joint_source" ADD CONSTRAINT "joint_source_is_one_thing" CHECK (
  ("mappingId" IS NOT NULL AND "gapNodeId" IS NULL AND "lackingCatalogId" IS NULL)
  OR ("mappingId" IS NULL AND "gapNodeId" IS NOT NULL AND "lackingCatalogId" IS NOT NULL));

-- ── draft ─────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "draft" ADD CONSTRAINT "draft_content_hash_check" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');

CREATE TRIGGER "draft_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "draft"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── draft_clause ──────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "draft_clause" ADD CONSTRAINT "draft_clause_rigidity_check" CHECK ("rigidity" IN
  ('uniform', 'flexible', 'untagged'));

CREATE TRIGGER "draft_clause_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "draft_clause"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── ballot ────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "ballot"
  ADD CONSTRAINT "ballot_state_check" CHECK ("state" IN ('open', 'closed')),
  ADD CONSTRAINT "ballot_closed_check" CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL));

CREATE UNIQUE INDEX "ballot_open_key" ON "ballot" ("jointId") WHERE "state" = 'open';

-- ── vote ──────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "vote" ADD CONSTRAINT "vote_choice_check" CHECK ("choice" IN ('agree', 'disagree', 'abstain'));

-- ── cosignature ───────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_content_hash_check" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');

-- The audit leaf is written after the signature, in the same transaction, and its number is entered once.
CREATE FUNCTION cosignature_only_audit_seq() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."auditSeq" IS NULL AND NEW."auditSeq" IS NOT NULL
    AND to_jsonb(OLD) - 'auditSeq' = to_jsonb(NEW) - 'auditSeq'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'cosignature refuses UPDATE: only "auditSeq" is entered, once' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "cosignature_only_audit_seq" BEFORE UPDATE ON "cosignature"
  FOR EACH ROW EXECUTE FUNCTION cosignature_only_audit_seq();

CREATE TRIGGER "cosignature_immutable" BEFORE DELETE OR TRUNCATE ON "cosignature"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── audit_entry ───────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "audit_entry"
  ADD CONSTRAINT "audit_entry_seq_check" CHECK ("seq" >= 0),
  ADD CONSTRAINT "audit_entry_leaf_hash_check" CHECK ("leafHash" ~ '^[0-9a-f]{64}$');

CREATE TRIGGER "audit_entry_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── security_event ────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TRIGGER "security_event_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "security_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
