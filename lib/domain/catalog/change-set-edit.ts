/** Editing a 变更单: starting one, appending changes, taking the last one back, putting it on a newer edition. */
import type { Decided } from '../shared/event'
import { fail, ok, type Result } from '../shared/problem'
import { applyChanges, type Change } from './change'
import type { Catalog, ChangeSet, ImportSource } from './change-set'
import { type Context, differenceOf, eventOf, moved, type Refusal, type Seen } from './change-set-step'
import { changeSetWorkflow } from './change-set-workflow'
import { diffCounts, diffSnapshots, isEmptyDiff } from './diff'
import type { Snapshot } from './node'

/** A new change set on the effective edition. An import that changes nothing is NO_CHANGE; by hand it may start empty. */
export function createChangeSet(
  catalog: Catalog,
  input: {
    readonly title: string
    readonly changes: readonly Change[]
    readonly source: ImportSource | null
  },
  { actor, now, newId }: Context,
): Result<Decided<ChangeSet>, Refusal> {
  const difference = differenceOf(catalog.effective.snapshots, input.changes)
  if (!difference.ok) return difference
  if (input.source && isEmptyDiff(difference.value)) return fail('NO_CHANGE')
  const title = input.title.trim()
  if (title === '') return fail('INVALID_INPUT', { field: 'title', message: '请填写变更单名称' })
  const next: ChangeSet = {
    id: newId(),
    catalogId: catalog.id,
    baseEditionId: catalog.effective.id,
    title,
    origin: input.source ? 'import' : 'manual',
    state: changeSetWorkflow.initial,
    changes: input.changes,
    source: input.source,
    reason: null,
    createdById: actor.accountId,
    submittedById: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  }
  const name = input.source ? 'change-set.imported' : 'change-set.created'
  return ok({ next, events: [eventOf(name, null, next, { counts: diffCounts(difference.value) })] })
}

/** Appends changes. NO_CHANGE where the result stays the same; the Problem of `applyChanges` where one doesn't fit. */
export function editChangeSet(
  changeSet: ChangeSet,
  input: Seen & { readonly changes: readonly Change[] },
  base: readonly Snapshot[],
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  const changes = [...changeSet.changes, ...input.changes]

  const step = moved(changeSet, 'edit', input, context)
  if (!step.ok) return step
  const before = applyChanges(base, changeSet.changes)
  const after = applyChanges(base, changes)
  if (!before.ok) return before
  if (!after.ok) return after
  const difference = diffSnapshots(before.value, after.value)
  if (isEmptyDiff(difference)) return fail('NO_CHANGE')
  const next = { ...step.value, changes }
  const counts = diffCounts(difference)
  return ok({ next, events: [eventOf('change-set.edited', changeSet, next, { counts })] })
}

/** Takes the last change back. NO_CHANGE where there is none. */
export function undoChange(
  changeSet: ChangeSet,
  input: Seen,
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  const step = moved(changeSet, 'edit', input, context)
  if (!step.ok) return step
  if (changeSet.changes.length === 0) return fail('NO_CHANGE')
  const next = { ...step.value, changes: changeSet.changes.slice(0, -1) }
  return ok({ next, events: [eventOf('change-set.edited', changeSet, next, { undone: 1 })] })
}

/**
 * Puts a draft on the edition in force after another one came into force: the same changes, on the new base. The Problem
 * of `applyChanges` where one doesn't fit any more, NO_CHANGE where the base is current.
 */
export function rebaseChangeSet(
  changeSet: ChangeSet,
  input: Seen,
  catalog: Catalog,
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  const step = moved(changeSet, 'edit', input, context)
  if (!step.ok) return step
  if (changeSet.baseEditionId === catalog.effective.id) return fail('NO_CHANGE')
  const difference = differenceOf(catalog.effective.snapshots, changeSet.changes)
  if (!difference.ok) return difference
  const next = { ...step.value, baseEditionId: catalog.effective.id }
  const details = { baseEditionId: next.baseEditionId, counts: diffCounts(difference.value) }
  return ok({ next, events: [eventOf('change-set.rebased', changeSet, next, details)] })
}
