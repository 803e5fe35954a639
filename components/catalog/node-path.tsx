/** The branches above a node, root first, each a link. */
import { TextLink } from '#components/ui/link'
import type { Snapshot } from '#lib/domain/catalog/node'

export function NodePath({
  ancestors,
}: {
  ancestors: readonly Pick<Snapshot, 'nodeId' | 'title' | 'officialCode'>[]
}) {
  return (
    <ol className="flex flex-wrap gap-x-2">
      {ancestors.map(({ nodeId, title, officialCode }, index) => (
        <li key={nodeId} className="flex gap-2">
          {index > 0 && <span aria-hidden>›</span>}
          <span>
            {officialCode && <span className="mr-1.5 font-mono text-sm text-ink-2">{officialCode}</span>}
            <TextLink href={`/catalogs/nodes/${nodeId}`}>{title}</TextLink>
          </span>
        </li>
      ))}
    </ol>
  )
}
