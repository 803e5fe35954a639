/** An uploaded mapping file → what is kept of it for its dry run; everything is opened in the bounded worker. */
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { unstorableText } from '#lib/domain/shared/storable-text'
import { readTableFile } from '../read-file'
import type { FileProblem } from '../table'
import { readExchangeFile } from './exchange-file'
import type { ExchangeReading } from './exchange-mapping'
import { MAPPING_IMPORT_ROWS, type StagedContent } from './staged-content'

export type SentFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * A text format is read once and for all; of a workbook or csv the rows are kept, since how they are read is chosen.
 * `metadata` is the YAML file that some SSSOM tables come with.
 */
export async function stageMappingFile(
  table: SentFile,
  metadata: SentFile | null,
): Promise<Result<StagedContent, FileProblem>> {
  const beside = metadata && { bytes: metadata.bytes, fileName: metadata.name }
  const file = { bytes: table.bytes, fileName: table.name }
  const read = await readExchangeFile(file, { metadata: beside ?? undefined })
  if (!read.ok) return read
  const content = await contentOf(table, read.value)
  if (!content.ok) return content
  // A workbook can spell out characters that no database text holds (`_x0000_`): such a file is not staged.
  const storable = unstorableText(content.value) === null && unstorableText(table.name) === null
  return storable ? content : fail('FILE_ENCODING_UNKNOWN')
}

async function contentOf(
  table: SentFile,
  reading: ExchangeReading,
): Promise<Result<StagedContent, FileProblem>> {
  if (reading.format === 'strm' || reading.format === 'table') {
    const tables = await readTableFile(table.bytes, table.name)
    return tables.ok ? ok({ kind: 'tables', tables: tables.value }) : tables
  }
  return reading.rows.length > MAPPING_IMPORT_ROWS
    ? fail('FILE_ROWS_TOO_MANY', { sheet: table.name, limit: MAPPING_IMPORT_ROWS })
    : ok({ kind: 'reading', reading })
}
