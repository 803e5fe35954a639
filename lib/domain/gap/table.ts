/**
 * 对照表: what two catalogues have in common, where they differ, and what each lacks, in one list in table order. It
 * needs the gaps, so it stands here and not with the mappings. Screen, xlsx and print show the same rows through the
 * same columns (`table-columns.ts`); the filter is a pure function over them, and its keys are the URL's.
 */
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { InheritanceBasis } from '#lib/domain/mapping/inherited-cover'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import { type EffectiveHashes, endHashes, type PlacedNode } from '#lib/domain/mapping/placed-node'
import type { MappingProblem } from '#lib/domain/mapping/problems'
import { missingInDraft } from '#lib/domain/mapping/propose'
import { type Relation, relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'
import { type DifferenceInput, reverseStatement } from '#lib/domain/mapping/statement'
import { isLive, type MappingState } from '#lib/domain/mapping/workflow'
import type { GapDisposition } from './disposition'
import { deriveGaps, type Gap } from './gap'
import type { GapReport } from './report'

export const tableRowKinds = ['equivalence', 'difference', 'unrelated', 'gap'] as const
export type TableRowKind = (typeof tableRowKinds)[number]

/** A mapping as a row shows it: turned so that A is the table's left catalogue, whatever the stored order. */
export type TableMapping = {
  readonly id: string
  readonly state: MappingState
  readonly stateSince: Date
  readonly relation: Relation
  readonly differences: readonly DifferenceInput[]
  readonly justification: string
  readonly hard: boolean
  readonly demo: boolean
  readonly stale: boolean
  /** What a draft that a file has made still lacks; null for what is whole, or no draft. */
  readonly missing: MappingProblem | null
  /** Why it came back, was objected to or ended; of what is 难协商, why. Null once it is confirmed without more. */
  readonly reason: string | null
  /** The bundle that it is in, where the viewer may see it. */
  readonly bundle: TableBundle | null
}

export type TableBundle = Pick<MappingBundle, 'id' | 'mode' | 'coverage' | 'state'> & {
  readonly count: number
}

export type TableRow =
  | {
      readonly kind: Exclude<TableRowKind, 'gap'>
      readonly nodeA: PlacedNode
      readonly nodeB: PlacedNode
      readonly mapping: TableMapping
      readonly gap: null
    }
  | {
      readonly kind: 'gap'
      /** One of the two is null: the side that has nothing. */
      readonly nodeA: PlacedNode | null
      readonly nodeB: PlacedNode | null
      readonly mapping: null
      readonly gap: Gap
    }

export type TableBasis = {
  readonly catalogAId: string
  readonly catalogBId: string
  readonly nodesA: readonly PlacedNode[]
  readonly nodesB: readonly PlacedNode[]
  /** What the viewer may see. */
  readonly mappings: readonly Mapping[]
  readonly hashes: EffectiveHashes
  readonly dispositions: readonly GapDisposition[]
  readonly bundles?: readonly MappingBundle[]
  readonly reports?: readonly GapReport[]
  readonly inheritance?: InheritanceBasis
}

/**
 * Live mappings and gaps: first A's nodes in table order, each with its mappings in B's order or with its gap, then the
 * gaps on A's side, in B's order. A gap that a live mapping of weight above 0 is about to close is shown as that mapping.
 */
export function tableRows(basis: TableBasis): readonly TableRow[] {
  const { nodesA, nodesB } = basis
  const mappingsOf = liveMappingsByNode(basis.mappings)
  const gapsInB = gapsByNode(deriveGaps(nodesA, basis.catalogBId, basis), mappingsOf)
  const gapsInA = gapsByNode(deriveGaps(nodesB, basis.catalogAId, basis), mappingsOf)
  const placeB = new Map(nodesB.map((node, index) => [node.nodeId, index]))

  const fromA = nodesA.flatMap((nodeA): readonly TableRow[] => {
    const pairs = (mappingsOf.get(nodeA.nodeId) ?? [])
      .map((mapping) => ({ mapping, place: placeB.get(otherNodeId(mapping, nodeA.nodeId)) ?? -1 }))
      .filter(({ place }) => place >= 0)
      .sort((left, right) => left.place - right.place)
    const rows = pairs.flatMap(({ mapping, place }) => {
      const nodeB = nodesB[place]
      return nodeB === undefined ? [] : [mappingRow(nodeA, nodeB, mapping, basis)]
    })
    const gap = gapsInB.get(nodeA.nodeId)
    return gap === undefined ? rows : [...rows, { kind: 'gap', nodeA, nodeB: null, mapping: null, gap }]
  })
  const fromB = nodesB.flatMap((nodeB): readonly TableRow[] => {
    const gap = gapsInA.get(nodeB.nodeId)
    return gap === undefined ? [] : [{ kind: 'gap', nodeA: null, nodeB, mapping: null, gap }]
  })
  return [...fromA, ...fromB]
}

/**
 * Mappings that have ended, 不同意, 撤回 or 废止: no part of the table, and never lost. In A's order, the newest first.
 * Those of nodes that are in neither edition any more are found on the nodes' own pages.
 */
export function endedRows(basis: TableBasis): readonly TableRow[] {
  const nodes = new Map([...basis.nodesA, ...basis.nodesB].map((node) => [node.nodeId, node]))
  const ended = basis.mappings
    .filter((mapping) => !isLive(mapping.state))
    .sort((one, other) => other.stateSince.getTime() - one.stateSince.getTime())
  return basis.nodesA.flatMap((nodeA) =>
    ended.flatMap((mapping) => {
      if (mapping.nodeAId !== nodeA.nodeId && mapping.nodeBId !== nodeA.nodeId) return []
      const nodeB = nodes.get(otherNodeId(mapping, nodeA.nodeId))
      return nodeB === undefined ? [] : [mappingRow(nodeA, nodeB, mapping, basis)]
    }),
  )
}

function liveMappingsByNode(mappings: readonly Mapping[]): ReadonlyMap<string, readonly Mapping[]> {
  const byNode = new Map<string, Mapping[]>()
  for (const mapping of mappings) {
    if (!isLive(mapping.state)) continue
    for (const nodeId of [mapping.nodeAId, mapping.nodeBId]) {
      const list = byNode.get(nodeId)
      if (list) list.push(mapping)
      else byNode.set(nodeId, [mapping])
    }
  }
  return byNode
}

function gapsByNode(
  gaps: readonly Gap[],
  mappingsOf: ReadonlyMap<string, readonly Mapping[]>,
): ReadonlyMap<string, Gap> {
  const unanswered = gaps.filter(({ node, lackingCatalogId }) => {
    const mappings = mappingsOf.get(node.nodeId) ?? []
    return !mappings.some(
      (mapping) =>
        (mapping.catalogAId === lackingCatalogId || mapping.catalogBId === lackingCatalogId) &&
        relationTable[relationSeenFrom(mapping, node.nodeId)].halves > 0,
    )
  })
  return new Map(unanswered.map((gap) => [gap.node.nodeId, gap]))
}

function otherNodeId(mapping: Mapping, nodeId: string): string {
  return mapping.nodeAId === nodeId ? mapping.nodeBId : mapping.nodeAId
}

function mappingRow(
  nodeA: PlacedNode,
  nodeB: PlacedNode,
  mapping: Mapping,
  { hashes, bundles = [] }: Pick<TableBasis, 'hashes' | 'bundles'>,
): TableRow {
  const { statement } = mapping
  const said = mapping.nodeAId === nodeA.nodeId ? statement : reverseStatement(statement)
  return {
    kind: kindOf(said.relation),
    nodeA,
    nodeB,
    mapping: {
      id: mapping.id,
      state: mapping.state,
      stateSince: mapping.stateSince,
      relation: said.relation,
      differences: said.differences,
      justification: said.justification,
      hard: mapping.hard,
      demo: mapping.demo,
      stale: isStale(mapping, endHashes(mapping, hashes)),
      missing: missingInDraft(mapping),
      reason: (mapping.state === 'confirmed' ? null : mapping.reason) ?? mapping.hardReason,
      bundle: tableBundle(bundles.find(({ id }) => id === mapping.bundleId)),
    },
    gap: null,
  }
}

function tableBundle(bundle: MappingBundle | undefined): TableBundle | null {
  if (bundle === undefined) return null
  const { id, mode, coverage, state, memberIds } = bundle
  return { id, mode, coverage, state, count: memberIds.length }
}

function kindOf(relation: Relation): Exclude<TableRowKind, 'gap'> {
  if (relation === 'unrelated') return 'unrelated'
  return relation === 'equal' || relation === 'equivalent' ? 'equivalence' : 'difference'
}

/** A row's state as filters and the URL name it. */
export type TableState = MappingState | `gap-${Gap['status']}`

export function tableState(row: TableRow): TableState {
  return row.kind === 'gap' ? `gap-${row.gap.status}` : row.mapping.state
}

/** What is asked for; a key left out asks nothing. Values within a key are alternatives, keys are all demanded. */
export type TableFilter = {
  readonly kind?: readonly string[]
  readonly relation?: readonly string[]
  readonly state?: readonly string[]
  /** A 子体系 of either side, by node id. */
  readonly subsystem?: string
  /** Part of a title, code, 平台内码, justification or difference, whatever the case. */
  readonly text?: string
  readonly stale?: boolean
  readonly hard?: boolean
  /** Drafts that a file has left unfinished. */
  readonly unfinished?: boolean
}

export function filterTable(rows: readonly TableRow[], filter: TableFilter): readonly TableRow[] {
  const text = filter.text?.trim().toLowerCase() ?? ''
  return rows.filter(
    (row) =>
      isAsked(filter.kind, row.kind) &&
      isAsked(filter.relation, row.mapping?.relation ?? null) &&
      isAsked(filter.state, tableState(row)) &&
      (filter.subsystem === undefined ||
        row.nodeA?.subsystemId === filter.subsystem ||
        row.nodeB?.subsystemId === filter.subsystem) &&
      (filter.stale !== true || row.mapping?.stale === true) &&
      (filter.hard !== true || row.mapping?.hard === true) &&
      (filter.unfinished !== true || isUnfinished(row)) &&
      (text === '' || searchText(row).includes(text)),
  )
}

/** Whether the row is a draft that still lacks something. */
export function isUnfinished({ mapping }: TableRow): boolean {
  return mapping !== null && mapping.missing !== null
}

function isAsked(asked: readonly string[] | undefined, value: string | null): boolean {
  return asked === undefined || asked.length === 0 || (value !== null && asked.includes(value))
}

function searchText(row: TableRow): string {
  const nodes = [row.nodeA, row.nodeB].flatMap((node) =>
    node === null ? [] : [node.title, node.officialCode ?? '', node.platformCode],
  )
  const said =
    row.kind === 'gap'
      ? [row.gap.disposition?.reason ?? '', row.gap.disposition?.ownerName ?? '']
      : [
          row.mapping.justification,
          ...row.mapping.differences.flatMap(({ valueA, valueB }) => [valueA, valueB]),
        ]
  return [...nodes, ...said].join('\n').toLowerCase()
}
