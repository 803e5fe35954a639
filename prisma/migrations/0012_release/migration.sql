-- CreateTable
CREATE TABLE "mapping_release" (
    "id" TEXT NOT NULL,
    "catalogAId" TEXT NOT NULL,
    "catalogBId" TEXT NOT NULL,
    "agencyAId" TEXT NOT NULL,
    "agencyBId" TEXT NOT NULL,
    "number" INTEGER,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mapping_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_signature" (
    "id" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "signatoryId" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "alg" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mapping_release_catalogAId_catalogBId_number_key" ON "mapping_release"("catalogAId", "catalogBId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "release_signature_releaseId_agencyId_key" ON "release_signature"("releaseId", "agencyId");

-- AddForeignKey
ALTER TABLE "release_signature" ADD CONSTRAINT "release_signature_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "mapping_release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_signature" ADD CONSTRAINT "release_signature_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_signature" ADD CONSTRAINT "release_signature_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "signing_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── mapping_release ───────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "mapping_release"
  ADD CONSTRAINT "mapping_release_state_check" CHECK ("state" IN ('signing', 'published', 'withdrawn')),
  ADD CONSTRAINT "mapping_release_content_hash_check" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "mapping_release_catalogs_differ" CHECK ("catalogAId" <> "catalogBId"),
  -- A number and a day belong to what is published, and to nothing else.
  ADD CONSTRAINT "mapping_release_published_check" CHECK (
    ("state" = 'published') = ("number" IS NOT NULL) AND ("state" = 'published') = ("publishedAt" IS NOT NULL));

CREATE UNIQUE INDEX "mapping_release_open_key" ON "mapping_release" ("catalogAId", "catalogBId")
  WHERE "state" = 'signing';

-- Frozen is what is signed: only the state moves on, and what is published stays as it is.
CREATE FUNCTION mapping_release_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving text[] := ARRAY['state', 'stateSince', 'number', 'publishedAt', 'reason', 'version'];
BEGIN
  IF OLD."state" = 'signing' AND to_jsonb(OLD) - moving = to_jsonb(NEW) - moving THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'mapping_release refuses UPDATE: its content never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "mapping_release_is_frozen" BEFORE UPDATE ON "mapping_release"
  FOR EACH ROW EXECUTE FUNCTION mapping_release_is_frozen();

CREATE TRIGGER "mapping_release_stays" BEFORE DELETE OR TRUNCATE ON "mapping_release"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── release_signature ─────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "release_signature" ADD CONSTRAINT "release_signature_content_hash_check"
  CHECK ("contentHash" ~ '^[0-9a-f]{64}$');

CREATE TRIGGER "release_signature_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_signature"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
