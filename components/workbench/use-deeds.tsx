/**
 * What is done at the workbench, one after the other: commands run in the order in which the keys were pressed, the
 * nodes that they touched are read anew, and what was done is remembered so that it can be taken back.
 */
'use client'

import { useEffect, useRef, useState } from 'react'
import {
  type CommandProblem,
  type CommandReply,
  fetchReply,
  postCommand,
} from '#components/ui/form/post-command'
import { useCommandBatch } from '#components/ui/form/use-command-batch'
import type { FreshNodes } from '#lib/domain/workbench/fresh'
import { type Deed, deedOf, leftToUndo, type Step } from '#lib/domain/workbench/undo'
import { finalReasonWords, workbenchWords as words } from '#lib/i18n/workbench'

export type Work = {
  readonly label: string
  readonly steps: readonly Step[]
  readonly nodeIds: readonly string[]
}

export type Outcome = { readonly replies: readonly CommandReply[]; readonly problem: CommandProblem | null }

/** One step with what it was answered. */
export type Verdict = { readonly step: Step; readonly reply: CommandReply }

/** What was taken back, step by step; fewer verdicts than steps where somebody stopped it. */
export type Undone = { readonly deed: Deed; readonly verdicts: readonly Verdict[] }

export type Deeds = {
  /** Resolves when the server has answered and the board is up to date again. */
  readonly run: (work: Work) => Promise<Outcome>
  /** Takes back the last deed, all of its steps; null when there was nothing that can be taken back. */
  readonly undo: () => Promise<Undone | null>
  /** What `undo` would take back. */
  readonly last: Deed | null
  /** Nodes that a command is under way for. */
  readonly busy: ReadonlySet<string>
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly stop: () => void
}

type Around = {
  /** Catalogue ids, left and right, as they are now. */
  readonly catalogs: { readonly left: string; readonly right: string }
  readonly onFresh: (fresh: FreshNodes, nodeIds: readonly string[]) => void
  readonly announce: (text: string, tone?: 'stop') => void
}

export function useDeeds(around: Around): Deeds {
  const latest = useRef(around)
  useEffect(() => {
    latest.current = around
  })
  const batch = useCommandBatch()
  const deeds = useRef<Deed[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const [last, setLast] = useState<Deed | null>(null)
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())

  const perform = async (steps: readonly Step[], nodeIds: readonly string[]): Promise<Outcome> => {
    const [only] = steps
    const replies =
      only !== undefined && steps.length === 1
        ? [await postCommand(only.command, only.input)]
        : ((await batch.run(steps.map(({ command, input }) => ({ command, input })))) ?? [])
    const { catalogs, onFresh } = latest.current
    const fresh = await loadFresh(catalogs, nodeIds)
    if (fresh) onFresh(fresh, nodeIds)
    const refused = replies.find((reply) => !reply.ok)
    return { replies, problem: refused?.ok === false ? refused.problem : null }
  }

  /** Behind everything that was begun before. */
  const inTurn = <T,>(nodeIds: readonly string[], work: () => Promise<T>): Promise<T> => {
    setBusy((before) => new Set([...before, ...nodeIds]))
    const turn = line.current.then(work).finally(() =>
      setBusy((before) => {
        const rest = new Set(before)
        for (const nodeId of nodeIds) rest.delete(nodeId)
        return rest
      }),
    )
    line.current = turn.catch(() => undefined)
    return turn
  }

  const remember = (list: Deed[]) => {
    deeds.current = list
    setLast(list.at(-1) ?? null)
  }

  const run = (work: Work) =>
    inTurn(work.nodeIds, async () => {
      const outcome = await perform(work.steps, work.nodeIds)
      const done = outcome.replies.flatMap((reply, index) => {
        const step = work.steps[index]
        return reply.ok && step ? [{ step, answer: reply.value }] : []
      })
      if (done.length > 0)
        remember([...deeds.current, deedOf(work.label, work.nodeIds, done, words.undoReason)])
      return outcome
    })

  const undo = async (): Promise<Undone | null> => {
    await line.current
    const { announce } = latest.current
    const deed = deeds.current.at(-1)
    if (!deed) {
      announce(words.nothingToUndo)
      return null
    }
    remember(deeds.current.slice(0, -1))
    if (deed.inverse.length === 0) {
      announce(`${deed.label}：${finalReasonWords[deed.final ?? 'unknown']}`, 'stop')
      return null
    }
    const { problem, replies } = await inTurn(deed.nodeIds, () => perform(deed.inverse, deed.nodeIds))
    // Stopped on the way, or not answered: the rest can still be taken back.
    const rest = leftToUndo(
      deed,
      replies.map((reply) => (reply.ok ? null : reply.problem.code)),
    )
    if (rest !== null) remember([...deeds.current, rest])
    const verdicts = verdictsOf(deed.inverse, replies)
    const refused = verdicts.filter(({ reply }) => !reply.ok).length
    if (problem === null && rest === null) announce(words.undone(deed.label))
    else if (verdicts.length === 1 && problem)
      announce(words.undoRefused(deed.label, problem.message), 'stop')
    else announce(`${deed.label}：${words.bulkTakenBack(verdicts.length - refused, refused)}`, 'stop')
    return { deed, verdicts }
  }

  return { run, undo, last, busy, progress: batch.progress, stop: batch.stop }
}

export function verdictsOf(steps: readonly Step[], replies: readonly CommandReply[]): readonly Verdict[] {
  return steps.flatMap((step, index) => {
    const reply = replies[index]
    return reply ? [{ step, reply }] : []
  })
}

const nodesAtOnce = 300

async function loadFresh(
  { left, right }: Around['catalogs'],
  nodeIds: readonly string[],
): Promise<FreshNodes | null> {
  const parts: FreshNodes[] = []
  for (let from = 0; from < nodeIds.length; from += nodesAtOnce) {
    const query = new URLSearchParams({
      a: left,
      b: right,
      nodes: nodeIds.slice(from, from + nodesAtOnce).join(','),
    })
    const part = await readJson<FreshNodes>(`/api/workbench/nodes?${query}`)
    if (part === null) return null
    parts.push(part)
  }
  return {
    marks: parts.flatMap(({ marks }) => marks),
    links: [...new Map(parts.flatMap(({ links }) => links).map((link) => [link.mappingId, link])).values()],
    hints: [
      ...new Map(parts.flatMap(({ hints }) => hints).map((hint) => [hint.suggestionId, hint])).values(),
    ],
  }
}

/** The value of a read route, or null when it could not be had. */
export async function readJson<Value>(address: string): Promise<Value | null> {
  const reply = await fetchReply(address)
  return reply.ok ? (reply.value as Value) : null
}
