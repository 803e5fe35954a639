/** What happens next and who must act: one line under the title, with how long it has been waiting. */
import { Notice } from '#components/ui/notice'
import { mappingWaitsFor } from '#lib/domain/mapping/available-moves'
import { roleWords } from '#lib/i18n/access'
import { formatDate } from '#lib/i18n/format'
import { mappingNextSteps, mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { waitedWords } from '#lib/i18n/progress'
import type { MappingView } from '#lib/queries/mappings'

export function NextStep({ view, now }: { view: MappingView; now: Date }) {
  const { mapping, stale } = view
  const waits = mappingWaitsFor(mapping, stale)
  const since = `${words.since} ${formatDate(mapping.stateSince)}`
  if (waits === null)
    return (
      <Notice tone="ok" title={words.settled}>
        {since}
      </Notice>
    )
  const step = mapping.state in mappingNextSteps ? mappingNextSteps[mapping.state as StepState] : ''
  const who = {
    proposer: view.proposingAgency.name,
    other: view.confirmingAgency.name,
    joint: words.jointBody,
  }[waits.side]
  const role = waits.side === 'joint' ? '' : roleWords[waits.role]
  return (
    <Notice tone="info" title={words.waiting(who, role, step)}>
      {since} · {words.waited(waitedWords(mapping.stateSince, now))}
    </Notice>
  )
}

type StepState = keyof typeof mappingNextSteps
