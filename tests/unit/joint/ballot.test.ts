import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotResult, type Elector, type Vote, type VoteChoice, voteChoices } from '#lib/domain/joint/ballot'
import { ballotProfileIds, ballotProfiles } from '#lib/domain/joint/ballot-profiles'
import { ballotRuleWords } from '#lib/i18n/joint'

type Choice = VoteChoice | null

const electorsOf = (agencyId: string, count: number): readonly Elector[] =>
  Array.from({ length: count }, (_, index) => ({ accountId: `${agencyId}-${index}`, agencyId }))

const vote = (accountId: string, choice: VoteChoice): Vote => ({
  accountId,
  choice,
  reason: '',
  castAt: new Date(0),
})

function ballotOf(sides: readonly (readonly Choice[])[]) {
  const electors = sides.flatMap((side, index) => electorsOf(`a${index}`, side.length))
  const choices = sides.flat()
  const votes = electors.flatMap(({ accountId }, index) => {
    const choice = choices[index]
    return choice ? [vote(accountId, choice)] : []
  })
  return { electors, votes }
}

const resultOf = (profile: (typeof ballotProfileIds)[number], sides: readonly (readonly Choice[])[]) => {
  const { electors, votes } = ballotOf(sides)
  return ballotResult(ballotProfiles[profile], electors, votes)
}

const choice = fc.constantFrom<Choice>(...voteChoices, null)
const side = fc.array(choice, { minLength: 1, maxLength: 12 })
const anyProfile = fc.constantFrom(...ballotProfileIds)
const yes = (count: number): Choice[] => Array.from({ length: count }, () => 'agree')

describe('the expert panel', () => {
  test('passes at exactly three quarters and not one below', () => {
    expect(resultOf('expert-panel', [['agree', 'agree', 'agree', 'disagree'], yes(3)]).passed).toBe(true)
    expect(resultOf('expert-panel', [['agree', 'agree', 'disagree'], yes(3)]).passed).toBe(false)
  })

  test('abstentions and missing votes stay in the denominator', () => {
    expect(resultOf('expert-panel', [['agree', 'agree', 'abstain'], yes(3)]).passed).toBe(false)
    expect(resultOf('expert-panel', [['agree', 'agree', null], yes(3)]).passed).toBe(false)
  })
})

describe('the committee', () => {
  test('needs three quarters of turnout even when all who voted agree', () => {
    const result = resultOf('committee', [['agree', 'agree', null], yes(4)])
    expect(result.decidedBy).toEqual({ rule: 'P-08-turnout', agencyId: 'a0' })
  })

  test('passes with two thirds for and a quarter against, and fails with one more against', () => {
    const quarter: Choice[] = [...yes(8), 'disagree', 'disagree', 'disagree', 'abstain']
    expect(resultOf('committee', [quarter, quarter]).passed).toBe(true)
    const more: Choice[] = [...yes(8), 'disagree', 'disagree', 'disagree', 'disagree']
    expect(resultOf('committee', [more, quarter]).decidedBy).toEqual({
      rule: 'P-08-disagree',
      agencyId: 'a0',
    })
  })

  test('nobody voting is not a pass', () => {
    expect(resultOf('committee', [[null], yes(1)]).sides[0]?.passed).toBe(false)
  })
})

test('one more agreement never turns a pass into a failure', () => {
  fc.assert(
    fc.property(
      anyProfile,
      fc.array(side, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      (profile, sides, seed) => {
        const { electors, votes } = ballotOf(sides)
        const chosen = electors[seed % electors.length]
        fc.pre(chosen !== undefined)
        const before = ballotResult(ballotProfiles[profile], electors, votes)
        const others = votes.filter((cast) => cast.accountId !== chosen.accountId)
        const after = ballotResult(ballotProfiles[profile], electors, [
          ...others,
          vote(chosen.accountId, 'agree'),
        ])
        expect(before.passed && !after.passed).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('one side that fails, fails the whole, however the others voted', () => {
  fc.assert(
    fc.property(anyProfile, fc.array(side, { minLength: 2, maxLength: 4 }), (profile, sides) => {
      const result = resultOf(profile, sides)
      expect(result.passed).toBe(result.sides.every((one) => one.passed))
      const alone = sides.map((one) => resultOf(profile, [one]).passed)
      expect(result.passed).toBe(alone.every(Boolean))
    }),
  )
})

test('the deciding rule is one that is not met, or P-11 when every side passes', () => {
  fc.assert(
    fc.property(anyProfile, fc.array(side, { minLength: 1, maxLength: 3 }), (profile, sides) => {
      const { passed, decidedBy, sides: results } = resultOf(profile, sides)
      if (passed) expect(decidedBy).toEqual({ rule: 'P-11', agencyId: null })
      else {
        const own = results.find((one) => one.agencyId === decidedBy.agencyId)
        expect(own?.checks.find((check) => check.rule === decidedBy.rule)?.met).toBe(false)
      }
    }),
  )
})

test('the shown threshold agrees with the comparison', () => {
  fc.assert(
    fc.property(anyProfile, side, (profile, one) => {
      for (const check of resultOf(profile, [one]).sides[0]?.checks ?? []) {
        const within =
          check.bound === 'at-least' ? check.counted >= check.threshold : check.counted <= check.threshold
        expect(check.met).toBe(check.base > 0 && within)
      }
    }),
  )
})

test('two votes of one person, or a vote of somebody not called, are bugs', () => {
  const electors = electorsOf('sc', 3)
  const twice = [vote('sc-0', 'agree'), vote('sc-0', 'disagree')]
  expect(() => ballotResult(ballotProfiles.committee, electors, twice)).toThrow()
  expect(() => ballotResult(ballotProfiles.committee, electors, [vote('x', 'agree')])).toThrow()
})

test('every rule of every profile has its words', () => {
  const rules = Object.values(ballotProfiles).flatMap((profile) => profile.rules.map((rule) => rule.id))
  for (const rule of [...rules, 'P-11']) expect(ballotRuleWords[rule]).toBeTruthy()
})
