import { expect, test } from 'vitest'
import type { Participant } from '#lib/domain/joint/types'
import { type JointState, jointWorkflow } from '#lib/domain/joint/workflow'
import { type JointAwaitFacts, jointAwaits } from '#lib/domain/progress/joint-awaits'

const since = new Date('2026-11-01T00:00:00Z')

const participant = (agencyId: string, projectNumber: string | null = '示例'): Participant => ({
  agencyId,
  projectNumber,
  enteredAt: null,
  enteredById: null,
  number: null,
  issuedOn: null,
  effectiveOn: null,
  filingNumber: null,
  recordedById: null,
})

const people = [
  { accountId: 'sc-1', agencyId: 'sc' },
  { accountId: 'sc-2', agencyId: 'sc' },
  { accountId: 'cq-1', agencyId: 'cq' },
]

function facts(state: JointState, more: Partial<JointAwaitFacts['joint']> = {}): JointAwaitFacts {
  return {
    joint: {
      state,
      kind: 'regional',
      participants: [participant('sc'), participant('cq')],
      drafters: people,
      currentDraftId: 'draft',
      stateSince: since,
      ...more,
    },
    ballot: null,
    cosignatures: [],
  }
}

const asked = (one: JointAwaitFacts) =>
  jointAwaits(one).map(({ agencyId, what, accountIds }) => [agencyId, what, accountIds])

test('立项 waits only for the agencies that have not entered it', () => {
  const participants = [participant('sc'), participant('cq', null)]
  expect(asked(facts('proposed', { participants }))).toEqual([['cq', 'enter', null]])
})

test('a draft waits for the persons who are named as drafters, each side apart', () => {
  expect(asked(facts('drafting'))).toEqual([
    ['sc', 'draft', ['sc-1', 'sc-2']],
    ['cq', 'draft', ['cq-1']],
  ])
})

test('a ballot waits for the electors who have not voted, then for the joint body', () => {
  const vote = (accountId: string) => ({ accountId, choice: 'agree' as const, reason: '', castAt: since })
  const open = { electors: people, votes: [vote('sc-1'), vote('cq-1')] }
  expect(asked({ ...facts('balloting'), ballot: open })).toEqual([['sc', 'vote', ['sc-2']]])
  const full = { electors: people, votes: people.map((one) => vote(one.accountId)) }
  expect(asked({ ...facts('balloting'), ballot: full })).toEqual([[null, 'close-ballot', null]])
})

test('会签 waits for the agencies that have not signed this draft', () => {
  const signed = { ...facts('passed'), cosignatures: [{ agencyId: 'sc' }] }
  expect(asked(signed)).toEqual([['cq', 'cosign', null]])
})

test('nothing waits in a final state, and in every other state somebody is waited for', () => {
  for (const state of jointWorkflow.states) {
    const ballot = state === 'balloting' ? { electors: people, votes: [] } : null
    const participants = [participant('sc', null), participant('cq', null)]
    const count = jointAwaits({ ...facts(state, { participants }), ballot }).length
    if (jointWorkflow.final.includes(state)) expect(count, state).toBe(0)
    else expect(count, state).toBeGreaterThan(0)
  }
})
