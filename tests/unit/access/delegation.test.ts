import { expect, it } from 'vitest'
import { createDelegation, type Delegation, endDelegation, isInForce } from '#lib/domain/access/delegation'
import type { Actor, Role } from '#lib/domain/access/roles'

const today = '2026-11-26'
const person = (id: string, roles: readonly Role[], agencyId = 'sc', disabledAt: Date | null = null) => ({
  ...{ accountId: id, displayName: id, agencyId, roles, disabledAt },
})
const actor = (id: string, roles: readonly Role[] = ['editor'], agencyId = 'sc'): Actor => ({
  ...{ accountId: id, username: id, displayName: id, agencyId, roles, sessionId: 's' },
})
const days = { startsOn: '2026-12-01', endsOn: '2026-12-10', reason: '出差' }
const context = (by: Actor) => ({ actor: by, now: new Date('2026-11-26T02:00:00Z'), newId: () => 'd1' })

function create(
  facts: Partial<Parameters<typeof createDelegation>[0]> = {},
  by = actor('a'),
  input: Partial<typeof days> = {},
) {
  const known = { from: person('a', ['editor']), to: person('b', ['editor']), standing: [], today, ...facts }
  const made = createDelegation(known, { ...days, ...input }, context(by))
  return made.ok ? made.value.next : made.problem.code
}

const made = create() as Delegation

it('a person asks a colleague with the same role to stand in, from a day to a day', () => {
  expect(made).toMatchObject({ fromAccountId: 'a', toAccountId: 'b', agencyId: 'sc', endedAt: null })
})

it('nobody gains a right by it: the delegate needs every role whose work is delegated', () => {
  expect(create({ to: person('b', ['signatory']) })).toBe('DELEGATE_LACKS_ROLE')
  expect(create({ from: person('a', ['editor', 'reviewer']) })).toBe('DELEGATE_LACKS_ROLE')
})

it('votes and signatures are not delegated', () => {
  expect(create({ from: person('a', ['seat']) })).toBe('DELEGATION_NOTHING')
})

it('only within one agency, to somebody who is there, and to another person', () => {
  expect(create({ to: person('b', ['editor'], 'cq') })).toBe('DELEGATE_UNFIT')
  expect(create({ to: person('b', ['editor'], 'sc', new Date()) })).toBe('DELEGATE_UNFIT')
  expect(create({ to: person('a', ['editor']) })).toBe('DELEGATE_UNFIT')
  expect(create({ from: person('a', ['editor'], 'cq') })).toBe('NOT_FOUND')
})

it('a colleague does not arrange it for another; a reviewer of the agency does', () => {
  expect(create({}, actor('c'))).toBe('DELEGATION_NOT_YOURS')
  expect(create({}, actor('r', ['reviewer']))).toMatchObject({ createdById: 'r' })
})

it('has days in order, not past, half a year at most, and no second one at the same time', () => {
  expect(create({}, actor('a'), { endsOn: '2026-11-30' })).toBe('DELEGATION_DAYS')
  expect(create({}, actor('a'), { startsOn: '2026-11-01', endsOn: '2026-11-25' })).toBe('DELEGATION_DAYS')
  expect(create({}, actor('a'), { endsOn: '2027-12-31' })).toBe('DELEGATION_TOO_LONG')
  expect(create({ standing: [{ ...made, endsOn: '2026-12-01' }] })).toBe('DELEGATION_OVERLAPS')
  expect(create({ standing: [{ ...made, startsOn: '2026-12-11', endsOn: '2026-12-12' }] })).toMatchObject({})
})

it('is in force on both its first and its last day, and not once it is ended', () => {
  const on = (day: string) => isInForce(made, day)
  expect(['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11'].map(on)).toEqual([false, true, true, false])
  expect(isInForce({ ...made, endedAt: new Date() }, '2026-12-05')).toBe(false)
})

it('is ended early by the person, the delegate or a reviewer, once', () => {
  const end = (by: Actor, of = made, day = today) => {
    const ended = endDelegation(of, { version: of.version, today: day }, context(by))
    return ended.ok ? ended.value.next.endedById : ended.problem.code
  }
  expect(end(actor('a'))).toBe('a')
  expect(end(actor('b'))).toBe('b')
  expect(end(actor('r', ['reviewer']))).toBe('r')
  expect(end(actor('c'))).toBe('DELEGATION_NOT_YOURS')
  expect(end(actor('a'), { ...made, endedAt: new Date() })).toBe('NO_CHANGE')
  expect(end(actor('a'), made, '2026-12-11')).toBe('NO_CHANGE')
})
