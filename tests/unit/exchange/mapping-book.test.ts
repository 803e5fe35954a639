/** The circulated 对照表 of any working table: its cover counts what its parts list, and every gap has its sign. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TableRow, tableRows } from '#lib/domain/gap/table'
import { writeWorkbook } from '#lib/files/write-workbook'
import type { BookPart } from '#lib/i18n/book-part'
import { bookParts } from '#lib/i18n/mapping-book'
import { chongqing, sichuan } from '#tests/unit/mapping/real-catalogs'
import { bookSheets } from '../../../app/api/exports/mappings/book/sheets'
import { world } from './generated-world'
import { basis } from './working-table-rows'

const at = new Date('2026-11-26T08:00:00Z')

function catalog(id: string, shortName: string, regionCode: string) {
  return {
    id,
    name: `${shortName}体系`,
    scheme: 'wbs' as const,
    version: 1,
    agency: { id, name: `${shortName}局`, shortName, seal: shortName.slice(0, 1), accent: 'sc', regionCode },
    edition: {
      id,
      number: 1,
      title: '第 1 版',
      contentHash: 'a'.repeat(64),
      effectiveAt: at,
      approvedBy: '',
    },
  }
}
const a = catalog(sichuan.catalogId, '四川', '51')
const b = catalog(chongqing.catalogId, '重庆', '50')

function bookOf(rows: readonly TableRow[], gaps = true) {
  const table = {
    rows: gaps ? rows : rows.filter(({ kind }) => kind !== 'gap'),
    total: rows.length,
    bases: [],
    categories: { a: sichuan.nodes, b: chongqing.nodes },
    contentHash: 'b'.repeat(64),
    demo: true,
  }
  const scope = { states: 'all', level: 'category', gaps } as const
  return bookParts({ pair: { a, b, all: [a, b] }, table, scope, by: '四川局', now: at })
}

function part(parts: readonly BookPart[], key: BookPart['key']): BookPart {
  const found = parts.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

const tables = world.map((made) => tableRows({ ...basis, ...made }))

it('the cover says in figures what the parts behind it list', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const parts = bookOf(rows)
      const cover = new Map(part(parts, 'cover').rows.map(([name, text]) => [name, String(text)]))
      expect(cover.get('对照')).toMatch(new RegExp(`^${part(parts, 'details').rows.length} 条`))
      expect(cover.get('差异')).toMatch(new RegExp(`^${part(parts, 'differences').rows.length} 条`))
      const sum = (text = '') =>
        [...text.matchAll(/ (\d+)(?=、|$| 个)/g)].reduce((all, [, count]) => all + Number(count), 0)
      expect(sum(cover.get('对照'))).toBe(part(parts, 'details').rows.length)
      expect(sum(cover.get('缺口'))).toBe(part(parts, 'gaps').rows.length)
    }),
  )
})

it('the matrix has ∅ once for every gap, in the last column or the last row, and none where gaps are left out', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const count = (one: BookPart) => one.rows.flat().filter((cell) => cell === '∅').length
      const matrix = part(bookOf(rows), 'matrix')
      expect(count(matrix)).toBe(rows.filter(({ kind }) => kind === 'gap').length)
      expect(new Set(matrix.rows.map(({ length }) => length))).toEqual(new Set([matrix.columns.length]))
      expect(count(part(bookOf(rows, false), 'matrix'))).toBe(0)
    }),
  )
})

it('every part fits on A4 across in letters that can be read, and is a sheet of a workbook', async () => {
  const parts = bookOf(fc.sample(tables, 1)[0] ?? [])
  for (const { key, columns } of parts.filter((one) => one.key !== 'matrix'))
    expect(
      columns.reduce((sum, { width }) => sum + width, 0),
      key,
    ).toBeLessThanOrEqual(165)
  expect((await writeWorkbook(bookSheets(parts))).byteLength).toBeGreaterThan(5_000)
})
