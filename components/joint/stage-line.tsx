/** The way of this project through the states of the workflow, with the day on which each was last reached. */
import { Check } from 'lucide-react'
import { Icon } from '#components/ui/icon'
import type { JointKind } from '#lib/domain/joint/types'
import type { JointState } from '#lib/domain/joint/workflow'
import { formatDate } from '#lib/i18n/format'
import { jointStateWords } from '#lib/i18n/joint'
import { JointStateTag } from './state-tag'

type StageLineProps = {
  kind: JointKind
  state: JointState
  stateSince: Date
  /** When a state was last reached. */
  reached: ReadonlyMap<string, string>
}

const ways: Readonly<Record<'regional' | 'own', readonly JointState[]>> = {
  regional: ['proposed', 'drafting', 'joint-review', 'balloting', 'passed', 'cosigned', 'approval', 'issued'],
  own: ['proposed', 'drafting', 'joint-review', 'balloting', 'passed', 'issued'],
}

export function StageLine({ kind, state, stateSince, reached }: StageLineProps) {
  const way = ways[kind === 'regional' ? 'regional' : 'own']
  const here = way.indexOf(state)
  return (
    <div className="grid gap-2">
      <ol aria-label="办理进程" className="grid gap-x-1 gap-y-1.5 sm:flex">
        {way.map((step, index) => {
          const done = index < here || (index === here && step === 'issued')
          const current = index === here && !done
          const at = index === here ? stateSince : reached.get(step)
          return (
            <li
              key={step}
              {...(current && { 'aria-current': 'step' as const })}
              className={`min-w-0 flex-1 border-t-3 pt-1.5 max-sm:flex max-sm:gap-2 max-sm:border-t-0 max-sm:border-l-3 max-sm:py-0 max-sm:pl-2 ${done || current ? 'border-joint' : 'border-line-2'}`}
            >
              <span
                className={`flex items-center gap-1 ${current ? 'font-bold text-joint' : done ? 'text-ink' : 'text-ink-3'}`}
              >
                {done && <Icon of={Check} size={14} />}
                {jointStateWords[step]}
                {current && <span className="sr-only">（当前）</span>}
                {done && <span className="sr-only">（已完成）</span>}
              </span>
              <span className="block text-sm text-ink-3">{(done || current) && at && formatDate(at)}</span>
            </li>
          )
        })}
      </ol>
      {here === -1 && (
        <p className="flex items-center gap-2">
          <JointStateTag state={state} />
          <span className="text-ink-2">{formatDate(stateSince)}</span>
        </p>
      )}
    </div>
  )
}
