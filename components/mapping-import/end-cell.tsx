/** One side of a row: the node that was found and by what, and the file's own words where they differ. */
import type { EndMatch, ImportNode } from '#lib/domain/mapping/import-nodes'
import type { ImportedEnd } from '#lib/domain/mapping/import-row'
import { foundByWords, mappingImportWords as words } from '#lib/i18n/mapping-import'

type EndCellProps = { end: ImportedEnd; match: EndMatch; nodes: ReadonlyMap<string, ImportNode> }

export function EndCell({ end, match, nodes }: EndCellProps) {
  const node = match.kind === 'node' ? nodes.get(match.nodeId) : undefined
  const said = [end.platformCode ?? end.code, end.label].filter(Boolean).join(' ') || (end.id ?? '')
  if (match.kind === 'none') return <span className="text-ink-3">∅</span>
  if (!node) return <span className="text-ink-2">{said}</span>
  return (
    <>
      <span>{node.title}</span>{' '}
      <span className="font-mono text-xs text-ink-3">{node.officialCode ?? node.platformCode}</span>
      <span className="block text-xs text-ink-3">
        {match.kind === 'node' && foundByWords[match.by]}
        {match.kind === 'node' && match.titleDiffers && `；${words.file}：${end.label}`}
      </span>
    </>
  )
}
