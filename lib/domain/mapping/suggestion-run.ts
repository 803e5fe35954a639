/**
 * One run of the engine over two whole catalogues on one level. A run is work, not a statement: it stands outside the
 * log's facts except for who started it, and what it leaves behind are suggestions.
 */
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
  /** Nodes of both sides, looked at so far and in all. */
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
