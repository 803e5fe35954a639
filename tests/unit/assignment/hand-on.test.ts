import { describe, expect, test } from 'vitest'
import type { Role } from '#lib/domain/access/roles'
import { type HeldTask, reassignTasks } from '#lib/domain/assignment/hand-on'
import type { AssignmentPerson, AssignmentRound } from '#lib/domain/assignment/round'
import { refused, taken } from '../mapping/mapping-fixtures'

const round: AssignmentRound = {
  ...{ id: 'round', agencyId: 'sc', kind: 'map', catalogId: 'a', otherCatalogId: 'b', method: 'even' },
  ...{ seed: null, blind: false, note: '', dueOn: null, createdById: 'r', createdAt: new Date(0) },
  ...{ closedAt: null, closedById: null, closeReason: null, version: 1 },
}

const editor = (accountId: string): AssignmentPerson => ({
  ...{ accountId, displayName: accountId, agencyId: 'sc', disabledAt: null },
  roles: ['editor'] satisfies Role[],
})

const task = (index: number, assigneeId: string): HeldTask => ({
  ...{ id: `task-${index}`, itemId: `item-${index}`, slot: 1, assigneeId, version: 1 },
  ...{ round, judged: false, otherAssigneeId: null },
})

const tasks = [0, 1, 2, 3].map((index) => task(index, 'li'))

describe('handing tasks on', () => {
  test('to several goes in turn, also when one of them has the tasks already and keeps his share', () => {
    const next = taken(reassignTasks(tasks, [editor('li'), editor('wang')], '分担'))
    expect(next.map(({ id, assigneeId }) => [id, assigneeId])).toEqual([
      ['task-1', 'wang'],
      ['task-3', 'wang'],
    ])
  })

  test('never gives both halves of a blind item to one person, also when both are handed on at once', () => {
    const [first, second] = [task(0, 'li'), task(1, 'wang')].map((one) => ({ ...one, itemId: 'item' }))
    if (!first || !second) throw new Error('two halves')
    const halves = [
      { ...first, otherAssigneeId: 'wang' },
      { ...second, otherAssigneeId: 'li' },
    ]
    expect(refused(reassignTasks(halves, [editor('zhao')], '换人'))).toBe('BLIND_SAME_PERSON')
    const next = taken(reassignTasks(halves, [editor('zhao'), editor('qian')], '换人'))
    expect(next.map(({ assigneeId }) => assigneeId).sort()).toEqual(['qian', 'zhao'])
  })

  test('to whoever has them all already changes nothing', () => {
    expect(refused(reassignTasks(tasks, [editor('li')], '分担'))).toBe('NO_CHANGE')
  })
})
