/** The working table goes out and comes in saying the same; what a format can't say is among the losses that it names. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableRows } from '#lib/domain/gap/table'
import { cellParts } from '#lib/files/exchange/cell-parts'
import type { ExchangeEnd, ExchangeFormat, ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { hasOscalMaps, isCarried, losses } from '#lib/files/exchange/losses'
import { writeOscal } from '#lib/files/exchange/oscal'
import { plainDifferences } from '#lib/files/exchange/plain-differences'
import { plainCsv } from '#lib/files/exchange/plain-write'
import { readExchange } from '#lib/files/exchange/read-exchange'
import { fromExchange, toExchange } from '#lib/files/exchange/table-exchange'
import { parseTableFile } from '#lib/files/parse-table-file'
import { FILE_LIMITS } from '#lib/files/table'
import { exchangeLossSentence } from '#lib/i18n/exchange'
import { realMapping } from '#tests/unit/mapping/real-catalogs'
import { basis, context, mapped, workingTable } from './working-table-rows'
import { set, writers } from './written-formats'

/** What a row says, without what `losses` calls lost for its format; an end by the code that the format writes. */
function said(row: ExchangeMapping, format: ExchangeFormat, lost: ReadonlySet<string>) {
  const key = ({ code, platformCode }: ExchangeEnd) =>
    format === 'jskos-csv' ? (code ?? platformCode) : platformCode
  const fact = fromExchange(row)
  const keep = <Value>(name: string, value: Value) => (lost.has(name) ? 'lost' : value)
  if (fact.kind === 'nothing') return fact
  const { state, demo } = fact
  const both = { state: keep('state', state), demo: keep('marks', demo) }
  if (fact.kind === 'gap') {
    return { ...both, side: fact.side, end: key(fact.end), gap: keep('gap-disposition', fact.gap) }
  }
  const { relation, justification, evidence, differences, unrelatedReason } = fact.statement
  return {
    ...both,
    ends: [key(fact.subject), key(fact.object)],
    // Without a word of its own it stands as 相关.
    relation: relation === 'overlap' && lost.has('overlap') ? 'related' : relation,
    justification: keep('justification', justification),
    evidence: keep('evidence', evidence),
    differences: keep('differences', differences),
    unrelatedReason: keep('unrelated-reason', unrelatedReason),
    bundle: keep('bundle', fact.bundle),
    hard: keep('marks', fact.hard),
    stale: keep('marks', fact.stale),
  }
}

describe.each([
  ['sssom', 40],
  ['jskos', 40],
  ['jskos-ndjson', 40],
  ['oscal', 40],
  ['jskos-csv', 40],
  ['strm', 8],
  ['table', 8],
] as const)('the working table as %s', (format, numRuns) => {
  it('comes back saying the same but for the losses that are named', async () => {
    await fc.assert(
      fc.asyncProperty(workingTable, async (rows) => {
        const carried = rows.filter((row) => isCarried(format, row))
        fc.pre(carried.length > 0 && (format !== 'oscal' || hasOscalMaps(rows)))
        const lost = new Set(
          losses(format, rows).flatMap(({ fact, carriage }) => (carriage === 'lost' ? [fact] : [])),
        )
        const options = {
          format,
          direction: 'focal-to-reference',
          sides: { subject: ['四川'], object: ['重庆'] },
        } as const
        const result = readExchange({ bytes: await writers[format](rows), fileName: 'a' }, options)
        if (!result.ok) throw new Error(result.problem.code)
        const ordered =
          format === 'oscal'
            ? [...carried].sort((one, other) => Number(one.gap !== null) - Number(other.gap !== null))
            : carried
        expect(result.value.rows.map((row) => said(row, format, lost))).toEqual(
          ordered.map((row) => said(row, format, lost)),
        )
      }),
      { numRuns },
    )
  })
})

it('a table of gaps alone is refused for OSCAL by name, and nothing of it is written', () => {
  const gaps = toExchange(tableRows({ ...basis, mappings: [] }), context())
  const refused = losses('oscal', gaps).find(({ fact }) => fact === 'maps-missing')
  expect(refused && exchangeLossSentence('oscal', refused)).toContain('OSCAL 要求至少有一条对照')
  expect(JSON.parse(writeOscal(gaps, set, '2026-11-26T08:00:00Z'))['mapping-collection'].mappings).toEqual([])
})

describe('a text that is longer than one cell takes', () => {
  const long = {
    kind: 'scope',
    valueA: '长 '.repeat(249),
    unitA: '㎡',
    valueB: '𠮷'.repeat(250),
    unitB: null,
    treatment: 'keep',
  } as const
  const row = {
    ...mapped(realMapping('公务用车管理标准', 'YX203', 'overlap')),
    differences: Array.from({ length: 50 }, (_, index) => ({ ...long, valueA: `${index}${long.valueA}尾` })),
  }
  const sides = { subject: ['四川'], object: ['重庆'] }

  it('goes on in further columns of the 对照表, none of them beyond what Excel takes, and comes back whole', async () => {
    expect(plainDifferences(row.differences).length).toBeGreaterThan(32_767)
    expect(losses('table', [row]).filter(({ carriage }) => carriage === 'lost')).toEqual([])
    const bytes = await writers.table([row])
    const tables = parseTableFile(bytes, 'a.xlsx')
    const cells = tables.ok ? tables.value.flatMap(({ rows }) => rows.flat()) : []
    expect(cells.filter((cell) => /^差异（续\d+）$/.test(cell)).length).toBeGreaterThan(8)
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(FILE_LIMITS.cellChars)
    const result = readExchange({ bytes, fileName: 'a.xlsx' }, { format: 'table', sides })
    expect(result.ok && result.value.report.problems).toEqual([])
    expect(result.ok && result.value.rows[0]).toMatchObject({
      relation: 'overlap',
      differences: row.differences,
      extra: [],
    })
  })

  it('comes back from csv as well', () => {
    const bytes = new TextEncoder().encode(plainCsv([row], '四川', '重庆'))
    const result = readExchange({ bytes, fileName: 'a.csv' }, { format: 'table', sides })
    expect(result.ok && result.value.rows[0]?.differences).toEqual(row.differences)
  })

  it('is named before in a set-theory workbook, and asked for when the file comes back', async () => {
    const wordy = { ...row, justification: '由'.repeat(4_001) }
    expect(losses('strm', [wordy])).toContainEqual({ fact: 'long-text', carriage: 'lost', rows: [0] })
    const result = readExchange(
      { bytes: await writers.strm([wordy]), fileName: 'a.xlsx' },
      { direction: 'focal-to-reference' },
    )
    expect(result.ok && result.value.report.problems).toMatchObject([
      { code: 'CELL_OMITTED', severity: 'row', column: 'annotation' },
    ])
  })

  it.each([1, 2, 7, 40])('is parted so that the parts are the text again, at %i characters', (limit) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const parts = cellParts(text, limit)
        expect(parts.join('')).toBe(text)
        expect(parts.every(({ length }) => length <= limit)).toBe(true)
      }),
    )
  })
})
