/** Whole-catalogue runs and what they have found so far: operational rows, written outside the log. */
import type { SuggestionLevel } from '#lib/domain/mapping/suggestion'
import {
  openRunStates,
  type RunState,
  type SuggestionRun,
  silenceMost,
} from '#lib/domain/mapping/suggestion-run'
import { database, inTransaction, type Tx } from './client'
import type { SuggestionRunModel } from './generated/models'

export async function loadRun(
  id: string,
  tx: Pick<Tx, 'suggestionRun'> = database(),
): Promise<SuggestionRun | null> {
  const row = await tx.suggestionRun.findUnique({ where: { id } })
  return row ? toRun(row) : null
}

export async function lockRun(tx: Tx, id: string): Promise<SuggestionRun | null> {
  await tx.$queryRaw`SELECT id FROM suggestion_run WHERE id = ${id} FOR UPDATE`
  return loadRun(id, tx)
}

/** Runs of a pair, the newest first; all pairs where none is given. */
export async function listRuns(
  pair: { readonly a: string; readonly b: string } | null,
  limit: number,
): Promise<SuggestionRun[]> {
  const rows = await database().suggestionRun.findMany({
    ...(pair ? { where: inOrder(pair) } : {}),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toRun)
}

export function inOrder({ a, b }: { readonly a: string; readonly b: string }) {
  return a < b ? { catalogAId: a, catalogBId: b } : { catalogAId: b, catalogBId: a }
}

/** The open run of a pair and level, locked. */
export async function lockOpenRun(
  tx: Tx,
  pair: { readonly a: string; readonly b: string },
  level: SuggestionLevel,
): Promise<SuggestionRun | null> {
  const row = await tx.suggestionRun.findFirst({
    where: { ...inOrder(pair), level, state: { in: [...openRunStates] } },
    select: { id: true },
  })
  return row ? lockRun(tx, row.id) : null
}

export async function insertRun(tx: Tx, run: SuggestionRun): Promise<void> {
  await tx.suggestionRun.create({ data: run })
}

/** Ends a run that is still open, and throws away what it had found; false where it has ended meanwhile. */
export async function endRun(
  id: string,
  state: Exclude<RunState, 'queued' | 'running' | 'done'>,
  at: Date,
  fault: string | null = null,
  tx: Pick<Tx, 'suggestionRun' | 'suggestionCandidate'> = database(),
): Promise<boolean> {
  const { count } = await tx.suggestionRun.updateMany({
    where: { id, state: { in: [...openRunStates] } },
    data: { state, finishedAt: at, fault },
  })
  await tx.suggestionCandidate.deleteMany({ where: { runId: id } })
  return count > 0
}

/** Takes a queued run up; false where somebody else has, or it was cancelled. */
export async function claimRun(id: string, at: Date): Promise<boolean> {
  const { count } = await database().suggestionRun.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'running', startedAt: at, heartbeatAt: at },
  })
  return count > 0
}

/** Says that somebody works on it, and how far it is; false where it has been cancelled. */
export async function beatRun(
  id: string,
  at: Date,
  progress: { readonly done?: number; readonly total?: number } = {},
): Promise<boolean> {
  const { count } = await database().suggestionRun.updateMany({
    where: { id, state: { in: [...openRunStates] } },
    data: { heartbeatAt: at, ...progress },
  })
  return count > 0
}

/** One thing that a run found; `nodeBId` null: probably no counterpart. */
export type FoundCandidate = {
  readonly id: string
  readonly nodeAId: string
  readonly nodeBId: string | null
  readonly catalogBId: string
  readonly score: number
  readonly reasons: readonly object[]
  readonly rank: number
}

/** Keeps what was found. A pair that was found from both sides stands once, with the better score. */
export async function insertCandidates(runId: string, found: readonly FoundCandidate[]): Promise<void> {
  const best = new Map<string, FoundCandidate & { nodeLow: string; nodeHigh: string }>()
  for (const one of found) {
    const [nodeLow = '', nodeHigh = ''] =
      one.nodeBId === null ? [one.nodeAId, ''] : [one.nodeAId, one.nodeBId].sort()
    const key = `${nodeLow}|${nodeHigh}`
    if ((best.get(key)?.score ?? -1) < one.score) best.set(key, { ...one, nodeLow, nodeHigh })
  }
  const rows = JSON.stringify([...best.values()])
  await database().$executeRaw`
    INSERT INTO suggestion_candidate
      ("runId", "nodeLow", "nodeHigh", id, "nodeAId", "nodeBId", "catalogBId", score, reasons, rank)
    SELECT ${runId}, r."nodeLow", r."nodeHigh", r.id, r."nodeAId", r."nodeBId", r."catalogBId", r.score, r.reasons, r.rank
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("nodeLow" text, "nodeHigh" text, id text, "nodeAId" text,
      "nodeBId" text, "catalogBId" text, score int, reasons jsonb, rank int)
    ON CONFLICT ("runId", "nodeLow", "nodeHigh") DO UPDATE SET id = excluded.id, "nodeAId" = excluded."nodeAId",
      "nodeBId" = excluded."nodeBId", "catalogBId" = excluded."catalogBId", score = excluded.score,
      reasons = excluded.reasons, rank = excluded.rank
    WHERE excluded.score > suggestion_candidate.score`
}

/**
 * Ends the runs that nobody has spoken for any more, because their server has gone, and drops the findings of all runs
 * that have ended otherwise than by being published.
 */
export async function dropLeftovers(now: Date): Promise<void> {
  await database().suggestionRun.updateMany({
    where: {
      state: { in: [...openRunStates] },
      heartbeatAt: { lt: new Date(now.getTime() - silenceMost) },
    },
    data: { state: 'interrupted', finishedAt: now },
  })
  await database().$executeRaw`
    DELETE FROM suggestion_candidate c USING suggestion_run r
    WHERE r.id = c."runId" AND r.state <> ALL(${[...openRunStates]})`
}

/**
 * Makes the findings the pair's suggestions, all at once. The engine's open suggestions of the level go; what was put
 * aside stays as long as neither node has changed, and what it refuses does not come back. False: cancelled meanwhile.
 */
export async function publishRun(id: string, at: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const run = await lockRun(tx, id)
    if (run?.state !== 'running') return false
    const { catalogAId: a, catalogBId: b, level } = run
    await tx.$executeRaw`
      DELETE FROM suggestion s USING node n
      WHERE n.id = s."nodeAId" AND s.origin = 'engine' AND s.level = ${level}
        AND ((n."catalogId" = ${a} AND s."catalogBId" = ${b}) OR (n."catalogId" = ${b} AND s."catalogBId" = ${a}))
        AND NOT (s."dismissedAt" IS NOT NULL
          AND s."hashA" IS NOT DISTINCT FROM effective_hash(s."nodeAId")
          AND s."hashB" IS NOT DISTINCT FROM effective_hash(s."nodeBId"))`
    await tx.$executeRaw`
      INSERT INTO suggestion (id, "nodeAId", "nodeBId", "catalogBId", origin, level, hint, reason, action,
        score, reasons, rank, "runId", "createdAt", version)
      SELECT c.id, c."nodeAId", c."nodeBId", c."catalogBId", 'engine', ${level}, '', '', '',
        c.score, c.reasons, c.rank, ${id}, ${at}, 1
      FROM suggestion_candidate c
      WHERE c."runId" = ${id}
        -- A node that the other side's look has found a counterpart for is not said to have none.
        AND NOT (c."nodeBId" IS NULL AND EXISTS (
          SELECT FROM suggestion_candidate p WHERE p."runId" = ${id} AND p."nodeBId" IS NOT NULL
            AND c."nodeAId" IN (p."nodeAId", p."nodeBId")))
        AND NOT EXISTS (
          SELECT FROM suggestion s
          WHERE s."dismissedAt" IS NOT NULL AND s."catalogBId" IN (${a}, ${b})
            AND ((s."nodeAId" = c."nodeAId" AND s."nodeBId" IS NOT DISTINCT FROM c."nodeBId"
                AND s."catalogBId" = c."catalogBId")
              OR (s."nodeAId" = c."nodeBId" AND s."nodeBId" = c."nodeAId"))
            AND s."hashA" IS NOT DISTINCT FROM effective_hash(s."nodeAId")
            AND s."hashB" IS NOT DISTINCT FROM effective_hash(s."nodeBId"))`
    await tx.suggestionCandidate.deleteMany({ where: { runId: id } })
    const [counts] = await tx.$queryRaw<{ pairs: number; lone: number }[]>`
      SELECT count("nodeBId")::int AS pairs, (count(*) - count("nodeBId"))::int AS lone
      FROM suggestion WHERE "runId" = ${id}`
    await tx.suggestionRun.update({
      where: { id },
      data: {
        state: 'done',
        done: run.total,
        pairs: counts?.pairs ?? 0,
        lone: counts?.lone ?? 0,
        heartbeatAt: at,
        finishedAt: at,
      },
    })
    return true
  })
}

function toRun(row: SuggestionRunModel): SuggestionRun {
  return { ...row, level: row.level as SuggestionLevel, state: row.state as RunState }
}
