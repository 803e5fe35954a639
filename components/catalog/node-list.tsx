/** The nodes directly under a branch, in table order. */
import type { Placement, StoredSnapshot } from '#lib/queries/catalogs'
import { NodeLabel } from './node-label'

type NodeListProps = {
  nodes: readonly StoredSnapshot[]
  elsewhere: ReadonlyMap<string, readonly Placement[]>
}

export function NodeList({ nodes, elsewhere }: NodeListProps) {
  return (
    <ol>
      {nodes.map((node) => (
        <li key={node.nodeId} className="flex border-t border-line px-3 py-1.5">
          <NodeLabel node={node} elsewhere={node.standardId === null ? [] : elsewhere.get(node.standardId)} />
        </li>
      ))}
    </ol>
  )
}
