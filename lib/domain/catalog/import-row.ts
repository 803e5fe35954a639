/**
 * One row of an imported 标准明细表, cell by cell. A cell that can't be read is never guessed at: the finding names row and
 * column, and the value is left out.
 */
import { parseDay } from './day'
import { type ColumnMatching, columnOf, type DetailField } from './detail-columns'
import {
  type Evidence,
  evidenceOfLabel,
  levelOfLabel,
  type StandardLevel,
  type StandardRecord,
} from './record'
import type { Severity } from './rules'

export type ImportFindingCode =
  | 'TITLE_MISSING'
  | 'LEVEL_UNKNOWN'
  | 'DATE_UNREADABLE'
  | 'EVIDENCE_UNKNOWN'
  | 'ROW_DUPLICATE'
  | 'CODE_TWICE'
  | 'NUMBERS_CLASH'

/** Something about one cell: an import's own code, or the id of a rule (`rules.ts`). */
export type ImportFinding = {
  /** As the person sees it in the file, from 1. */
  readonly row: number
  /** Place of the column from 0; null where no column of the file holds it. */
  readonly column: number | null
  readonly severity: Severity
  readonly code: ImportFindingCode | { readonly rule: string }
  readonly params: Readonly<Record<string, string | number>>
}

export type ImportRow = {
  readonly row: number
  /** Trimmed texts of the matched columns; a column that the file lacks is absent, a blank cell is ''. */
  readonly cells: Partial<Readonly<Record<DetailField, string>>>
  readonly title: string
  /** What the row says about the document; fields without a column are absent. */
  readonly patch: Partial<StandardRecord>
  readonly findings: readonly ImportFinding[]
}

/** The rows below the header that hold anything; repeated header lines (page breaks) are left out. */
export function readRows(
  rows: readonly (readonly string[])[],
  headerRow: number,
  matching: ColumnMatching,
): readonly ImportRow[] {
  const titleColumn = columnOf(matching, 'title') ?? -1
  const header = rows[headerRow]?.[titleColumn]?.trim()
  return rows.flatMap((cells, index) => {
    if (index <= headerRow) return []
    const row = readRow(cells, index + 1, matching)
    const isBlank = Object.entries(row.cells).every(([field, text]) => field === 'sequence' || text === '')
    return isBlank || row.title === header ? [] : [row]
  })
}

function readRow(texts: readonly string[], row: number, matching: ColumnMatching): ImportRow {
  const cells: Partial<Record<DetailField, string>> = {}
  for (const [index, field] of matching.entries())
    if (field) cells[field] = (texts[index] ?? '').replace(/[\u200b\ufeff]/g, '').trim()
  const title = cells.title ?? ''
  const findings: ImportFinding[] = []
  const report = (field: DetailField, severity: Severity, code: ImportFindingCode): void => {
    const params = { value: cells[field] ?? '' }
    findings.push({ row, column: columnOf(matching, field), severity, code, params })
  }
  if (title === '') report('title', 'block', 'TITLE_MISSING')
  const patch = {
    ...textPatch(cells),
    ...dayPatch(cells, report),
    ...levelPatch(cells.level, report),
    ...evidencePatch(cells.evidence, report),
  }
  return { row, cells, title, patch, findings }
}

type Cells = ImportRow['cells']
type Report = (field: DetailField, severity: Severity, code: ImportFindingCode) => void

function textPatch(cells: Cells): Partial<StandardRecord> {
  return {
    ...(cells.number === undefined ? {} : { numberText: cells.number || null }),
    ...(cells.adoption === undefined ? {} : { adoption: cells.adoption || null }),
    ...(cells.replaces === undefined ? {} : { replaces: cells.replaces || null }),
    ...(cells.proposer === undefined ? {} : { proposer: cells.proposer || null }),
    ...(cells.issuer === undefined ? {} : { issuer: cells.issuer || null }),
    ...(cells.note === undefined ? {} : { note: cells.note || null }),
  }
}

function dayPatch(cells: Cells, report: Report): Partial<StandardRecord> {
  const days: { issueDate?: string | null; effectiveDate?: string | null } = {}
  for (const field of ['issueDate', 'effectiveDate'] as const) {
    const text = cells[field]
    if (text === undefined) continue
    const day = text === '' ? null : parseDay(text)
    if (day === null && text !== '') report(field, 'warn', 'DATE_UNREADABLE')
    else days[field] = day
  }
  return days
}

/** Short words that tables use for the levels. */
const levelSynonyms: Readonly<Record<string, StandardLevel>> = {
  国标: 'national',
  国家级: 'national',
  行标: 'industry',
  行业级: 'industry',
  地标: 'local',
  地方级: 'local',
  团标: 'association',
  企标: 'enterprise',
  规范性文件: 'normative-document',
  内部: 'internal',
  国家: 'national',
  行业: 'industry',
  地方: 'local',
  团体: 'association',
}

function levelPatch(text: string | undefined, report: Report): Partial<StandardRecord> {
  if (text === undefined) return {}
  if (text === '') return { level: 'unstated' }
  const level = levelOfLabel(text) ?? levelSynonyms[text]
  if (level) return { level }
  report('level', 'warn', 'LEVEL_UNKNOWN')
  return {}
}

function evidencePatch(text: string | undefined, report: Report): { evidence?: Evidence } {
  if (text === undefined || text === '') return {}
  const evidence = evidenceOfLabel(text)
  if (evidence) return { evidence }
  report('evidence', 'warn', 'EVIDENCE_UNKNOWN')
  return {}
}
