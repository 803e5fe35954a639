/**
 * One run of the engine over two whole catalogues on one level. A run is work, not a statement: it stands outside the
 * log's facts except for who started it, and what it leaves behind are suggestions.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { AlignmentProblem } from '#lib/domain/alignment/problems'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { MappingProblem } from './problems'
import type { SuggestionLevel } from './suggestion'

/** `interrupted`: nobody works on it any more, because the server was started anew. */
export const runStates = ['queued', 'running', 'done', 'cancelled', 'failed', 'interrupted'] as const
export type RunState = (typeof runStates)[number]

/** While in one of these, a pair of catalogues takes no second run of the level: the condition of the unique index. */
export const openRunStates = ['queued', 'running'] as const satisfies readonly RunState[]

/** One row of `suggestion_run`. */
export type SuggestionRun = {
  readonly id: string
  /** In order of id: a < b. */
  readonly catalogAId: string
  readonly catalogBId: string
  readonly level: SuggestionLevel
  readonly state: RunState
  /** Nodes of both sides, through so far and in all: one that is compared and not yet kept counts half. */
  readonly done: number
  readonly total: number
  /** What it left behind: pairs, and nodes that probably have no counterpart. */
  readonly pairs: number
  readonly lone: number
  readonly editionAId: string
  readonly editionBId: string
  readonly weightsVersion: number
  readonly synonymsVersion: number
  readonly startedById: string
  readonly createdAt: Date
  readonly heartbeatAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  readonly fault: string | null
}

/** A process that works on a run, or keeps it in its queue, says so every second; after this silence it is gone. */
export const silenceMost = 15_000

/** The state as it really is: an open run that nobody has spoken for is 中断, whatever the row says. */
export function runStateAt(run: Pick<SuggestionRun, 'state' | 'heartbeatAt'>, now: Date): RunState {
  return isOpenRun(run.state) && now.getTime() - run.heartbeatAt.getTime() > silenceMost
    ? 'interrupted'
    : run.state
}

export function isOpenRun(state: RunState): boolean {
  return (openRunStates as readonly RunState[]).includes(state)
}

export type RunDecision = Result<Decided<SuggestionRun>, AlignmentProblem | MappingProblem | SharedProblem>

type StartInput = {
  readonly a: { readonly id: string; readonly agencyId: string; readonly editionId: string }
  readonly b: { readonly id: string; readonly agencyId: string; readonly editionId: string }
  readonly level: SuggestionLevel
  readonly tables: { readonly synonyms: number; readonly weights: number }
  /** The open run of this pair and level, if there is one. */
  readonly open: SuggestionRun | null
}

/** A new run in the queue, on the effective editions and the tables in force. */
export function startRun(
  { a, b, level, tables, open }: StartInput,
  { actor, now, newId }: DecideContext<Actor>,
): RunDecision {
  if (a.id === b.id) return fail('MAPPING_SAME_CATALOG')
  if (a.agencyId === b.agencyId) return fail('MAPPING_SAME_AGENCY')
  if (open && runStateAt(open, now) !== 'interrupted') return fail('RUN_UNDER_WAY')
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const run: SuggestionRun = {
    id: newId(),
    catalogAId: first.id,
    catalogBId: second.id,
    level,
    state: 'queued',
    done: 0,
    total: 0,
    pairs: 0,
    lone: 0,
    editionAId: first.editionId,
    editionBId: second.editionId,
    weightsVersion: tables.weights,
    synonymsVersion: tables.synonyms,
    startedById: actor.accountId,
    createdAt: now,
    heartbeatAt: now,
    startedAt: null,
    finishedAt: null,
    fault: null,
  }
  return ok({ next: run, events: [runEvent('suggestion-run.started', null, run)] })
}

/** Stops it for good; what it had found so far is thrown away, and the suggestions stay as they were. */
export function cancelRun(run: SuggestionRun, { now }: Pick<DecideContext<Actor>, 'now'>): RunDecision {
  if (!isOpenRun(runStateAt(run, now))) return fail('RUN_ENDED')
  const next: SuggestionRun = { ...run, state: 'cancelled', finishedAt: now }
  return ok({ next, events: [runEvent('suggestion-run.cancelled', run, next)] })
}

function runEvent(
  name: `suggestion-run.${string}`,
  before: SuggestionRun | null,
  after: SuggestionRun,
): DomainEvent {
  return {
    name,
    subject: { type: 'suggestion-run', id: after.id },
    about: [`catalog:${after.catalogAId}`, `catalog:${after.catalogBId}`],
    before: before && runFacts(before),
    after: runFacts(after),
  }
}

function runFacts({ state, level, done, total, weightsVersion, synonymsVersion }: SuggestionRun) {
  return { state, level, done, total, weightsVersion, synonymsVersion }
}
