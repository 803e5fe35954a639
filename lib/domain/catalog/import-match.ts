/**
 * Which node a row of a file speaks about: by 平台内码, then by official code, then by standard number, then by title and
 * parent (DESIGN §7). Whatever stays doubtful is asked and never guessed.
 */
import type { ImportRow } from './import-row'
import { canonicalPlatformCode, type Snapshot } from './node'
import { normalizeNumber, splitNumbers } from './standard-number'

/** Why a person has to say what a row is. */
export type UnresolvedReason =
  | 'PLATFORM_CODE_UNKNOWN'
  | 'NODE_AMBIGUOUS'
  | 'TITLE_ELSEWHERE'
  | 'BRANCH_UNKNOWN'
  | 'BRANCH_AMBIGUOUS'
  | 'PARENT_UNSTATED'

export type Unresolved = {
  readonly row: number
  readonly title: string
  readonly reason: UnresolvedReason
  /** Nodes that it may be, or branches that it may belong under. */
  readonly candidates: readonly string[]
}

/** The branch that a row names. `unknown` holds the titles of one that doesn't exist yet. */
export type BranchMatch =
  | { readonly kind: 'unstated' }
  | { readonly kind: 'found'; readonly nodeId: string }
  | { readonly kind: 'unknown'; readonly subsystem: string; readonly category: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }

export type NodeMatch =
  | { readonly kind: 'node'; readonly nodeId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'asked'; readonly reason: UnresolvedReason; readonly candidates: readonly string[] }

/** The base edition, ready for look-ups. */
export type MatchIndex = {
  readonly byId: ReadonlyMap<string, Snapshot>
  /** 子体系 and 类目 by title, by code, and by both together, as `bare` writes them. */
  readonly branchesByName: ReadonlyMap<string, readonly Snapshot[]>
  readonly codedBranches: readonly Snapshot[]
  readonly byCode: ReadonlyMap<string, readonly Snapshot[]>
  readonly byNumber: ReadonlyMap<string, readonly Snapshot[]>
  readonly byTitle: ReadonlyMap<string, readonly Snapshot[]>
  readonly nodeOfPlatformCode: ReadonlyMap<string, string>
}

export function indexBase(
  base: readonly Snapshot[],
  nodeOfPlatformCode: ReadonlyMap<string, string>,
): MatchIndex {
  const positions = base.filter(({ kind }) => kind === 'position')
  const branches = base.filter(({ kind }) => kind !== 'position')
  return {
    byId: new Map(base.map((snapshot) => [snapshot.nodeId, snapshot])),
    branchesByName: groupBy(branches, namesOf),
    codedBranches: branches.filter(({ officialCode }) => officialCode !== null),
    byCode: groupBy(positions, ({ officialCode }) => (officialCode === null ? [] : [officialCode])),
    byNumber: groupBy(positions, ({ record }) =>
      splitNumbers(record?.numberText ?? null).map(({ normalized }) => normalized),
    ),
    byTitle: groupBy(positions, ({ title }) => [bare(title)]),
    nodeOfPlatformCode,
  }
}

function groupBy(
  snapshots: readonly Snapshot[],
  keysOf: (snapshot: Snapshot) => readonly string[],
): ReadonlyMap<string, readonly Snapshot[]> {
  const groups = new Map<string, Snapshot[]>()
  for (const snapshot of snapshots)
    for (const key of keysOf(snapshot)) {
      const group = groups.get(key)
      if (group) group.push(snapshot)
      else groups.set(key, [snapshot])
    }
  return groups
}

/** The branch of a row, from 子体系 and 类目, each as title, code, or both; else from its 标准体系编号. */
export function matchBranch({ cells }: ImportRow, index: MatchIndex): BranchMatch {
  const subsystem = cells.subsystem ?? ''
  const category = cells.category ?? ''
  const byCode = branchesOfCode(cells.systemCode ?? '', index)
  if (subsystem === '' && category === '') return choose(byCode.sure, byCode.possible)
  const named = (index.branchesByName.get(bare(category || subsystem)) ?? []).filter((branch) =>
    category === ''
      ? branch.kind === 'subsystem'
      : branch.kind === 'category' && isUnder(branch, subsystem, index),
  )
  if (named.length === 0) return { kind: 'unknown', subsystem, category }
  // A code that belongs to another branch than the one that is named is a contradiction for a person to settle.
  const contradicting = byCode.sure.filter((branch) => !named.includes(branch))
  return choose([...named, ...contradicting], [])
}

function choose(sure: readonly Snapshot[], possible: readonly Snapshot[]): BranchMatch {
  const [first] = sure
  if (first && sure.length === 1) return { kind: 'found', nodeId: first.nodeId }
  const candidates = [...sure, ...possible].map(({ nodeId }) => nodeId)
  return candidates.length === 0 ? { kind: 'unstated' } : { kind: 'ambiguous', candidates }
}

/** JC101 and JC101-03 surely belong under JC101; JC10103 may, or may be a code of its own. */
function branchesOfCode(
  code: string,
  index: MatchIndex,
): { readonly sure: readonly Snapshot[]; readonly possible: readonly Snapshot[] } {
  const coded = index.codedBranches.filter(({ officialCode }) => code.startsWith(officialCode ?? ''))
  const isSure = ({ officialCode }: Snapshot) => !/^[0-9A-Za-z]/.test(code.slice(officialCode?.length ?? 0))
  return { sure: coded.filter(isSure), possible: coded.filter((branch) => !isSure(branch)) }
}

/** The ways in which a table may name a branch: 标准化导则, JC101, JC101 标准化导则. */
function namesOf({ officialCode, title }: Snapshot): readonly string[] {
  return officialCode === null ? [bare(title)] : [title, officialCode, officialCode + title].map(bare)
}

function isUnder(branch: Snapshot, subsystem: string, index: MatchIndex): boolean {
  if (subsystem === '') return true
  const parent = branch.parentNodeId === null ? undefined : index.byId.get(branch.parentNodeId)
  return (
    parent !== undefined && (namesOf(parent).includes(bare(subsystem)) || isUnder(parent, subsystem, index))
  )
}

/** The node of a row, a new one, or the question for a person. */
export function matchNode(row: ImportRow, branch: BranchMatch, index: MatchIndex): NodeMatch {
  const platformCode = canonicalPlatformCode(row.cells.platformCode ?? '')
  if (platformCode !== '') {
    const nodeId = index.nodeOfPlatformCode.get(platformCode)
    const known = nodeId !== undefined && index.byId.get(nodeId)?.kind === 'position'
    return known
      ? { kind: 'node', nodeId }
      : { kind: 'asked', reason: 'PLATFORM_CODE_UNKNOWN', candidates: candidatesOf(row, index) }
  }
  const coded = index.byCode.get(row.cells.systemCode ?? '') ?? []
  if (coded.length > 0) return oneOf(coded)
  const numbered = unique(
    splitNumbers(row.cells.number ?? null).flatMap((n) => index.byNumber.get(n.normalized) ?? []),
  )
  if (numbered.length > 0) return oneOf(inBranch(numbered, branch))
  const titled = index.byTitle.get(bare(row.title)) ?? []
  const here = titled.filter((node) => branch.kind === 'found' && node.parentNodeId === branch.nodeId)
  if (here.length > 0) return oneOf(here)
  if (titled.length === 0) return { kind: 'new' }
  return { kind: 'asked', reason: 'TITLE_ELSEWHERE', candidates: titled.map(({ nodeId }) => nodeId) }
}

function candidatesOf(row: ImportRow, index: MatchIndex): readonly string[] {
  const numbered = splitNumbers(row.cells.number ?? null).flatMap(
    (n) => index.byNumber.get(n.normalized) ?? [],
  )
  const titled = index.byTitle.get(bare(row.title)) ?? []
  return unique([...numbered, ...titled]).map(({ nodeId }) => nodeId)
}

function inBranch(snapshots: readonly Snapshot[], branch: BranchMatch): readonly Snapshot[] {
  const here = snapshots.filter((node) => branch.kind === 'found' && node.parentNodeId === branch.nodeId)
  return here.length > 0 ? here : snapshots
}

function oneOf(snapshots: readonly Snapshot[]): NodeMatch {
  const [first] = snapshots
  if (first && snapshots.length === 1) return { kind: 'node', nodeId: first.nodeId }
  return { kind: 'asked', reason: 'NODE_AMBIGUOUS', candidates: snapshots.map(({ nodeId }) => nodeId) }
}

function unique(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  return [...new Set(snapshots)]
}

/** Titles are compared without spaces, width and case, as numbers are. */
function bare(title: string): string {
  return normalizeNumber(title)
}
