/**
 * One change to a catalogue, and what a list of them makes of an edition. A change set stores changes and not a copy of
 * the tree, so that the reviewer reads what was done; the result is always derived from the base edition.
 */
import { fail, ok, type Result } from '../shared/problem'
import { type NodeKind, nodeKindLabels, parentKinds, type Snapshot } from './node'
import type { CatalogProblem } from './problems'
import type { StandardRecord } from './record'

export type AddChange = {
  readonly kind: 'add'
  /** The permanent id that the node gets. */
  readonly nodeId: string
  readonly parentNodeId: string | null
  /** Place among the siblings, from 0; null is the end. */
  readonly ordinal: number | null
  readonly nodeKind: NodeKind
  readonly officialCode: string | null
  readonly title: string
  readonly standardId: string | null
  readonly record: StandardRecord | null
}

/** Renames, recodes, or says something else about the document. What is left out stays as it is. */
export type EditChange = {
  readonly kind: 'edit'
  readonly nodeId: string
  readonly set: {
    readonly officialCode?: string | null
    readonly title?: string
    readonly standardId?: string | null
    readonly record?: StandardRecord
  }
}

export type MoveChange = {
  readonly kind: 'move'
  readonly nodeId: string
  readonly parentNodeId: string | null
  /** Place among the new siblings (the node itself not counted), from 0; null is the end. */
  readonly ordinal: number | null
}

/** Leaves the node out of the next edition; earlier editions keep it. */
export type RetireChange = { readonly kind: 'retire'; readonly nodeId: string }

export type Change = AddChange | EditChange | MoveChange | RetireChange

/** The working copy: nodes by id, and the children of each parent in order. */
type Working = {
  readonly nodes: Map<string, Omit<Snapshot, 'ordinal'>>
  readonly children: Map<string | null, string[]>
}

/**
 * The snapshots after the changes, in table order with ordinals from 0; the base is left as it is. Nothing comes back
 * unless every change fits. Codes are compared at the end, so that two nodes can swap theirs.
 */
export function applyChanges(
  base: readonly Snapshot[],
  changes: readonly Change[],
): Result<readonly Snapshot[], CatalogProblem> {
  const working = workingCopy(base)
  for (const [index, change] of changes.entries()) {
    const problem = applyOne(working, change, index + 1)
    if (problem) return { ok: false, problem }
  }
  const snapshots = collect(working, null)
  const twice = duplicateCode(snapshots)
  return twice ? { ok: false, problem: twice } : ok(snapshots)
}

function workingCopy(base: readonly Snapshot[]): Working {
  const working: Working = { nodes: new Map(), children: new Map() }
  for (const { ordinal: _, ...node } of [...base].sort((a, b) => a.ordinal - b.ordinal)) {
    working.nodes.set(node.nodeId, node)
    childrenOf(working, node.parentNodeId).push(node.nodeId)
  }
  return working
}

function childrenOf(working: Working, parent: string | null): string[] {
  const known = working.children.get(parent)
  if (known) return known
  const fresh: string[] = []
  working.children.set(parent, fresh)
  return fresh
}

function applyOne(working: Working, change: Change, place: number): CatalogProblem | null {
  if (change.kind === 'add') return applyAdd(working, change, place)
  const node = working.nodes.get(change.nodeId)
  if (!node) return fail('NODE_UNKNOWN', { change: place, node: change.nodeId }).problem
  if (change.kind === 'edit') return applyEdit(working, node, change, place)
  if (change.kind === 'move') return applyMove(working, node, change, place)
  const count = childrenOf(working, change.nodeId).length
  if (count > 0) return fail('CHILDREN_REMAIN', { change: place, title: node.title, count }).problem
  detach(working, node)
  working.nodes.delete(change.nodeId)
  return null
}

function applyAdd(working: Working, change: AddChange, place: number): CatalogProblem | null {
  if (working.nodes.has(change.nodeId))
    return fail('NODE_DUPLICATE', { change: place, node: change.nodeId }).problem
  const node = {
    nodeId: change.nodeId,
    parentNodeId: change.parentNodeId,
    kind: change.nodeKind,
    officialCode: change.officialCode,
    title: change.title.trim(),
    standardId: change.standardId,
    record: change.record,
  }
  const problem = contentProblem(node, place) ?? parentProblem(working, node, change.parentNodeId, place)
  if (problem) return problem
  working.nodes.set(node.nodeId, node)
  attach(working, node.nodeId, change.parentNodeId, change.ordinal)
  return null
}

function applyEdit(
  working: Working,
  node: Omit<Snapshot, 'ordinal'>,
  change: EditChange,
  place: number,
): CatalogProblem | null {
  const edited = { ...node, ...change.set, title: (change.set.title ?? node.title).trim() }
  const problem = contentProblem(edited, place)
  if (!problem) working.nodes.set(node.nodeId, edited)
  return problem
}

function applyMove(
  working: Working,
  node: Omit<Snapshot, 'ordinal'>,
  change: MoveChange,
  place: number,
): CatalogProblem | null {
  const problem = parentProblem(working, node, change.parentNodeId, place)
  if (problem) return problem
  for (
    let above = change.parentNodeId;
    above !== null;
    above = working.nodes.get(above)?.parentNodeId ?? null
  )
    if (above === node.nodeId) return fail('TREE_CIRCLE', { change: place, title: node.title }).problem
  detach(working, node)
  working.nodes.set(node.nodeId, { ...node, parentNodeId: change.parentNodeId })
  attach(working, node.nodeId, change.parentNodeId, change.ordinal)
  return null
}

function attach(working: Working, nodeId: string, parent: string | null, ordinal: number | null): void {
  const siblings = childrenOf(working, parent)
  siblings.splice(ordinal ?? siblings.length, 0, nodeId)
}

function detach(working: Working, node: Omit<Snapshot, 'ordinal'>): void {
  const siblings = childrenOf(working, node.parentNodeId)
  siblings.splice(siblings.indexOf(node.nodeId), 1)
}

function contentProblem(node: Omit<Snapshot, 'ordinal'>, place: number): CatalogProblem | null {
  if (node.title === '') return fail('TITLE_EMPTY', { change: place }).problem
  const holdsDocument = node.record !== null || node.standardId !== null
  if (node.kind !== 'position' && holdsDocument)
    return fail('RECORD_UNFIT', { change: place, title: node.title, kind: nodeKindLabels[node.kind] }).problem
  return null
}

function parentProblem(
  working: Working,
  node: Pick<Snapshot, 'kind' | 'title'>,
  parentNodeId: string | null,
  place: number,
): CatalogProblem | null {
  const parent = parentNodeId === null ? null : working.nodes.get(parentNodeId)
  if (parent === undefined) return fail('PARENT_MISSING', { change: place, title: node.title }).problem
  if (parentKinds[node.kind].includes(parent?.kind ?? null)) return null
  return fail('PARENT_KIND_UNFIT', {
    change: place,
    title: node.title,
    kind: nodeKindLabels[node.kind],
    parentKind: parent ? nodeKindLabels[parent.kind] : '根节点',
  }).problem
}

function collect(working: Working, parent: string | null): readonly Snapshot[] {
  return (working.children.get(parent) ?? []).flatMap((nodeId, ordinal) => {
    const node = working.nodes.get(nodeId)
    return node ? [{ ...node, ordinal }, ...collect(working, nodeId)] : []
  })
}

function duplicateCode(snapshots: readonly Snapshot[]): CatalogProblem | null {
  const titles = new Map<string, string>()
  for (const { officialCode, title } of snapshots) {
    if (officialCode === null) continue
    const first = titles.get(officialCode)
    if (first !== undefined)
      return fail('CODE_DUPLICATE', { code: officialCode, first, second: title }).problem
    titles.set(officialCode, title)
  }
  return null
}
