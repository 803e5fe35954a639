/** 联合标准 by stage: one column a stage, a card says whose it is, who must act next and since when. */
import { TextLink } from '#components/ui/link'
import { endedStates, jointStages } from '#lib/domain/joint/stages'
import type { JointState } from '#lib/domain/joint/workflow'
import { jointKindWords, nextStepSentence } from '#lib/i18n/joint'
import { jointStageWords } from '#lib/i18n/joint-screens'
import { waitedWords } from '#lib/i18n/progress'
import type { JointCard } from '#lib/queries/joint'
import { AgencySeals } from './agency-seals'
import { DemoTag, JointStateTag } from './state-tag'

type BoardProps = { cards: readonly JointCard[]; now: Date }

export function JointBoard({ cards, now }: BoardProps) {
  const inStates = (states: readonly JointState[]) =>
    cards.filter(({ joint }) => states.includes(joint.state))
  const ended = inStates(endedStates)
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-3 md:grid-cols-3 xl:grid-cols-6">
        {jointStages.map((stage) => (
          <Column
            key={stage.id}
            title={jointStageWords[stage.id]}
            cards={inStates(stage.states)}
            now={now}
            stated={stage.states.length > 1}
          />
        ))}
      </div>
      {ended.length > 0 && <Column title="已终止或撤回" cards={ended} now={now} stated />}
    </div>
  )
}

type ColumnProps = { title: string; cards: readonly JointCard[]; now: Date; stated: boolean }

function Column({ title, cards, now, stated }: ColumnProps) {
  return (
    <section
      aria-label={title}
      className="grid min-w-0 gap-2 border-t-3 border-t-joint-line pt-2 print:break-inside-avoid"
    >
      <h2 className="flex items-baseline gap-2 font-semibold">
        {title}
        <span className="text-sm font-normal text-ink-3">{cards.length} 项</span>
      </h2>
      {cards.map((card) => (
        <Card key={card.joint.id} card={card} now={now} stated={stated} />
      ))}
    </section>
  )
}

function Card({ card, now, stated }: { card: JointCard; now: Date; stated: boolean }) {
  const { joint, agencies, next } = card
  const shortNameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? id
  return (
    <article data-keep-together className="grid gap-1.5 rounded-lg border border-line bg-surface px-3 py-2.5">
      <h3 className="font-medium">
        <TextLink href={`/joint/${joint.id}`}>{joint.title}</TextLink>
      </h3>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        <AgencySeals agencies={agencies} />
        {jointKindWords[joint.kind]}
        <DemoTag demo={joint.demo} />
      </p>
      {stated && (
        <p>
          <JointStateTag state={joint.state} />
        </p>
      )}
      <p className="text-sm">{nextStepSentence(next, shortNameOf)}</p>
      {next.step !== 'none' && (
        <p className="text-xs text-ink-3">本阶段已 {waitedWords(joint.stateSince, now)}</p>
      )}
    </article>
  )
}
