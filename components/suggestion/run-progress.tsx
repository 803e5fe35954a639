/** An open run with its bar and the button that cancels it. It asks for the progress until the run has ended. */
'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { CommandButton } from '#components/ui/form/command-button'
import { runStateWords } from '#lib/i18n/suggestion'
import { suggestionScreenWords as words } from '#lib/i18n/suggestion-screen'
import type { RunProgress } from '#lib/queries/suggestions'

type RunProgressBarProps = { runId: string; label: string; first: RunProgress; mayCancel: boolean }

const askEvery = 800

export function RunProgressBar({ runId, label, first, mayCancel }: RunProgressBarProps) {
  const router = useRouter()
  const [progress, setProgress] = useState(first)
  useEffect(() => {
    let over = false
    const ask = async () => {
      const response = await fetch(`/api/suggestion-runs/${runId}`, { cache: 'no-store' }).catch(() => null)
      if (over || !response?.ok) return
      const now = (await response.json()) as RunProgress
      setProgress(now)
      if (now.state !== 'queued' && now.state !== 'running') {
        clearInterval(timer)
        router.refresh()
      }
    }
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [runId, router])
  const { state, done, total } = progress
  const share = total === 0 ? 0 : done / total
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="font-semibold">
        {label} · {runStateWords[state]}
      </span>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(total, 1)}
        aria-valuenow={done}
        className="block h-2 min-w-40 flex-1 overflow-hidden rounded-sm bg-line"
      >
        <span className="block h-2 bg-joint" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="text-ink-2 tabular-nums">
        {total === 0 ? words.preparing : words.progress(done, total)}
      </span>
      {mayCancel && (state === 'queued' || state === 'running') && (
        <CommandButton
          command="suggestion-run.cancel"
          input={{ runId }}
          size="small"
          done={{ toast: words.cancelled }}
        >
          {words.cancel}
        </CommandButton>
      )}
    </div>
  )
}
