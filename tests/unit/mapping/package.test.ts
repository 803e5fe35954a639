import { describe, expect, test } from 'vitest'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { type FullPackage, outcomeAfter, packageVisibleTo } from '#lib/domain/mapping/package'
import { assemblePackage, editPackage } from '#lib/domain/mapping/package-assemble'
import { availablePackageMoves } from '#lib/domain/mapping/package-available'
import { dissolvePackage, forwardPackage, submitPackage } from '#lib/domain/mapping/package-moves'
import { isAnswered, isOverdue, packageProgress } from '#lib/domain/mapping/package-progress'
import { statementHash } from '#lib/domain/mapping/statement'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { packageNumber } from '#lib/i18n/package'
import {
  as,
  auditor,
  cqEditor,
  cqReviewer,
  draft,
  now,
  pending,
  person,
  refused,
  scEditor,
  scReviewer,
  taken,
} from './mapping-fixtures'

const words = { title: ' 首批 ', note: '请核对', dueDate: null }

function assembled(mappings: readonly Mapping[]): FullPackage {
  return taken(assemblePackage(mappings, { ...words, toAgencyId: 'cq' }, as(scEditor)))
}

function submitted(mappings: readonly Mapping[]) {
  return taken(submitPackage(assembled(mappings), mappings, { version: 1 }, as(scEditor)))
}

function sent(mappings: readonly Mapping[], at = scReviewer) {
  const full = submitted(mappings)
  const moved = full.moved.map(({ next }) => next)
  return taken(forwardPackage(full, moved, { version: 2, items: mappings.length, serial: 1 }, as(at)))
}

describe('putting a package together', () => {
  test('takes drafts and returned mappings of the own agency, and numbers them as they were chosen', () => {
    const { items, pack } = assembled([draft(), { ...pending(), state: 'returned' }])
    expect(items.map(({ ordinal, outcome }) => [ordinal, outcome])).toEqual([
      [1, null],
      [2, null],
    ])
    expect(pack).toMatchObject({ title: '首批', fromAgencyId: 'sc', toAgencyId: 'cq', serial: null })
  })

  test('refuses nothing at all, what is not a draft, what is another agency’s, and another receiver’s', () => {
    const input = { ...words, toAgencyId: 'cq' }
    expect(refused(assemblePackage([], input, as(scEditor)))).toBe('PACKAGE_EMPTY')
    expect(refused(assemblePackage([pending()], input, as(scEditor)))).toBe('PACKAGE_ITEM_NOT_DRAFT')
    expect(refused(assemblePackage([draft()], input, as(cqEditor)))).toBe('NOT_FOUND')
    expect(refused(assemblePackage([draft()], { ...input, toAgencyId: 'gz' }, as(scEditor)))).toBe(
      'PACKAGE_OTHER_RECEIVER',
    )
  })

  test('asks for an answer today or later; a day that was kept may pass', () => {
    const past = { ...words, toAgencyId: 'cq', dueDate: '2026-11-21' }
    expect(refused(assemblePackage([draft()], past, as(scEditor)))).toBe('PACKAGE_DUE_DATE_PAST')
    const full = assembled([draft()])
    const kept = { ...full, pack: { ...full.pack, dueDate: new Date('2026-11-21T00:00:00Z') } }
    const edit = { version: 1, title: '改名', note: '请核对', dueDate: '2026-11-21', remove: [] }
    expect(taken(editPackage(kept, [], edit, as(scEditor))).pack.title).toBe('改名')
  })

  test('changed in nothing is no change; what is taken out stays on record', () => {
    const mapping = draft()
    const full = assembled([mapping, draft()])
    const same = { version: 1, title: '首批', note: '请核对', dueDate: null, remove: [] }
    expect(refused(editPackage(full, [], same, as(scEditor)))).toBe('NO_CHANGE')
    const { items } = taken(editPackage(full, [], { ...same, remove: [mapping.id] }, as(scEditor)))
    expect(items.map(({ outcome }) => outcome)).toEqual(['left', null])
  })

  test('gives new items numbers behind all that ever stood in it', () => {
    const mapping = draft()
    const full = assembled([draft(), mapping])
    const edit = { version: 1, title: '首批', note: '请核对', dueDate: null, remove: [mapping.id] }
    const { items } = taken(editPackage(full, [draft()], edit, as(scEditor)))
    expect(items.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
  })
})

describe('sending a package', () => {
  test('submits what is a draft and leaves what lies in 本局审核 already', () => {
    const lying: Mapping = { ...draft(), state: 'agency-review' }
    const full = assembled([draft()])
    const items = [...full.items, { ...full.items[0], id: 'x', mappingId: lying.id } as const]
    const both = { ...full, items: items as FullPackage['items'] }
    const mappings = [...full.items.map(({ mappingId }) => ({ ...draft(), id: mappingId })), lying]
    const done = taken(submitPackage(both, mappings, { version: 1 }, as(scEditor)))
    expect(done.moved).toHaveLength(1)
  })

  test('keeps of each item which statement was sent', () => {
    const mapping = draft()
    const { items, moved, pack } = sent([mapping])
    expect(pack).toMatchObject({ state: 'forwarded', year: 2026, serial: 1, forwardedById: 'sc-reviewer' })
    expect(items[0]).toMatchObject({ statementNumber: 1, statementHash: statementHash(mapping.statement) })
    expect(moved[0]?.next).toMatchObject({ state: 'pending', forwardedAt: now })
  })

  test('is refused to who put it together and to who wrote one of its statements', () => {
    const both = person('sc-editor', 'sc', 'editor', 'reviewer')
    const full = submitted([draft()])
    const moved = full.moved.map(({ next }) => next)
    const input = { version: 2, items: 1, serial: 1 }
    expect(refused(forwardPackage(full, moved, input, as(both)))).toBe('SELF_REVIEW')
    const others = { ...full, pack: { ...full.pack, createdById: 'a', submittedById: 'b' } }
    expect(refused(forwardPackage(others, moved, input, as(both)))).toBe('SELF_REVIEW')
    expect(availablePackageMoves(full.pack, [], both)).not.toContain('forward')
    expect(availablePackageMoves(full.pack, [], scReviewer)).toContain('forward')
  })

  test('sends exactly as many as the reviewer saw, or nothing', () => {
    const full = submitted([draft(), draft()])
    const moved = full.moved.map(({ next }) => next)
    expect(refused(forwardPackage(full, moved, { version: 2, items: 1, serial: 1 }, as(scReviewer)))).toBe(
      'PACKAGE_ITEMS_CHANGED',
    )
  })

  test('writes one event for the package and one for each mapping', () => {
    const full = submitted([draft(), draft()])
    const decided = forwardPackage(
      full,
      full.moved.map(({ next }) => next),
      { version: 2, items: 2, serial: 7 },
      as(scReviewer),
    )
    if (!decided.ok) throw new Error(decided.problem.code)
    expect(decided.value.events.map(({ name }) => name)).toEqual([
      'package.forwarded',
      'mapping.forwarded',
      'mapping.forwarded',
    ])
  })

  test('is not possible any more once it is dissolved, and frees its mappings', () => {
    const gone = taken(dissolvePackage(assembled([draft()]), { version: 1 }, as(scEditor)))
    expect(gone.items[0]?.outcome).toBe('left')
    expect(refused(submitPackage(gone, [], { version: 2 }, as(scEditor)))).toBe('MOVE_NOT_ALLOWED')
  })

  test('is its own agency’s business until then, and everybody’s afterwards', () => {
    const { pack } = submitted([draft()])
    expect([scEditor, cqReviewer, auditor].map((actor) => packageVisibleTo(pack, actor))).toEqual([
      true,
      false,
      false,
    ])
    expect(packageVisibleTo(sent([draft()]).pack, auditor)).toBe(true)
    expect(refused(submitPackage(assembled([draft()]), [], { version: 1 }, as(cqEditor)))).toBe('NOT_FOUND')
  })
})

describe('an item', () => {
  test('that was sent is closed by the answer, one that was not by going its own way', () => {
    expect(outcomeAfter('pending', 'confirmed', true)).toBe('confirmed')
    expect(outcomeAfter('pending', 'withdrawn', true)).toBe('withdrawn')
    expect(outcomeAfter('agency-review', 'pending', false)).toBe('left')
    expect(outcomeAfter('agency-review', 'draft', false)).toBe('left')
    expect(outcomeAfter('draft', 'withdrawn', false)).toBe('left')
  })

  test('stays open while its mapping is submitted or rewritten before it is sent', () => {
    expect(outcomeAfter('draft', 'agency-review', false)).toBeNull()
    expect(outcomeAfter('returned', 'draft', false)).toBeNull()
  })

  test('never closes as left once it was sent, nor as answered before', () => {
    for (const before of mappingWorkflow.states) {
      for (const after of mappingWorkflow.states) {
        const [asSent, unsent] = [outcomeAfter(before, after, true), outcomeAfter(before, after, false)]
        if (before === 'pending') expect(asSent).not.toBe('left')
        expect([null, 'left']).toContain(unsent)
      }
    }
  })
})

describe('a sent package', () => {
  const full = sent([draft(), draft(), draft()])
  const answered = (...outcomes: readonly (string | null)[]) =>
    full.items.map((item, index) => ({
      ...item,
      outcome: (outcomes[index] ?? null) as (typeof item)['outcome'],
    }))

  test('counts its answers so that they add up to what was sent', () => {
    const progress = packageProgress(answered('confirmed', 'returned'))
    expect(progress).toMatchObject({ total: 3, answered: 2, open: 1 })
    const sum = Object.values(progress.counts).reduce((all, count) => all + count, 0)
    expect(sum).toBe(progress.answered)
  })

  test('is answered when every item is, by whatever answer', () => {
    expect(isAnswered(full.pack, answered('confirmed', 'rejected'))).toBe(false)
    expect(isAnswered(full.pack, answered('confirmed', 'rejected', 'withdrawn'))).toBe(true)
  })

  test('is overdue from the day after the one that was asked for, as Beijing counts days', () => {
    const pack = { ...full.pack, dueDate: new Date('2026-11-22T00:00:00Z') }
    expect(isOverdue(pack, full.items, new Date('2026-11-22T15:59:00Z'))).toBe(false)
    expect(isOverdue(pack, full.items, new Date('2026-11-22T16:00:00Z'))).toBe(true)
    const all = answered('confirmed', 'confirmed', 'confirmed')
    expect(isOverdue(pack, all, new Date('2026-12-01T00:00:00Z'))).toBe(false)
  })

  test('is called by sender, receiver, year and number', () => {
    expect(packageNumber(full.pack, { seal: '川' }, { seal: '渝' })).toBe('川→渝 2026-01')
    expect(packageNumber({ year: null, serial: null }, { seal: '川' }, { seal: '渝' })).toBe('川→渝 未编号')
  })
})
