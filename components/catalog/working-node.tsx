/** A node of the working copy as the editing screen knows it, and the lists that its forms offer. */
import type { Option } from '#components/ui/form/select-field'
import { type NodeKind, parentKinds, type Snapshot } from '#lib/domain/catalog/node'
import { buildTree, walkTree } from '#lib/domain/catalog/tree'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'

/** Without a 平台内码 it is new in this change set. */
export type WorkingNode = Snapshot & { readonly platformCode: string | null }

/** What a form needs besides its node. */
export type WorkingCopy = {
  readonly changeSetId: string
  readonly version: number
  readonly nodes: readonly WorkingNode[]
  /** Kinds that the agency gives official codes to. */
  readonly coded: readonly NodeKind[]
}

/** Where a node of a kind may stand, in table order, the node's own branch left out. */
export function parentOptions(
  nodes: readonly WorkingNode[],
  kind: NodeKind,
  nodeId: string,
): readonly Option[] {
  const barred = new Set([nodeId])
  return walkTree(buildTree(nodes)).flatMap(({ snapshot, depth }) => {
    if (snapshot.parentNodeId !== null && barred.has(snapshot.parentNodeId)) barred.add(snapshot.nodeId)
    if (barred.has(snapshot.nodeId) || !parentKinds[kind].includes(snapshot.kind)) return []
    const code = snapshot.officialCode ? `${snapshot.officialCode} ` : ''
    return [{ value: snapshot.nodeId, label: `${'　'.repeat(depth)}${code}${snapshot.title}` }]
  })
}

/** The places among the children of a parent: first, or behind one of them; the end is the form's empty choice. */
export function placeOptions(
  nodes: readonly WorkingNode[],
  parentNodeId: string | null,
  nodeId: string,
): readonly Option[] {
  const siblings = nodes
    .filter((node) => node.parentNodeId === parentNodeId && node.nodeId !== nodeId)
    .sort((a, b) => a.ordinal - b.ordinal)
  return [
    { value: 'first', label: words.placeFirst },
    ...siblings.map((node) => ({ value: node.nodeId, label: words.placeAfter(node.title) })),
  ]
}
