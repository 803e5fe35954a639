import { describe, expect, test } from 'vitest'
import { agendaOf } from '#lib/domain/progress/agenda'
import { workTable } from '#lib/domain/progress/awaited'
import { deferItem, isDeferred, resumeItem } from '#lib/domain/progress/deferral'
import type { ProgressPackage, WaitingWhat } from '#lib/domain/progress/figures'
import { onePerPackage, type WaitingItem } from '#lib/domain/progress/waiting'
import { confirmed } from '#tests/unit/mapping/mapping-fixtures'

const now = new Date('2026-11-26T03:00:00Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

const item = (what: WaitingWhat, id: string, more: Partial<WaitingItem> = {}): WaitingItem => ({
  list: workTable[what].list,
  id,
  agencyId: null,
  what,
  since: day('2026-11-01'),
  partyIds: ['sc', 'cq'],
  accountIds: null,
  authorIds: [],
  ...more,
})

const nothing = { mappings: [], veiled: [], hardSince: new Map(), packages: [], now }
const kinds = (basis: Partial<typeof nothing> | object, items: readonly WaitingItem[] = []) =>
  agendaOf({ ...nothing, ...basis }, items, []).map(({ kind, id }) => [kind, id])

const pack = (change: Partial<ProgressPackage>): ProgressPackage => ({
  id: 'p1',
  fromAgencyId: 'sc',
  toAgencyId: 'cq',
  state: 'forwarded',
  dueDate: day('2026-11-25'),
  stateSince: day('2026-11-01'),
  openMappingIds: ['m1'],
  authorIds: [],
  ...change,
})

describe('the list of the joint meeting', () => {
  test('holds each thing once, what the joint body decides with the rest', () => {
    const items = [
      item('mapping-adjudicate', 'm1'),
      item('joint:vote', 'j1'),
      item('joint:vote', 'j1', { agencyId: 'cq' }),
      item('mapping-confirm', 'm2'),
    ]
    expect(kinds({}, items)).toEqual([
      ['disputed', 'm1'],
      ['ballot-open', 'j1'],
    ])
  })

  test.each(['pending', 'returned', 'rejected', 'withdrawn', 'confirmed'] as const)(
    'keeps what is 难协商 while it is %s',
    (state) => {
      const hard = { ...confirmed(), id: 'm1', state, hard: true, hardReason: '口径不同' }
      expect(kinds({ mappings: [hard] })).toEqual([['hard', 'm1']])
    },
  )

  test('lets what is 难协商 go when it is retired or the mark is taken away', () => {
    const retired = { ...confirmed(), state: 'retired' as const, hard: true }
    const cleared = { ...confirmed(), hard: false }
    expect(kinds({ mappings: [retired, cleared] })).toEqual([])
  })

  test('keeps what is 难协商 while its agency rewrites it out of sight', () => {
    const { id, nodeAId, nodeBId, agencyAId, agencyBId, proposerAgencyId } = confirmed()
    const veiled = {
      id,
      nodeAId,
      nodeBId,
      agencyAId,
      agencyBId,
      proposerAgencyId,
      hardReason: '',
      demo: false,
    }
    expect(kinds({ veiled: [veiled], hardSince: new Map([[id, day('2026-11-02')]]) })).toEqual([['hard', id]])
  })

  test('counts the age of what is 难协商 from the mark, not from the last move', () => {
    const hard = { ...confirmed(), id: 'm1', hard: true }
    const since = day('2026-01-05')
    const [found] = agendaOf({ ...nothing, mappings: [hard], hardSince: new Map([['m1', since]]) }, [], [])
    expect(found?.since).toEqual(since)
  })

  test('names a package from the day after the one that was asked for, until it is answered', () => {
    expect(kinds({ packages: [pack({})] })).toEqual([['package-overdue', 'p1']])
    expect(kinds({ packages: [pack({ dueDate: day('2026-11-26') })] })).toEqual([])
    expect(kinds({ packages: [pack({ dueDate: null })] })).toEqual([])
    expect(kinds({ packages: [pack({ openMappingIds: [] })] })).toEqual([])
    expect(kinds({ packages: [pack({ state: 'agency-review' })] })).toEqual([])
  })
})

test('a mapping that stands in a package waits as that package, not once more by itself', () => {
  const items = [item('package-answer', 'p1'), item('mapping-confirm', 'm1', { packageId: 'p1' })]
  expect(onePerPackage(items).map(({ id }) => id)).toEqual(['p1'])
})

describe('putting off', () => {
  const actor = {
    accountId: 'sec',
    username: 'secretary',
    displayName: 's',
    agencyId: null,
    roles: ['secretary'] as const,
    sessionId: 's',
  }
  const ctx = { actor: { ...actor, roles: [...actor.roles] }, now, newId: () => 'd1' }
  const input = { list: 'mappings' as const, itemId: 'm1', until: '2026-12-10', reason: '等数据' }

  test('holds until its day, and the thing comes back on that day by itself', () => {
    const decided = deferItem(null, input, ctx)
    if (!decided.ok || !decided.value.next.begun) throw new Error('refused')
    const { begun } = decided.value.next
    expect(isDeferred(begun, new Date('2026-12-09T15:59:00Z'))).toBe(true)
    expect(isDeferred(begun, new Date('2026-12-09T16:00:00Z'))).toBe(false)
  })

  test('takes no day that is today or past', () => {
    expect(deferItem(null, { ...input, until: '2026-11-26' }, ctx)).toMatchObject({
      ok: false,
      problem: { code: 'DEFERRAL_DAY_PAST' },
    })
  })

  test('anew ends the one before; taking up again ends it without another', () => {
    const first = deferItem(null, input, ctx)
    if (!first.ok || !first.value.next.begun) throw new Error('refused')
    const again = deferItem(first.value.next.begun, { ...input, until: '2027-01-10' }, ctx)
    expect(again).toMatchObject({ ok: true, value: { next: { ended: { endedAt: now } } } })
    expect(resumeItem(first.value.next.begun, ctx)).toMatchObject({
      ok: true,
      value: { next: { ended: { endedAt: now }, begun: null } },
    })
  })
})
