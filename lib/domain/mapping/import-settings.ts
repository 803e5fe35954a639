/**
 * What a person chooses and answers between upload and import of a mapping file. It is kept with the upload, so that
 * thousands of rows can be gone through page by page, and with the import afterwards.
 */
import type { RelationChoice } from './import-row'

/** One row's answers: the nodes that its ends are (a node's id or its 平台内码), another relation, a new pair beside an earlier one, or to leave it out. */
export type RowAnswer = {
  readonly subject?: string
  readonly object?: string
  readonly relation?: RelationChoice
  /** The record was imported before for another pair of nodes, and is to be a mapping of this pair, too. */
  readonly newPair?: boolean
  readonly skip?: boolean
}

export type MappingImportSettings = {
  /** A key of exchangeFormats; null: as the content tells. */
  readonly format: string | null
  /** Place of the sheet in the file, from 0. */
  readonly sheet: number
  /** Index of the row of column titles; null: the row that looks like it. */
  readonly headerRow: number | null
  /** Chosen fields by column place; a column that is not chosen for is matched by its title, '-' is left out. */
  readonly columns: Readonly<Record<string, string>>
  /**
   * How a set-theory table states its relation: what the focal (source) element is to the reference (target) element,
   * as OSCAL does, or the other way round, as OLIR does. Null until a person says.
   */
  readonly direction: 'focal-to-reference' | 'reference-to-focal' | null
  /** The catalogue that the file's subjects (first, source) belong to; null until it is known. */
  readonly subjectCatalogId: string | null
  readonly objectCatalogId: string | null
  /** By the key of `relationWordOf`. */
  readonly relations: Readonly<Record<string, RelationChoice>>
  /** By the place of the row among those read, from 0. */
  readonly answers: Readonly<Record<string, RowAnswer>>
  /** Leaves out every row that can't be taken in as things stand. */
  readonly leaveRest: boolean
}

export const initialSettings: MappingImportSettings = {
  format: null,
  sheet: 0,
  headerRow: null,
  columns: {},
  direction: null,
  subjectCatalogId: null,
  objectCatalogId: null,
  relations: {},
  answers: {},
  leaveRest: false,
}
