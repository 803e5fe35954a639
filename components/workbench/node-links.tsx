/**
 * Everything that is said of one node towards the other catalogue, where it is more than one thing: what covers it only
 * together (合并覆盖, joined by ＋) and what stands for it each by itself (任一, joined by 或) are shown as different things.
 */
'use client'

import { Fragment } from 'react'
import { BundleCreate } from '#components/mapping/bundle-form'
import { allows } from '#lib/domain/access/policy'
import { inverseRelation, type RelationRow, relationTable } from '#lib/domain/mapping/relations'
import { type BoardLink, facing, type Side } from '#lib/domain/workbench/board'
import { linkTone } from '#lib/domain/workbench/link-view'
import { bundleModeWords } from '#lib/i18n/bundle'
import { relationWords } from '#lib/i18n/mapping'
import { linkToneWords, workbenchWords as words } from '#lib/i18n/workbench'
import type { Worker } from './owners'
import type { Workbench } from './use-workbench'

type NodeLinksProps = {
  bench: Workbench
  side: Side
  worker: Worker
  onGrouped: (nodeIds: readonly string[]) => void
}

export function NodeLinks({ bench, side, worker, onGrouped }: NodeLinksProps) {
  const { session, owners } = bench
  const index = session.current[side]
  const node = index === null ? undefined : session.board[side].rows[index]
  const links = session.board.links.filter((link) => link[side] === index)
  if (node === undefined || links.length < 2) return null
  const groups = groupsOf(links, side)
  const free = links.filter((link) => link.bundle === null && link.relation !== 'unrelated')
  const chosen = session.chosen[facing(side)]
  return (
    <section className="grid gap-1 border-t border-line pt-2 text-sm">
      <p className="text-xs text-ink-3">
        {words.saidOf(owners[side].agency.shortName, node.title, links.length)}
      </p>
      {groups.map((group) => (
        <Group key={group.key} group={group} bench={bench} side={side} />
      ))}
      {free.length > 1 && allows(worker, 'bundle.create', 'own') && (
        <div>
          <BundleCreate
            nodeId={node.id}
            nodeTitle={node.title}
            choices={free.map((link) => ({ mappingId: link.mappingId, label: labelOf(bench, side, link) }))}
            selected={free.filter((link) => chosen.has(link[facing(side)])).map(({ mappingId }) => mappingId)}
            onDone={() =>
              onGrouped([
                node.id,
                ...free.flatMap((link) => session.board[facing(side)].rows[link[facing(side)]]?.id ?? []),
              ])
            }
          />
        </div>
      )}
    </section>
  )
}

type LinkGroup = {
  readonly key: string
  readonly mode: 'combined' | 'any' | null
  readonly links: readonly BoardLink[]
}

function groupsOf(links: readonly BoardLink[], side: Side): readonly LinkGroup[] {
  const groups = new Map<string, LinkGroup>()
  for (const link of links) {
    const bundle = link.bundle?.side === side ? link.bundle : null
    const key = bundle?.id ?? 'alone'
    const before = groups.get(key)
    groups.set(key, { key, mode: bundle?.mode ?? null, links: [...(before?.links ?? []), link] })
  }
  return [...groups.values()].sort((a, b) => Number(a.mode === null) - Number(b.mode === null))
}

const looks = {
  combined: { frame: 'border-solid border-joint bg-joint-tint', joiner: '＋' },
  any: { frame: 'border-dashed border-joint-2', joiner: '或' },
} as const

function Group({ group, bench, side }: { group: LinkGroup; bench: Workbench; side: Side }) {
  const { mode, links } = group
  const look = mode === null ? null : looks[mode]
  return (
    <div className={look ? `rounded-md border-l-4 px-2 py-1 ${look.frame}` : 'px-2'}>
      {mode && (
        <p className="text-xs" title={bundleModeWords[mode].help}>
          <b className="font-semibold text-joint">{bundleModeWords[mode].label}</b>
          <span className="ml-1 text-ink-2">{bundleModeWords[mode].help}</span>
        </p>
      )}
      {links.map((link, place) => (
        <Fragment key={link.mappingId}>
          {look && place > 0 && <span className="mr-1 text-xs font-semibold text-joint">{look.joiner}</span>}
          <button
            type="button"
            onClick={() =>
              bench.step({ kind: 'open', left: link.left, right: link.right, place: bench.session.place })
            }
            className="mr-1 text-left hover:text-joint hover:underline"
          >
            {labelOf(bench, side, link)}
          </button>
          {!look && <br />}
        </Fragment>
      ))}
    </div>
  )
}

/** `⊃ 内部运行管理标准（包含，已确认）`, seen from the node. */
function labelOf({ session: { board } }: Workbench, side: Side, link: BoardLink): string {
  const relation = side === 'left' ? link.relation : inverseRelation(link.relation)
  const row: RelationRow = relationTable[relation]
  const title = board[facing(side)].rows[link[facing(side)]]?.title ?? ''
  return `${row.sign} ${title}（${relationWords[relation].label}，${linkToneWords[linkTone(link)]}）`
}
