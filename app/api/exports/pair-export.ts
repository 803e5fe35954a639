/** Workbooks about two catalogues: the same parameters, title, notes and file name for each of them. */
import type { Reader } from '#lib/domain/access/reader'
import { type WorkbookColumn, type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'
import { type ExportedFile, handleExport, xlsxType } from '#lib/web/export-route'

export type PairParams = Readonly<Record<string, string>>

/** Answers with the sheets for the two catalogues that the address asks for; `caption` names the file. */
export function exportPair(
  request: Request,
  read: 'gap.read',
  caption: string,
  sheetsOf: (
    reader: Reader<'gap.read'>,
    pair: CatalogPair,
    params: PairParams,
  ) => Promise<readonly WorkbookSheet[]>,
): Promise<Response> {
  return handleExport(request, read, async (reader, search): Promise<ExportedFile | null> => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const bytes = await writeWorkbook(await sheetsOf(reader, pair, params))
    return { bytes, name: `${titleOf(pair, caption)}-${formatDate(new Date())}.xlsx`, type: xlsxType }
  })
}

type PairList<Row> = {
  readonly caption: string
  /** Measure word of the count. */
  readonly unit: string
  readonly intro: string
  readonly columns: readonly WorkbookColumn[]
  readonly list: { readonly rows: readonly Row[]; readonly all: readonly Row[] }
  /** The lines that stand for a row; `index` counts the rows from 0. */
  readonly lines: (row: Row, index: number) => readonly (readonly (string | number | null)[])[]
}

/** A list between two catalogues, with how many of all it shows. */
export function pairSheet<Row>(
  pair: CatalogPair,
  { caption, unit, intro, columns, list: { rows, all }, lines }: PairList<Row>,
): WorkbookSheet {
  const made = formatInstant(new Date())
  return {
    name: caption,
    title: titleOf(pair, caption),
    notes: [`导出时间：${made}；本表 ${rows.length} ${unit}，共 ${all.length} ${unit}。`, intro],
    columns,
    rows: rows.flatMap(lines),
  }
}

function titleOf({ a, b }: CatalogPair, caption: string): string {
  return `${a.agency.shortName} ⇄ ${b.agency.shortName} ${caption}`
}
