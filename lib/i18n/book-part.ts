/** What a part of the circulated 对照表 is, and what all parts are made of. */
import type { ExportScope } from '#lib/domain/gap/export-scope'
import { type relationKeys, relationTable } from '#lib/domain/mapping/relations'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { ExportTable } from '#lib/queries/export-table'
import { relationWords } from './mapping'

export type BookColumn = {
  readonly header: string
  /** In half-width characters. */
  readonly width: number
  readonly align?: 'center' | 'end'
}

export type BookPart = {
  readonly key: 'cover' | 'legend' | 'matrix' | 'details' | 'differences' | 'gaps'
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Everything the book is made of. `by` is the agency that made it. */
export type Book = {
  readonly pair: CatalogPair
  readonly table: ExportTable
  readonly scope: ExportScope
  readonly by: string
  readonly now: Date
}

/** `⊂ 被包含`. */
export function relationText(relation: (typeof relationKeys)[number]): string {
  return `${relationTable[relation].sign} ${relationWords[relation].label}`
}
