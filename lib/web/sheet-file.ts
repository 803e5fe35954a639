/** One list as the file that was asked for: csv, or else a workbook of one sheet. */
import { writeCsv } from '#lib/files/write-csv'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { csvType, type ExportedFile, xlsxType } from './export-route'

/** `format`: `csv`; anything else is a workbook. `name` is the file's, without its ending. A csv has heads and rows only. */
export async function sheetFile(
  format: string | null,
  name: string,
  sheet: WorkbookSheet,
): Promise<ExportedFile> {
  if (format !== 'csv') return { bytes: await writeWorkbook([sheet]), name: `${name}.xlsx`, type: xlsxType }
  const text = writeCsv([sheet.columns.map(({ header }) => header), ...sheet.rows], { bom: true })
  return { bytes: new TextEncoder().encode(text), name: `${name}.csv`, type: csvType }
}
