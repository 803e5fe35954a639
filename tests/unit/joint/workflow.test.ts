import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CommandName, commandNames } from '#lib/domain/access/operations'
import { policy } from '#lib/domain/access/policy'
import { roles } from '#lib/domain/access/roles'
import { nextStep } from '#lib/domain/joint/next-step'
import { type JointMove, jointWorkflow } from '#lib/domain/joint/workflow'
import { legalMoves, nextState } from '#lib/domain/shared/workflow'
import { jointMoveWords, jointStateWords, nextStepSentence } from '#lib/i18n/joint'
import { jointProblemWords } from '#lib/i18n/joint-problems'
import { outdatedPages } from '../../../scripts/diagrams'
import { drafting, passed, proposed } from './joint-fixtures'

const moveNames = Object.keys(jointWorkflow.moves) as JointMove[]
const isCommand = (operation: string): operation is CommandName =>
  commandNames.some((name) => name === operation)

test('every move is a command that some role may give, and every state and move has its words', () => {
  for (const name of moveNames) {
    const { operation } = jointWorkflow.moves[name]
    if (!isCommand(operation)) throw new Error(`${operation} is no command`)
    expect(roles.some((role) => (policy[operation][role]?.length ?? 0) > 0)).toBe(true)
    expect(jointMoveWords[name]).toBeTruthy()
  }
  for (const state of jointWorkflow.states) expect(jointStateWords[state]).toBeTruthy()
})

test('no walk by legal moves reaches 发布 without having been 待会签, nor 待会签 without 表决', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
      let state = jointWorkflow.initial
      const walk = [state]
      for (const choice of choices) {
        const open = legalMoves(jointWorkflow, state)
        const move = open[choice % Math.max(open.length, 1)]
        if (move === undefined) break
        const { to } = jointWorkflow.moves[move]
        const chosen = to[choice % to.length] ?? to[0]
        const next = nextState(jointWorkflow, state, move, { chosen, reason: '理由' })
        if (!next.ok) throw new Error('a legal move was refused')
        state = next.value
        walk.push(state)
      }
      if (walk.includes('issued')) expect(walk.indexOf('passed')).toBeGreaterThan(walk.indexOf('balloting'))
      if (walk.includes('passed')) expect(walk).toContain('balloting')
      if (walk.includes('balloting')) expect(walk).toContain('joint-review')
    }),
  )
})

test('nothing is withdrawn once a ballot is open, and 已终止 and 已撤回 are final', () => {
  expect(jointWorkflow.moves.withdraw.from).toEqual(['proposed', 'drafting', 'joint-review'])
  expect(jointWorkflow.final).toEqual(['terminated', 'withdrawn'])
})

test('the next step names who is waited for', () => {
  const name = (agencyId: string) => ({ sc: '四川', cq: '重庆' })[agencyId] ?? agencyId
  const none = { ballot: null, cosignatures: [] }
  const sentence = (facts: Parameters<typeof nextStep>[0]) => nextStepSentence(nextStep(facts), name)
  expect(sentence({ joint: proposed(), ...none })).toBe('等待四川、重庆审核人登记本单位立项号。')
  expect(sentence({ joint: drafting(), ...none })).toBe('等待重庆经办人指定起草人。')
  expect(sentence({ joint: passed().joint, ballot: null, cosignatures: [{ agencyId: 'cq' }] })).toBe(
    '等待四川签发人会签。',
  )
})

test('the sentences of Problems name what is wrong and what to do', () => {
  const words = jointProblemWords.HASH_MISMATCH({ signed: 'a'.repeat(64), voted: 'b'.repeat(64) })
  expect(words).toContain('aaaaaaaa…')
  expect(jointProblemWords.COSIGN_BEFORE_VOTE({ state: 'drafting' })).toContain('共同起草')
})

test('docs/workflows tells what the tables say', () => {
  expect(outdatedPages()).toEqual([])
})
