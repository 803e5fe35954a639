/** Working tables of the two real catalogues: what the exchange tests put in, made by hand and at random. */
import fc from 'fast-check'
import { dispositionKeys, type GapDisposition } from '#lib/domain/gap/disposition'
import type { Gap } from '#lib/domain/gap/gap'
import { type TableRow, tableRows } from '#lib/domain/gap/table'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { relationKeys } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments, unrelatedReasons } from '#lib/domain/mapping/statement'
import type { ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { type ExchangeContext, type MappingDetails, toExchange } from '#lib/files/exchange/table-exchange'
import { chongqing, hashes, sichuan } from '#tests/unit/mapping/real-catalogs'

export const nothingMore: MappingDetails = {
  evidence: '',
  unrelatedReason: null,
  bundle: null,
  authors: [],
  reviewers: [],
  statedOn: null,
  reviewedOn: null,
}
export const left = { id: sichuan.catalogId, title: '四川体系', edition: '2026 版' }
export const right = { id: chongqing.catalogId, title: '重庆体系', edition: '2025 版' }
export const context = (details: ReadonlyMap<string, MappingDetails> = new Map()): ExchangeContext => ({
  baseUri: 'https://tongbiao.example/',
  a: left,
  b: right,
  details,
})
export const about = {
  title: '川渝对照表',
  description: '',
  number: '7',
  date: '2026-11-26',
  creators: ['四川省局'],
}
export const basis = {
  catalogAId: sichuan.catalogId,
  catalogBId: chongqing.catalogId,
  nodesA: sichuan.nodes,
  nodesB: chongqing.nodes,
  hashes,
  dispositions: [] as readonly GapDisposition[],
}
export const decided: GapDisposition = {
  id: 'd1',
  nodeId: '',
  lackingCatalogId: '',
  disposition: 'adopt',
  state: 'decided',
  reason: '直接采用',
  ownerName: '王五',
  dueDate: new Date('2027-03-31T00:00:00Z'),
  returnReason: null,
  createdById: 'a',
  demo: true,
  createdAt: new Date(0),
  stateSince: new Date(0),
  version: 1,
}

/** The one row that is meant. */
export function only(
  rows: readonly ExchangeMapping[],
  is: (row: ExchangeMapping) => boolean,
): ExchangeMapping {
  const found = rows.filter(is)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} rows`)
  return found[0]
}
/** A mapping as the row that goes out, the left catalogue its subject. */
export const mapped = (mapping: Mapping, details?: MappingDetails) =>
  only(
    toExchange(
      tableRows({ ...basis, mappings: [mapping] }),
      context(details && new Map([[mapping.id, details]])),
    ),
    ({ gap }) => gap === null,
  )

/** Texts with everything that a format may stumble over. */
export const anyText = fc
  .array(fc.constantFrom('公', '车', 'a', '"', "'", '|', '=', '#', '：', '｜', '〔', '\n', ' '), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `文${parts.join('')}`.trim())
const unit = fc.option(fc.constantFrom('平方米', '万元'), { nil: null })
export const anyDifference = fc.record({
  kind: fc.constantFrom(...differenceKinds),
  valueA: anyText,
  unitA: unit,
  valueB: anyText,
  unitB: unit,
  treatment: fc.constantFrom(...differenceTreatments),
})
const mapping = fc
  .record({
    nodeA: fc.constantFrom(...sichuan.nodes),
    nodeB: fc.constantFrom(...chongqing.nodes),
    relation: fc.constantFrom(...relationKeys),
    state: fc.constantFrom('confirmed', 'pending', 'draft', 'disputed'),
    differences: fc.array(anyDifference, { maxLength: 2 }),
    justification: anyText,
    hard: fc.boolean(),
    stale: fc.boolean(),
    demo: fc.boolean(),
    evidence: fc.oneof(fc.constant(''), anyText),
    unrelatedReason: fc.constantFrom(...unrelatedReasons),
    combined: fc.option(fc.constantFrom('full', 'partial'), { nil: null }),
  })
  .map((made) => ({ ...made, kind: 'mapping' as const }))
const gap = fc
  .record({
    node: fc.constantFrom(...sichuan.nodes, ...chongqing.nodes),
    disposition: fc.option(fc.constantFrom(...dispositionKeys), { nil: null }),
    reason: anyText,
  })
  .map((made) => ({ ...made, kind: 'gap' as const }))

type Made = typeof mapping extends fc.Arbitrary<infer One> ? One : never
type MadeGap = typeof gap extends fc.Arbitrary<infer One> ? One : never

function rowOf(made: Made | MadeGap, index: number): TableRow {
  if (made.kind === 'mapping') {
    const { nodeA, nodeB, relation, state, differences, justification, hard, stale, demo } = made
    const said = { relation, differences, justification, hard, demo, reason: null }
    const known = { ...said, stale, missing: null, bundle: null }
    return {
      kind: 'difference',
      nodeA,
      nodeB,
      gap: null,
      mapping: {
        ...known,
        id: `m${index}`,
        state: state as Mapping['state'],
        stateSince: new Date(0),
        reason: null,
      },
    }
  }
  const { node, disposition, reason } = made
  const ours = node.catalogId === sichuan.catalogId
  const lackingCatalogId = ours ? chongqing.catalogId : sichuan.catalogId
  const known: Gap = {
    node,
    lackingCatalogId,
    staleIds: [],
    pendingIds: [],
    inherited: null,
    report: null,
    disposition: disposition && { ...decided, nodeId: node.nodeId, lackingCatalogId, disposition, reason },
    status: disposition ? 'decided' : 'open',
  }
  return { kind: 'gap', nodeA: ours ? node : null, nodeB: ours ? null : node, mapping: null, gap: known }
}

/** Mappings and gaps of the two real catalogues with any content, as they go out. */
export const workingTable = fc
  .array(fc.oneof({ arbitrary: mapping, weight: 3 }, gap), { minLength: 1, maxLength: 6 })
  .map((all) => {
    const details = new Map(
      all.flatMap((made, index): readonly [string, MappingDetails][] => {
        if (made.kind === 'gap') return []
        const { relation, unrelatedReason, evidence, combined } = made
        const coverage = combined as 'full' | 'partial' | null
        const more = {
          evidence,
          unrelatedReason: relation === 'unrelated' ? unrelatedReason : null,
          bundle: coverage && { id: 'b1', mode: 'combined' as const, coverage },
          authors: ['张三'],
        }
        return [[`m${index}`, { ...nothingMore, ...more }]]
      }),
    )
    return toExchange(all.map(rowOf), context(details))
  })
