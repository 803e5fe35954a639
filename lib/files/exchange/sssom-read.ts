/**
 * SSSOM/TSV → exchange rows: versions 1.0 and 1.1, the metadata block in the file or in a YAML file beside it, the
 * comma-separated variant, and files from before 1.0. The specification wants stricter readers in places (undeclared
 * prefixes, identifiers written as URIs); here such a file is read and the trouble named, since a person looks at it.
 */
import { cardinalities } from './cardinality'
import { Prefixes } from './curie'
import { type DelimitedRecord, delimitedRecords } from './delimited-text'
import { emptySet } from './exchange-end'
import { EXCHANGE_LIMITS } from './exchange-limits'
import type { ExchangeMapping, ExchangeReading, ExchangeSet, ExtraValue } from './exchange-mapping'
import { ReportBuilder } from './report-builder'
import { noHeader, readHeader, type SssomHeader, splitHeader } from './sssom-header'
import { readRecord } from './sssom-record'
import { joinValues, splitValues } from './sssom-row'
import { mappingSlot, mappingSlots, oldSlotNames, setSlot } from './sssom-slots'
import { ownFieldName } from './sssom-write'

export type SssomText = {
  readonly text: string
  /** Name of the file, for the places in the report. */
  readonly file: string
  /** The YAML file beside it, where there is one; what the file says itself goes first. */
  readonly metadata?: { readonly text: string; readonly file: string } | undefined
}

export function readSssom(source: SssomText, report = new ReportBuilder()): ExchangeReading {
  const { yaml, from, line } = splitHeader(source.text)
  const header = mergedHeader(source, yaml, report)
  const delimiter = delimiterOf(source.text, from)
  const records = delimitedRecords(source.text, delimiter, report, { from, line })
  const columns = readColumns(records[0], header, report)
  const set = setOf(header)
  if (columns === null) return { format: 'sssom', set, rows: [], report: report.report() }

  const body = records.slice(1, EXCHANGE_LIMITS.rows + 1)
  if (records.length > EXCHANGE_LIMITS.rows) {
    report.add('file', 'ROWS_TOO_MANY', { params: { limit: EXCHANGE_LIMITS.rows } })
  }
  const table = body.map((record) => textsOf(record, columns, report))
  const remaining = propagate(table, header)
  const scopes = table.map(scopeText)
  const prefixes = new Prefixes(header.prefixes)
  const rows = table.map((texts, index) =>
    readRecord(texts, body[index]?.row ?? 0, { file: source.file, prefixes, report }),
  )
  checkCardinalities(rows, scopes, report)
  checkRecordIds(rows, report)
  return { format: 'sssom', set: { ...set, extra: extraOf(remaining) }, rows, report: report.report() }
}

function mergedHeader(source: SssomText, yaml: string, report: ReportBuilder): SssomHeader {
  const own = readHeader(yaml, report, null)
  const { metadata } = source
  const beside = metadata === undefined ? noHeader : readHeader(metadata.text, report, metadata.file)
  const header = {
    prefixes: [
      ...own.prefixes,
      ...beside.prefixes.filter(({ prefix }) => !own.prefixes.some((one) => one.prefix === prefix)),
    ],
    values: new Map([...beside.values, ...own.values]),
    extensions: new Map([...beside.extensions, ...own.extensions]),
  }
  if (yaml.trim() === '' && metadata === undefined) report.add('note', 'HEADER_MISSING')
  else {
    for (const slot of ['mapping_set_id', 'license']) {
      if (!header.values.has(slot)) report.add('note', 'HEADER_INCOMPLETE', { column: slot })
    }
  }
  return header
}

/** Tabs, unless the line of column names has none and has commas. */
function delimiterOf(text: string, from: number): '\t' | ',' {
  const names = text.slice(from, from + 4096).split(/\r\n?|\n/, 1)[0] ?? ''
  return !names.includes('\t') && names.includes(',') ? ',' : '\t'
}

/** Slot of each column; null where the line is no header of an SSSOM table. */
function readColumns(
  record: DelimitedRecord | undefined,
  header: SssomHeader,
  report: ReportBuilder,
): readonly string[] | null {
  if (record === undefined) {
    report.add('file', 'COLUMN_MISSING', { column: 'subject_id' })
    return null
  }
  const { row } = record
  if (record.cells.length > EXCHANGE_LIMITS.columns) {
    report.add('file', 'COLUMNS_TOO_MANY', { row, params: { limit: EXCHANGE_LIMITS.columns } })
    return null
  }
  const seen = new Map<string, number>()
  const columns = record.cells.map((cell) => {
    const name = cell.trim().replace(/^\ufeff/, '')
    const slot = Object.hasOwn(oldSlotNames, name) ? (oldSlotNames[name] ?? name) : name
    const times = (seen.get(slot) ?? 0) + 1
    seen.set(slot, times)
    if (times === 1) {
      const known = mappingSlot(slot) !== undefined || slot === 'match_type' || slot === ''
      const declared = header.extensions.has(slot) || ownFieldName(slot) !== null
      if (!known && !declared) report.add('note', 'COLUMN_UNKNOWN', { row, column: slot })
      return slot
    }
    if (slot !== '') report.add('note', 'COLUMN_DUPLICATE', { row, column: slot })
    return slot === '' ? '' : `${slot} (${times})`
  })
  const missing = ['subject', 'object'].filter(
    (side) => !seen.has(`${side}_id`) && !seen.has(`${side}_label`),
  )
  if (!seen.has('predicate_id')) missing.push('predicate')
  for (const side of missing) report.add('file', 'COLUMN_MISSING', { row, column: `${side}_id` })
  return missing.length > 0 ? null : columns
}

function textsOf(
  { row, cells }: DelimitedRecord,
  columns: readonly string[],
  report: ReportBuilder,
): Map<string, string> {
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    report.add('row', 'ROW_TOO_LONG', { row, params: { cells: cells.length, columns: columns.length } })
  }
  const texts = new Map<string, string>()
  cells.forEach((cell, index) => {
    const column = columns[index] ?? ''
    if (cell === '') return
    if (cell.length > EXCHANGE_LIMITS.cellChars) {
      report.add('row', 'CELL_TOO_LONG', { row, column, params: { limit: EXCHANGE_LIMITS.cellChars } })
    }
    if (column !== '') texts.set(column, cell)
    else if (index < columns.length) texts.set(`#${index + 1}`, cell)
  })
  return texts
}

/** Gives rows the values of the set, as the specification rules; returns what the set keeps for itself. */
function propagate(table: readonly Map<string, string>[], header: SssomHeader): SssomHeader {
  const values = new Map(header.values)
  for (const { name, propagated, multivalued } of mappingSlots) {
    const value = values.get(name)
    if (!propagated || value === undefined || table.length === 0) continue
    if (table.some((texts) => texts.has(name))) continue
    const text = multivalued ? joinValues(value) : value.join(' ')
    for (const texts of table) texts.set(name, text)
    values.delete(name)
  }
  return { ...header, values }
}

function scopeText(texts: ReadonlyMap<string, string>): string {
  const scope = texts.get('cardinality_scope')
  return scope === undefined
    ? ''
    : splitValues(scope)
        .map((slot) => texts.get(slot) ?? '')
        .join('\u0001')
}

const ownSetSlots: ReadonlySet<string> = new Set([
  'sssom_version',
  'mapping_set_id',
  'mapping_set_version',
  'mapping_set_title',
  'mapping_set_description',
  'creator_id',
  'creator_label',
  'license',
  'publication_date',
])

function setOf(header: SssomHeader): ExchangeSet {
  const prefixes = new Prefixes(header.prefixes)
  const one = (slot: string): string | null => header.values.get(slot)?.[0] ?? null
  const uri = (slot: string): string | null => {
    const text = one(slot)
    return text === null ? null : (prefixes.expand(text)?.uri ?? text)
  }
  const ids = (header.values.get('creator_id') ?? []).map((id) => prefixes.expand(id)?.uri ?? id)
  return {
    ...emptySet,
    id: one('mapping_set_id'),
    version: one('mapping_set_version'),
    title: one('mapping_set_title'),
    description: one('mapping_set_description'),
    license: one('license'),
    date: one('publication_date'),
    creators: [...ids, ...(header.values.get('creator_label') ?? [])],
    subjectSource: uri('subject_source'),
    objectSource: uri('object_source'),
    prefixes: header.prefixes,
    extra: extraOf(header),
  }
}

function extraOf({ values, extensions }: SssomHeader): readonly ExtraValue[] {
  return [
    ...[...values]
      .filter(([name]) => !ownSetSlots.has(name))
      .flatMap(([name, texts]) => {
        const parts = setSlot(name)?.multivalued ? texts : [texts.join(' ')]
        return parts.map((value) => ({ name, value }))
      }),
    ...[...extensions]
      .filter(([name]) => ownFieldName(name) === null)
      .map(([, value]) => ({ name: 'extension_definitions', value })),
  ]
}

function checkCardinalities(
  rows: readonly ExchangeMapping[],
  scopes: readonly string[],
  report: ReportBuilder,
): void {
  const counted = cardinalities(
    rows.map(({ subject, object, negated }, index) => ({
      subject: subject.found ? (subject.id ?? subject.label ?? '') : null,
      object: object.found ? (object.id ?? object.label ?? '') : null,
      negated,
      scope: scopes[index] ?? '',
    })),
  )
  rows.forEach(({ cardinality, provenance: { row } }, index) => {
    const right = counted[index] ?? null
    if (cardinality === null || right === null || cardinality === right) return
    const place = { row, column: 'mapping_cardinality', value: cardinality, params: { counted: right } }
    report.addOnce('cardinality', 'note', 'CARDINALITY_DIFFERS', place)
  })
}

function checkRecordIds(rows: readonly ExchangeMapping[], report: ReportBuilder): void {
  const seen = new Set<string>()
  for (const { recordId, provenance } of rows) {
    if (recordId === null) continue
    if (seen.has(recordId)) {
      report.add('row', 'RECORD_ID_DUPLICATE', { row: provenance.row, column: 'record_id', value: recordId })
    }
    seen.add(recordId)
  }
}
