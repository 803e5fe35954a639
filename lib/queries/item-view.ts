/** The things that wait or are counted, named for a list: which two nodes, whose, where they open. */
import type { Agency } from '#lib/domain/access/agency'
import type { Accord } from '#lib/domain/mapping/accord'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { isOpenItem } from '#lib/domain/mapping/package'
import { type Relation, relationSeenFrom } from '#lib/domain/mapping/relations'
import type { FigureList } from '#lib/domain/progress/figures'
import type { NamedBasis } from './progress-basis'

/** What names the items: the lists that are at hand, the others empty. */
export type ItemNames = Omit<NamedBasis, 'basis'>

export type ItemEnd = {
  readonly agency: Agency | null
  /** The bureau's own code; null where it gives none. */
  readonly code: string | null
  readonly title: string
}

/** One row of a list of mappings, gaps, joint standards or change sets. */
export type ItemView = {
  readonly list: FigureList
  readonly id: string
  /** A mapping has two ends, left and right; everything else one. */
  readonly ends: readonly ItemEnd[]
  /** How the left end stands to the right one. */
  readonly relation: Relation | null
  readonly href: string
  /** Why it came back: the reason of the last return, in the other side's words. */
  readonly reason: string | null
  readonly hard: boolean
  readonly demo: boolean
  /** Of a 批次: how many items of it are open; of a bundle: how many mappings it holds. */
  readonly open?: number
  /** Of a 批次: until when an answer is asked for. */
  readonly due?: Date | null
  /** Of a 约定: which sort it is. */
  readonly accord?: 'bundle' | 'inheritance' | 'redundancy'
}

type Ends = Pick<Mapping, 'agencyAId' | 'agencyBId' | 'nodeAId' | 'nodeBId'>

/** Names an item; `ownAgencyId` puts the reader's own end of a mapping on the left. Null for an id that is none. */
export function itemView(
  named: ItemNames,
  { list, id }: { readonly list: FigureList; readonly id: string },
  ownAgencyId: string | null,
): ItemView | null {
  switch (list) {
    case 'mappings':
      return mappingView(named, id, ownAgencyId)
    case 'packages':
      return packageView(named, id)
    case 'releases':
      return releaseView(named, id)
    case 'accords':
      return accordView(named, id)
    case 'gaps':
      return gapView(named, id)
    case 'joint':
      return jointView(named, id)
    case 'change-sets':
      return changeSetView(named, id)
    case 'nodes':
      return nodeView(named, id)
  }
}

const plain = { relation: null, reason: null, hard: false, demo: false } as const

/** The words of a 批次: its number is the title's first word once it has one. */
function packageView(named: ItemNames, id: string): ItemView | null {
  const found = named.packages.find(({ pack }) => pack.id === id)
  if (!found) return null
  const { pack, items } = found
  return {
    ...plain,
    list: 'packages',
    id,
    ends: [{ agency: agencyOf(named, pack.fromAgencyId), code: null, title: pack.title }],
    href: `/mappings/packages/${encodeURIComponent(id)}`,
    reason: pack.state === 'draft' ? pack.reason : null,
    demo: pack.demo,
    open: items.filter(isOpenItem).length,
    due: pack.dueDate,
  }
}

function releaseView(named: ItemNames, id: string): ItemView | null {
  const release = named.releases.find((one) => one.id === id)
  if (!release) return null
  return {
    ...plain,
    list: 'releases',
    id,
    ends: [{ agency: null, code: null, title: release.note }],
    href: `/mappings/releases/${encodeURIComponent(id)}`,
    demo: release.demo,
  }
}

function mappingView(named: ItemNames, id: string, ownAgencyId: string | null): ItemView | null {
  const mapping = named.mappings.find((row) => row.id === id)
  if (!mapping) return veiledView(named, id, ownAgencyId)
  const [left, right] = endsOf(named, mapping, ownAgencyId)
  return {
    list: 'mappings',
    id,
    ends: [nodeEnd(named, left), nodeEnd(named, right)],
    relation: relationSeenFrom(mapping, left),
    href: `/mappings/${encodeURIComponent(id)}`,
    reason: mapping.reason ?? mapping.hardReason,
    hard: mapping.hard,
    demo: mapping.demo,
  }
}

/** A hard pair that its agency is rewriting: both nodes and why it is hard, nothing of what is being written. */
function veiledView(named: ItemNames, id: string, ownAgencyId: string | null): ItemView | null {
  const veiled = named.veiled.find((row) => row.id === id)
  if (!veiled) return null
  const [left, right] = endsOf(named, veiled, ownAgencyId)
  return {
    ...plain,
    list: 'mappings',
    id,
    ends: [nodeEnd(named, left), nodeEnd(named, right)],
    href: `/catalogs/nodes/${encodeURIComponent(left)}`,
    reason: veiled.hardReason,
    hard: true,
    demo: veiled.demo,
  }
}

/** The reader's own end first, else the end of the agency that stands first. */
function endsOf(named: ItemNames, mapping: Ends, ownAgencyId: string | null): readonly [string, string] {
  const { agencyAId, agencyBId, nodeAId, nodeBId } = mapping
  const place = (agencyId: string) =>
    agencyId === ownAgencyId ? -1 : named.agencies.findIndex((agency) => agency.id === agencyId)
  return place(agencyAId) <= place(agencyBId) ? [nodeAId, nodeBId] : [nodeBId, nodeAId]
}

function nodeEnd(named: ItemNames, nodeId: string): ItemEnd {
  const node = named.titles.get(nodeId)
  const catalog = named.catalogs.find((one) => one.id === node?.catalogId)
  return {
    agency: agencyOf(named, catalog?.agency.id ?? null),
    code: node?.officialCode ?? null,
    title: node?.title ?? nodeId,
  }
}

/** A 约定 opens where it is said: a bundle at the first of its mappings that the reader may see. */
function accordView(named: ItemNames, id: string): ItemView | null {
  const view = (
    sort: ItemView['accord'] & string,
    accord: Accord,
    nodeId: string,
    href: string,
  ): ItemView => ({
    ...plain,
    accord: sort,
    list: 'accords',
    id,
    ends: [nodeEnd(named, nodeId)],
    href,
    reason: accord.returnReason,
    demo: accord.demo,
  })
  const bundle = named.bundles.find((row) => row.id === id)
  if (bundle) {
    const member = named.mappings.find((mapping) => bundle.memberIds.includes(mapping.id))
    const at = member ? `/mappings/${member.id}#${id}` : `/catalogs/nodes/${bundle.nodeId}`
    return { ...view('bundle', bundle, bundle.nodeId, at), open: bundle.memberIds.length }
  }
  const inheritance = named.inheritances.find((row) => row.id === id)
  if (inheritance) {
    return view('inheritance', inheritance, inheritance.nodeId, `/mappings/${inheritance.mappingId}#${id}`)
  }
  const redundancy = named.redundancies.find((row) => row.id === id)
  if (!redundancy) return null
  const { targetNodeId, catalogId } = redundancy
  const target = named.titles.get(targetNodeId)
  const query = new URLSearchParams({
    a: catalogId,
    b: target?.catalogId ?? '',
    owning: catalogId,
    node: targetNodeId,
    ...(target?.kind === 'position' && { level: 'position' }),
  })
  return view('redundancy', redundancy, targetNodeId, `/gaps/redundancy?${query.toString()}`)
}

function gapView(named: ItemNames, key: string): ItemView | null {
  const [nodeId = '', lacking = ''] = key.split('@')
  const node = named.titles.get(nodeId)
  if (!node) return null
  const disposition = named.dispositions.find(
    (row) => row.nodeId === nodeId && row.lackingCatalogId === lacking,
  )
  const query = new URLSearchParams({ a: node.catalogId, b: lacking, lacking, node: nodeId })
  return {
    ...plain,
    list: 'gaps',
    id: key,
    ends: [nodeEnd(named, nodeId)],
    href: `/gaps?${query.toString()}`,
    reason: disposition?.returnReason ?? null,
    demo: disposition?.demo ?? false,
  }
}

function jointView(named: ItemNames, id: string): ItemView | null {
  const joint = named.joints.find((row) => row.id === id)
  if (!joint) return null
  return {
    ...plain,
    list: 'joint',
    id,
    ends: [{ agency: null, code: null, title: joint.title }],
    href: `/joint/${encodeURIComponent(id)}`,
    reason: joint.reason,
    demo: joint.demo,
  }
}

function changeSetView(named: ItemNames, id: string): ItemView | null {
  const changeSet = named.changeSets.find((row) => row.id === id)
  if (!changeSet) return null
  return {
    ...plain,
    list: 'change-sets',
    id,
    ends: [{ agency: agencyOf(named, changeSet.agencyId), code: null, title: changeSet.title }],
    href: `/catalogs/change-sets/${encodeURIComponent(id)}`,
    reason: changeSet.reason,
  }
}

function nodeView(named: ItemNames, id: string): ItemView | null {
  if (!named.titles.has(id)) return null
  const href = `/catalogs/nodes/${encodeURIComponent(id)}`
  return { ...plain, list: 'nodes', id, ends: [nodeEnd(named, id)], href }
}

function agencyOf(named: ItemNames, agencyId: string | null): Agency | null {
  return named.agencies.find((agency) => agency.id === agencyId) ?? null
}
