-- People between persons: 留言 on a pair of nodes, 指派 and 双人盲审 of work inside an agency, 代办 while somebody is away.

-- CreateTable
CREATE TABLE "assignment_round" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "catalogId" TEXT NOT NULL,
    "otherCatalogId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "seed" TEXT,
    "blind" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL,
    "dueOn" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" TEXT,
    "closeReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_item" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "nodeId" TEXT,
    "mappingId" TEXT,
    "statementId" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "settledById" TEXT,
    "settleReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_task" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "assigneeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "taskId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("taskId")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "fromAccountId" TEXT NOT NULL,
    "toAccountId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" TEXT NOT NULL,
    "nodeAId" TEXT NOT NULL,
    "nodeBId" TEXT NOT NULL,
    "agencyAId" TEXT NOT NULL,
    "agencyBId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "agencyId" TEXT,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_withdrawal" (
    "commentId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_withdrawal_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "commentId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("commentId","accountId")
);

-- CreateIndex
CREATE INDEX "assignment_round_agencyId_closedAt_idx" ON "assignment_round"("agencyId", "closedAt");

-- CreateIndex
CREATE INDEX "assignment_item_nodeId_idx" ON "assignment_item"("nodeId");

-- CreateIndex
CREATE INDEX "assignment_item_mappingId_idx" ON "assignment_item"("mappingId");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_item_roundId_ordinal_key" ON "assignment_item"("roundId", "ordinal");

-- CreateIndex
CREATE INDEX "assignment_task_assigneeId_idx" ON "assignment_task"("assigneeId");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_task_itemId_slot_key" ON "assignment_task"("itemId", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_task_itemId_assigneeId_key" ON "assignment_task"("itemId", "assigneeId");

-- CreateIndex
CREATE INDEX "delegation_toAccountId_idx" ON "delegation"("toAccountId");

-- CreateIndex
CREATE INDEX "delegation_fromAccountId_idx" ON "delegation"("fromAccountId");

-- CreateIndex
CREATE INDEX "comment_nodeAId_nodeBId_idx" ON "comment"("nodeAId", "nodeBId");

-- CreateIndex
CREATE INDEX "comment_mention_accountId_seenAt_idx" ON "comment_mention"("accountId", "seenAt");

-- AddForeignKey
ALTER TABLE "assignment_item" ADD CONSTRAINT "assignment_item_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "assignment_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_task" ADD CONSTRAINT "assignment_task_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "assignment_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "assignment_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_withdrawal" ADD CONSTRAINT "comment_withdrawal_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's language cannot say ─────────────────────────────────────────────────────────────────────────────

ALTER TABLE "comment"
  ADD CONSTRAINT "comment_audience_check" CHECK ("audience" IN ('agency', 'both')),
  -- Who belongs to no agency has no own house to speak in.
  ADD CONSTRAINT "comment_audience_has_agency" CHECK ("audience" = 'both' OR "agencyId" IS NOT NULL),
  ADD CONSTRAINT "comment_nodes_differ" CHECK ("nodeAId" <> "nodeBId");

CREATE TRIGGER "comment_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "comment_withdrawal_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment_withdrawal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "assignment_round"
  ADD CONSTRAINT "assignment_round_kind_check" CHECK ("kind" IN ('map', 'confirm')),
  ADD CONSTRAINT "assignment_round_method_check" CHECK ("method" IN ('even', 'random', 'branch')),
  ADD CONSTRAINT "assignment_round_seed_only" CHECK (("seed" IS NOT NULL) = ("method" = 'random')),
  ADD CONSTRAINT "assignment_round_blind_only" CHECK (NOT "blind" OR "kind" = 'confirm');

ALTER TABLE "assignment_item"
  ADD CONSTRAINT "assignment_item_one_thing" CHECK (("nodeId" IS NULL) <> ("mappingId" IS NULL)),
  ADD CONSTRAINT "assignment_item_outcome_check" CHECK ("outcome" IN ('confirm', 'return', 'reject')),
  ADD CONSTRAINT "assignment_item_settled_whole" CHECK (
    ("settledAt" IS NULL) = ("outcome" IS NULL) AND ("settledAt" IS NULL) = ("settledById" IS NULL));

ALTER TABLE "assignment_task" ADD CONSTRAINT "assignment_task_slot_check" CHECK ("slot" IN (1, 2));

ALTER TABLE "judgement"
  ADD CONSTRAINT "judgement_verdict_check" CHECK ("verdict" IN ('confirm', 'return', 'reject')),
  ADD CONSTRAINT "judgement_relation_check" CHECK ("relation" IN
    ('equal', 'equivalent', 'broader', 'narrower', 'overlap', 'related', 'unrelated'));

CREATE TRIGGER "judgement_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "judgement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The unique index on (item, assignee) keeps one person from holding both slots; this keeps a delegate from judging twice.
CREATE FUNCTION judgement_is_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "judgement" j JOIN "assignment_task" other ON other."id" = j."taskId"
      JOIN "assignment_task" mine ON mine."itemId" = other."itemId"
    WHERE mine."id" = NEW."taskId" AND j."accountId" = NEW."accountId")
  THEN
    RAISE EXCEPTION 'account % has judged this item already', NEW."accountId"
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'judgement_is_second_person';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "judgement_is_second_person" BEFORE INSERT ON "judgement"
  FOR EACH ROW EXECUTE FUNCTION judgement_is_second_person();

ALTER TABLE "delegation"
  ADD CONSTRAINT "delegation_persons_differ" CHECK ("fromAccountId" <> "toAccountId"),
  ADD CONSTRAINT "delegation_days_in_order" CHECK ("startsOn" <= "endsOn");
