/** Exchange rows → the plain 对照表 as a sheet or csv: one row each, under the columns of `plain-columns.ts`. */
import { writeCsv } from '#lib/files/write-csv'
import type { WorkbookSheet } from '#lib/files/write-workbook'
import { cellParts, partTitle } from './cell-parts'
import type { ExchangeMapping } from './exchange-mapping'
import { type PlainRole, plainColumns } from './plain-columns'
import { plainDifferences } from './plain-differences'
import {
  bundleCoverageCells,
  bundleModeCells,
  cellOf,
  dispositionCells,
  relationCell,
  stateCells,
  unrelatedReasonCells,
} from './plain-words'

/** Headings and cells; `nameA` and `nameB` are the agencies' short names. Columns that nothing stands in are left out. */
function plainCells(
  rows: readonly ExchangeMapping[],
  nameA: string,
  nameB: string,
): {
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly cells: readonly (readonly string[])[]
} {
  const left = plainColumns.filter(({ sided }) => sided)
  const first = plainColumns.filter(({ key }) => key === 'recordId')
  const rest = plainColumns.filter(({ key, sided }) => !sided && key !== 'recordId' && key !== 'relation')
  const relation = plainColumns.filter(({ key }) => key === 'relation')
  const roles: readonly { readonly role: PlainRole; readonly title: string; readonly width: number }[] = [
    ...first.map(({ key, title, width }) => ({ role: { key, side: null }, title, width })),
    ...left.map(({ key, title, width }) => ({
      role: { key, side: 'subject' as const },
      title: nameA + title,
      width,
    })),
    ...relation.map(({ key, title, width }) => ({ role: { key, side: null }, title, width })),
    ...left.map(({ key, title, width }) => ({
      role: { key, side: 'object' as const },
      title: nameB + title,
      width,
    })),
    ...rest.map(({ key, title, width }) => ({ role: { key, side: null }, title, width })),
  ]
  const columns = roles
    .flatMap(({ role, title, width }) => {
      const texts = rows.map((row) => cellParts(plainCell(row, role)))
      const parts = Math.max(1, ...texts.map(({ length }) => length))
      return Array.from({ length: parts }, (_, part) => ({
        role,
        header: partTitle(title, part + 1),
        width,
        cells: texts.map((text) => text[part] ?? ''),
      }))
    })
    .filter(
      ({ role, cells }) => ['label', 'relation'].includes(role.key) || cells.some((cell) => cell !== ''),
    )
  return {
    columns: columns.map(({ header, width }) => ({ header, width })),
    cells: rows.map((_, index) => columns.map(({ cells }) => cells[index] ?? '')),
  }
}

function plainCell(row: ExchangeMapping, { key, side }: PlainRole): string {
  const end = side === null ? null : row[side]
  switch (key) {
    case 'path':
      return end?.path.join(' > ') ?? ''
    case 'platformCode':
    case 'code':
      return end?.[key] ?? ''
    case 'label':
      return end?.found ? (end.label ?? '') : '无对应'
    case 'relation':
      return row.gap !== null ? '∅ 缺口' : row.relation === null ? row.predicate : relationCell(row.relation)
    case 'differences':
      return plainDifferences(row.differences)
    case 'unrelatedReason':
      return row.unrelatedReason === null ? '' : cellOf(unrelatedReasonCells, row.unrelatedReason)
    case 'gapDisposition':
      return row.gap?.disposition ? cellOf(dispositionCells, row.gap.disposition) : ''
    case 'gapReason':
      return row.gap?.reason ?? ''
    case 'gapOwner':
      return row.gap?.ownerName ?? ''
    case 'gapDue':
      return row.gap?.dueDate ?? ''
    case 'bundleId':
      return row.bundle?.id ?? ''
    case 'bundleMode':
      return row.bundle ? cellOf(bundleModeCells, row.bundle.mode) : ''
    case 'bundleCoverage':
      return row.bundle?.coverage ? cellOf(bundleCoverageCells, row.bundle.coverage) : ''
    case 'state':
      return Object.hasOwn(stateCells, row.state)
        ? cellOf(stateCells, row.state as keyof typeof stateCells)
        : row.state
    case 'marks':
      return [row.stale ? '待复核' : '', row.hard ? '难协商' : '', row.demo ? '示例' : '']
        .filter((mark) => mark !== '')
        .join('、')
    case 'authors':
    case 'reviewers':
      return row[key].join('、')
    case 'confidence':
    case 'similarity':
      return row[key] === null ? '' : String(row[key])
    case 'recordId':
    case 'justification':
    case 'evidence':
    case 'statedOn':
    case 'reviewedOn':
    case 'comment':
      return row[key] ?? ''
  }
}

export function plainSheet(
  rows: readonly ExchangeMapping[],
  head: {
    readonly nameA: string
    readonly nameB: string
    readonly title?: string
    readonly notes?: readonly string[]
  },
): WorkbookSheet {
  const { columns, cells } = plainCells(rows, head.nameA, head.nameB)
  return {
    name: '对照表',
    ...(head.title === undefined ? {} : { title: head.title }),
    ...(head.notes === undefined ? {} : { notes: head.notes }),
    columns: columns.map(({ header, width }) => ({ header, width, type: 'text' })),
    rows: cells,
  }
}

/** With a byte order mark, for WPS and Excel. */
export function plainCsv(rows: readonly ExchangeMapping[], nameA: string, nameB: string): string {
  const { columns, cells } = plainCells(rows, nameA, nameB)
  return writeCsv([columns.map(({ header }) => header), ...cells], { bom: true })
}
