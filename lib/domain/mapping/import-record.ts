/** 导入批次: what one import made, row by row. Kept for ever, shown beside each statement that came of it. */

import type { ImportedRow } from './import-row'
import type { MappingImportSettings } from './import-settings'
import type { RowVerdict } from './import-verdict'

export type ImportedFile = { readonly name: string; readonly sha256: string; readonly byteSize: number }

export type MappingImport = {
  readonly id: string
  readonly agencyId: string
  readonly subjectCatalogId: string
  readonly objectCatalogId: string
  readonly format: string
  readonly files: readonly ImportedFile[]
  readonly sheet: string | null
  readonly settings: MappingImportSettings
  readonly counts: Readonly<Record<RowVerdict, number>>
  readonly createdById: string
  readonly createdAt: Date
}

/** A row that became something: one row of the table `mapping_import_row`. */
export type MappingImportRow = {
  readonly importId: string
  readonly ordinal: number
  /** As the person finds it in the file, from 1. */
  readonly row: number
  readonly recordId: string | null
  readonly mappingId: string | null
  readonly statementId: string | null
  /** The statement that it took the place of. */
  readonly formerStatementId: string | null
  readonly suggestionId: string | null
  readonly contentHash: string
  readonly predicate: string
  /** Everything that was read of the row. */
  readonly original: ImportedRow
}
