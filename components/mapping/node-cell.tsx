/** A node in a table cell: official code, title, and under it the 子体系 (and the 平台内码 where there is no code). */
import { TextLink } from '#components/ui/link'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'

export function NodeCell({ node }: { node: PlacedNode | null }) {
  if (node === null) return <span className="text-ink-3">{words.nothing}</span>
  return (
    <span className="grid">
      <span>
        {node.officialCode && (
          <span className="mr-1.5 font-mono text-[.93em] text-ink-2">{node.officialCode}</span>
        )}
        <TextLink href={`/catalogs/nodes/${node.nodeId}`} subtle>
          {node.title}
        </TextLink>
      </span>
      <span className="text-xs font-normal text-ink-3">
        {node.subsystemTitle}
        {node.officialCode === null && (
          <>
            {' · '}
            <span className="whitespace-nowrap">
              {words.platformCode} {node.platformCode}
            </span>
          </>
        )}
      </span>
    </span>
  )
}
