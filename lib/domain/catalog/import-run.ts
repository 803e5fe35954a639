/** What an import is given, what it has found so far, and how a finding is put on record. */
import type { Change } from './change'
import { type ColumnMatching, columnOf, type DetailField, detailColumns } from './detail-columns'
import { indexBase, type MatchIndex, type Unresolved, type UnresolvedReason } from './import-match'
import type { ImportFinding, ImportFindingCode, ImportRow } from './import-row'
import type { Snapshot } from './node'
import type { StandardRecord } from './record'
import { checkRow, type RuleContext } from './rules'
import type { StandardLookup } from './standard'

/** What a person answered about an unresolved row. */
export type ImportAnswer =
  | { readonly kind: 'node'; readonly nodeId: string }
  | { readonly kind: 'add'; readonly parentNodeId: string }
  | { readonly kind: 'skip' }

export type ImportInput = {
  readonly base: readonly Snapshot[]
  /** 平台内码 → node id, of the whole catalogue. */
  readonly nodeOfPlatformCode: ReadonlyMap<string, string>
  readonly standards: StandardLookup
  /** All rows of the sheet as plain text; `rows[i]` is row `i + 1` of the file. */
  readonly rows: readonly (readonly string[])[]
  /** Index into `rows` of the column titles. */
  readonly headerRow: number
  readonly matching: ColumnMatching
  /** `complete`: what the file doesn't hold is to be retired. `partial`: it is left alone. */
  readonly mode: 'complete' | 'partial'
  /** Whether 子体系 and 类目 that don't exist yet are made, or asked about. */
  readonly newBranches: 'create' | 'ask'
  /** By row of the file, from 1. */
  readonly answers: ReadonlyMap<number, ImportAnswer>
  readonly rules: RuleContext
  readonly newId: () => string
}

export type ImportCounts = {
  /** Rows that hold anything. */
  rows: number
  unchanged: number
  edited: number
  moved: number
  added: number
  /** New 子体系 and 类目. */
  branches: number
  retired: number
  skipped: number
}

/** An import under way; the lists grow as rows are read. */
export type ImportRun = {
  readonly input: ImportInput
  readonly index: MatchIndex
  readonly changes: Change[]
  readonly findings: ImportFinding[]
  readonly unresolved: Unresolved[]
  readonly counts: ImportCounts
  /** First row that used a node, a new row's place, or an official code. */
  readonly rowOfNode: Map<string, number>
  readonly rowOfAddition: Map<string, number>
  readonly rowOfCode: Map<string, number>
  /** Branches made by this import: `subsystem` or `subsystem / category` → node id. */
  readonly madeBranches: Map<string, string>
}

export function startRun(input: ImportInput): ImportRun {
  return {
    input,
    index: indexBase(input.base, input.nodeOfPlatformCode),
    changes: [],
    findings: [],
    unresolved: [],
    counts: { rows: 0, unchanged: 0, edited: 0, moved: 0, added: 0, branches: 0, retired: 0, skipped: 0 },
    rowOfNode: new Map(),
    rowOfAddition: new Map(),
    rowOfCode: new Map(),
    madeBranches: new Map(),
  }
}

/** A fault that the file itself has to be cured of. */
export function block(
  run: ImportRun,
  row: ImportRow,
  field: DetailField,
  code: ImportFindingCode,
  params: ImportFinding['params'],
): void {
  const column = columnOf(run.input.matching, field)
  run.findings.push({ row: row.row, column, severity: 'block', code, params })
}

export function ask(
  run: ImportRun,
  row: ImportRow,
  reason: UnresolvedReason,
  candidates: readonly string[],
): void {
  run.unresolved.push({ row: row.row, title: row.title, reason, candidates })
}

/** What the rules say about a row, at the column that holds the field. */
export function reportRules(run: ImportRun, row: ImportRow, record: StandardRecord): void {
  for (const finding of checkRow(record, 'import', run.input.rules)) {
    const field = detailColumns.find((column) => column.record === finding.field)?.field
    run.findings.push({
      row: row.row,
      column: field ? columnOf(run.input.matching, field) : null,
      severity: finding.severity,
      code: { rule: finding.rule },
      params: finding.params,
    })
  }
}

/** Notes that a row uses something once; blocks the second row and says which was the first. */
export function claimOnce(
  run: ImportRun,
  row: ImportRow,
  used: Map<string, number>,
  key: string,
  fault: { readonly field: DetailField; readonly code: ImportFindingCode },
): boolean {
  const first = used.get(key)
  if (first !== undefined) {
    block(run, row, fault.field, fault.code, { first })
    return false
  }
  used.set(key, row.row)
  return true
}
