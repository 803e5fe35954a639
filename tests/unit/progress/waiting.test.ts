import { describe, expect, test } from 'vitest'
import { allows } from '#lib/domain/access/policy'
import { type Actor, type Role, roles } from '#lib/domain/access/roles'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import { packageWorkflow } from '#lib/domain/mapping/package-workflow'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import {
  changeSetWork,
  gapWork,
  mappingWork,
  packageWork,
  sideOf,
  workTable,
} from '#lib/domain/progress/awaited'
import type { WaitingWhat } from '#lib/domain/progress/figures'
import { type WaitingItem, waitedOnBy, waitingFor, waitingItems } from '#lib/domain/progress/waiting'
import type { Workflow } from '#lib/domain/shared/workflow'
import { emptyBasis } from './empty-basis'

const person = (agencyId: string | null, ...held: Role[]): Actor => ({
  accountId: `${agencyId}-${held.join()}`,
  username: 'p',
  displayName: 'p',
  agencyId,
  roles: held,
  sessionId: 's',
})

const item = (what: WaitingWhat, agencyId: string | null, more: Partial<WaitingItem> = {}): WaitingItem => ({
  list: workTable[what].list,
  id: what,
  agencyId,
  what,
  since: new Date(0),
  partyIds: ['sc', 'cq'],
  accountIds: null,
  authorIds: [],
  ...more,
})

const whats = Object.keys(workTable) as WaitingWhat[]

describe('the work that waits', () => {
  const operationsFrom = (workflow: Workflow<string, string>, state: string) =>
    Object.values(workflow.moves).flatMap((move) => (move.from.includes(state) ? [move.operation] : []))

  test.each([
    ['mapping', mappingWorkflow, mappingWork],
    ['change-set', changeSetWorkflow, changeSetWork],
    ['package', packageWorkflow, { ...packageWork, forwarded: null }],
    ['gap', gapWorkflow, gapWork],
  ] as const)('is a legal move of its state: %s', (_name, workflow, works) => {
    for (const [state, what] of Object.entries(works)) {
      if (what !== null) expect(operationsFrom(workflow, state), state).toContain(workTable[what].operation)
    }
  })

  test('waits nowhere in a state from which no move leads away', () => {
    for (const state of mappingWorkflow.final) expect(mappingWork[state], state).toBeNull()
    for (const state of changeSetWorkflow.final) expect(changeSetWork[state], state).toBeNull()
  })

  test('waits for somebody whom the policy lets do it', () => {
    for (const what of whats) {
      const able = roles.filter((role) => allows(person('sc', role), workTable[what].operation, sideOf(what)))
      expect(able, what).not.toHaveLength(0)
    }
  })
})

describe('a release', () => {
  test('waits for the signatory of each agency that has not signed it', () => {
    const release = { id: 'r', agencyAId: 'sc', agencyBId: 'cq', stateSince: new Date(0), signedBy: ['sc'] }
    const items = waitingItems({ ...emptyBasis, releases: [release] }, [])
    expect(items.map(({ agencyId, what }) => [agencyId, what])).toEqual([['cq', 'release-sign']])
    expect(waitingFor(person('cq', 'signatory'), items)).toHaveLength(1)
    expect(waitingFor(person('cq', 'reviewer'), items)).toEqual([])
    expect(waitingFor(person('sc', 'signatory'), items)).toEqual([])
  })
})

describe('what waits for a person', () => {
  test('is what the own agency is asked for and the own role may do', () => {
    const pending = item('mapping-confirm', 'cq')
    expect(waitingFor(person('cq', 'reviewer'), [pending])).toEqual([pending])
    expect(waitingFor(person('cq', 'editor'), [pending])).toEqual([])
    expect(waitingFor(person('sc', 'reviewer'), [pending])).toEqual([])
  })

  test('of the joint body waits for 秘书处, wherever its people sit', () => {
    const dispute = item('mapping-adjudicate', null)
    expect(waitingFor(person(null, 'secretary'), [dispute])).toEqual([dispute])
    expect(waitingFor(person('sc', 'secretary'), [dispute])).toEqual([dispute])
    expect(waitingFor(person('sc', 'reviewer'), [dispute])).toEqual([])
  })

  test('leaves the review of the own work to a colleague', () => {
    const reviewer = person('sc', 'editor', 'reviewer')
    const own = item('mapping-review', 'sc', { authorIds: [reviewer.accountId] })
    expect(waitingFor(reviewer, [own])).toEqual([])
    expect(waitingFor(person('sc', 'reviewer'), [own])).toEqual([own])
    expect(waitedOnBy(reviewer, [own])).toEqual([own])
  })

  test('asks only the electors who have not voted', () => {
    const seat = person('sc', 'seat')
    const ballot = item('joint:vote', 'sc', { accountIds: [seat.accountId] })
    expect(waitingFor(seat, [ballot])).toEqual([ballot])
    expect(waitingFor({ ...seat, accountId: 'another' }, [ballot])).toEqual([])
  })

  test('is nothing for auditors and administrators, who wait for nobody either', () => {
    const all = whats.flatMap((what) => [
      item(what, 'sc'),
      item(what, null, { partyIds: ['sc', 'cq', null] }),
    ])
    for (const role of ['auditor', 'sysadmin', 'secadmin', 'auditadmin'] as const) {
      expect(waitingFor(person(null, role), all), role).toEqual([])
      expect(waitedOnBy(person(null, role), all), role).toEqual([])
    }
  })

  test('the other side waits for it', () => {
    const pending = item('mapping-confirm', 'cq')
    expect(waitedOnBy(person('sc', 'editor'), [pending])).toEqual([pending])
    expect(waitedOnBy(person('a3', 'editor'), [pending])).toEqual([])
  })
})
