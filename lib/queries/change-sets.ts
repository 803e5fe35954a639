/** What the pages 变更单 show: lists of a catalogue, one change set as a difference, its findings and what it touches. */
import { listAgencies } from '#lib/db/access'
import { accountNames } from '#lib/db/account-name'
import { type CatalogSummary, listSnapshots, loadCatalog, plainSnapshot } from '#lib/db/catalog'
import { listChangeSets, loadChangeSet } from '#lib/db/change-set'
import { listPlatformCodes, loadEdition } from '#lib/db/edition'
import { listMappingsOfNodes } from '#lib/db/mapping'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { applyChanges } from '#lib/domain/catalog/change'
import type { ChangeSet } from '#lib/domain/catalog/change-set'
import { dayOf } from '#lib/domain/catalog/day'
import { diffSnapshots, type SnapshotDiff, touchedNodes } from '#lib/domain/catalog/diff'
import { type DifferenceRow, differenceRows } from '#lib/domain/catalog/difference-rows'
import type { EditionHead } from '#lib/domain/catalog/edition'
import type { Snapshot } from '#lib/domain/catalog/node'
import type { CatalogProblem } from '#lib/domain/catalog/problems'
import { checkRow, type Finding, type Gate } from '#lib/domain/catalog/rules'
import { listHistory } from './audit'
import { mappingScope } from './catalog-pair'
import { listMappingsOfNode, type NodeMapping } from './mappings'

/** How many touched nodes have their mappings read in full; more are only counted. */
const touchedMax = 100

/** The mappings that a difference touches, by node. */
export type TouchedMappings = {
  readonly byNode: ReadonlyMap<string, readonly NodeMapping[]>
  readonly total: number
}

export type NodeFinding = Finding & { readonly nodeId: string; readonly title: string }

export function whoseCatalog(catalog: Pick<CatalogSummary, 'agency'>, actor: Pick<Actor, 'agencyId'>): Whose {
  return catalog.agency.id === actor.agencyId ? 'own' : 'outside'
}

export type ChangeSetLine = { readonly changeSet: ChangeSet; readonly author: string }

/** The change sets of a catalogue, newest first; null where the reader may not see them. */
export async function listCatalogChangeSets(
  { actor }: Reader<'change-set.read'>,
  catalogId: string,
): Promise<{ readonly catalog: CatalogSummary; readonly lines: readonly ChangeSetLine[] } | null> {
  const catalog = await loadCatalog(catalogId)
  if (!catalog || !allows(actor, 'change-set.read', whoseCatalog(catalog, actor))) return null
  const changeSets = await listChangeSets([catalogId])
  const names = await accountNames(changeSets.map(({ createdById }) => createdById))
  return {
    catalog,
    lines: changeSets.map((changeSet) => ({ changeSet, author: names.get(changeSet.createdById) ?? '' })),
  }
}

export type ChangeSetView = {
  readonly changeSet: ChangeSet
  readonly catalog: CatalogSummary
  readonly whose: Whose
  readonly base: EditionHead
  readonly author: string
  readonly submitter: string | null
  /** Why the changes no longer fit their base; null where they do. */
  readonly problem: CatalogProblem | null
  readonly difference: SnapshotDiff
  readonly rows: readonly DifferenceRow[]
  readonly findings: readonly NodeFinding[]
  readonly touched: TouchedMappings
  /** The working copy: the base with the changes, and the 平台内码 of the nodes that have one. */
  readonly working: readonly Snapshot[]
  readonly platformCodes: ReadonlyMap<string, string>
  readonly history: readonly AuditEntry[]
}

/** One change set with everything that its page shows; null where there is none or the reader may not see it. */
export async function loadChangeSetView(
  reader: Reader<'change-set.read'>,
  id: string,
): Promise<ChangeSetView | null> {
  const changeSet = await loadChangeSet(id)
  const catalog = changeSet && (await loadCatalog(changeSet.catalogId))
  if (!changeSet || !catalog) return null
  const whose = whoseCatalog(catalog, reader.actor)
  if (!allows(reader.actor, 'change-set.read', whose)) return null
  const [base, stored, platformCodes, names, history] = await Promise.all([
    loadEdition(changeSet.baseEditionId),
    listSnapshots(changeSet.baseEditionId),
    listPlatformCodes(catalog.id),
    accountNames([changeSet.createdById, changeSet.submittedById ?? '']),
    listHistory(reader, `change-set:${id}`),
  ])
  if (!base) throw new Error(`change set ${id} has no base edition`)
  const before = stored.map(plainSnapshot)
  const applied = applyChanges(before, changeSet.changes)
  const working = applied.ok ? applied.value : before
  const difference = diffSnapshots(before, working)
  return {
    changeSet,
    catalog,
    whose,
    base,
    author: names.get(changeSet.createdById) ?? '',
    submitter: names.get(changeSet.submittedById ?? '') ?? null,
    problem: applied.ok ? null : applied.problem,
    difference,
    rows: differenceRows(difference, before, working),
    findings: await findingsOf(difference, 'effective'),
    touched: await touchedMappings(reader, difference),
    working,
    platformCodes,
    history,
  }
}

/** What the rules say about the rows that a difference brings or changes. */
async function findingsOf(difference: SnapshotDiff, gate: Gate): Promise<readonly NodeFinding[]> {
  const regionCodes = (await listAgencies()).map(({ regionCode }) => regionCode)
  const context = { regionCodes, today: dayOf(new Date()) }
  const rows = [...difference.added, ...difference.changed.map(({ after }) => after)]
  return rows.flatMap(({ nodeId, title, record }) =>
    record ? checkRow(record, gate, context).map((finding) => ({ ...finding, nodeId, title })) : [],
  )
}

/** The mappings, visible to the reader, of the nodes that a difference changes or removes: they become 待复核. */
export async function touchedMappings(
  reader: { readonly actor: Actor },
  difference: SnapshotDiff,
): Promise<TouchedMappings> {
  const added = new Set(difference.added.map(({ nodeId }) => nodeId))
  const nodeIds = touchedNodes(difference).filter((nodeId) => !added.has(nodeId))
  const found = await listMappingsOfNodes(nodeIds, mappingScope(reader.actor))
  const ends = new Set(found.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]))
  const mapped = nodeIds.filter((nodeId) => ends.has(nodeId)).slice(0, touchedMax)
  const lists = await Promise.all(
    mapped.map(async (nodeId) => [nodeId, await listMappingsOfNode(reader, nodeId)] as const),
  )
  return { byNode: new Map(lists), total: found.length }
}
