/**
 * Working on the pair: what is being written about it, and what becomes of it. What was written stays with its pair,
 * also when somebody else was quicker; a pair that is come to for the first time begins empty.
 */
'use client'

import { useEffect, useRef, useState } from 'react'
import { ownsKeyboard } from '#components/shell/key-binding'
import type { CommandProblem } from '#components/ui/form/post-command'
import type { CommandName } from '#lib/domain/access/operations'
import { allows } from '#lib/domain/access/policy'
import { type Relation, relationTable } from '#lib/domain/mapping/relations'
import type { UnrelatedReason } from '#lib/domain/mapping/statement'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import {
  draftOf,
  emptyDraft,
  isBlank,
  missingIn,
  type StatementDraft,
  statementInput,
  termDifference,
  withDifference,
  withPhrase,
} from '#lib/domain/workbench/draft'
import type { SessionStep } from '#lib/domain/workbench/session'
import type { Step } from '#lib/domain/workbench/undo'
import { mappingStateWords } from '#lib/i18n/mapping'
import { missingWords, workbenchWords as words } from '#lib/i18n/workbench'
import type { MappingDetail, PairDetail, SuggestionDetail } from '#lib/queries/workbench-pair'
import { lonelyNode, nameAt, refusalOf, withLive } from './live-pair'
import type { Worker } from './owners'
import { phrasesOf } from './pair-phrases'
import type { StatementEditing } from './statement-editor'
import { type LiveSuggestions, useLiveSuggestions } from './use-live-suggestions'
import { type PairLoad, usePairDetail } from './use-pair-detail'
import { useStatementDrafts } from './use-statement-drafts'
import { useUnsentReasons } from './use-unsent-reasons'
import type { Workbench } from './use-workbench'

/** A refusal, with how the pair stood for the person who was refused. */
export type PairProblem = { readonly problem: CommandProblem; readonly before: string }

type PerformOptions = {
  /** Goes on to the next item at once, and comes back when it is refused. */
  readonly advance?: boolean
  /** Where to go once it is done. */
  readonly after?: SessionStep
  readonly onDone?: () => void
}

export type PairWork = {
  readonly load: PairLoad
  readonly detail: PairDetail | null
  /** The suggestion that the pair comes from, open or not. */
  readonly suggestion: SuggestionDetail | null
  readonly mayPropose: boolean
  readonly mode: 'pair' | 'gap'
  readonly setMode: (mode: 'pair' | 'gap') => void
  /** An existing mapping is being said anew. */
  readonly revising: boolean
  readonly revise: (on: boolean) => void
  readonly editing: StatementEditing
  readonly setRelation: (relation: Relation) => void
  readonly setUnrelatedReason: (reason: UnrelatedReason) => void
  readonly problem: PairProblem | null
  readonly propose: () => void
  /** 不是这个: of the suggestion under work, or of another candidate of the node. */
  readonly dismiss: (one?: SuggestionDetail) => void
  /** Suggestions computed for a node that has none. */
  readonly live: LiveSuggestions['load']
  readonly retryLive: () => void
  readonly perform: (label: string, step: Step, options?: PerformOptions) => void
  /** The reason that was given with a command about the pair when it was refused: nobody writes it twice. */
  readonly unsentReason: (command: CommandName) => string
  readonly retry: () => void
  /** What is kept about the pair is no longer so; the screen stays as it is. */
  readonly outdate: () => void
}

export function usePairWork(bench: Workbench, worker: Worker): PairWork {
  const { session, owners, key, announce } = bench
  const drafts = useStatementDrafts(owners, worker)
  const [problems, setProblems] = useState<Readonly<Record<string, PairProblem>>>({})
  const [tried, setTried] = useState<string | null>(null)
  const [gapFor, setGapFor] = useState<string | null>(null)
  const [revisingId, setRevisingId] = useState<string | null>(null)
  const reasons = useUnsentReasons()
  const underway = useRef(new Set<string>())
  const keyNow = useRef(key)
  useEffect(() => {
    keyNow.current = key
  })

  const idAt = (side: 'left' | 'right') => {
    const index = session.current[side]
    return index === null ? null : (session.board[side].rows[index]?.id ?? null)
  }
  const [leftId, rightId] = [idAt('left'), idAt('right')]
  const catalogs = { a: owners.left.catalogId, b: owners.right.catalogId }
  const details = usePairDetail({ ...catalogs, left: leftId, right: rightId })
  usePrefetch(bench, details.prefetch, catalogs)

  const shown = details.load.kind === 'ready' ? details.load.detail : null
  // Until the next pair is there, the last one is still on the screen: nothing may be said about it.
  const stored =
    shown && (shown.left?.nodeId ?? null) === leftId && (shown.right?.nodeId ?? null) === rightId
      ? shown
      : null
  const live = useLiveSuggestions(catalogs, stored && lonelyNode(stored))
  const detail = stored && withLive(stored, live.of([leftId, rightId]))
  useEffect(() =>
    bench.onTouched((nodeIds) => {
      details.forget(nodeIds)
      live.forget(nodeIds)
    }),
  )
  const mapping = detail?.mapping ?? null
  const revising = mapping !== null && revisingId === mapping.id
  const suggestion = suggestionOf(bench, detail)
  const atOurs = [owners.left.agencyId, owners.right.agencyId].includes(worker.agencyId ?? '')
  const mayPropose = allows(worker, 'mapping.propose', 'own') && atOurs

  const draft = drafts.of(key) ?? (revising ? draftOf(mapping.said) : emptyDraft)
  const setDraft = (next: StatementDraft) => {
    drafts.put(key, next)
    if (tried === key && missingIn(next).length === 0) setTried(null)
  }
  const writes =
    detail !== null && mayPropose && (mapping === null ? leftId !== null && rightId !== null : revising)
  const phrases = detail ? phrasesOf(detail, owners, suggestion, draft.relation) : []
  const terms = termsOf(detail)

  const perform: PairWork['perform'] = (label, step, { advance = false, after, onDone } = {}) => {
    const here = { key, left: session.current.left, right: session.current.right, place: session.place }
    const before = standing(mapping)
    // The same once more, while it is under way, is a button pressed twice.
    const same = `${step.command} ${JSON.stringify(step.input)}`
    if (underway.current.has(same)) return
    underway.current.add(same)
    setProblems(({ [key]: _, ...rest }) => rest)
    if (advance) bench.go(1, key)
    const nodeIds = [leftId, rightId].filter((id) => id !== null)
    void bench.run({ label, steps: [step], nodeIds, ...(advance && { key }) }).then(({ problem }) => {
      underway.current.delete(same)
      reasons.keep(here.key, step, problem !== null)
      if (problem === null) {
        drafts.drop(here.key)
        setRevisingId(null)
        setGapFor(null)
        if (after) bench.step(after)
        onDone?.()
        return announce(label)
      }
      setProblems((all) => ({ ...all, [here.key]: { problem, before } }))
      // Nobody is led away from what they are writing: it waits in the queue, and says what happened.
      if (keyNow.current !== here.key && ownsKeyboard(document.activeElement))
        return announce(words.refusedElsewhere(problem.message, label), 'stop')
      bench.step({ kind: 'open', left: here.left, right: here.right, place: here.place })
      announce(problem.message, 'stop')
    })
  }

  const propose = () => {
    if (!writes) return
    const missing = missingIn(draft)
    if (missing.length > 0) {
      setTried(key)
      return announce(words.missing + missing.map((one) => missingWords[one]).join('；'), 'stop')
    }
    const said = statementInput(draft)
    const sign = draft.relation === null ? '' : relationTable[draft.relation].sign
    const label = `${detail?.left?.title ?? ''} ${sign} ${detail?.right?.title ?? ''}`
    if (mapping)
      perform(
        `${words.revise}：${label}`,
        {
          command: 'mapping.revise',
          input: { mappingId: mapping.id, version: mapping.version, firstNodeId: leftId, ...said },
        },
        { advance: bench.place >= 0 },
      )
    else
      perform(
        `${words.propose}：${label}`,
        {
          command: 'mapping.propose',
          input: { firstNodeId: leftId, secondNodeId: rightId, ...said },
        },
        { advance: true },
      )
  }

  const dismiss = (one: SuggestionDetail | null = suggestion) => {
    if (!one || one.dismissedAt !== null || !allows(worker, 'suggestion.dismiss', 'own')) return
    const names = [nameAt(session.board, 'left', one.left), nameAt(session.board, 'right', one.right)]
    const label = `${words.dismiss}：${names.join(' — ')}`
    // The next of several candidates is on the list of the node; nothing else has been settled.
    const left = one.left === leftId && live.of([leftId]).includes(one)
    const back = { kind: 'open', left: null, right: null, place: session.place } as const
    const alone = left ? { ...back, left: session.current.left } : { ...back, right: session.current.right }
    if (one.live) perform(label, refusalOf(one, left ? 'left' : 'right', catalogs), { after: alone })
    else
      perform(
        label,
        { command: 'suggestion.dismiss', input: { suggestionId: one.id, version: one.version } },
        { advance: one === suggestion },
      )
  }

  return {
    load: details.load,
    detail,
    suggestion,
    mayPropose,
    mode: gapFor === key && key !== '|' ? 'gap' : 'pair',
    setMode: (mode) => setGapFor(mode === 'gap' ? key : null),
    revising,
    revise: (on) => {
      setRevisingId(on && mapping ? mapping.id : null)
      if (!on) drafts.drop(key)
    },
    editing: {
      draft,
      setDraft,
      addDifference: () => writes && setDraft(withDifference(draft)),
      addTerms: terms && (() => writes && setDraft(withDifference(draft, { kind: 'term', ...terms }))),
      insertPhrase: (phrase) => {
        const next = phrase ?? phrases.find((one) => !draft.justification.includes(one))
        if (writes && next !== undefined)
          setDraft({ ...draft, justification: withPhrase(draft.justification, next) })
      },
      phrases,
      missing: tried === key ? missingIn(draft) : [],
    },
    setRelation: (relation) => writes && setDraft({ ...draft, relation }),
    setUnrelatedReason: (unrelatedReason) => writes && setDraft({ ...draft, unrelatedReason }),
    problem: problems[key] ?? null,
    propose,
    dismiss,
    live: live.load,
    retryLive: () => live.forget([leftId, rightId].filter((id) => id !== null)),
    perform,
    unsentReason: (command) => reasons.of(key, command),
    retry: details.retry,
    outdate: () => details.outdate([leftId, rightId].filter((id) => id !== null)),
  }
}

/** Whether a draft with content is waiting although the pair has a mapping: what somebody typed who was not first. */
export function keptDraft(work: PairWork): StatementDraft | null {
  const { detail, revising, editing } = work
  return detail?.mapping && !revising && !isBlank(editing.draft) ? editing.draft : null
}

/** How the pair stands, in words, for telling what has changed. */
export function standing(mapping: MappingDetail | null): string {
  if (mapping === null) return words.nothingSaid
  return `${relationTable[mapping.said.relation].sign} ${mappingStateWords[mapping.state]}`
}

function suggestionOf(bench: Workbench, detail: PairDetail | null): SuggestionDetail | null {
  if (!detail) return null
  const [left, right] = [detail.left?.nodeId ?? null, detail.right?.nodeId ?? null]
  const about = detail.suggestions.filter((one) => one.left === left && one.right === right)
  const open = bench.queue[bench.place]?.suggestionId
  return (
    about.find(({ id }) => id === open) ??
    about.find(({ dismissedAt }) => dismissedAt === null) ??
    about[0] ??
    null
  )
}

function termsOf(detail: PairDetail | null) {
  if (!detail?.left || !detail.right) return null
  const titles = titleDifference(detail.left.title, detail.right.title)
  return termDifference(titles.left, titles.right)
}

/** The next pair of the queue is fetched while this one is being read. */
function usePrefetch(
  bench: Workbench,
  prefetch: (asked: { a: string; b: string; left: string | null; right: string | null }) => void,
  catalogs: { readonly a: string; readonly b: string },
): void {
  const { board } = bench.session
  const next = bench.queue[bench.place + 1]
  const left = next?.left == null ? null : (board.left.rows[next.left]?.id ?? null)
  const right = next?.right == null ? null : (board.right.rows[next.right]?.id ?? null)
  useEffect(() => {
    if (left !== null || right !== null) prefetch({ ...catalogs, left, right })
  })
}
