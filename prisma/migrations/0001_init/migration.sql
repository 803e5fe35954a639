-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "docPrefix" TEXT,
    "issuer" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "agencyId" TEXT,
    "passwordHash" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "accountId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("accountId","role")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preference" (
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateTable
CREATE TABLE "sign_in_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "agencyId" TEXT,
    "operation" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "about" TEXT[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "leafHash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "security_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "username" TEXT,
    "address" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "security_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalog" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "effectiveEditionId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "catalog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "node" (
    "id" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "platformCode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "node_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "baseId" TEXT,
    "changeSetId" TEXT,
    "contentHash" TEXT NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedBy" TEXT NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "node_snapshot" (
    "editionId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "parentNodeId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "officialCode" TEXT,
    "title" TEXT NOT NULL,
    "standardId" TEXT,
    "record" JSONB,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "node_snapshot_pkey" PRIMARY KEY ("editionId","nodeId")
);

-- CreateTable
CREATE TABLE "standard" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_number" (
    "normalized" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "standardId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "standard_number_pkey" PRIMARY KEY ("normalized")
);

-- CreateTable
CREATE TABLE "change_set" (
    "id" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "baseEditionId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "source" JSONB,
    "reason" TEXT,
    "createdById" TEXT NOT NULL,
    "submittedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "change_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_staging" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "tables" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_staging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap_disposition" (
    "id" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "lackingCatalogId" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "dueDate" DATE,
    "returnReason" TEXT,
    "createdById" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gap_disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_standard" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposerAgencyId" TEXT NOT NULL,
    "motive" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "failedBallots" INTEGER NOT NULL DEFAULT 0,
    "currentDraftId" TEXT,
    "reason" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "joint_standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_participant" (
    "jointId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "projectNumber" TEXT,
    "enteredAt" TIMESTAMPTZ(3),
    "enteredById" TEXT,
    "number" TEXT,
    "issuedOn" DATE,
    "effectiveOn" DATE,
    "filingNumber" TEXT,
    "recordedById" TEXT,

    CONSTRAINT "joint_participant_pkey" PRIMARY KEY ("jointId","agencyId")
);

-- CreateTable
CREATE TABLE "joint_source" (
    "id" TEXT NOT NULL,
    "jointId" TEXT NOT NULL,
    "mappingId" TEXT,
    "gapNodeId" TEXT,
    "lackingCatalogId" TEXT,

    CONSTRAINT "joint_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_node" (
    "jointId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,

    CONSTRAINT "joint_node_pkey" PRIMARY KEY ("jointId","nodeId")
);

-- CreateTable
CREATE TABLE "joint_drafter" (
    "jointId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    CONSTRAINT "joint_drafter_pkey" PRIMARY KEY ("jointId","accountId")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "jointId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_clause" (
    "draftId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "element" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rigidity" TEXT NOT NULL,
    "latitude" JSONB,
    "provenance" TEXT[],
    "authorId" TEXT NOT NULL,

    CONSTRAINT "draft_clause_pkey" PRIMARY KEY ("draftId","ordinal")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" TEXT NOT NULL,
    "jointId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "draftHash" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "result" JSONB,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot_elector" (
    "ballotId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,

    CONSTRAINT "ballot_elector_pkey" PRIMARY KEY ("ballotId","accountId")
);

-- CreateTable
CREATE TABLE "vote" (
    "ballotId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("ballotId","accountId")
);

-- CreateTable
CREATE TABLE "cosignature" (
    "id" TEXT NOT NULL,
    "jointId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "signatoryId" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "alg" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "auditSeq" BIGINT,

    CONSTRAINT "cosignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "alg" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "encryptedPrivate" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL,
    "nodeAId" TEXT NOT NULL,
    "nodeBId" TEXT,
    "catalogBId" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3),
    "dismissedById" TEXT,
    "dismissReason" TEXT,
    "hashA" TEXT,
    "hashB" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mapping" (
    "id" TEXT NOT NULL,
    "nodeAId" TEXT NOT NULL,
    "nodeBId" TEXT NOT NULL,
    "catalogAId" TEXT NOT NULL,
    "catalogBId" TEXT NOT NULL,
    "agencyAId" TEXT NOT NULL,
    "agencyBId" TEXT NOT NULL,
    "proposerAgencyId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "hard" BOOLEAN NOT NULL DEFAULT false,
    "hardReason" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "bundleId" TEXT,
    "currentStatementId" TEXT,
    "createdById" TEXT NOT NULL,
    "submittedById" TEXT,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "forwardedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mapping_statement" (
    "id" TEXT NOT NULL,
    "mappingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "justification" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "hashA" TEXT NOT NULL,
    "hashB" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mapping_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difference" (
    "id" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "valueA" TEXT NOT NULL,
    "unitA" TEXT,
    "valueB" TEXT NOT NULL,
    "unitB" TEXT,
    "treatment" TEXT NOT NULL,

    CONSTRAINT "difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mapping_bundle" (
    "id" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "coverage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mapping_bundle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_name_key" ON "agency"("name");

-- CreateIndex
CREATE UNIQUE INDEX "agency_shortName_key" ON "agency"("shortName");

-- CreateIndex
CREATE UNIQUE INDEX "agency_seal_key" ON "agency"("seal");

-- CreateIndex
CREATE UNIQUE INDEX "agency_regionCode_key" ON "agency"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "session_accountId_idx" ON "session"("accountId");

-- CreateIndex
CREATE INDEX "audit_entry_subjectType_subjectId_idx" ON "audit_entry"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "audit_entry_actorId_idx" ON "audit_entry"("actorId");

-- CreateIndex
CREATE INDEX "audit_entry_event_idx" ON "audit_entry"("event");

-- CreateIndex
CREATE INDEX "audit_entry_about_idx" ON "audit_entry" USING GIN ("about");

-- CreateIndex
CREATE INDEX "security_event_at_idx" ON "security_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "catalog_effectiveEditionId_key" ON "catalog"("effectiveEditionId");

-- CreateIndex
CREATE UNIQUE INDEX "node_platformCode_key" ON "node"("platformCode");

-- CreateIndex
CREATE INDEX "node_catalogId_idx" ON "node"("catalogId");

-- CreateIndex
CREATE UNIQUE INDEX "edition_changeSetId_key" ON "edition"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "edition_catalogId_number_key" ON "edition"("catalogId", "number");

-- CreateIndex
CREATE INDEX "node_snapshot_nodeId_idx" ON "node_snapshot"("nodeId");

-- CreateIndex
CREATE INDEX "node_snapshot_standardId_idx" ON "node_snapshot"("standardId");

-- CreateIndex
CREATE INDEX "node_snapshot_editionId_parentNodeId_ordinal_idx" ON "node_snapshot"("editionId", "parentNodeId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "standard_number_standardId_ordinal_key" ON "standard_number"("standardId", "ordinal");

-- CreateIndex
CREATE INDEX "change_set_catalogId_state_idx" ON "change_set"("catalogId", "state");

-- CreateIndex
CREATE INDEX "import_staging_createdAt_idx" ON "import_staging"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "gap_disposition_nodeId_lackingCatalogId_key" ON "gap_disposition"("nodeId", "lackingCatalogId");

-- CreateIndex
CREATE UNIQUE INDEX "joint_standard_currentDraftId_key" ON "joint_standard"("currentDraftId");

-- CreateIndex
CREATE INDEX "joint_source_jointId_idx" ON "joint_source"("jointId");

-- CreateIndex
CREATE UNIQUE INDEX "draft_jointId_number_key" ON "draft"("jointId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cosignature_draftId_agencyId_key" ON "cosignature"("draftId", "agencyId");

-- CreateIndex
CREATE INDEX "suggestion_nodeAId_idx" ON "suggestion"("nodeAId");

-- CreateIndex
CREATE INDEX "suggestion_nodeBId_idx" ON "suggestion"("nodeBId");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_currentStatementId_key" ON "mapping"("currentStatementId");

-- CreateIndex
CREATE INDEX "mapping_nodeAId_idx" ON "mapping"("nodeAId");

-- CreateIndex
CREATE INDEX "mapping_nodeBId_idx" ON "mapping"("nodeBId");

-- CreateIndex
CREATE INDEX "mapping_catalogAId_catalogBId_state_idx" ON "mapping"("catalogAId", "catalogBId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_statement_mappingId_number_key" ON "mapping_statement"("mappingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "difference_statementId_ordinal_key" ON "difference"("statementId", "ordinal");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalog" ADD CONSTRAINT "catalog_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalog" ADD CONSTRAINT "catalog_effectiveEditionId_fkey" FOREIGN KEY ("effectiveEditionId") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "node" ADD CONSTRAINT "node_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "change_set"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "node_snapshot" ADD CONSTRAINT "node_snapshot_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "node_snapshot" ADD CONSTRAINT "node_snapshot_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "node_snapshot" ADD CONSTRAINT "node_snapshot_standardId_fkey" FOREIGN KEY ("standardId") REFERENCES "standard"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_number" ADD CONSTRAINT "standard_number_standardId_fkey" FOREIGN KEY ("standardId") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_baseEditionId_fkey" FOREIGN KEY ("baseEditionId") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_disposition" ADD CONSTRAINT "gap_disposition_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_disposition" ADD CONSTRAINT "gap_disposition_lackingCatalogId_fkey" FOREIGN KEY ("lackingCatalogId") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_standard" ADD CONSTRAINT "joint_standard_proposerAgencyId_fkey" FOREIGN KEY ("proposerAgencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_standard" ADD CONSTRAINT "joint_standard_currentDraftId_fkey" FOREIGN KEY ("currentDraftId") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_participant" ADD CONSTRAINT "joint_participant_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_participant" ADD CONSTRAINT "joint_participant_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_source" ADD CONSTRAINT "joint_source_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_source" ADD CONSTRAINT "joint_source_mappingId_fkey" FOREIGN KEY ("mappingId") REFERENCES "mapping"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_node" ADD CONSTRAINT "joint_node_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_node" ADD CONSTRAINT "joint_node_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_drafter" ADD CONSTRAINT "joint_drafter_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_drafter" ADD CONSTRAINT "joint_drafter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_clause" ADD CONSTRAINT "draft_clause_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_elector" ADD CONSTRAINT "ballot_elector_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_elector" ADD CONSTRAINT "ballot_elector_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_ballotId_accountId_fkey" FOREIGN KEY ("ballotId", "accountId") REFERENCES "ballot_elector"("ballotId", "accountId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_jointId_fkey" FOREIGN KEY ("jointId") REFERENCES "joint_standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "signing_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_key" ADD CONSTRAINT "signing_key_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_nodeAId_fkey" FOREIGN KEY ("nodeAId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_nodeBId_fkey" FOREIGN KEY ("nodeBId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_proposerAgencyId_fkey" FOREIGN KEY ("proposerAgencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_bundleId_fkey" FOREIGN KEY ("bundleId") REFERENCES "mapping_bundle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_currentStatementId_fkey" FOREIGN KEY ("currentStatementId") REFERENCES "mapping_statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_statement" ADD CONSTRAINT "mapping_statement_mappingId_fkey" FOREIGN KEY ("mappingId") REFERENCES "mapping"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference" ADD CONSTRAINT "difference_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "mapping_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
