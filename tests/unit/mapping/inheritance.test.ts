import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandNames } from '#lib/domain/access/operations'
import { deriveGaps } from '#lib/domain/gap/gap'
import { bundleWorkflow, inheritanceWorkflow } from '#lib/domain/mapping/accord'
import { coverageOf } from '#lib/domain/mapping/coverage'
import {
  type Inheritance,
  type InheritanceExtent,
  inheritanceExtents,
  moveInheritance,
  proposeInheritance,
} from '#lib/domain/mapping/inheritance'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { as, cqReviewer, person, refused, scEditor, scReviewer, taken, toldOf } from './mapping-fixtures'
import { chongqing, hashes, realMapping, sichuanNode } from './real-catalogs'

const parent = sichuanNode('公务用车管理标准')
const mapping: Mapping = { ...realMapping('公务用车管理标准', 'YX203', 'narrower'), id: 'parents' }
const say = (extent: InheritanceExtent, of = mapping, known: ReadonlyMap<string, string> = hashes) =>
  proposeInheritance(
    null,
    { version: null, nodeId: parent.nodeId, extent, reason: '逐项看过', mapping: of, hashes: known },
    as(scEditor),
  )
const ground = { mapping, hashes }
const sent = (extent: InheritanceExtent) =>
  taken(moveInheritance(taken(say(extent)), 'approve', { version: 1, ...ground }, as(scReviewer)))
const agreed = (extent: InheritanceExtent = 'all') =>
  taken(moveInheritance(sent(extent), 'agree', { version: 2, ...ground }, as(cqReviewer)))

/** Two standards below the 类目. */
const children: readonly PlacedNode[] = ['甲', '乙'].map((title) => ({
  ...parent,
  nodeId: `child-${title}`,
  title,
  hash: `hash-${title}`,
}))
const basisWith = (stated: readonly Inheritance[], mappings: readonly Mapping[] = [mapping]) => ({
  mappings,
  hashes: new Map(children.map(({ nodeId, hash }) => [nodeId, hash])),
  inheritance: {
    parentOf: new Map(children.map(({ nodeId }) => [nodeId, parent.nodeId])),
    hashes,
    stated,
  },
})
const figures = (stated: readonly Inheritance[], mappings?: readonly Mapping[]) =>
  coverageOf(children, chongqing.catalogId, basisWith(stated, mappings))
const gaps = (stated: readonly Inheritance[]) =>
  deriveGaps(children, chongqing.catalogId, { ...basisWith(stated), dispositions: [] })

describe('the ways of 约定', () => {
  test('every move is performed by a command that exists', () => {
    const moves = [bundleWorkflow, inheritanceWorkflow].flatMap(({ moves }) => Object.values(moves))
    const names: readonly string[] = commandNames
    expect(moves.map(({ operation }) => operation).filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('what a mapping of a 类目 means for the standards below it', () => {
  test('is said about a confirmed mapping that still speaks about what is there', () => {
    expect(refused(say('all', { ...mapping, state: 'pending' }))).toBe('INHERITANCE_NOT_CONFIRMED')
    expect(refused(say('all', mapping, new Map(hashes).set(parent.nodeId, 'new')))).toBe(
      'INHERITANCE_NOT_CONFIRMED',
    )
  })

  test('is nothing but “not” where the mapping itself covers nothing', () => {
    const related = realMapping('公务用车管理标准', 'YX203', 'related')
    expect(refused(say('part', related))).toBe('INHERITANCE_NOTHING_COVERED')
    expect(taken(say('none', related)).extent).toBe('none')
  })

  test('is agreed by the other side after 本局审核 by another person, and by nobody else', () => {
    const said = taken(say('all'))
    expect(refused(moveInheritance(said, 'approve', { version: 1, ...ground }, as(scEditor)))).toBe(
      'SELF_REVIEW',
    )
    expect(refused(moveInheritance(sent('all'), 'agree', { version: 2, ...ground }, as(scReviewer)))).toBe(
      'ACCORD_OTHER_ONLY',
    )
    expect(agreed()).toMatchObject({ state: 'decided', extent: 'all' })
  })

  test('cannot be agreed once the mapping says something else', () => {
    const later = { ...mapping, statement: { ...mapping.statement, id: 'later' } }
    expect(
      refused(moveInheritance(sent('all'), 'agree', { version: 2, mapping: later, hashes }, as(cqReviewer))),
    ).toBe('INHERITANCE_NOT_CONFIRMED')
  })

  test('is restated by whoever said it; after taking it back, by either side', () => {
    const restate = (before: Inheritance, by = person('cq', 'cq', 'editor')) =>
      proposeInheritance(
        before,
        { version: before.version, nodeId: parent.nodeId, extent: 'part', reason: '再看', ...ground },
        as(by),
      )
    expect(refused(restate(agreed()))).toBe('ACCORD_PROPOSER_ONLY')
    const back = taken(
      moveInheritance(agreed(), 'withdraw', { version: 3, reason: '有误', ...ground }, as(scEditor)),
    )
    expect(taken(restate(back))).toMatchObject({ proposerAgencyId: 'cq', state: 'agency-review', version: 5 })
  })
})

describe('standards below a mapped 类目', () => {
  test('stay gaps as long as nothing is said, and the gap names the mapping above it', () => {
    const [gap] = gaps([])
    expect(gap).toMatchObject({ status: 'open', inherited: { halves: 0 } })
    expect(gap?.inherited?.parents).toEqual([{ mappingId: 'parents', relation: 'narrower', extent: null }])
  })

  test('stay gaps while the statement is on its way', () => {
    expect(gaps([sent('all')]).map(({ status }) => status)).toEqual(['open', 'open'])
  })

  test('are covered by their parent once both sides agree that it covers all, and stay gaps for part and none', () => {
    const statusOf = (extent: InheritanceExtent) => gaps([agreed(extent)]).map(({ status }) => status)
    expect(statusOf('all')).toEqual(['inherited', 'inherited'])
    expect(statusOf('part')).toEqual(['open', 'open'])
    expect(statusOf('none')).toEqual(['open', 'open'])
  })

  test('never count as confirmed, whatever is agreed about them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inheritanceExtents), (extent) => {
        const { confirmed, proposed, inherited } = figures([agreed(extent)])
        expect([confirmed.halves, proposed.halves]).toEqual([0, 0])
        expect(inherited.halves).toBe({ all: 4, part: 2, none: 0 }[extent])
        expect(inherited.halves + confirmed.halves).toBeLessThanOrEqual(confirmed.outOf)
      }),
    )
  })

  test('lose it when the mapping above is disputed, revised or 待复核', () => {
    const revised = { ...mapping, statement: { ...mapping.statement, id: 'later' } }
    expect(figures([agreed()], [{ ...mapping, state: 'disputed' }]).inherited.halves).toBe(0)
    expect(figures([agreed()], [revised]).inherited.halves).toBe(0)
    const stale = { ...mapping, statement: { ...mapping.statement, hashA: 'old' } }
    expect(figures([agreed()], [stale]).inherited.halves).toBe(0)
  })
})

describe('what the log tells the other side', () => {
  const eventsOf = (decision: ReturnType<typeof moveInheritance>) => {
    if (!decision.ok) throw new Error(decision.problem.code)
    return toldOf(decision.value.events)
  }

  test('of an agreement that is said anew: that it fell, and none of the new words', () => {
    const before = agreed()
    const said = {
      version: before.version,
      nodeId: parent.nodeId,
      extent: 'none' as const,
      reason: '内部新理由',
    }
    const { told, kept } = eventsOf(proposeInheritance(before, { ...said, ...ground }, as(scEditor)))
    expect(told.map(({ name }) => name)).toEqual(['inheritance.reopened'])
    expect(JSON.stringify(told)).not.toMatch(/内部新理由|none/)
    expect(JSON.stringify(kept)).toMatch(/内部新理由/)
  })

  test('of one that is taken back: that it was, once it was sent; nothing before', () => {
    const back = (row: Inheritance) =>
      eventsOf(
        moveInheritance(row, 'withdraw', { version: row.version, reason: '不再', ...ground }, as(scEditor)),
      ).told.map(({ name }) => name)
    expect(back(taken(say('all')))).toEqual([])
    expect(back(sent('all'))).toEqual(['inheritance.withdrawn'])
    expect(back(agreed())).toEqual(['inheritance.withdrawn'])
  })
})
