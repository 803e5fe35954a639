/** Generated tables of the two real catalogues as the database has them, on their way out in a format and in again. */
import fc from 'fast-check'
import { dispositionKeys, type GapDisposition, standingDispositions } from '#lib/domain/gap/disposition'
import { tableRows } from '#lib/domain/gap/table'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import type { MappingImportFacts } from '#lib/domain/mapping/import-case'
import { pairFacts } from '#lib/domain/mapping/import-facts'
import type { ImportNode } from '#lib/domain/mapping/import-nodes'
import { planMappingImport } from '#lib/domain/mapping/import-plan'
import { initialSettings } from '#lib/domain/mapping/import-settings'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { proposeMapping } from '#lib/domain/mapping/propose'
import { relationKeys } from '#lib/domain/mapping/relations'
import { unrelatedReasons } from '#lib/domain/mapping/statement'
import { liveMappingStates } from '#lib/domain/mapping/workflow'
import type { ExchangeFormat, ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { hasOscalMaps, isCarried } from '#lib/files/exchange/losses'
import { readExchange } from '#lib/files/exchange/read-exchange'
import { readStaged } from '#lib/files/exchange/read-staged'
import type { StagedContent } from '#lib/files/exchange/staged-content'
import { toExchange } from '#lib/files/exchange/table-exchange'
import { parseTableFile } from '#lib/files/parse-table-file'
import { as, cqEditor, scEditor, taken } from '#tests/unit/mapping/mapping-fixtures'
import { chongqing, hashes, sichuan } from '#tests/unit/mapping/real-catalogs'
import { anyDifference, anyText, basis, context, decided, nothingMore } from './working-table-rows'
import { writers } from './written-formats'

export type World = {
  readonly mappings: readonly Mapping[]
  readonly dispositions: readonly GapDisposition[]
}

const anyMapping = fc
  .record({
    first: fc.constantFrom(...sichuan.nodes),
    second: fc.constantFrom(...chongqing.nodes),
    relation: fc.constantFrom(...relationKeys),
    unrelatedReason: fc.constantFrom(...unrelatedReasons),
    state: fc.constantFrom(...liveMappingStates),
    differences: fc.array(anyDifference, { maxLength: 2 }),
    justification: fc.oneof(fc.constant(''), anyText),
    evidence: fc.oneof(fc.constant(''), anyText),
    turned: fc.boolean(),
    demo: fc.boolean(),
    hard: fc.boolean(),
  })
  .map(({ first, second, state, turned, hard, ...said }): Mapping => {
    const ours = { ...first, agencyId: 'sc' }
    const theirs = { ...second, agencyId: 'cq' }
    const ends = turned ? { first: theirs, second: ours } : { first: ours, second: theirs }
    const hidden = state === 'draft' || state === 'agency-review'
    // What the other side has not sent out is in nobody else's table.
    const author = turned && !hidden ? cqEditor : scEditor
    const drafted = taken(proposeMapping(null, { ...said, ...ends, unfinished: true }, as(author)))
    return { ...drafted, state, hard, forwardedAt: hidden ? null : drafted.createdAt }
  })

const anyDisposition = fc
  .record({
    node: fc.constantFrom(...sichuan.nodes, ...chongqing.nodes),
    disposition: fc.constantFrom(...dispositionKeys),
    state: fc.constantFrom(...gapWorkflow.states),
    reason: anyText,
  })
  .map(({ node, ...said }): GapDisposition => {
    const lackingCatalogId = node.catalogId === sichuan.catalogId ? chongqing.catalogId : sichuan.catalogId
    return { ...decided, ...said, id: `d-${node.nodeId}`, nodeId: node.nodeId, lackingCatalogId }
  })

/** One live mapping for a pair, one 处置 for a gap, as the database has it. */
export const world: fc.Arbitrary<World> = fc.record({
  mappings: fc.uniqueArray(anyMapping, {
    minLength: 1,
    maxLength: 12,
    selector: ({ nodeAId, nodeBId }) => `${nodeAId} ${nodeBId}`,
  }),
  dispositions: fc.uniqueArray(anyDisposition, { maxLength: 6, selector: ({ nodeId }) => nodeId }),
})

const nodesOf = (nodes: readonly PlacedNode[]): readonly ImportNode[] =>
  nodes.map((node) => ({
    nodeId: node.nodeId,
    parentNodeId: node.subsystemId,
    kind: 'category',
    platformCode: node.platformCode,
    officialCode: node.officialCode,
    title: node.title,
    standardId: null,
    hash: node.hash,
  }))

/** What the import knows of such a table, as the editor of 四川 sees it. */
export function factsOf({ mappings, dispositions }: World): MappingImportFacts {
  return {
    subjects: nodesOf(sichuan.nodes),
    objects: nodesOf(chongqing.nodes),
    standards: new Map(),
    catalogOfPlatformCode: new Map(),
    subjectCatalogId: sichuan.catalogId,
    objectCatalogId: chongqing.catalogId,
    suggested: new Set(),
    dispositions: standingDispositions(dispositions),
    ...pairFacts(mappings, [], hashes, scEditor),
  }
}

/** The table as it goes out. */
export function exported(made: World): readonly ExchangeMapping[] {
  const details = new Map(
    made.mappings.map(({ id, statement: { evidence: text, unrelatedReason } }) => [
      id,
      { ...nothingMore, evidence: text, unrelatedReason },
    ]),
  )
  return toExchange(tableRows({ ...basis, ...made }), context(details))
}

/** The rows that a format carries, and the plan of the import when its file comes in on what `into` holds. */
export async function outAndIn(format: ExchangeFormat, made: World, into = made, leaveRest = false) {
  const rows = exported(made)
  const carried = rows.filter((row) => isCarried(format, row))
  // Of a table that the format can't hold at all there is no file.
  fc.pre(carried.length > 0 && (format !== 'oscal' || hasOscalMaps(rows)))
  const bytes = await writers[format](rows)
  const settings = { ...initialSettings, direction: 'focal-to-reference' as const, leaveRest }
  const sides = { subject: ['四川'], object: ['重庆'] }
  const reading = readStaged(stagedOf(format, bytes), settings, { file: 'a', sides })
  if (reading.rows === null) throw new Error(`not read: ${reading.obstacle}`)
  const { unreadable } = reading
  const facts = factsOf(into)
  const plan = planMappingImport({ rows: reading.rows, unreadable, settings, facts, actor: scEditor })
  return { carried, plan, facts }
}

/** What the upload keeps of the file; as `stageMappingFile` does, without its worker. */
function stagedOf(format: ExchangeFormat, bytes: Uint8Array): StagedContent {
  if (format === 'strm' || format === 'table') {
    const tables = parseTableFile(bytes, 'a.xlsx')
    if (!tables.ok) throw new Error(tables.problem.code)
    return { kind: 'tables', tables: tables.value }
  }
  const read = readExchange({ bytes, fileName: 'a' }, {})
  if (!read.ok) throw new Error(read.problem.code)
  if (read.value.format !== format) throw new Error(`${format} was taken for ${read.value.format}`)
  return { kind: 'reading', reading: read.value }
}
