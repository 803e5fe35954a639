/**
 * The items of a 批次 with what can be done to them: one by one with the keys, or all that a filter left, in one go. Each
 * item is answered by itself; those that failed stay selected and say why.
 */
'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { useKeys } from '#components/shell/keys'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { useCommandBatch } from '#components/ui/form/use-command-batch'
import type { CommandName } from '#lib/domain/access/operations'
import { answerQuestions, packageScreenWords as words } from '#lib/i18n/package-screen'
import { type Answer, answers, type ReviewItem } from './review-item'
import { ReviewRow } from './review-row'
import { useCursor } from './use-cursor'

type Asking = { readonly answer: Answer; readonly itemIds: readonly string[] }

/** The reason that went with answers that were refused: it stands in the question when they are given again. */
type Unsent = Asking & { readonly reason: string }

export function PackageReview({ items }: { items: readonly ReviewItem[] }) {
  const router = useRouter()
  const { run, progress, stop } = useCommandBatch()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [asking, setAsking] = useState<Asking | null>(null)
  const [unsent, setUnsent] = useState<Unsent | null>(null)
  const open = items.filter((item) => item.answers.length > 0)
  const cursor = useCursor(items.map(({ itemId }) => itemId))
  const chosen = open.filter(({ itemId }) => selected.has(itemId))
  const offered = answers.filter((answer) => open.some((item) => item.answers.includes(answer)))

  const toggle = (itemId: string) => {
    if (!open.some((item) => item.itemId === itemId)) return
    const next = new Set(selected)
    if (!next.delete(itemId)) next.add(itemId)
    setSelected(next)
  }
  const ask = (answer: Answer, of: readonly ReviewItem[]) => {
    const itemIds = of.filter((item) => item.answers.includes(answer)).map(({ itemId }) => itemId)
    if (itemIds.length > 0) setAsking({ answer, itemIds })
  }
  const askCurrent = (answer: Answer) =>
    ask(
      answer,
      open.filter(({ itemId }) => itemId === cursor.current),
    )

  const answer = async (reason: string) => {
    if (!asking) return
    const meant = items.filter(({ itemId }) => asking.itemIds.includes(itemId))
    const wasSingle = meant.length === 1
    setAsking(null)
    const replies = await run(
      meant.map(({ mappingId, version }) => ({
        command: `mapping.${asking.answer}` as CommandName,
        input: { mappingId, version, ...(reason === '' ? {} : { reason }) },
      })),
    )
    if (replies === null) return
    const refused = new Map<string, string>()
    for (const [index, reply] of replies.entries()) {
      const item = meant[index]
      if (item && !reply.ok) refused.set(item.itemId, reply.problem.message)
    }
    setProblems(refused)
    setUnsent(refused.size === 0 ? null : { answer: asking.answer, itemIds: [...refused.keys()], reason })
    const unreached = meant.slice(replies.length).map(({ itemId }) => itemId)
    setSelected(
      wasSingle && refused.size === 0 ? without(selected, meant) : new Set([...refused.keys(), ...unreached]),
    )
    const done = replies.length - refused.size
    if (done > 0) toast.success(words.done(done))
    if (refused.size > 0) toast.error(words.failed(refused.size))
    if (unreached.length > 0) toast.warning(words.skipped(unreached.length))
    if (wasSingle && refused.size === 0) cursor.nextAmong(open.map(({ itemId }) => itemId))
    router.refresh()
  }

  useKeys([
    { keys: 'j', label: words.keys.next, group: words.keys.group, run: cursor.next },
    { keys: 'k', label: words.keys.previous, group: words.keys.group, run: cursor.previous },
    ...(offered.length === 0
      ? []
      : [
          {
            keys: 'x',
            label: words.keys.select,
            group: words.keys.group,
            run: () => cursor.current && toggle(cursor.current),
          },
          ...offered.map((one) => ({
            keys: answerQuestions[one].key,
            label: answerQuestions[one].word,
            group: words.keys.group,
            run: () => askCurrent(one),
          })),
        ]),
  ])

  const question = asking && answerQuestions[asking.answer]
  return (
    <>
      {offered.length > 0 && (
        <div
          role="toolbar"
          aria-label={words.items}
          className="sticky top-(--shell-header) z-20 flex flex-wrap items-center gap-2 rounded-lg border border-line-2 bg-surface px-3 py-2 shadow-sm print:hidden"
        >
          <span aria-live="polite" className="mr-1 font-medium">
            {progress ? words.running(progress.done, progress.total) : words.selected(chosen.length)}
          </span>
          {progress ? (
            <Button onPress={stop}>{words.stop}</Button>
          ) : (
            <>
              <Button onPress={() => setSelected(new Set(open.map(({ itemId }) => itemId)))}>
                {words.selectOpen(open.length)}
              </Button>
              <Button disabled={chosen.length === 0} onPress={() => setSelected(new Set())}>
                {words.clear}
              </Button>
              <span className="ml-auto flex flex-wrap gap-2">
                {offered.map((one) => {
                  const { word, danger } = answerQuestions[one]
                  const count = chosen.filter((item) => item.answers.includes(one)).length
                  return (
                    <Button
                      key={one}
                      variant={danger ? 'danger' : one === 'confirm' ? 'primary' : 'plain'}
                      disabled={count === 0}
                      onPress={() => ask(one, chosen)}
                    >
                      {words.of(word, count)}
                    </Button>
                  )
                })}
              </span>
            </>
          )}
        </div>
      )}
      <ol className="grid gap-2">
        {items.map((item) => (
          <ReviewRow
            key={item.itemId}
            item={item}
            current={item.itemId === cursor.current}
            selected={selected.has(item.itemId)}
            problem={problems.get(item.itemId) ?? null}
            busy={progress !== null}
            onToggle={() => toggle(item.itemId)}
            onEnter={() => cursor.set(item.itemId)}
            onAnswer={(one) => ask(one, [item])}
          />
        ))}
      </ol>
      {asking && question && (
        <ConfirmDialog
          open
          title={question.title(asking.itemIds.length)}
          body={question.body}
          submit={question.word}
          danger={question.danger}
          {...(question.reason && { reason: question.reason })}
          {...(unsent && isAgain(asking, unsent) && { reasonAtFirst: unsent.reason })}
          onClose={() => setAsking(null)}
          onConfirm={answer}
        />
      )}
    </>
  )
}

function isAgain({ answer, itemIds }: Asking, unsent: Unsent): boolean {
  return answer === unsent.answer && itemIds.every((itemId) => unsent.itemIds.includes(itemId))
}

function without(selected: ReadonlySet<string>, items: readonly ReviewItem[]): ReadonlySet<string> {
  const gone = new Set(items.map(({ itemId }) => itemId))
  return new Set([...selected].filter((itemId) => !gone.has(itemId)))
}
