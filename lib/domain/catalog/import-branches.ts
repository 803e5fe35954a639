/** 子体系 and 类目 that an import names and the catalogue doesn't have: made once, or left for a person to decide. */
import { type BranchMatch, matchBranch } from './import-match'
import type { ImportRow } from './import-row'
import type { ImportRun } from './import-run'
import type { NodeKind } from './node'

/** The parent that a row names, or why it has none. */
export type ParentMatch = Exclude<BranchMatch, { readonly kind: 'unknown' }> | { readonly kind: 'unknown' }

/** Finds the branch of a row and, where the import may, makes what is missing of it. */
export function parentOf(run: ImportRun, row: ImportRow): ParentMatch {
  const branch = matchBranch(row, run.index)
  if (branch.kind !== 'unknown') return branch
  const { subsystem, category } = branch
  if (run.input.newBranches === 'ask' || subsystem === '') return { kind: 'unknown' }
  const found = matchBranch({ ...row, cells: { subsystem, category: '' } }, run.index)
  if (found.kind === 'ambiguous') return found
  const subsystemId =
    found.kind === 'found' ? found.nodeId : make(run, subsystem, subsystem, 'subsystem', null)
  if (category === '') return { kind: 'found', nodeId: subsystemId }
  const nodeId = make(run, `${subsystem} / ${category}`, category, 'category', subsystemId)
  return { kind: 'found', nodeId }
}

function make(
  run: ImportRun,
  path: string,
  text: string,
  nodeKind: NodeKind,
  parentNodeId: string | null,
): string {
  const made = run.madeBranches.get(path)
  if (made !== undefined) return made
  const nodeId = run.input.newId()
  const { code, title } = splitCode(text)
  run.madeBranches.set(path, nodeId)
  run.counts.branches += 1
  run.changes.push({
    kind: 'add',
    nodeId,
    parentNodeId,
    ordinal: null,
    nodeKind,
    officialCode: code,
    title,
    standardId: null,
    record: null,
  })
  return nodeId
}

/** “JC103 新类目” is a code that the bureau gives, and a title. */
function splitCode(text: string): { readonly code: string | null; readonly title: string } {
  const parts = /^([A-Z]{1,4}\d{1,6})\s+(\S.*)$/.exec(text)
  return { code: parts?.[1] ?? null, title: parts?.[2] ?? text }
}
