/** Answering a gap from the workbench: whose it is, and what is being written about its disposition. */
'use client'

import { useState } from 'react'
import { facing, type Side, sides } from '#lib/domain/workbench/board'
import { withPhrase } from '#lib/domain/workbench/draft'
import { dispositionWords } from '#lib/i18n/gap'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { dispositionDraftsKept } from '#lib/input/workbench-drafts'
import type { GapDetail, SideDetail } from '#lib/queries/workbench-pair'
import { type DispositionSaid, emptyDisposition, isDispositionComplete } from './disposition-fields'
import type { Owners, Worker } from './owners'
import { useKept } from './use-kept'
import type { PairWork } from './use-pair-work'
import type { Workbench } from './use-workbench'

/** A node that the facing catalogue has nothing for. `mine`: the person's agency is the one that lacks it. */
export type GapTarget = {
  readonly side: Side
  readonly node: SideDetail
  readonly gap: GapDetail
  readonly lackingName: string
  readonly lackingCatalogId: string
  readonly mine: boolean
  /** The node is the person's own agency's: 查无对应 can be reported, the other side disposes. */
  readonly reports: boolean
}

export type GapWork = {
  readonly targets: readonly GapTarget[]
  readonly target: GapTarget | null
  readonly choose: (side: Side) => void
  readonly draft: DispositionSaid
  readonly setDraft: (draft: DispositionSaid) => void
  readonly phrases: readonly string[]
  readonly insertPhrase: (phrase?: string) => void
  readonly tried: boolean
  readonly submit: () => void
}

type Drafts = Readonly<Record<string, DispositionSaid>>

const none: Drafts = {}

export function useGapWork(bench: Workbench, work: PairWork, worker: Worker): GapWork {
  const where = { what: 'dispositions', worker, owners: bench.owners } as const
  const [drafts, setDrafts] = useKept<Drafts>(where, dispositionDraftsKept, none)
  const [wanted, setWanted] = useState<Side | null>(null)
  const [tried, setTried] = useState<string | null>(null)
  const targets = targetsOf(work, bench.owners, worker.agencyId)
  const target =
    targets.find(({ side }) => side === wanted) ?? targets.find(({ mine }) => mine) ?? targets[0] ?? null
  const key = target?.node.nodeId ?? ''
  const draft = drafts[key] ?? emptyDisposition
  const setDraft = (next: DispositionSaid) => setDrafts((before) => ({ ...before, [key]: next }))
  const sent = { advance: true, onDone: () => setDrafts(({ [key]: _, ...rest }) => rest) }
  const phrases = target ? phrasesOf(target, draft, work) : []

  const report = (at: GapTarget) => {
    if (draft.reason.trim() === '') {
      setTried(key)
      return bench.announce(words.gapReasonMissing, 'stop')
    }
    const input = {
      nodeId: at.node.nodeId,
      lackingCatalogId: at.lackingCatalogId,
      reason: draft.reason.trim(),
    }
    return work.perform(words.gapReported(at.node.title), { command: 'gap.report', input }, sent)
  }

  const submit = () => {
    if (target?.reports) return report(target)
    if (!target?.mine || !target.gap.moves.includes('propose')) return
    if (!isDispositionComplete(draft)) {
      setTried(key)
      return bench.announce(words.gapMissing, 'stop')
    }
    work.perform(
      words.gapDone(target.node.title),
      {
        command: 'gap.propose',
        input: {
          nodeId: target.node.nodeId,
          lackingCatalogId: target.lackingCatalogId,
          version: target.gap.version,
          disposition: draft.disposition,
          reason: draft.reason.trim(),
          ownerName: draft.ownerName.trim(),
          dueDate: draft.dueDate === '' ? null : draft.dueDate,
        },
      },
      sent,
    )
  }

  return {
    targets,
    target,
    choose: setWanted,
    draft,
    setDraft,
    phrases,
    insertPhrase: (phrase) => {
      const next = phrase ?? phrases.find((one) => !draft.reason.includes(one))
      if (next !== undefined) setDraft({ ...draft, reason: withPhrase(draft.reason, next) })
    },
    tried: tried === key && !isDispositionComplete(draft),
    submit,
  }
}

function targetsOf(work: PairWork, owners: Owners, agencyId: string | null): readonly GapTarget[] {
  return sides.flatMap((side) => {
    const node = work.detail?.[side] ?? null
    if (node === null || node.kind === 'subsystem') return []
    const lacking = owners[facing(side)]
    return [
      {
        side,
        node,
        gap: node.gap,
        lackingName: lacking.agency.shortName,
        lackingCatalogId: lacking.catalogId,
        mine: lacking.agencyId === agencyId,
        reports: owners[side].agencyId === agencyId && node.gap.reported === null,
      },
    ]
  })
}

function phrasesOf(
  { node, lackingName }: GapTarget,
  { disposition }: DispositionSaid,
  work: PairWork,
): readonly string[] {
  const alone = work.suggestion?.nodeBId === null ? work.suggestion.reason.replace(/[。；]$/, '') : ''
  const help = disposition === null ? '' : dispositionWords[disposition].help.replace(/[。；]$/, '')
  return [words.gapNotFound(node.title, lackingName), alone, help].filter((phrase) => phrase !== '')
}
