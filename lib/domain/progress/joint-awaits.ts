/** Whom a joint standard waits for, agency by agency, from the one next step that its own rules derive (`joint/next-step.ts`). */
import type { Elector } from '#lib/domain/joint/ballot'
import { type NextStepFacts, nextStep } from '#lib/domain/joint/next-step'
import type { JointStandard } from '#lib/domain/joint/types'
import type { JointAwait } from './figures'

export type JointAwaitFacts = NextStepFacts & {
  readonly joint: NextStepFacts['joint'] & Pick<JointStandard, 'stateSince'>
}

/** Empty for what is finished. Every wait is as old as the state of the project. */
export function jointAwaits(facts: JointAwaitFacts): readonly JointAwait[] {
  const { joint, ballot } = facts
  const since = joint.stateSince
  const next = nextStep(facts)
  switch (next.step) {
    case 'none':
      return []
    case 'open-ballot':
    case 'close-ballot':
    case 'request-approval':
      return [{ agencyId: null, what: next.step, since, accountIds: null }]
    case 'draft':
      return byAgency(joint.drafters).map((one) => ({ ...one, what: next.step, since }))
    case 'vote':
      return byAgency(notVoted(ballot)).map((one) => ({ ...one, what: next.step, since }))
    case 'enter':
    case 'name-drafters':
    case 'cosign':
    case 'record':
    case 'record-filing':
      return next.agencyIds.map((agencyId) => ({ agencyId, what: next.step, since, accountIds: null }))
  }
}

function notVoted(ballot: JointAwaitFacts['ballot']): readonly Elector[] {
  const voted = new Set(ballot?.votes.map((vote) => vote.accountId))
  return (ballot?.electors ?? []).filter((elector) => !voted.has(elector.accountId))
}

function byAgency(
  people: readonly { readonly accountId: string; readonly agencyId: string }[],
): readonly { readonly agencyId: string; readonly accountIds: readonly string[] }[] {
  const agencyIds = [...new Set(people.map((person) => person.agencyId))]
  return agencyIds.map((agencyId) => ({
    agencyId,
    accountIds: people.filter((person) => person.agencyId === agencyId).map((person) => person.accountId),
  }))
}
