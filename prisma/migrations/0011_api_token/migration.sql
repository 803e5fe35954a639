-- Tokens for the read API. A secret is 256 bits of chance, so a plain SHA-256 of it is enough to look it up by.
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "expiresOn" DATE NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "api_token_secretHash_key" ON "api_token"("secretHash");

ALTER TABLE "api_token" ADD CONSTRAINT "api_token_secret_hash_check" CHECK ("secretHash" ~ '^[0-9a-f]{64}$');

-- Pages of the API go on after the last id or 平台内码 seen.
CREATE INDEX "mapping_catalogs_id_idx" ON "mapping" ("catalogAId", "catalogBId", "id");
