import { expect, test } from 'vitest'
import { listAuditEntries } from '#lib/db/audit-log'
import { logScope } from '#lib/domain/access/log-visibility'
import { setUpTestDatabase } from '#tests/support/postgres'
import { buildWorld, drafting, must, openBallot, save } from './joint-world'

setUpTestDatabase()

test('a vote stands in the log of its voter and of the overseers, and in no colleague’s', async () => {
  const world = await buildWorld(['sc', 'cq'])
  const project = await drafting(world)
  await save(project, '本文件规定了公务用车保障的要求（示例）。')
  const ballotId = await openBallot(project)
  const voter = world.actor('sc-seat-1')
  await must('ballot.vote', { jointId: project.id, ballotId, choice: 'agree', reason: '' }, voter)

  const seenBy = async (username: string) => {
    const scope = logScope(world.actor(username))
    const found = await listAuditEntries(scope, { event: 'ballot.vote-cast' }, { offset: 0, limit: 10 })
    return found.total
  }
  expect(await seenBy('sc-seat-1')).toBe(1)
  expect(await seenBy('auditor')).toBe(1)
  expect(await seenBy('sc-seat-2')).toBe(0)
  expect(await seenBy('cq-seat-1')).toBe(0)
  expect(await seenBy('secretary')).toBe(0)
})
