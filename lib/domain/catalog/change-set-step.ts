/** What every decision about a change set needs: its move, the difference it makes, and the event that tells of it. */
import type { Actor } from '../access/roles'
import type { DecideContext, DomainEvent, Json } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { nextState } from '../shared/workflow'
import { applyChanges, type Change } from './change'
import type { ChangeSet } from './change-set'
import { type ChangeSetMove, changeSetWorkflow } from './change-set-workflow'
import { diffSnapshots, type SnapshotDiff } from './diff'
import type { Snapshot } from './node'
import type { CatalogProblem } from './problems'

export type Context = DecideContext<Actor>
export type Refusal = CatalogProblem | SharedProblem
/** The version that the form saw. */
export type Seen = { readonly version: number }

/** The change set after a move, one version on: STALE if the form saw another version. */
export function moved(
  changeSet: ChangeSet,
  name: ChangeSetMove,
  input: Seen & { readonly reason?: string },
  { now }: Context,
): Result<ChangeSet, Refusal> {
  if (input.version !== changeSet.version)
    return fail('STALE', { seen: input.version, current: changeSet.version })
  const state = nextState(changeSetWorkflow, changeSet.state, name, { reason: input.reason })
  if (!state.ok) return state
  return ok({ ...changeSet, state: state.value, updatedAt: now, version: changeSet.version + 1 })
}

/** What the changes make of the base, or why they don't fit. */
export function differenceOf(
  base: readonly Snapshot[],
  changes: readonly Change[],
): Result<SnapshotDiff, CatalogProblem> {
  const applied = applyChanges(base, changes)
  return applied.ok ? ok(diffSnapshots(base, applied.value)) : applied
}

/** The event that tells of a change set's step, with its facts before and after. */
export function eventOf(
  name: string,
  before: ChangeSet | null,
  after: ChangeSet,
  details: { readonly [key: string]: Json },
): DomainEvent {
  return {
    name,
    subject: { type: 'change-set', id: after.id },
    about: [`catalog:${after.catalogId}`],
    before: before && factsOf(before),
    after: { ...factsOf(after), ...details },
  }
}

function factsOf(changeSet: ChangeSet): { readonly [key: string]: Json } {
  return {
    title: changeSet.title,
    state: changeSet.state,
    changes: changeSet.changes.length,
    version: changeSet.version,
  }
}
