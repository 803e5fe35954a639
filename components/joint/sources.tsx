/** What a joint standard grew from, and which nodes it replaces once it is co-signed. */
import { AgencySeal } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import type { ShownSource } from '#lib/queries/joint-sources'
import type { MappingSide } from '#lib/queries/mapping-side'

export function SourceList({ sources }: { sources: readonly ShownSource[] }) {
  if (sources.length === 0) return <p className="text-ink-3">直接提出，没有所据的对照或缺口。</p>
  return (
    <ul className="grid gap-2">
      {sources.map((source) =>
        source.kind === 'mapping' ? (
          <li key={source.mappingId} className="grid gap-0.5">
            <TextLink href={`/mappings/${source.mappingId}`}>对照</TextLink>
            {source.ends.map((end) => (
              <NodeLine key={end.nodeId} side={end} />
            ))}
          </li>
        ) : (
          <li key={`${source.node.nodeId} ${source.lacking.id}`} className="grid gap-0.5">
            <span>缺口：{source.lacking.agency.shortName}没有对应的类目</span>
            <NodeLine side={source.node} />
          </li>
        ),
      )}
    </ul>
  )
}

export function NodeList({ nodes }: { nodes: readonly MappingSide[] }) {
  if (nodes.length === 0) return <p className="text-ink-3">没有登记被代替的节点。</p>
  return (
    <div className="grid gap-0.5">
      {nodes.map((side) => (
        <NodeLine key={side.nodeId} side={side} />
      ))}
    </div>
  )
}

function NodeLine({ side }: { side: MappingSide }) {
  return (
    <span className="flex items-baseline gap-1.5">
      <AgencySeal agency={side.catalog.agency} size={18} />
      <span className="min-w-0">
        {side.snapshot?.officialCode && (
          <span className="mr-1.5 font-mono text-sm text-ink-2">{side.snapshot.officialCode}</span>
        )}
        <TextLink href={`/catalogs/nodes/${side.nodeId}`}>
          {side.snapshot?.title ?? '已不在现行版次中'}
        </TextLink>
      </span>
    </span>
  )
}
