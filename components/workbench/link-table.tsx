/**
 * The links as a table: the same that is drawn between the trees, in words, for screen readers, for paper, and for
 * whoever would rather read a list. A long list comes in portions.
 */
'use client'

import { useState } from 'react'
import { RelationTag } from '#components/mapping/relation-tag'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Tag, type TagTone } from '#components/ui/tag'
import type { BoardRow } from '#lib/domain/workbench/board'
import { type LinkTone, linkTone } from '#lib/domain/workbench/link-view'
import { isLinkAsked } from '#lib/domain/workbench/row-filter'
import { bundleModeWords } from '#lib/i18n/bundle'
import { mappingStateWords, mappingWords } from '#lib/i18n/mapping'
import { suggestionWords } from '#lib/i18n/suggestion'
import { linkToneWords, workbenchWords as words } from '#lib/i18n/workbench'
import type { Workbench } from './use-workbench'

const tones: Readonly<Record<LinkTone, TagTone>> = {
  confirmed: 'joint',
  pending: 'plain',
  drafting: 'plain',
  returned: 'gap',
  stale: 'gap',
  suggested: 'dashed',
  mixed: 'plain',
}

const portion = 200

type LinkTableProps = { bench: Workbench; onOpen: (left: number, right: number) => void }

export function LinkTable({ bench, onOpen }: LinkTableProps) {
  const { session, owners, matches } = bench
  const { board } = session
  const [shown, setShown] = useState(portion)
  const links = board.links
    .filter((link) => isLinkAsked(link, matches, session.filter))
    .sort((a, b) => a.left - b.left || a.right - b.right)
  const said = new Set(board.links.map(({ left, right }) => `${left} ${right}`))
  const hints =
    session.filter.relation === null
      ? board.hints.filter(
          (hint) =>
            hint.left >= 0 &&
            hint.right >= 0 &&
            !said.has(`${hint.left} ${hint.right}`) &&
            isLinkAsked(hint, matches, session.filter),
        )
      : []
  const total = links.length + hints.length
  if (total === 0) return <EmptyState title={words.linkEmpty}>{words.treeEmptyHint}</EmptyState>
  const open = (left: number, right: number) => (
    <Button
      size="small"
      variant="quiet"
      onPress={() => onOpen(left, right)}
      label={openLabel(bench, left, right)}
    >
      {words.openPair}
    </Button>
  )
  return (
    <>
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-ink-2">
          {words.linkTableCaption}（{words.linkCount(total)}）
        </caption>
        <thead>
          <tr className="border-b border-line-2 text-left text-xs text-ink-3">
            <th className="py-1.5 pr-3 font-medium">{owners.left.agency.shortName}</th>
            <th className="py-1.5 pr-3 font-medium">{words.relation}</th>
            <th className="py-1.5 pr-3 font-medium">{owners.right.agency.shortName}</th>
            <th className="py-1.5 pr-3 font-medium">{words.statusFilter}</th>
            <th className="py-1.5 font-medium print:hidden">{words.linkKind}</th>
          </tr>
        </thead>
        <tbody>
          {links.slice(0, shown).map((link) => (
            <tr key={link.mappingId} className="border-b border-line align-top">
              <NodeCell row={board.left.rows[link.left]} />
              <td className="py-1.5 pr-3 whitespace-nowrap">
                <RelationTag relation={link.relation} />
                {link.bundle && (
                  <span className="ml-1 text-xs text-joint">{bundleModeWords[link.bundle.mode].label}</span>
                )}
              </td>
              <NodeCell row={board.right.rows[link.right]} />
              <td className="py-1.5 pr-3 whitespace-nowrap">
                <Tag tone={tones[linkTone(link)]}>
                  {link.stale ? linkToneWords.stale : mappingStateWords[link.state]}
                </Tag>
                {link.hard && <span className="ml-1 text-xs text-stop">{mappingWords.hard}</span>}
                {link.unfinished && <span className="ml-1 text-xs text-gap">{mappingWords.unfinished}</span>}
              </td>
              <td className="py-0.5 print:hidden">{open(link.left, link.right)}</td>
            </tr>
          ))}
          {hints.slice(0, Math.max(0, shown - links.length)).map((hint) => (
            <tr key={hint.suggestionId} className="border-b border-line align-top">
              <NodeCell row={board.left.rows[hint.left]} />
              <td className="py-1.5 pr-3 text-ink-3">
                {hint.score === null ? words.undecided : suggestionWords.points(hint.score)}
              </td>
              <NodeCell row={board.right.rows[hint.right]} />
              <td className="py-1.5 pr-3">
                <Tag tone="dashed">{linkToneWords.suggested}</Tag>
              </td>
              <td className="py-0.5 print:hidden">{open(hint.left, hint.right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown && (
        <div className="pt-3 print:hidden">
          <Button onPress={() => setShown(shown + portion)}>
            {words.showMore(Math.min(portion, total - shown))}
          </Button>
        </div>
      )}
    </>
  )
}

function NodeCell({ row }: { row: BoardRow | undefined }) {
  return (
    <td className="py-1.5 pr-3">
      {row?.code && <span className="mr-1.5 font-mono text-xs text-ink-3">{row.code}</span>}
      {row?.number && <span className="mr-1.5 text-xs text-ink-2">{row.number}</span>}
      {row?.title}
    </td>
  )
}

function openLabel({ session: { board } }: Workbench, left: number, right: number): string {
  return `${words.openPair}：${board.left.rows[left]?.title ?? ''} — ${board.right.rows[right]?.title ?? ''}`
}
