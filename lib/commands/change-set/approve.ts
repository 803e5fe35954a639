/**
 * 本局审核 makes a change set the effective edition: nodes with their 平台内码, documents by their numbers, snapshots, and
 * the catalogue's one pointer, all in one transaction. The change set, then its catalogue, then the documents are
 * locked, always in this order.
 */
import { saveChangeSet } from '#lib/db/change-set'
import type { Tx } from '#lib/db/client'
import { insertEdition, insertNodes, listPlatformCodes, type NewNode, pointCatalog } from '#lib/db/edition'
import { addNumbers, insertStandards, lockStandards, lookupStandards } from '#lib/db/standard'
import { type Approval, approveChangeSet } from '#lib/domain/catalog/change-set-review'
import { platformCode, platformCodeSequence } from '#lib/domain/catalog/node'
import { numbersOfChanges, type SettledChanges, settleStandards } from '#lib/domain/catalog/settle-standards'
import { fail, ok } from '#lib/domain/shared/problem'
import { moveChangeSetInput } from '#lib/input/change-set'
import { command } from '../run'
import { baseSnapshots, lockSubject, whoseCatalog, withEffective } from './subject'

type Effect = Approval & {
  readonly nodes: readonly NewNode[]
  readonly documents: Pick<SettledChanges, 'created' | 'added'>
}

export const approveChangeSetCommand = command({
  name: 'change-set.approve',
  input: moveChangeSetInput,
  subject: '变更单',
  load: (tx, input) => lockApproval(tx, input.changeSetId),
  whose: ({ catalog }, actor) => whoseCatalog(catalog, actor),
  decide: ({ changeSet, base, facts, lookup, codes, regionCode }, input, context) => {
    const settled = settleStandards(base, changeSet.changes, lookup, context.newId)
    // What does not fit is the decision's to name: it looks at version, state and reviewer first.
    const changes = settled.ok ? settled.value.changes : changeSet.changes
    const decided = approveChangeSet({ ...changeSet, changes }, input, facts, context)
    if (!decided.ok) return decided
    if (!settled.ok) return settled
    const { next, events } = decided.value
    const nodes = newNodes(next.addedNodeIds, codes, regionCode)
    return ok({ next: { ...next, nodes, documents: settled.value }, events })
  },
  save: saveEffect,
  conflicts: { node: fail('NODE_DUPLICATE', { change: 0, node: '' }).problem },
  reply: ({ edition }) => ({ id: edition.id, title: edition.title }),
})

async function lockApproval(tx: Tx, changeSetId: string) {
  const found = await lockSubject(tx, changeSetId)
  if (!found) return null
  const { changeSet, catalog } = found
  await lockStandards(tx)
  return {
    ...found,
    base: await baseSnapshots(tx, changeSet.baseEditionId),
    facts: await withEffective(tx, catalog),
    codes: await listPlatformCodes(catalog.id, tx),
    regionCode: catalog.agency.regionCode,
    lookup: await lookupStandards(numbersOfChanges(changeSet.changes), tx),
  }
}

/** 平台内码 in table order, after the last one given; a node that comes back keeps its own. */
function newNodes(
  addedNodeIds: readonly string[],
  codes: ReadonlyMap<string, string>,
  regionCode: string,
): readonly NewNode[] {
  const last = Math.max(0, ...[...codes.values()].map((code) => platformCodeSequence(code) ?? 0))
  return addedNodeIds
    .filter((id) => !codes.has(id))
    .map((id, index) => ({ id, platformCode: platformCode(regionCode, last + index + 1) }))
}

async function saveEffect(tx: Tx, effect: Effect): Promise<void> {
  const { changeSet, edition, documents } = effect
  await insertNodes(tx, edition.catalogId, effect.nodes, edition.effectiveAt)
  await insertStandards(tx, documents.created, edition.effectiveAt)
  for (const { standardId, numbers } of documents.added) await addNumbers(tx, standardId, numbers)
  await saveChangeSet(tx, changeSet)
  await insertEdition(tx, edition)
  await pointCatalog(tx, edition.catalogId, edition.id)
}
