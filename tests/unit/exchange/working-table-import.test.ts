/**
 * Export → import gives the same table: a generated working table goes out in every format and comes back through the
 * real plan of the import. On the table that it was made of nothing in it is news; on an empty one it gives that table.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importMappings } from '#lib/domain/mapping/import-apply'
import { initialSettings } from '#lib/domain/mapping/import-settings'
import { type PlannedRow, seenVerdicts } from '#lib/domain/mapping/import-verdict'
import type { ExchangeFormat, ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { fromExchange } from '#lib/files/exchange/table-exchange'
import { as, scEditor, taken } from '#tests/unit/mapping/mapping-fixtures'
import { chongqing, sichuan } from '#tests/unit/mapping/real-catalogs'
import { exported, outAndIn, type World, world } from './generated-world'

/** Enough of a row to find it in a failure's message. */
const told = ({ row, verdict, reason, params }: PlannedRow) => ({
  verdict,
  reason,
  params,
  relation: row.relation,
  ends: [row.subject.label ?? row.subject.code, row.object.label ?? row.object.code],
  gap: row.gap,
})

/** The formats that carry a working table whole, and how many tables are tried: an xlsx takes longer to write and read. */
const wholeFormats = [
  ['sssom', 60],
  ['jskos', 60],
  ['jskos-ndjson', 60],
  ['oscal', 60],
  ['table', 12],
] as const

describe.each(wholeFormats)('a working table as %s and back', (format, numRuns) => {
  it('is 无变化 in every row', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const { carried, plan } = await outAndIn(format, made)
        expect(plan.rows).toHaveLength(carried.length)
        expect(plan.rows.filter(({ verdict }) => verdict !== 'unchanged').map(told)).toEqual([])
      }),
      { numRuns },
    )
  })
})

describe.each([
  ['jskos-csv', 60],
  ['strm', 12],
] as const)('a working table as %s, which loses texts, and back', (format, numRuns) => {
  it('takes nothing away: a text that the file lacks stands, and only the 处置 that a csv lacks is asked about', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const { carried, plan } = await outAndIn(format, made)
        expect(plan.rows).toHaveLength(carried.length)
        const others = plan.rows.filter(
          ({ verdict, reason }) => verdict !== 'unchanged' && reason !== 'NO_COUNTERPART',
        )
        expect(others.map(told)).toEqual([])
        // An empty cell says “looked for, none”, whoever wrote it: of a gap that nobody has decided, a 推荐.
        const asked = plan.rows.filter(({ reason }) => reason === 'NO_COUNTERPART')
        expect(asked.every(({ becomes }) => becomes === 'suggestion')).toBe(true)
        const undecided = carried.filter(({ gap }) => gap !== null && gap.disposition === null)
        expect(asked).toHaveLength(undecided.length)
      }),
      { numRuns },
    )
  })
})

const empty: World = { mappings: [], dispositions: [] }

/** The table that an import into an empty one makes, as it goes out in its turn. */
async function madeAfresh(format: ExchangeFormat, made: World) {
  const { carried, plan, facts } = await outAndIn(format, made, empty, true)
  const source = {
    agencyId: 'sc',
    subjectAgencyId: 'sc',
    objectAgencyId: 'cq',
    subjectCatalogId: sichuan.catalogId,
    objectCatalogId: chongqing.catalogId,
    format,
    files: [],
    sheet: null,
    settings: initialSettings,
  }
  fc.pre(plan.counts.new > 0)
  const imported = taken(importMappings(plan, { seen: seenVerdicts(plan), source, facts }, as(scEditor)))
  return { carried, plan, afresh: exported({ mappings: imported.drafted, dispositions: [] }) }
}

/** What a row says but for what people decide here, file or no file: its state, a 处置, 难协商. */
function said(row: ExchangeMapping): unknown {
  const fact = fromExchange(row)
  if (fact.kind === 'nothing') return fact
  if (fact.kind === 'gap') return { end: fact.end.platformCode }
  return {
    ...fact,
    subject: fact.subject.platformCode,
    object: fact.object.platformCode,
    state: '',
    hard: false,
  }
}

describe.each(wholeFormats)('a working table as %s into an empty one', (format, numRuns) => {
  it('makes the same table of drafts; only a 处置 that the file claims is left to people', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const { carried, plan, afresh } = await madeAfresh(format, made)
        expect(
          afresh.filter(({ state }) => !/^gap-/.test(state)).every(({ state }) => state === 'draft'),
        ).toBe(true)
        expect(afresh.map(said)).toEqual(carried.map(said))
        const leftOut = plan.rows.filter(({ verdict }) => verdict === 'skipped')
        expect(
          leftOut.every(({ reason, row }) => reason === 'DISPOSED_OTHERWISE' && row.gap?.disposition),
        ).toBe(true)
      }),
      { numRuns },
    )
  })
})
