/**
 * Going through 待复核 in one pass: by keyboard or mouse, one or many at a time. Each of many is a command of its own with
 * its own verdict; what could not be done stays selected and says why.
 */
'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useKeys } from '#components/shell/keys'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { CommandReply } from '#components/ui/form/post-command'
import { useCommandBatch } from '#components/ui/form/use-command-batch'
import { Notice } from '#components/ui/notice'
import type { MappingMove } from '#lib/domain/mapping/workflow'
import { staleWords as words } from '#lib/i18n/stale'
import type { StaleCase } from '#lib/queries/stale'
import { StaleRow } from './stale-row'

type Action = Extract<MappingMove, 'reaffirm' | 'retire'>

/** What is being asked about: the action, and those of the chosen that may take it. */
type Asked = { readonly action: Action; readonly items: readonly StaleCase[]; readonly left: number }

export function StalePass({ items }: { items: readonly StaleCase[] }) {
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  const [at, setAt] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<Asked | null>(null)
  const [failures, setFailures] = useState<readonly string[]>([])
  const rows = useRef(new Map<string, HTMLLIElement>())
  const { run, progress, stop } = useCommandBatch()
  const current = items[Math.min(at, items.length - 1)]

  const go = (step: number) => {
    const next = Math.max(0, Math.min(items.length - 1, at + step))
    setAt(next)
    const row = rows.current.get(items[next]?.mapping.id ?? '')
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
  }
  const select = (id: string, on: boolean) => {
    const next = new Set(selected)
    if (on) next.add(id)
    else next.delete(id)
    setSelected(next)
  }
  const toggle = () => current && select(current.mapping.id, !selected.has(current.mapping.id))
  const toggleAll = () =>
    setSelected(selected.size === items.length ? new Set() : new Set(items.map(({ mapping }) => mapping.id)))

  const ask = (action: Action) => {
    const chosen = selected.size > 0 ? items.filter(({ mapping }) => selected.has(mapping.id)) : [current]
    const able = chosen.flatMap((item) => (item?.moves.includes(action) ? [item] : []))
    if (able.length === 0) toast.error(words.notYours(chosen.length))
    else setAsked({ action, items: able, left: chosen.length - able.length })
  }
  const revise = () => {
    if (current?.moves.includes('revise')) router.push(`/mappings/${current.mapping.id}/edit`)
    else toast.error(words.notYours(1))
  }
  const perform = async ({ action, items: able }: Asked, reason: string) => {
    setAsked(null)
    const replies = await run(
      able.map(({ mapping }) => ({
        command: `mapping.${action}` as const,
        input: { mappingId: mapping.id, version: mapping.version, ...(reason && { reason }) },
      })),
    )
    if (!replies) return
    report(action, able, replies)
    startRefresh(() => router.refresh())
  }
  const report = (action: Action, able: readonly StaleCase[], replies: readonly CommandReply[]) => {
    const failed = able.filter((_, index) => replies[index]?.ok !== true)
    setSelected(new Set(failed.map(({ mapping }) => mapping.id)))
    const messages = replies.flatMap((reply) => (reply.ok ? [] : [reply.problem.message]))
    setFailures([...new Set(messages)])
    if (failed.length < able.length) toast.success(words.done(able.length - failed.length, words[action]))
  }

  useKeys([
    { keys: 'j', label: words.next, run: () => go(1) },
    { keys: 'k', label: words.previous, run: () => go(-1) },
    { keys: 'x', label: words.select, run: toggle },
    { keys: 'a', label: words.selectAll, run: toggleAll },
    { keys: '1', label: words.reaffirmKey, run: () => ask('reaffirm') },
    { keys: '2', label: words.reviseKey, run: revise },
    { keys: '3', label: words.retireKey, run: () => ask('retire') },
  ])

  const may = (move: MappingMove) => items.some(({ moves }) => moves.includes(move))
  return (
    <div className="grid gap-3">
      <div className="sticky top-[var(--shell-header)] z-10 flex flex-wrap items-center gap-2 border-b border-line bg-paper py-2 print:hidden">
        <Button size="small" kbd="A" onPress={toggleAll}>
          {words.selectAll}
        </Button>
        {may('reaffirm') && (
          <Button size="small" variant="primary" kbd="1" onPress={() => ask('reaffirm')}>
            {words.reaffirm}
          </Button>
        )}
        {may('revise') && (
          <Button size="small" kbd="2" onPress={revise}>
            {words.revise}
          </Button>
        )}
        {may('retire') && (
          <Button size="small" variant="danger" kbd="3" onPress={() => ask('retire')}>
            {words.retire}
          </Button>
        )}
        <span role="status" className="text-sm text-ink-3">
          {progress ? words.progress(progress.done, progress.total) : words.selected(selected.size)}
        </span>
        {progress && (
          <Button size="small" onPress={stop}>
            {words.stop}
          </Button>
        )}
      </div>
      {failures.length > 0 && (
        <Notice tone="stop" live title={words.failed(selected.size)}>
          <ul>
            {failures.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="grid gap-3" aria-busy={refreshing}>
        {items.map((item, index) => (
          <StaleRow
            key={item.mapping.id}
            item={item}
            current={item === current}
            selected={selected.has(item.mapping.id)}
            onSelect={(on) => select(item.mapping.id, on)}
            onFocus={() => setAt(index)}
            rowRef={(element) => {
              if (element) rows.current.set(item.mapping.id, element)
              else rows.current.delete(item.mapping.id)
            }}
          />
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          open
          onClose={() => setAsked(null)}
          onConfirm={(reason) => void perform(asked, reason)}
          title={
            asked.action === 'reaffirm'
              ? words.reaffirmTitle(asked.items.length)
              : words.retireTitle(asked.items.length)
          }
          body={
            <>
              <p>{asked.action === 'reaffirm' ? words.reaffirmBody : words.retireBody}</p>
              {asked.left > 0 && <p>{words.notYours(asked.left)}</p>}
            </>
          }
          submit={words[asked.action]}
          danger={asked.action === 'retire'}
          {...(asked.action === 'retire' && { reason: 'required' as const })}
        />
      )}
    </div>
  )
}
