/**
 * What a refused command says. STALE (somebody else changed the same thing) offers to load what is there now; what was
 * typed stays, because the form keeps its own values.
 */
'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { Button } from './button'
import type { CommandProblem } from './form/post-command'
import { Notice } from './notice'

export function ProblemNotice({
  problem,
  onRefreshed,
}: {
  problem: CommandProblem | null
  onRefreshed?: () => void
}) {
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  if (problem === null) return null
  if (problem.code !== 'STALE') {
    return <Notice tone="stop" live title={problem.message} />
  }
  const refresh = () =>
    startRefresh(() => {
      router.refresh()
      onRefreshed?.()
    })
  return (
    <Notice
      tone="warn"
      live
      title={shellWords.problem.stale}
      actions={
        <Button size="small" onPress={refresh} pending={refreshing}>
          {shellWords.action.refresh}
        </Button>
      }
    >
      <p>{problem.message}</p>
      <p className="text-ink-2">{shellWords.problem.staleHint}</p>
    </Notice>
  )
}
