/** An open run with its bar and the button that cancels it. It asks for the progress until the run has ended. */
'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { CommandButton } from '#components/ui/form/command-button'
import { isOpenRun } from '#lib/domain/mapping/suggestion-run'
import { runStateWords } from '#lib/i18n/suggestion'
import { suggestionScreenWords as words } from '#lib/i18n/suggestion-screen'
import type { RunProgress } from '#lib/queries/suggestions'

type RunProgressBarProps = {
  runId: string
  label: string
  first: RunProgress
  /** Who started it, and when. */
  started: string
  mayCancel: boolean
  /** Named where it is somebody else’s run: cancelling that one asks first. */
  startedByOther: string | null
  /** The element that takes the focus when the bar goes with its button. */
  focusAfter: string
}

const askEvery = 800

export function RunProgressBar({ runId, label, first, started, ...cancel }: RunProgressBarProps) {
  const { progress, lost } = useRunProgress(runId, first)
  const { state, done, total, seconds } = progress
  const share = total === 0 ? 0 : done / total
  const says = sentenceOf(progress)
  return (
    <div className="grid gap-x-4 gap-y-1 rounded-lg border border-line bg-surface p-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          {label} · {runStateWords[state]}
        </span>
        <span className="text-sm text-ink-3">{started}</span>
      </p>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(total, 1)}
        aria-valuetext={says}
        // Without a figure it says that the end is not known yet.
        {...(total > 0 && { 'aria-valuenow': done })}
        className="my-1 block h-2 overflow-hidden rounded-sm bg-line sm:col-start-1"
      >
        <span className="block h-2 bg-joint" style={{ width: `${share * 100}%` }} />
      </span>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-2 tabular-nums sm:col-start-1">
        <span>{says}</span>
        {seconds !== null && <span className="text-ink-3">{words.elapsed(seconds)}</span>}
        {lost && (
          <span role="status" className="text-stop">
            {words.progressLost}
          </span>
        )}
      </p>
      {cancel.mayCancel && isOpenRun(state) && (
        <div className="self-center max-sm:mt-1 sm:col-start-2 sm:row-span-3 sm:row-start-1">
          <CancelButton runId={runId} {...cancel} />
        </div>
      )}
    </div>
  )
}

type CancelButtonProps = Pick<RunProgressBarProps, 'runId' | 'startedByOther' | 'focusAfter'>

function CancelButton({ runId, startedByOther, focusAfter }: CancelButtonProps) {
  return (
    <CommandButton
      command="suggestion-run.cancel"
      input={{ runId }}
      size="small"
      done={{ toast: words.cancelled }}
      onDone={() => document.getElementById(focusAfter)?.focus()}
      freshWhenRefused
      {...(startedByOther !== null && {
        confirm: {
          title: words.cancelOtherTitle,
          body: words.cancelOtherBody(startedByOther),
          submit: words.cancel,
        },
      })}
    >
      {words.cancel}
    </CommandButton>
  )
}

/** How far it is, asked again and again; `lost` while the server does not answer. When it has ended the page is read afresh. */
function useRunProgress(runId: string, first: RunProgress) {
  const router = useRouter()
  const [progress, setProgress] = useState(first)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    let over = false
    const ask = async () => {
      const response = await fetch(`/api/suggestion-runs/${runId}`, { cache: 'no-store' }).catch(() => null)
      if (over) return
      setLost(!response?.ok)
      if (!response?.ok) return
      const now = (await response.json()) as RunProgress
      setProgress(now)
      if (isOpenRun(now.state)) return
      clearInterval(timer)
      router.refresh()
    }
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [runId, router])
  return { progress, lost }
}

function sentenceOf({ state, done, total }: RunProgress): string {
  if (state === 'queued') return words.queued
  if (total === 0) return words.preparing
  return done < total ? words.progress(done, total) : words.storing(total)
}
