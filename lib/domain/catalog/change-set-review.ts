/**
 * 本局审核 of a 变更单, from submitting it to the edition it becomes, and the ways back. Nobody reviews what they wrote or
 * submitted; an edition is made only on the base that is still in force.
 */
import type { Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result } from '../shared/problem'
import { applyChanges } from './change'
import type { Catalog, ChangeSet } from './change-set'
import { type Context, differenceOf, eventOf, moved, type Refusal, type Seen } from './change-set-step'
import type { ChangeSetMove } from './change-set-workflow'
import { dayOf } from './day'
import { diffCounts, diffSnapshots, isEmptyDiff, type SnapshotDiff } from './diff'
import { type Edition, nextEditionTitle } from './edition'
import { editionHash } from './node'
import type { CatalogProblem } from './problems'
import { checkRow, getRule } from './rules'
import { checkCode } from './schemes'

/** Sends it to 本局审核. Rules with the severity `block` and codes against the scheme refuse what the changes touch. */
export function submitChangeSet(
  changeSet: ChangeSet,
  input: Seen,
  facts: { readonly catalog: Catalog; readonly regionCodes: readonly string[] },
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  const step = moved(changeSet, 'submit', input, context)
  if (!step.ok) return step
  const current = checkBase(changeSet, facts.catalog)
  if (!current.ok) return current
  const difference = differenceOf(facts.catalog.effective.snapshots, changeSet.changes)
  if (!difference.ok) return difference
  if (isEmptyDiff(difference.value)) return fail('NO_CHANGE')
  const lawful = checkTouched(difference.value, facts, dayOf(context.now))
  if (!lawful.ok) return lawful
  const next = { ...step.value, submittedById: context.actor.accountId, reason: null }
  const counts = diffCounts(difference.value)
  return ok({ next, events: [eventOf('change-set.submitted', changeSet, next, { counts })] })
}

function checkBase(changeSet: ChangeSet, catalog: Catalog): Result<null, Refusal> {
  return changeSet.baseEditionId === catalog.effective.id
    ? ok(null)
    : fail('BASE_SUPERSEDED', { title: changeSet.title, effective: catalog.effective.title })
}

function checkTouched(
  difference: SnapshotDiff,
  facts: { readonly catalog: Catalog; readonly regionCodes: readonly string[] },
  today: string,
): Result<null, CatalogProblem> {
  const coded = [...difference.added, ...difference.recoded.map((pair) => pair.after)]
  for (const snapshot of coded) {
    const fits = checkCode(facts.catalog.scheme, snapshot)
    if (!fits.ok) return fits
  }
  const documents = [...difference.added, ...difference.changed.map((pair) => pair.after)]
  const blocks = documents.flatMap(({ record, title }) =>
    (record ? checkRow(record, 'effective', { regionCodes: facts.regionCodes, today }) : [])
      .filter((finding) => finding.severity === 'block')
      .map((finding) => ({ title, rule: getRule(finding.rule) })),
  )
  const [first] = blocks
  if (!first) return ok(null)
  return fail('RULES_BLOCK', { count: blocks.length, first: first.rule.message, title: first.title })
}

/** What 本局审核 makes: the change set in force and its edition, to which the catalogue's pointer moves. */
export type Approval = {
  readonly changeSet: ChangeSet
  readonly edition: Edition
  /** Nodes that are new in this edition and still need their row and 平台内码, in table order. */
  readonly addedNodeIds: readonly string[]
}

/**
 * 本局审核 with the result 通过. BASE_SUPERSEDED where another edition came into force since; SELF_REVIEW for who
 * wrote or submitted it.
 */
export function approveChangeSet(
  changeSet: ChangeSet,
  input: Seen,
  catalog: Catalog,
  context: Context,
): Result<Decided<Approval>, Refusal> {
  const step = moved(changeSet, 'approve', input, context)
  if (!step.ok) return step
  if (isOwnWork(changeSet, context)) return fail('SELF_REVIEW')
  const current = checkBase(changeSet, catalog)
  if (!current.ok) return current
  const applied = applyChanges(catalog.effective.snapshots, changeSet.changes)
  if (!applied.ok) return applied
  const difference = diffSnapshots(catalog.effective.snapshots, applied.value)
  const edition: Edition = {
    id: context.newId(),
    catalogId: catalog.id,
    number: catalog.effective.number + 1,
    title: nextEditionTitle(catalog.effective.title, dayOf(context.now)),
    baseId: catalog.effective.id,
    changeSetId: changeSet.id,
    contentHash: editionHash(applied.value),
    effectiveAt: context.now,
    approvedBy: context.actor.accountId,
    snapshots: applied.value,
  }
  const next = { changeSet: step.value, edition, addedNodeIds: difference.added.map(({ nodeId }) => nodeId) }
  return ok({
    next,
    events: [
      eventOf('change-set.approved', changeSet, next.changeSet, { editionId: edition.id }),
      editionEvent(catalog, edition, difference),
    ],
  })
}

function isOwnWork(changeSet: ChangeSet, { actor }: Context): boolean {
  return [changeSet.createdById, changeSet.submittedById].includes(actor.accountId)
}

function editionEvent(catalog: Catalog, edition: Edition, difference: SnapshotDiff): DomainEvent {
  return {
    name: 'edition.made-effective',
    subject: { type: 'edition', id: edition.id },
    about: [`catalog:${catalog.id}`],
    before: { effectiveEditionId: catalog.effective.id, title: catalog.effective.title },
    after: {
      effectiveEditionId: edition.id,
      title: edition.title,
      number: edition.number,
      contentHash: edition.contentHash,
      counts: diffCounts(difference),
    },
  }
}

/** 退回修改, with the reason. Who wrote or submitted it withdraws instead: SELF_REVIEW. */
export function returnChangeSet(
  changeSet: ChangeSet,
  input: Seen & { readonly reason: string },
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  if (isOwnWork(changeSet, context)) return fail('SELF_REVIEW')
  return moveOnly(changeSet, 'return', 'change-set.returned', input, context)
}

/** Takes it back from 本局审核 for more work. */
export function withdrawChangeSet(
  changeSet: ChangeSet,
  input: Seen & { readonly reason?: string },
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  return moveOnly(changeSet, 'withdraw', 'change-set.withdrawn', input, context)
}

/** 作废: no edition will come of it; it stays readable. */
export function discardChangeSet(
  changeSet: ChangeSet,
  input: Seen & { readonly reason?: string },
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  return moveOnly(changeSet, 'discard', 'change-set.discarded', input, context)
}

function moveOnly(
  changeSet: ChangeSet,
  name: ChangeSetMove,
  event: string,
  input: Seen & { readonly reason?: string },
  context: Context,
): Result<Decided<ChangeSet>, Refusal> {
  const step = moved(changeSet, name, input, context)
  if (!step.ok) return step
  const reason = input.reason?.trim() || null
  const next = { ...step.value, reason }
  return ok({ next, events: [eventOf(event, changeSet, next, { reason })] })
}
