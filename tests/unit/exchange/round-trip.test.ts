/** Export → import gives the same table, in every format that can hold it; what a format can't hold, `losses` names. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { relationKeys } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments, unrelatedReasons } from '#lib/domain/mapping/statement'
import { emptyRow, emptySet, endFound, endNotFound } from '#lib/files/exchange/exchange-end'
import type { ExchangeEnd, ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { readJskos } from '#lib/files/exchange/jskos-read'
import { writeJskos, writeJskosLines } from '#lib/files/exchange/jskos-write'
import { hasOscalMaps, isCarried, losses } from '#lib/files/exchange/losses'
import { writeOscal } from '#lib/files/exchange/oscal'
import { readOscal } from '#lib/files/exchange/oscal-read'
import { plainCsv } from '#lib/files/exchange/plain-write'
import { EXACT_MATCH, predicateOfRelation } from '#lib/files/exchange/predicates'
import { readExchange } from '#lib/files/exchange/read-exchange'
import { readSssom } from '#lib/files/exchange/sssom-read'
import { writeSssom } from '#lib/files/exchange/sssom-write'
import { readStrm, strmSheets } from '#lib/files/exchange/strm'
import { fromExchange, turnRow } from '#lib/files/exchange/table-exchange'
import { parseTableFile } from '#lib/files/parse-table-file'
import { writeWorkbook } from '#lib/files/write-workbook'
import { sssomFaults } from '#tests/support/sssom-schema'

const base = 'https://tongbiao.example/'
const set = {
  ...emptySet,
  id: `${base}mapping-sets/1`,
  title: '川渝对照表',
  subjectSource: `${base}catalogs/a`,
  objectSource: `${base}catalogs/b`,
  prefixes: [
    { prefix: 'CATALOG', uri: `${base}catalogs/` },
    { prefix: 'MAPPING', uri: `${base}mappings/` },
    { prefix: 'NODE', uri: `${base}nodes/` },
  ],
}

/** Texts as the domain keeps them: trimmed, of any characters that people type, the awkward ones often. */
const text = fc
  .array(
    fc.constantFrom(
      '公',
      '务',
      '用',
      '车',
      'a',
      '"',
      "'",
      '|',
      '\\',
      ',',
      ';',
      '=',
      '#',
      ':',
      '｜',
      '〔',
      '\n',
      ' ',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter((value) => value !== '' && value !== "'")
const word = fc.constantFrom('四川', '张三', '李四', 'JC101', 'YX 203')
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const day = fc.constantFrom('2026-01-31', '2025-12-01')

const difference = fc.record({
  kind: fc.constantFrom(...differenceKinds),
  valueA: text,
  unitA: orNull(word),
  valueB: text,
  unitB: orNull(word),
  treatment: fc.constantFrom(...differenceTreatments),
})

const end = (region: number, catalog: string): fc.Arbitrary<ExchangeEnd> =>
  fc
    .record({
      number: fc.integer({ min: 1, max: 9999 }),
      code: orNull(word),
      label: text,
      path: fc.array(word, { maxLength: 1 }),
    })
    .map(({ number, code, label, path }) =>
      endFound({
        id: `${base}nodes/PT${region}-${String(number).padStart(4, '0')}`,
        code,
        label,
        path,
        source: `${base}catalogs/${catalog}`,
        sourceVersion: '2026 版',
      }),
    )

const place = { file: '', sheet: null, row: 1 }
const method = 'https://w3id.org/semapv/vocab/ManualMappingCuration'

const mapping: fc.Arbitrary<ExchangeMapping> = fc
  .record({
    subject: end(51, 'a'),
    object: end(50, 'b'),
    relation: fc.constantFrom(...relationKeys),
    justification: text,
    evidence: orNull(text),
    differences: fc.array(difference, { maxLength: 3 }),
    reason: fc.constantFrom(...unrelatedReasons),
    bundle: orNull(
      fc.record({
        id: word,
        mode: fc.constantFrom('combined', 'any'),
        coverage: orNull(fc.constantFrom('full', 'partial')),
      }),
    ),
    state: fc.constantFrom('confirmed', 'pending', 'draft'),
    hard: fc.boolean(),
    stale: fc.boolean(),
    demo: fc.boolean(),
    authors: fc.uniqueArray(fc.constantFrom('张三', '李四'), { maxLength: 2 }),
    reviewers: fc.uniqueArray(fc.constantFrom('王五', '赵六'), { minLength: 1, maxLength: 2 }),
    statedOn: orNull(day),
    reviewedOn: orNull(day),
  })
  .map(({ subject, object, relation, evidence, reason, ...rest }) => {
    const { uri, negated } = predicateOfRelation(relation)
    return {
      ...emptyRow(subject, object, place),
      ...rest,
      bundle: rest.bundle as ExchangeMapping['bundle'],
      relation,
      predicate: uri,
      negated,
      method,
      evidence: evidence ?? '',
      unrelatedReason: relation === 'unrelated' ? reason : null,
    }
  })

const gap: fc.Arbitrary<ExchangeMapping> = fc
  .record({
    left: fc.boolean(),
    a: end(51, 'a'),
    b: end(50, 'b'),
    disposition: orNull(fc.constantFrom(...dispositionKeys)),
    reason: orNull(text),
    ownerName: fc.constantFrom('', '王五'),
    dueDate: orNull(day),
  })
  .map(({ left, a, b, reason, ...rest }) => ({
    ...emptyRow(
      left ? a : endNotFound({ source: `${base}catalogs/a`, sourceVersion: '2026 版' }),
      left ? endNotFound({ source: `${base}catalogs/b`, sourceVersion: '2026 版' }) : b,
      place,
    ),
    predicate: EXACT_MATCH,
    method,
    state: rest.disposition === null ? 'gap-open' : 'gap-decided',
    gap: { ...rest, reason: reason ?? '' },
  }))

const table = fc
  .array(fc.oneof({ arbitrary: mapping, weight: 3 }, gap), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, index) => ({ ...row, recordId: `${base}mappings/m${index}` })))

const said = (rows: readonly ExchangeMapping[]) =>
  rows.map(({ provenance: _, cardinality: __, ...row }) => row)

describe.each([
  ['sssom', (rows: ExchangeMapping[]) => readSssom({ text: writeSssom(rows, set), file: '' })],
  ['jskos', (rows: ExchangeMapping[]) => readJskos({ text: writeJskos(rows, set), file: '' })],
  ['jskos-ndjson', (rows: ExchangeMapping[]) => readJskos({ text: writeJskosLines(rows, set), file: '' })],
] as const)('%s', (format, copy) => {
  it('gives back every row that it holds, whole', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(said(copy(rows).rows)).toEqual(said(rows.filter((row) => isCarried(format, row))))
      }),
      { numRuns: 60 },
    )
  })
})

it('SSSOM is valid by the schema, whatever the table', () => {
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(rows.some((row) => isCarried('sssom', row)))
      expect(sssomFaults(writeSssom(rows, set))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('OSCAL gives back every fact, mappings first, then gaps', () => {
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(hasOscalMaps(rows))
      const carried = rows.filter((row) => isCarried('oscal', row))
      const ordered = [
        ...carried.filter((row) => row.gap === null),
        ...carried.filter((row) => row.gap !== null),
      ]
      const { rows: again, report } = readOscal({
        text: writeOscal(rows, set, '2026-01-31T08:00:00Z'),
        file: '',
      })
      expect(report.problems).toEqual([])
      expect(again.map(fromExchange)).toEqual(ordered.map(fromExchange))
    }),
    { numRuns: 60 },
  )
})

it('the plain csv gives back every fact; ends are found by 平台内码 and code', () => {
  const bare = (fact: ReturnType<typeof fromExchange>) =>
    JSON.parse(
      JSON.stringify(fact, (key, value) => (['id', 'source', 'sourceVersion'].includes(key) ? null : value)),
    )
  fc.assert(
    fc.property(table, (rows) => {
      const bytes = new TextEncoder().encode(plainCsv(rows, '四川', '重庆'))
      const sides = { subject: ['四川'], object: ['重庆'] }
      const result = readExchange({ bytes, fileName: 'a.csv' }, { format: 'table', sides, headerRow: 0 })
      if (!result.ok) throw new Error(result.problem.code)
      expect(result.value.rows.map(fromExchange).map(bare)).toEqual(rows.map(fromExchange).map(bare))
    }),
    { numRuns: 60 },
  )
})

it('a row turned twice is the row', () => {
  fc.assert(
    fc.property(mapping, (row) => {
      expect(turnRow(turnRow(row))).toEqual(row)
    }),
  )
})

describe('a real set-theory workbook', () => {
  const bytes = readFileSync('tests/fixtures/files/strm-nist-csf-1.1-2.0.xlsx')
  const tables = (file: Uint8Array) => {
    const result = parseTableFile(file, 'a.xlsx')
    if (!result.ok) throw new Error(result.problem.code)
    return result.value
  }
  const reading = readStrm(tables(bytes), { file: 'a.xlsx', direction: 'focal-to-reference' })

  it('is read whole', () => {
    expect(reading.rows.length).toBe(185)
    expect(reading.report.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(reading.rows[0]).toMatchObject({
      subject: { code: 'id.gv' },
      object: { code: 'gv' },
      relation: 'overlap',
      provenance: { sheet: 'mappings', row: 2 },
    })
  })

  it('comes out again saying the same', async () => {
    const again = readStrm(tables(await writeWorkbook(strmSheets(reading.rows, []))), {
      file: 'a.xlsx',
      direction: 'focal-to-reference',
    })
    expect(said(again.rows)).toEqual(said(reading.rows))
  })

  it('asks for the direction where it matters, and turns the relation by it', () => {
    const sheet = {
      sheet: 'm',
      headerRowGuess: 0,
      truncated: false,
      rows: [
        ['Focal Document Element', 'Reference Document Element', 'Relationship'],
        ['A', 'B', 'subset of'],
      ],
    }
    const read = (direction?: 'focal-to-reference' | 'reference-to-focal') =>
      readStrm([sheet], { file: '', direction })
    expect(read().report.problems.map(({ code }) => code)).toEqual(['DIRECTION_REQUIRED'])
    expect(read().rows[0]?.relation).toBeNull()
    expect(read('focal-to-reference').rows[0]?.relation).toBe('narrower')
    expect(read('reference-to-focal').rows[0]?.relation).toBe('broader')
  })
})

it('an unconfirmed 已判无关 never becomes a Not, and is named as left out', () => {
  const [row] = fc.sample(mapping, 1)
  if (!row) throw new Error('no sample')
  const open = { ...row, relation: 'unrelated' as const, state: 'pending' }
  expect(writeSssom([open], set)).not.toContain('\tNot\t')
  expect(losses('sssom', [open])).toContainEqual({ fact: 'unrelated-open', carriage: 'left-out', rows: [0] })
})
