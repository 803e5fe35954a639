/**
 * The policy cell by cell, through the runner, on real subjects: one mapping, one gap and one joint standard of sc and
 * cq; gz takes no part. Every command of theirs is run by every role of every agency, with a version that nobody has
 * seen, so that what is allowed stops at STALE or at another rule and what is not stops at the table.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#lib/commands/registry'
import { type CommandName, commandNames } from '#lib/domain/access/operations'
import { allows } from '#lib/domain/access/policy'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { setUpTestDatabase } from '#tests/support/postgres'
import { sampleInput } from '../commands/sample-input'
import { buildWorld, must, password, type World } from '../joint/joint-world'
import { giveEdition } from '../mapping/world'

setUpTestDatabase()

let world: World
const subject: Record<string, unknown> = {}

beforeAll(async () => {
  world = await buildWorld(['sc', 'cq', 'gz'])
  const [sc, cq] = [await giveEdition('sc', ['用车', '用房']), await giveEdition('cq', ['用车', '接待'])]
  await giveEdition('gz', ['用车'])
  const statement = { relation: 'equal', justification: '名称与范围一致（示例）', submit: true }
  const ends = { firstNodeId: sc.nodes['用车'], secondNodeId: cq.nodes['用车'] }
  const drafted = await must('mapping.propose', { ...ends, ...statement }, world.actor('sc-editor'))
  const mapping = { mappingId: drafted['id'], version: drafted['version'] }
  await must('mapping.forward', mapping, world.actor('sc-reviewer'))
  const joint = await must(
    'joint.propose',
    {
      title: '公务用车保障规范（示例）',
      kind: 'internal',
      motive: '区域一体化',
      path: '共同起草',
      purpose: '统一服务要求',
      participantAgencyIds: ['sc', 'cq'],
    },
    world.actor('sc-editor'),
  )
  Object.assign(subject, {
    mappingId: mapping.mappingId,
    ...ends,
    // sc has 用房, and cq lacks it: for the gap cq is the own side.
    nodeId: sc.nodes['用房'],
    lackingCatalogId: cq.catalogId,
    jointId: joint['id'],
    participantAgencyIds: ['sc', 'cq'],
    version: 999_999,
    contentHash: 'a'.repeat(64),
    password,
  })
})

/** Whose the subject of a command is for people of an agency, said once more by hand. */
const sides: Readonly<Record<string, Readonly<Record<string, Whose>>>> = {
  mapping: { sc: 'own', cq: 'other', gz: 'outside', none: 'outside' },
  gap: { cq: 'own', sc: 'other', gz: 'outside', none: 'outside' },
  joint: { sc: 'joint', cq: 'joint', gz: 'outside', none: 'platform' },
  ballot: { sc: 'joint', cq: 'joint', gz: 'outside', none: 'platform' },
}

const keys = ['editor', 'reviewer', 'signatory', 'seat-1']
const usernames = [
  ...['sc', 'cq', 'gz'].flatMap((id) => keys.map((key) => `${id}-${key}`)),
  'secretary',
  'auditor',
]

function sideOf(name: CommandName, actor: Actor): Whose | undefined {
  // Whoever proposes speaks for the own agency, whatever the other end is.
  if (name === 'mapping.propose' && actor.agencyId === 'cq') return 'own'
  // 查无对应 is said by the agency that has the node, not by the one that lacks it.
  if (name === 'gap.report' || name === 'gap.take-back-report') {
    return { sc: 'own', cq: 'other', gz: 'outside', none: 'outside' }[actor.agencyId ?? 'none'] as Whose
  }
  return sides[name.split('.')[0] ?? '']?.[actor.agencyId ?? 'none']
}

const tried = commandNames.filter((name) => Object.hasOwn(sides, name.split('.')[0] ?? ''))

describe.each(tried)('%s', (name) => {
  it.each(usernames)('by %s ends as the table says', async (username) => {
    const actor = world.actor(username)
    const command = commands[name]
    if (!command) throw new Error(`no command ${name}`)
    const input = { ...(sampleInput(command.input, 'x') as object), ...subject }
    const whose = sideOf(name, actor)
    if (!whose) throw new Error(`nobody said whose ${name} is`)
    const result = await command.run(input, actor)
    const code = result.ok ? 'OK' : result.problem.code
    expect(code).not.toBe('INVALID_INPUT')
    if (allows(actor, name, whose)) expect(code).not.toBe('NOT_ALLOWED')
    // What one may not see does not exist.
    else expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(code)
  })
})
