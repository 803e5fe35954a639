/** The working table goes out and comes in saying the same; what a format can't say is among the losses that it names. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableRows } from '#lib/domain/gap/table'
import type { ExchangeEnd, ExchangeFormat, ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { hasOscalMaps, isCarried, losses } from '#lib/files/exchange/losses'
import { writeOscal } from '#lib/files/exchange/oscal'
import { readExchange } from '#lib/files/exchange/read-exchange'
import { fromExchange, toExchange } from '#lib/files/exchange/table-exchange'
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

it('a text too long for a cell is named before, replaced by a sentence, and asked for when the file comes back', async () => {
  const long = {
    kind: 'scope',
    valueA: '长'.repeat(500),
    unitA: null,
    valueB: '短',
    unitB: null,
    treatment: 'keep',
  } as const
  const row = {
    ...mapped(realMapping('公务用车管理标准', 'YX203', 'overlap')),
    differences: Array(70).fill(long),
  }
  expect(losses('table', [row])).toContainEqual({ fact: 'long-text', carriage: 'lost', rows: [0] })
  const result = readExchange(
    { bytes: await writers.table([row]), fileName: 'a.xlsx' },
    { format: 'table', sides: { subject: ['四川'], object: ['重庆'] } },
  )
  expect(result.ok && result.value.report.problems).toMatchObject([
    { code: 'CELL_OMITTED', severity: 'row', column: '差异' },
  ])
  expect(result.ok && result.value.rows[0]).toMatchObject({ relation: 'overlap', differences: [] })
})
