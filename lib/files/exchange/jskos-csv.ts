/**
 * CSV concordances as Cocoda and its kin exchange them: notations of both sides and, at best, the kind of mapping. The
 * columns are found by their names; several `toNotation` columns are a combination.
 */
import { withoutFormulaGuard } from '#lib/files/formula-guard'
import { writeCsv } from '#lib/files/write-csv'
import { type DelimitedRecord, delimitedRecords } from './delimited-text'
import { emptyRow, emptySet, endFound, endNotFound, platformCodeIn } from './exchange-end'
import { EXCHANGE_LIMITS } from './exchange-limits'
import type { ExchangeEnd, ExchangeMapping, ExchangeReading } from './exchange-mapping'
import { skosWords } from './jskos-names'
import type { JskosText } from './jskos-read'
import { isCarried } from './losses'
import { codeInId } from './own-fields'
import { MAPPING_RELATION, predicateToWrite, relationOfPredicate, SKOS } from './predicates'
import { ReportBuilder } from './report-builder'

/** Whether a text begins with the columns of such a concordance. */
export function looksLikeJskosCsv(text: string): boolean {
  return /^\ufeff?"?(from|to)(Notation|Scheme)\d*"?\s*[;,\t]/.test(text)
}

export function readJskosCsv({ text, file }: JskosText, report = new ReportBuilder()): ExchangeReading {
  const head = text.split(/\r\n?|\n/, 1)[0] ?? ''
  const delimiter = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ','
  const records = delimitedRecords(text, delimiter, report)
  const columns = (records[0]?.cells ?? []).map((cell) => cell.trim())
  const missing = ['fromNotation', 'toNotation'].filter((name) => !columns.includes(name))
  if (columns.length > EXCHANGE_LIMITS.columns) {
    report.add('file', 'COLUMNS_TOO_MANY', { row: 1, params: { limit: EXCHANGE_LIMITS.columns } })
  }
  for (const column of missing) report.add('file', 'COLUMN_MISSING', { row: 1, column })
  if (records.length > EXCHANGE_LIMITS.rows + 1) {
    report.add('file', 'ROWS_TOO_MANY', { params: { limit: EXCHANGE_LIMITS.rows } })
  }
  sayColumns(columns, report)
  const readable = missing.length === 0 && columns.length <= EXCHANGE_LIMITS.columns
  const body = readable ? records.slice(1, EXCHANGE_LIMITS.rows + 1) : []
  const rows = body.flatMap((record) => readRow(record, columns, file, report))
  return { format: 'jskos-csv', set: emptySet, rows, report: report.report() }
}

const knownColumn = /^((from|to)(Notation|Label)\d*|(from|to)Scheme|type)$/

function sayColumns(columns: readonly string[], report: ReportBuilder): void {
  const seen = new Set<string>()
  for (const column of columns) {
    if (seen.has(column)) report.add('note', 'COLUMN_DUPLICATE', { row: 1, column })
    else if (!knownColumn.test(column)) report.add('note', 'COLUMN_UNKNOWN', { row: 1, column })
    seen.add(column)
  }
}

function readRow(
  { row, cells }: DelimitedRecord,
  columns: readonly string[],
  file: string,
  report: ReportBuilder,
): readonly ExchangeMapping[] {
  const texts = cells.map((cell) => withoutFormulaGuard(cell.trim()))
  const cell = (name: string): string => texts[columns.indexOf(name)] ?? ''
  const side = (name: 'from' | 'to'): readonly ExchangeEnd[] => {
    const source = cell(`${name}Scheme`) || null
    const ends = columns.flatMap((column, index) => {
      const number = new RegExp(`^${name}Notation(\\d*)$`).exec(column)?.[1]
      const code = texts[index] ?? ''
      if (number === undefined || code === '') return []
      // Where a node has no code, our own file names it by its 平台内码.
      const platformCode = platformCodeIn(code)
      const label = cell(`${name}Label${number}`) || null
      return [endFound({ code: platformCode === null ? code : null, platformCode, source, label })]
    })
    return ends.length === 0 ? [endNotFound({ source, sourceVersion: null })] : ends
  }
  const from = side('from')
  const to = side('to')
  if (texts.length > columns.length && texts.slice(columns.length).some((text) => text !== '')) {
    report.add('row', 'ROW_TOO_LONG', { row, params: { cells: texts.length, columns: columns.length } })
  }
  const absent = [from, to].filter((ends) => ends[0]?.found === false).length
  if (absent === 2) report.add('row', 'ENDS_MISSING', { row })
  if (from.length > 1 && to.length > 1) report.add('row', 'BUNDLE_BOTH_SIDES', { row })
  const predicate = predicateOf(cell('type'))
  const relation = absent > 0 ? null : relationOfPredicate(predicate, false)
  if (absent === 0 && relation === null) {
    if (predicate === '' || predicate === MAPPING_RELATION) {
      report.addOnce('type', 'row', 'RELATION_UNCLEAR', { row, column: 'type' })
    } else report.add('row', 'RELATION_UNKNOWN', { row, column: 'type', value: predicate })
  }
  const extra = columns.flatMap((name, index) => {
    const value = texts[index] ?? ''
    const first = columns.indexOf(name) === index
    return value !== '' && (!first || !knownColumn.test(name)) ? [{ name, value }] : []
  })
  const several = Math.max(from.length, to.length) > 1
  return from.flatMap((subject) =>
    to.map((object) => ({
      ...emptyRow(subject, object, { file, sheet: null, row }),
      predicate,
      relation,
      gap: absent === 1 ? { disposition: null, reason: '', ownerName: '', dueDate: null } : null,
      bundle: several ? ({ id: `row-${row}`, mode: 'combined', coverage: null } as const) : null,
      extra,
    })),
  )
}

function predicateOf(word: string): string {
  const short = word.replace(/^skos:/, '').replace(/Match$/, '')
  return Object.hasOwn(skosWords, short) ? `${SKOS}${skosWords[short]}` : word
}

/** Notations and kind alone; `losses` says what that leaves out. */
export function writeJskosCsv(rows: readonly ExchangeMapping[]): string {
  const carried = rows.filter((row) => isCarried('jskos-csv', row))
  const lines = carried.map((row) => [
    row.subject.source ?? '',
    notation(row.subject),
    row.object.source ?? '',
    notation(row.object),
    typeText(row),
  ])
  return writeCsv([['fromScheme', 'fromNotation', 'toScheme', 'toNotation', 'type'], ...lines], {
    bom: false,
  })
}

function notation(end: ExchangeEnd): string {
  return end.code ?? end.platformCode ?? codeInId(end.id ?? '') ?? end.label ?? ''
}

function typeText(row: ExchangeMapping): string {
  if (row.gap !== null || (row.relation === null && row.predicate === '')) return ''
  const { uri } = predicateToWrite(row)
  const short = Object.keys(skosWords).find((word) => uri === `${SKOS}${skosWords[word]}`)
  return short ?? uri
}
