/**
 * The dry run of an import: what a 标准明细表 would change in a catalogue, what is odd about it, and what a person has to
 * decide first. Nothing is written here; the same plan, made again with the person's answers, becomes the change set.
 */
import { canonicalJson } from '../shared/canonical-json'
import { fail, ok, type Result } from '../shared/problem'
import type { Change, EditChange } from './change'
import { type ParentMatch, parentOf } from './import-branches'
import {
  type BranchMatch,
  matchNode,
  type NodeMatch,
  type Unresolved,
  type UnresolvedReason,
} from './import-match'
import { editedRecord, newRecord, numbersClash } from './import-record'
import { type ImportFinding, type ImportRow, readRows } from './import-row'
import {
  ask,
  block,
  claimOnce,
  type ImportAnswer,
  type ImportCounts,
  type ImportInput,
  type ImportRun,
  reportRules,
  startRun,
} from './import-run'
import type { Snapshot } from './node'
import type { CatalogProblem } from './problems'
import { emptyRecord, type StandardRecord } from './record'
import { normalizeNumber } from './standard-number'

export type ImportPlan = {
  /** In the order in which they apply to the base. */
  readonly changes: readonly Change[]
  /** By row, then as found. */
  readonly findings: readonly ImportFinding[]
  readonly unresolved: readonly Unresolved[]
  readonly counts: Readonly<ImportCounts>
}

/** Plans an import. Rows that change nothing yield no change; what the file doesn't hold is retired in `complete` mode only. */
export function planImport(input: ImportInput): ImportPlan {
  const run = startRun(input)
  for (const row of readRows(input.rows, input.headerRow, input.matching)) planRow(run, row)
  if (input.mode === 'complete') retireMissing(run)
  const { changes, findings, unresolved, counts } = run
  return { changes, findings, unresolved, counts }
}

/** The plan, if it may become a change set: nothing is blocked and no row waits for an answer. */
export function requireReady(plan: ImportPlan): Result<ImportPlan, CatalogProblem> {
  const blocks = plan.findings.filter(({ severity }) => severity === 'block')
  const [blocked] = blocks
  if (blocked) return fail('IMPORT_BLOCKED', { count: blocks.length, row: blocked.row })
  const [waiting] = plan.unresolved
  if (waiting) return fail('IMPORT_UNRESOLVED', { count: plan.unresolved.length, row: waiting.row })
  return ok(plan)
}

function planRow(run: ImportRun, row: ImportRow): void {
  run.counts.rows += 1
  const answer = run.input.answers.get(row.row)
  if (answer?.kind === 'skip') {
    run.counts.skipped += 1
    return
  }
  run.findings.push(...row.findings)
  if (row.title === '') return
  const target = targetOf(run, row, answer)
  if (target.kind === 'asked') ask(run, row, target.reason, target.candidates)
  else if (target.kind === 'node') planEdit(run, row, target.node, target.parentNodeId)
  else planAdd(run, row, target.parentNodeId)
}

/** What a row speaks about, and the branch that it names; or the question to a person. */
type Target =
  | { readonly kind: 'node'; readonly node: Snapshot; readonly parentNodeId: string | null }
  | { readonly kind: 'new'; readonly parentNodeId: string }
  | Extract<NodeMatch, { readonly kind: 'asked' }>

function targetOf(run: ImportRun, row: ImportRow, answer: ImportAnswer | undefined): Target {
  if (answer?.kind === 'add') return { kind: 'new', parentNodeId: answer.parentNodeId }
  const parent = parentOf(run, row)
  const match = answeredNode(answer) ?? matchNode(row, knownBranch(parent), run.index)
  if (match.kind === 'asked') return match
  const parentNodeId = parent.kind === 'found' ? parent.nodeId : null
  const node = match.kind === 'node' ? run.index.byId.get(match.nodeId) : undefined
  // Who names the node by hand has also said that it stays where it is, unless the row names a branch plainly.
  if (node && (answer || parent.kind === 'found' || parent.kind === 'unstated'))
    return node.kind === 'position' ? { kind: 'node', node, parentNodeId } : asked('NODE_AMBIGUOUS')
  if (parent.kind === 'unknown') return asked('BRANCH_UNKNOWN')
  if (parent.kind === 'ambiguous') return asked('BRANCH_AMBIGUOUS', parent.candidates)
  if (match.kind === 'node' || parentNodeId === null) return asked('PARENT_UNSTATED')
  return { kind: 'new', parentNodeId }
}

function answeredNode(answer: ImportAnswer | undefined): NodeMatch | null {
  return answer?.kind === 'node' ? { kind: 'node', nodeId: answer.nodeId } : null
}

function knownBranch(parent: ParentMatch): BranchMatch {
  return parent.kind === 'unknown' ? { kind: 'unstated' } : parent
}

function asked(reason: UnresolvedReason, candidates: readonly string[] = []): Target {
  return { kind: 'asked', reason, candidates }
}

function planEdit(run: ImportRun, row: ImportRow, node: Snapshot, parentNodeId: string | null): void {
  const { nodeId } = node
  if (!claimOnce(run, row, run.rowOfNode, nodeId, { field: 'title', code: 'ROW_DUPLICATE' })) return
  const record = editedRecord(node.record ?? emptyRecord, row.patch)
  if (!claimNumbers(run, row, record)) return
  const officialCode = row.cells.systemCode === undefined ? node.officialCode : codeOf(run, row)
  if (officialCode !== null && !claimCode(run, row, officialCode)) return
  const set = differencesOf(node, { officialCode, title: row.title, record })
  const isEdited = Object.keys(set).length > 0
  const isMoved = parentNodeId !== null && parentNodeId !== node.parentNodeId
  if (isEdited) run.changes.push({ kind: 'edit', nodeId, set })
  if (isMoved) run.changes.push({ kind: 'move', nodeId, parentNodeId, ordinal: null })
  run.counts.edited += Number(isEdited)
  run.counts.moved += Number(isMoved)
  run.counts.unchanged += Number(!isEdited && !isMoved)
  reportRules(run, row, record)
}

function planAdd(run: ImportRun, row: ImportRow, parentNodeId: string): void {
  const place = [parentNodeId, row.title, row.patch.numberText ?? ''].map(normalizeNumber).join('\n')
  if (!claimOnce(run, row, run.rowOfAddition, place, { field: 'title', code: 'ROW_DUPLICATE' })) return
  const record = newRecord(row.patch)
  if (!claimNumbers(run, row, record)) return
  const officialCode = codeOf(run, row)
  if (officialCode !== null && !claimCode(run, row, officialCode)) return
  run.changes.push({
    kind: 'add',
    nodeId: run.input.newId(),
    parentNodeId,
    ordinal: null,
    nodeKind: 'position',
    officialCode,
    title: row.title,
    standardId: null,
    record,
  })
  run.counts.added += 1
  reportRules(run, row, record)
}

/** The position's own 标准体系编号. A row that repeats the code of its 类目 gives the position none. */
function codeOf(run: ImportRun, row: ImportRow): string | null {
  const code = row.cells.systemCode ?? ''
  const isOfBranch = run.index.codedBranches.some(({ officialCode }) => officialCode === code)
  return code === '' || isOfBranch ? null : code
}

function claimCode(run: ImportRun, row: ImportRow, code: string): boolean {
  return claimOnce(run, row, run.rowOfCode, code, { field: 'systemCode', code: 'CODE_TWICE' })
}

function claimNumbers(run: ImportRun, row: ImportRow, record: StandardRecord): boolean {
  if (!numbersClash(record, run.input.standards)) return true
  block(run, row, 'number', 'NUMBERS_CLASH', { numbers: record.numberText ?? '' })
  return false
}

/** Only what differs, so that a row that says nothing new yields no change. */
function differencesOf(
  node: Snapshot,
  after: Pick<Snapshot, 'officialCode' | 'title'> & { readonly record: StandardRecord },
): EditChange['set'] {
  return {
    ...(after.title === node.title ? {} : { title: after.title }),
    ...(after.officialCode === node.officialCode ? {} : { officialCode: after.officialCode }),
    ...(canonicalJson(after.record) === canonicalJson(node.record) ? {} : { record: after.record }),
  }
}

/** Positions that no row spoke about. A node that a waiting row may mean is left alone until that is answered. */
function retireMissing(run: ImportRun): void {
  const asked = new Set(run.unresolved.flatMap(({ candidates }) => candidates))
  for (const { kind, nodeId } of run.input.base) {
    if (kind !== 'position' || run.rowOfNode.has(nodeId) || asked.has(nodeId)) continue
    run.changes.push({ kind: 'retire', nodeId })
    run.counts.retired += 1
  }
}
