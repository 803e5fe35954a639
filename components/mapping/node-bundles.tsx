/** The bundles of a node, and the mappings of it that could be grouped. */
import type { BundleMember, BundleView } from '#lib/queries/bundles'
import { BundleCreate } from './bundle-form'
import { BundlePanel, choiceOf } from './bundle-panel'

type NodeBundlesProps = {
  nodeId: string
  nodeTitle: string
  views: readonly BundleView[]
  /** One group for each catalogue that several of its mappings lead to; empty for who may not group. */
  groups: readonly (readonly BundleMember[])[]
}

export function NodeBundles({ nodeId, nodeTitle, views, groups }: NodeBundlesProps) {
  return (
    <>
      <BundlePanel views={views} />
      {groups.length > 0 && (
        <span className="flex flex-wrap gap-2 print:hidden">
          {groups.map((group) => (
            <BundleCreate
              key={group[0]?.other.catalog.id}
              nodeId={nodeId}
              nodeTitle={nodeTitle}
              choices={group.map(choiceOf)}
            />
          ))}
        </span>
      )}
    </>
  )
}
