import { describe, expect, test } from 'vitest'
import type { MappingImportFacts } from '#lib/domain/mapping/import-case'
import { indexNodes, matchEnd } from '#lib/domain/mapping/import-nodes'
import { planMappingImport } from '#lib/domain/mapping/import-plan'
import type { ImportedRow } from '#lib/domain/mapping/import-row'
import { initialSettings } from '#lib/domain/mapping/import-settings'
import { matchColumns } from '#lib/files/exchange/plain-columns'
import { readPlainTable } from '#lib/files/exchange/plain-read'
import { settingsOfForm } from '#lib/input/mapping-import'
import { scEditor } from './mapping-fixtures'

const node = (nodeId: string, title: string) => ({
  ...{
    nodeId,
    parentNodeId: null,
    kind: 'category' as const,
    platformCode: `PT51-${nodeId}`,
    officialCode: null,
  },
  ...{ title, standardId: null, hash: `hash-${nodeId}` },
})

const facts: MappingImportFacts = {
  ...{ subjects: [node('s1', '用车'), node('s2', '用房')], objects: [node('o1', '公务用车')] },
  ...{
    standards: new Map(),
    catalogOfPlatformCode: new Map(),
    subjectCatalogId: 'sc',
    objectCatalogId: 'cq',
  },
  ...{ live: new Map(), refused: new Set(), importedHashes: new Map(), pairsOfRecord: new Map() },
  ...{ covered: new Set(), mapped: new Set(), dispositions: new Map(), suggested: new Set() },
}

const end = (label: string | null) => ({
  ...{ found: label !== null, id: null, platformCode: null, code: null, label, path: [] },
})

function row(
  at: number,
  from: string | null,
  to: string | null,
  more: Partial<ImportedRow> = {},
): ImportedRow {
  return {
    ...{ recordId: null, subject: end(from), object: end(to), relation: null, predicate: '', negated: false },
    ...{ justification: '', method: '', evidence: '', differences: [], unrelatedReason: null, bundle: null },
    ...{ gap: null, state: '', hard: false, demo: false, comment: '', similarity: null },
    provenance: { sheet: null, row: at },
    ...more,
  }
}

const verdicts = (rows: readonly ImportedRow[]) =>
  planMappingImport({
    rows,
    unreadable: new Set(),
    settings: initialSettings,
    facts,
    actor: scEditor,
  }).rows.map(({ verdict, reason }) => `${verdict} ${reason}`)

describe('one thing that a file says twice', () => {
  test('becomes one 推荐, whether it is a pair or that there is no counterpart', () => {
    const candidate = { similarity: 0.9, predicate: 'skos:closeMatch' }
    expect(
      verdicts([
        row(2, '用车', '公务用车', candidate),
        row(3, '用车', '公务用车', { ...candidate, similarity: 0.8 }),
        row(4, '用房', null),
        row(5, '用房', null),
      ]),
    ).toEqual([
      'new CANDIDATE',
      'unchanged ALREADY_SUGGESTED',
      'new NO_COUNTERPART',
      'unchanged ALREADY_SUGGESTED',
    ])
  })
})

describe('texts of any length', () => {
  // What looks for the last piece of an identifier from every place in it would need minutes for one of these.
  const long = `${'a'.repeat(128 * 1024)}/`

  test('are looked up in one pass, as identifiers and as titles', () => {
    const row = { ...end(long), id: long }
    expect(matchEnd(row, indexNodes([...facts.subjects, ...facts.objects]), facts).kind).toBe('missing')
  })

  test('are read in one pass as titles above a node', () => {
    const path = `子体系${' '.repeat(128 * 1024)}类目`
    const table = {
      sheet: '表',
      rows: [
        ['甲方子体系', '甲方名称', '乙方名称', '关系'],
        [path, '甲', '乙', '等同'],
      ],
    }
    const matching = matchColumns(table.rows[0] ?? [], { subject: [], object: [] }).map(({ role }) => role)
    const parsed = { ...table, headerRowGuess: 0, truncated: false }
    const [read] = readPlainTable(parsed, { file: 'a', headerRow: 0, matching }).rows
    expect(read?.subject.path).toEqual([path])
  })
})

describe('what was answered about rows', () => {
  const answered = {
    ...initialSettings,
    subjectCatalogId: 'sc',
    objectCatalogId: 'cq',
    answers: { 3: { relation: 'broader' as const } },
  }

  test('is no answer any more once the two sides are other catalogues: 大于 would say the opposite', () => {
    const turned = settingsOfForm(answered, new URLSearchParams({ sides: 'cq>sc' }))
    expect(turned).toMatchObject({ subjectCatalogId: 'cq', objectCatalogId: 'sc' })
    expect(turned.answers).toEqual({})
  })

  test('stays where the sides are said again, or for the first time', () => {
    const same = settingsOfForm(answered, new URLSearchParams({ sides: 'sc>cq' }))
    expect(same.answers).toEqual(answered.answers)
    const first = { ...answered, subjectCatalogId: null, objectCatalogId: null }
    expect(settingsOfForm(first, new URLSearchParams({ sides: 'sc>cq' })).answers).toEqual(answered.answers)
  })
})
