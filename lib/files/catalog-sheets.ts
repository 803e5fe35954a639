/**
 * 标准明细表 and 标准统计表 as sheets. The 明细表 carries 子体系, 类目 and 平台内码 besides the usual columns, so the file that goes
 * out is the template that comes in again: imported unchanged it changes nothing.
 */
import { type DetailField, printedColumns } from '#lib/domain/catalog/detail-columns'
import { type DetailRow, detailTexts } from '#lib/domain/catalog/detail-table'
import { type StatisticsRow, statisticsHeaders } from '#lib/domain/catalog/statistics'
import { writeCsv } from './write-csv'
import type { WorkbookSheet } from './write-workbook'

const widths: Readonly<Partial<Record<DetailField, number>>> = {
  sequence: 6,
  subsystem: 18,
  category: 24,
  systemCode: 12,
  number: 24,
  title: 44,
  level: 12,
  effectiveDate: 12,
  adoption: 16,
  replaces: 16,
  evidence: 10,
  note: 30,
  platformCode: 14,
}

export function detailSheet(
  rows: readonly DetailRow[],
  head: { readonly title: string; readonly notes: readonly string[] },
): WorkbookSheet {
  const [, ...texts] = detailTexts(rows)
  return {
    name: '标准明细表',
    ...head,
    columns: printedColumns.map(({ field, header }) => ({
      header,
      width: widths[field] ?? 14,
      type: field === 'effectiveDate' ? 'date' : 'text',
    })),
    rows: texts.map((row) => row.map((text) => text || null)),
  }
}

export function detailCsv(rows: readonly DetailRow[]): Uint8Array {
  return new TextEncoder().encode(writeCsv(detailTexts(rows), { bom: true }))
}

export function statisticsSheet(
  rows: readonly StatisticsRow[],
  head: { readonly title: string; readonly notes: readonly string[] },
): WorkbookSheet {
  return {
    name: '标准统计表',
    ...head,
    orientation: 'portrait',
    columns: statisticsHeaders.map((header, index) => ({
      header,
      width: 20,
      type: index === 0 ? 'text' : index === 3 ? 'percent' : 'number',
    })),
    rows: rows.map(({ label, due, existing, percent }) => [
      label,
      due,
      existing,
      percent === null ? null : percent / 100,
    ]),
  }
}
