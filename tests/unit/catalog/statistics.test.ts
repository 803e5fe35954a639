import { describe, expect, test } from 'vitest'
import { printedColumns } from '#lib/domain/catalog/detail-columns'
import { detailRows } from '#lib/domain/catalog/detail-table'
import { statisticsHeaders, statisticsRows } from '#lib/domain/catalog/statistics'
import templates from '../../../data/templates.json'
import { chongqing, sichuan } from './real-catalogs'

describe('the 标准统计表', () => {
  test('has the lines and columns of the template', () => {
    expect(statisticsRows([]).map(({ label }) => label)).toEqual(templates.标准统计表.rows)
    expect(statisticsHeaders.slice(1)).toEqual(templates.标准统计表.columns)
  })

  test('adds up to 合计 in every column', () => {
    for (const { snapshots } of [sichuan, chongqing]) {
      const rows = statisticsRows(snapshots)
      const total = rows.at(-1)
      const lines = rows.slice(0, -1)
      expect(lines.reduce((sum, line) => sum + line.due, 0)).toBe(total?.due)
      expect(lines.reduce((sum, line) => sum + line.existing, 0)).toBe(total?.existing)
    }
  })

  test('counts the 200 rows, and as existing only those with a number', () => {
    const totals = [sichuan, chongqing].map(({ snapshots }) => statisticsRows(snapshots).at(-1))
    expect(totals.map((total) => total?.due)).toEqual([124, 76])
    expect(totals.reduce((sum, total) => sum + (total?.existing ?? 0), 0)).toBe(140)
  })

  test('gives no percentage where nothing is due', () => {
    expect(statisticsRows([]).every(({ percent }) => percent === null)).toBe(true)
  })
})

describe('the 标准明细表', () => {
  test('has every column of the template, in its order', () => {
    const headers = printedColumns.map(({ header }) => header)
    expect(headers.filter((header) => templates.标准明细表.columns.includes(header))).toEqual(
      templates.标准明细表.columns,
    )
  })

  test('numbers its rows from 1 and follows the order asked for', () => {
    const codes = new Map<string, string>()
    const byTable = detailRows(chongqing.snapshots, codes)
    const byCode = detailRows(chongqing.snapshots, codes, 'code')
    const systemCodes = (rows: typeof byTable) => [
      ...new Set(rows.map(({ cells }) => cells.systemCode.slice(0, 3))),
    ]
    expect(systemCodes(byTable)).toEqual(['JC1', 'JD3', 'YX2'])
    expect(systemCodes(byCode)).toEqual(['JC1', 'YX2', 'JD3'])
    expect(byCode.map(({ cells }) => Number(cells.sequence))).toEqual(byCode.map((_, index) => index + 1))
  })

  test('marks examples as 示例', () => {
    const rows = detailRows(sichuan.snapshots, new Map())
    const examples = rows.filter(({ cells }) => cells.title.endsWith('(示例)'))
    expect(examples.length).toBeGreaterThan(0)
    expect(new Set(examples.map(({ cells }) => cells.evidence))).toEqual(new Set(['示例']))
  })
})
