/**
 * One row of a mapping table as every exchange format gives and takes it: SSSOM, JSKOS, STRM, OSCAL and the plain 对照表
 * all read into `ExchangeMapping` and write from it, so that import and export know one shape. A reader never throws
 * and drops nothing in silence: what it does not understand is kept as it was (`predicate`, `extra`) and reported
 * (`ExchangeReport`). The words of problems and losses stand in `lib/i18n/exchange.ts`.
 */
import type { DispositionKey } from '#lib/domain/gap/disposition'
import type { Relation } from '#lib/domain/mapping/relations'
import type { DifferenceInput, UnrelatedReason } from '#lib/domain/mapping/statement'

/** The formats by the name that the URL and the screens use. */
export const exchangeFormats = [
  'sssom',
  'jskos',
  'jskos-ndjson',
  'jskos-csv',
  'strm',
  'oscal',
  'table',
] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

/** A value that our model has no place for, under the name that the file gave it. A list, since names may repeat. */
export type ExtraValue = { readonly name: string; readonly value: string }

/** One end of a row. `found: false` says “looked for, and there is none” (SSSOM's `sssom:NoTermFound`, an empty `to`). */
export type ExchangeEnd = {
  readonly found: boolean
  /** The identifier, a URI where the format has URIs (CURIEs expanded); null where the file has none. */
  readonly id: string | null
  /** 平台内码, where the identifier or a column holds one (`PT51-0001`). */
  readonly platformCode: string | null
  /** Official code or notation. */
  readonly code: string | null
  readonly label: string | null
  /** Titles of the nodes above, the topmost first. */
  readonly path: readonly string[]
  /** The catalogue or vocabulary: its identifier as the file has it. */
  readonly source: string | null
  readonly sourceVersion: string | null
}

/** Several rows of one node: all together (`combined`) or each an alternative (`any`). */
export type ExchangeBundle = {
  readonly id: string
  readonly mode: 'combined' | 'any'
  readonly coverage: 'full' | 'partial' | null
}

/** 处置 of a gap; a gap that nobody has decided has `disposition: null`. */
export type ExchangeGap = {
  readonly disposition: DispositionKey | null
  readonly reason: string
  readonly ownerName: string
  /** `YYYY-MM-DD` */
  readonly dueDate: string | null
}

/** Where a row stood: `row` is the line of a text file, the row of a sheet, or the place in an array, from 1. */
export type Provenance = { readonly file: string; readonly sheet: string | null; readonly row: number }

export type ExchangeMapping = {
  /** The row's own identifier in the file, such as SSSOM's `record_id`; ours is the mapping's id. */
  readonly recordId: string | null
  readonly subject: ExchangeEnd
  readonly object: ExchangeEnd
  /** Subject compared with object. Null: the file says none of ours, or it is a gap; a person decides. */
  readonly relation: Relation | null
  /** The relation as the file has it (expanded URI or word), '' for none; kept even where `relation` is null. */
  readonly predicate: string
  /** SSSOM's `Not`. With `exactMatch` it reads as 已判无关; with any other predicate `relation` stays null. */
  readonly negated: boolean
  /** 依据: why the relation holds, in words. */
  readonly justification: string
  /** How it was found, as a `semapv` URI; '' where the format does not say. */
  readonly method: string
  readonly evidence: string
  /** Value A belongs to the subject. */
  readonly differences: readonly DifferenceInput[]
  readonly unrelatedReason: UnrelatedReason | null
  readonly bundle: ExchangeBundle | null
  /** Only where one end is not found. */
  readonly gap: ExchangeGap | null
  /** State of the mapping or gap in the system that it comes from, as that system's word; '' for none. */
  readonly state: string
  /** 难协商 */
  readonly hard: boolean
  /** 待复核: a node has changed since; whoever reads the file must not take the row for one that stands. */
  readonly stale: boolean
  readonly demo: boolean
  readonly comment: string
  /** Names or identifiers (URI, ORCID). */
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
  /** `YYYY-MM-DD`; anything else that a file has there is in `extra`. */
  readonly statedOn: string | null
  readonly reviewedOn: string | null
  /** 0..1 */
  readonly confidence: number | null
  /** 0..1: of an engine's candidate; it never sets a relation. */
  readonly similarity: number | null
  /** As the file states it (`1:n`); writers compute their own. */
  readonly cardinality: string | null
  readonly extra: readonly ExtraValue[]
  readonly provenance: Provenance
}

/** What a file says about itself. */
export type ExchangeSet = {
  readonly id: string | null
  readonly title: string | null
  readonly description: string | null
  readonly version: string | null
  /** A URI. */
  readonly license: string | null
  /** `YYYY-MM-DD` */
  readonly date: string | null
  readonly creators: readonly string[]
  readonly subjectSource: string | null
  readonly objectSource: string | null
  /** Prefix → URI, in the order of the file. */
  readonly prefixes: readonly { readonly prefix: string; readonly uri: string }[]
  readonly extra: readonly ExtraValue[]
}

/** `file`: the file can't be taken as it is; `row`: this row can't; `note`: read, and something kept aside or changed. */
export type ExchangeSeverity = 'file' | 'row' | 'note'

export type ExchangeProblem = {
  readonly code: ExchangeProblemCode
  readonly severity: ExchangeSeverity
  /** Line or row from 1; null where it is about the whole file. */
  readonly row: number | null
  /** Column or slot by the file's own name; null where it is about the whole row. */
  readonly column: string | null
  /** What stands there, cut at 200 characters. */
  readonly value: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** `problemsCut`: how many more there are than are listed. */
export type ExchangeReport = { readonly problems: readonly ExchangeProblem[]; readonly problemsCut: number }

export type ExchangeReading = {
  readonly format: ExchangeFormat
  readonly set: ExchangeSet
  readonly rows: readonly ExchangeMapping[]
  readonly report: ExchangeReport
}

/** Every problem that a reader reports. */
export const exchangeProblemCodes = [
  'TEXT_ENCODING',
  'TEXT_NUL',
  'FORMAT_UNKNOWN',
  'HEADER_MISSING',
  'HEADER_TOO_LARGE',
  'HEADER_BROKEN',
  'HEADER_INCOMPLETE',
  'COLUMN_MISSING',
  'COLUMN_DUPLICATE',
  'COLUMN_UNKNOWN',
  'COLUMNS_TOO_MANY',
  'COLUMN_AMBIGUOUS',
  'ROWS_TOO_MANY',
  'ROW_TOO_LONG',
  'CELL_TOO_LONG',
  'CELL_OMITTED',
  'QUOTES_UNBALANCED',
  'SLOT_UNKNOWN',
  'VALUE_MISSING',
  'VALUE_INVALID',
  'VALUE_OUT_OF_RANGE',
  'PREFIX_UNKNOWN',
  'PREFIX_INVALID',
  'VERSION_UNKNOWN',
  'RELATION_UNKNOWN',
  'RELATION_UNCLEAR',
  'NEGATION_UNCLEAR',
  'JUSTIFICATION_UNKNOWN',
  'CARDINALITY_DIFFERS',
  'RECORD_ID_DUPLICATE',
  'ENDS_MISSING',
  'ENDS_BOTH_ABSENT',
  'END_LITERAL',
  'END_COMPOSITE',
  'JSON_BROKEN',
  'JSON_TOO_DEEP',
  'ITEM_INVALID',
  'BUNDLE_BOTH_SIDES',
  'DIRECTION_REQUIRED',
  'SHEET_MISSING',
  'CELL_FORMULA_ERROR',
] as const
export type ExchangeProblemCode = (typeof exchangeProblemCodes)[number]
