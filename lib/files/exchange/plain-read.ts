/** The plain 对照表 → exchange rows: one for each row of the sheet, by the columns that were matched or told. */
import type { ParsedTable } from '#lib/files/table'
import { isOmission, sayUnusableCells } from './cell-limit'
import { isContinuation, joinedCell } from './cell-parts'
import { emptyRow, emptySet, endFound, endNotFound, platformCodeIn } from './exchange-end'
import type { ExchangeEnd, ExchangeMapping, ExchangeReading } from './exchange-mapping'
import { type PlainKey, type PlainRole, roleWord } from './plain-columns'
import { differencesOfPlain } from './plain-differences'
import {
  bundleCoverageCells,
  bundleModeCells,
  dispositionCells,
  isGapCell,
  keyOfCell,
  relationCells,
  stateCells,
  unrelatedReasonCells,
} from './plain-words'
import { EXACT_MATCH } from './predicates'
import { ReportBuilder } from './report-builder'

/** Role of each column, as matched and as answered by the person; null for a column to keep aside. */
export type PlainMatching = readonly (PlainRole | null)[]

export function readPlainTable(
  table: ParsedTable,
  {
    file,
    headerRow,
    matching,
  }: { readonly file: string; readonly headerRow: number; readonly matching: PlainMatching },
  report = new ReportBuilder(),
): ExchangeReading {
  const header = table.rows[headerRow] ?? []
  header.forEach((column, index) => {
    const unknown =
      (matching[index] ?? null) === null && column.trim() !== '' && !isContinuation(header, index)
    if (unknown) report.add('note', 'COLUMN_UNKNOWN', { row: headerRow + 1, column })
  })
  const has = (key: PlainKey, side: PlainRole['side']) =>
    matching.some((role) => role?.key === key && role.side === side)
  for (const side of ['subject', 'object'] as const) {
    const named = (['platformCode', 'code', 'label'] as const).some((key) => has(key, side))
    if (!named)
      report.add('file', 'COLUMN_MISSING', {
        row: headerRow + 1,
        column: roleWord({ key: 'label', side }),
      })
  }
  if (table.truncated) report.add('file', 'ROWS_TOO_MANY', { params: { limit: table.rows.length } })
  const rows = table.rows.slice(headerRow + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const provenance = { file, sheet: table.sheet, row: headerRow + index + 2 }
    return [new PlainRowReader(cells, header, matching, report, provenance).read()]
  })
  return { format: 'table', set: emptySet, rows, report: report.report() }
}

class PlainRowReader {
  readonly #extra: { name: string; value: string }[] = []

  constructor(
    private readonly cells: readonly string[],
    private readonly header: readonly string[],
    private readonly matching: PlainMatching,
    private readonly report: ReportBuilder,
    private readonly provenance: ExchangeMapping['provenance'],
  ) {}

  read(): ExchangeMapping {
    const subject = this.#end('subject')
    const object = this.#end('object')
    const relationText = this.#cell('relation')
    sayUnusableCells(
      this.cells,
      this.header,
      (index) => (this.matching[index] ?? null) !== null || isContinuation(this.header, index),
      this.report,
      this.provenance.row,
    )
    const gap = subject.found !== object.found
    if (!subject.found && !object.found) this.#say('row', 'ENDS_MISSING', 'label')
    const relation = gap ? null : keyOfCell(relationCells, relationText)
    if (gap && relationText !== '' && !isGapCell(relationText))
      this.#say('row', 'ENDS_MISSING', 'relation', relationText)
    if (!gap && relation === null) {
      this.#say(
        'row',
        relationText === '' ? 'RELATION_UNCLEAR' : 'RELATION_UNKNOWN',
        'relation',
        relationText,
      )
    }
    const differences = differencesOfPlain(this.#cell('differences'))
    if (differences === null) this.#aside('differences')
    const due = this.#day('gapDue')
    const bundleId = this.#cell('bundleId')
    const mode = this.#key('bundleMode', bundleModeCells)
    const state = this.#cell('state')
    // 缺口已处置：采纳对方 — the state in the printed table names the disposition as well.
    const [stateWord = '', stateDisposition = ''] = state.split('：')
    const marks = this.#cell('marks')
    return {
      ...emptyRow(subject, object, this.provenance),
      recordId: this.#cell('recordId') || null,
      relation,
      predicate: gap ? EXACT_MATCH : relationText,
      justification: this.#cell('justification'),
      evidence: this.#cell('evidence'),
      differences: differences ?? [],
      unrelatedReason: relation === 'unrelated' ? this.#key('unrelatedReason', unrelatedReasonCells) : null,
      bundle:
        bundleId === '' || mode === null
          ? null
          : { id: bundleId, mode, coverage: this.#key('bundleCoverage', bundleCoverageCells) },
      gap: gap
        ? {
            disposition:
              this.#key('gapDisposition', dispositionCells) ?? keyOfCell(dispositionCells, stateDisposition),
            reason: this.#cell('gapReason'),
            ownerName: this.#cell('gapOwner'),
            dueDate: due,
          }
        : null,
      state: keyOfCell(stateCells, stateWord) ?? state,
      hard: marks.includes('难协商'),
      stale: marks.includes('待复核'),
      demo: /示例|演示/.test(marks),
      comment: this.#cell('comment'),
      authors: names(this.#cell('authors')),
      reviewers: names(this.#cell('reviewers')),
      statedOn: this.#day('statedOn'),
      reviewedOn: this.#day('reviewedOn'),
      confidence: this.#share('confidence'),
      similarity: this.#share('similarity'),
      extra: [...this.#extra, ...this.#unmatched()],
    }
  }

  #end(side: 'subject' | 'object'): ExchangeEnd {
    const code = this.#cell('code', side)
    const label = this.#cell('label', side)
    const inCode = platformCodeIn(code)
    const platformCode = platformCodeIn(this.#cell('platformCode', side)) ?? inCode
    if (platformCode === null && code === '' && (label === '' || isGapCell(label))) {
      return endNotFound({ source: null, sourceVersion: null })
    }
    const path = this.#cell('path', side)
    return endFound({
      platformCode,
      code: inCode !== null || code === '' ? null : code,
      label: label || null,
      path: path === '' ? [] : path.split('>').map((title) => title.trim()),
    })
  }

  #index(key: PlainKey, side: PlainRole['side']): number {
    return this.matching.findIndex((role) => role?.key === key && role.side === side)
  }

  #cell(key: PlainKey, side: PlainRole['side'] = null): string {
    const text = joinedCell(this.cells, this.header, this.#index(key, side)).trim()
    return isOmission(text) ? '' : text
  }

  #key<Key extends string>(
    key: PlainKey,
    words: Readonly<Record<Key, readonly [string, ...string[]]>>,
  ): Key | null {
    const text = this.#cell(key)
    const found = keyOfCell(words, text)
    if (text !== '' && found === null) this.#aside(key)
    return found
  }

  #day(key: PlainKey): string | null {
    const text = this.#cell(key)
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
    if (text !== '') this.#aside(key)
    return null
  }

  #share(key: PlainKey): number | null {
    const text = this.#cell(key)
    const value = /^\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN
    if (value >= 0 && value <= 1) return value
    if (text !== '') this.#aside(key)
    return null
  }

  /** Keeps the cell as it is, and says so. */
  #aside(key: PlainKey): void {
    const value = this.#cell(key)
    this.#extra.push({ name: this.header[this.#index(key, null)] ?? key, value })
    this.#say('note', 'VALUE_INVALID', key, value)
  }

  #unmatched(): readonly { name: string; value: string }[] {
    return this.cells.flatMap((value, index) => {
      const kept =
        (this.matching[index] ?? null) === null && value.trim() !== '' && !isContinuation(this.header, index)
      const whole = joinedCell(this.cells, this.header, index) || value
      return kept ? [{ name: this.header[index] || `#${index + 1}`, value: whole }] : []
    })
  }

  #say(
    severity: 'row' | 'note',
    code: Parameters<ReportBuilder['add']>[1],
    key: PlainKey,
    value: string | null = null,
  ): void {
    const column = this.header[this.matching.findIndex((role) => role?.key === key)] ?? null
    this.report.add(severity, code, { row: this.provenance.row, column, value })
  }
}

const names = (cell: string): readonly string[] =>
  cell
    .split(/[、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
