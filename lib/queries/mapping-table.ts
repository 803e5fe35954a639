/** 对照表 of two catalogues, filtered, with its figures; and the 推荐 that nobody has taken up yet. */
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import {
  endedRows,
  filterTable,
  isUnfinished,
  type TableFilter,
  type TableRow,
  tableRows,
} from '#lib/domain/gap/table'
import { type CoverageFigures, coverageOf } from '#lib/domain/mapping/coverage'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { openSuggestions, type Suggestion } from '#lib/domain/mapping/suggestion'
import { isLive, mappingWorkflow } from '#lib/domain/mapping/workflow'
import type { AssignedIds } from '#lib/domain/workbench/board-facts'
import { loadAssignedIds } from './assigned-ids'
import { type CatalogPair, loadPairBasis, type PairBasis } from './catalog-pair'

export type MappingTableFilter = TableFilter & {
  /** Only rows about this node of the left or right catalogue. */
  readonly nodeA?: string
  readonly nodeB?: string
  /** Only what the reader wrote. */
  readonly mine?: boolean
  /** Only what open rounds give to the reader. */
  readonly assigned?: boolean
  readonly kind?: readonly string[]
}

export type MappingTable = {
  readonly rows: readonly TableRow[]
  /** Before any filter. */
  readonly total: number
  /** How many of them are drafts that a file has left unfinished. */
  readonly unfinished: number
  readonly subsystems: readonly { readonly id: string; readonly title: string; readonly side: 'a' | 'b' }[]
  /** Coverage of A by B, and of B by A. */
  readonly coverage: { readonly a: CoverageFigures; readonly b: CoverageFigures }
  readonly suggestionsOpen: number
}

/** What has ended stands in no table; a filter for one of these states asks for it by name. */
const endedStates: readonly string[] = mappingWorkflow.states.filter((state) => !isLive(state))

export async function loadMappingTable(
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
  filter: MappingTableFilter,
  kind: NodeKind = 'category',
): Promise<MappingTable> {
  const basis = await loadPairBasis(reader, pair, kind)
  const all = tableRows(basis)
  const written = filter.mine ? writtenBy(basis, reader.actor.accountId) : null
  const given = filter.assigned
    ? await loadAssignedIds(reader.actor, { a: pair.a.id, b: pair.b.id }, new Date())
    : null
  const asksEnded = filter.state?.some((state) => endedStates.includes(state)) ?? false
  const rows = filterTable(asksEnded ? endedRows(basis) : all, filter).filter(
    (row) =>
      (filter.nodeA === undefined || row.nodeA?.nodeId === filter.nodeA) &&
      (filter.nodeB === undefined || row.nodeB?.nodeId === filter.nodeB) &&
      (written === null || written.has(row.mapping?.id ?? row.gap?.disposition?.id ?? '')) &&
      (given === null || isGiven(row, given)),
  )
  return {
    rows,
    total: all.length,
    unfinished: all.filter(isUnfinished).length,
    subsystems: [...subsystemsOf(basis.nodesA, 'a'), ...subsystemsOf(basis.nodesB, 'b')],
    coverage: {
      a: coverageOf(basis.nodesA, pair.b.id, basis),
      b: coverageOf(basis.nodesB, pair.a.id, basis),
    },
    suggestionsOpen: openOf(basis).length,
  }
}

/** The mapping itself, or one of the nodes: the row of a gap has only its node. */
function isGiven({ mapping, nodeA, nodeB }: TableRow, { mappingIds, nodeIds }: AssignedIds): boolean {
  return (
    mappingIds.has(mapping?.id ?? '') || nodeIds.has(nodeA?.nodeId ?? '') || nodeIds.has(nodeB?.nodeId ?? '')
  )
}

function writtenBy(basis: PairBasis, accountId: string): ReadonlySet<string> {
  const mappings = basis.mappings.filter(
    ({ createdById, submittedById, statement }) =>
      createdById === accountId || submittedById === accountId || statement.authorId === accountId,
  )
  const dispositions = basis.dispositions.filter(({ createdById }) => createdById === accountId)
  return new Set([...mappings, ...dispositions].map(({ id }) => id))
}

function subsystemsOf(nodes: readonly PlacedNode[], side: 'a' | 'b') {
  const titles = new Map(nodes.map((node) => [node.subsystemId, node.subsystemTitle]))
  return [...titles].map(([id, title]) => ({ id, title, side }))
}

export type SuggestionRow = {
  readonly suggestion: Suggestion
  /** The left catalogue's node, where there is one. */
  readonly nodeA: PlacedNode | null
  readonly nodeB: PlacedNode | null
  readonly dismissed: boolean
}

/** 推荐 between the two catalogues, in the left one's table order: the open ones, then those put aside. */
export async function listSuggestions(
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
): Promise<readonly SuggestionRow[]> {
  const basis = await loadPairBasis(reader, pair)
  const open = new Set(openOf(basis))
  const orderOf = new Map(
    [...basis.nodesA, ...basis.nodesB].map((node, index) => [node.nodeId, { node, index }]),
  )
  const placeOf = ({ nodeA, nodeB }: SuggestionRow) =>
    orderOf.get(nodeA?.nodeId ?? nodeB?.nodeId ?? '')?.index ?? 0
  const placed = (nodeId: string | null, catalogId: string) => {
    const node = nodeId === null ? null : (orderOf.get(nodeId)?.node ?? null)
    return node?.catalogId === catalogId ? node : null
  }
  return basis.suggestions
    .filter((suggestion) => open.has(suggestion) || suggestion.dismissedAt !== null)
    .map((suggestion) => ({
      suggestion,
      nodeA: placed(suggestion.nodeAId, pair.a.id) ?? placed(suggestion.nodeBId, pair.a.id),
      nodeB: placed(suggestion.nodeAId, pair.b.id) ?? placed(suggestion.nodeBId, pair.b.id),
      dismissed: !open.has(suggestion),
    }))
    .filter((row) => row.nodeA !== null || row.nodeB !== null)
    .sort((left, right) => Number(left.dismissed) - Number(right.dismissed) || placeOf(left) - placeOf(right))
}

function openOf({ suggestions, mappings, hashes }: PairBasis): readonly Suggestion[] {
  return openSuggestions(suggestions, mappings, hashes)
}
