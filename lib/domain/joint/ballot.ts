/**
 * Counting a ballot. Each agency's electors are one side, each side must meet every rule of the profile on its own, and
 * the project passes only when every side does (P-11). All comparisons are of integers; nothing is rounded.
 */
import type { BallotProfile, BallotRule } from './ballot-profiles'

/** One person of the electorate, which is frozen at opening. */
export type Elector = { readonly accountId: string; readonly agencyId: string }

export const voteChoices = ['agree', 'disagree', 'abstain'] as const
export type VoteChoice = (typeof voteChoices)[number]

export type Vote = {
  readonly accountId: string
  readonly choice: VoteChoice
  readonly reason: string
  readonly castAt: Date
}

/** One rule on one side: `counted` of `base` votes or electors, and the number that was needed (or allowed). */
export type RuleCheck = {
  readonly rule: string
  readonly counted: number
  readonly base: number
  readonly bound: 'at-least' | 'at-most'
  readonly threshold: number
  readonly met: boolean
}

export type SideResult = {
  readonly agencyId: string
  readonly electorate: number
  readonly agree: number
  readonly disagree: number
  readonly abstain: number
  readonly missing: number
  readonly checks: readonly RuleCheck[]
  readonly passed: boolean
}

/**
 * `decidedBy` names what decided: on success that every side passed (P-11, no agency), on failure the first unmet rule
 * and its agency, in the order of the sides and of the profile; `checks` holds the others.
 */
export type BallotResult = {
  readonly profile: string
  readonly sides: readonly SideResult[]
  readonly passed: boolean
  readonly decidedBy: { readonly rule: string; readonly agencyId: string | null }
}

export const ballotStates = ['open', 'closed'] as const
export type BallotState = (typeof ballotStates)[number]

/** 表决, bound to one draft and its hash. */
export type Ballot = {
  readonly id: string
  readonly jointId: string
  readonly draftId: string
  readonly draftHash: string
  readonly profile: BallotProfile
  readonly state: BallotState
  readonly result: BallotResult | null
  readonly openedById: string
  readonly openedAt: Date
  readonly closedById: string | null
  readonly closedAt: Date | null
  readonly version: number
  readonly electors: readonly Elector[]
  readonly votes: readonly Vote[]
}

/**
 * The result of the votes. Sides come in the order in which their agencies first stand among the electors; votes of
 * people who are no electors are a bug and throw, and so does a second vote of the same person (P-09).
 */
export function ballotResult(
  profile: BallotProfile,
  electors: readonly Elector[],
  votes: readonly Vote[],
): BallotResult {
  const voteOf = new Map(votes.map((vote) => [vote.accountId, vote]))
  if (voteOf.size !== votes.length) throw new Error('an elector has more than one vote')
  const called = new Set(electors.map((elector) => elector.accountId))
  for (const vote of votes) if (!called.has(vote.accountId)) throw new Error('a vote of somebody not called')

  const agencyIds = [...new Set(electors.map((elector) => elector.agencyId))]
  const sides = agencyIds.map((agencyId) => {
    const own = electors.filter((elector) => elector.agencyId === agencyId)
    return sideResult(profile, agencyId, own, voteOf)
  })
  const unmet = sides.flatMap((side) =>
    side.checks.filter((check) => !check.met).map((check) => ({ rule: check.rule, agencyId: side.agencyId })),
  )
  const passed = sides.length > 0 && sides.every((side) => side.passed)
  return { profile: profile.id, sides, passed, decidedBy: unmet[0] ?? { rule: 'P-11', agencyId: null } }
}

function sideResult(
  profile: BallotProfile,
  agencyId: string,
  electors: readonly Elector[],
  voteOf: ReadonlyMap<string, Vote>,
): SideResult {
  const tally = { agree: 0, disagree: 0, abstain: 0, missing: 0 }
  for (const elector of electors) tally[voteOf.get(elector.accountId)?.choice ?? 'missing'] += 1
  const checks = profile.rules.map((rule) => checkRule(rule, electors.length, tally))
  return {
    agencyId,
    electorate: electors.length,
    ...tally,
    checks,
    passed: checks.every((check) => check.met),
  }
}

function checkRule(
  rule: BallotRule,
  electorate: number,
  tally: { readonly agree: number; readonly disagree: number; readonly abstain: number },
): RuleCheck {
  const cast = tally.agree + tally.disagree + tally.abstain
  const base = rule.of === 'electorate' ? electorate : cast
  const counted = rule.count === 'cast' ? cast : tally[rule.count]
  const scaled = base * rule.numerator
  const atLeast = rule.bound === 'at-least'
  return {
    rule: rule.id,
    counted,
    base,
    bound: rule.bound,
    threshold: atLeast ? ceilDiv(scaled, rule.denominator) : floorDiv(scaled, rule.denominator),
    // No votes meet no rule that asks for a share of them: nobody's silence is a pass.
    met: base > 0 && (atLeast ? counted * rule.denominator >= scaled : counted * rule.denominator <= scaled),
  }
}

function floorDiv(a: number, b: number): number {
  return (a - (a % b)) / b
}

function ceilDiv(a: number, b: number): number {
  return floorDiv(a + b - 1, b)
}
