/** What is being written about the pairs of the workbench, each under its pair; swapped sides turn all of it. */
'use client'

import { reverseDraft, type StatementDraft } from '#lib/domain/workbench/draft'
import { statementDraftsKept } from '#lib/input/workbench-drafts'
import type { Owners, Worker } from './owners'
import { useKept } from './use-kept'

type Drafts = Readonly<Record<string, StatementDraft>>

export type StatementDrafts = {
  readonly of: (key: string) => StatementDraft | null
  readonly put: (key: string, draft: StatementDraft) => void
  readonly drop: (key: string) => void
}

/** `left` is the catalogue on the left when they were written. */
type Kept = { readonly left: string; readonly drafts: Drafts }

const none: Kept = { left: '', drafts: {} }

export function useStatementDrafts(owners: Owners, worker: Worker): StatementDrafts {
  const [{ left, drafts }, setKept] = useKept<Kept>(
    { what: 'statements', worker, owners },
    statementDraftsKept,
    none,
  )
  const leftNow = owners.left.catalogId
  if (left !== leftNow) setKept((before) => ({ left: leftNow, drafts: turned(before.drafts) }))
  const change = (next: (before: Drafts) => Drafts) =>
    setKept((before) => ({ ...before, drafts: next(before.drafts) }))
  return {
    of: (key) => drafts[key] ?? null,
    put: (key, draft) => change((before) => ({ ...before, [key]: draft })),
    drop: (key) => change(({ [key]: _, ...rest }) => rest),
  }
}

function turned(drafts: Drafts): Drafts {
  return Object.fromEntries(
    Object.entries(drafts).map(([key, draft]) => [key.split('|').reverse().join('|'), reverseDraft(draft)]),
  )
}
