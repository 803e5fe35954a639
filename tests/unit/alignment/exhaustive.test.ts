/**
 * A look-up compares few targets, and still gives what comparing every target with all reasons would give: on real titles,
 * on made ones of the length that officials write, and on whatever the generator thinks of.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AlignItem, alignItem } from '#lib/domain/alignment/align-item'
import {
  type Alignment,
  type AlignSettings,
  buildAlignment,
  plainSettings,
} from '#lib/domain/alignment/alignment'
import { type Ranked, rankTargets } from '#lib/domain/alignment/ranking'
import { reasonKeys, reasonPlaces, reasonTable } from '#lib/domain/alignment/reason'
import { measureStrengths } from '#lib/domain/alignment/strengths'
import { withoutReasons } from '#lib/domain/alignment/weights'
import { conceptLists } from '../../../scripts/bench-align/read-cases'
import { titleLists } from '../../../scripts/bench-align/titles'

/** The best of all targets, but for those that have nothing more in common with the item than their place. */
function exhaustive(alignment: Alignment, item: AlignItem, top: number): readonly Ranked[] {
  const everywhere = Int32Array.from(alignment.items, (_, position) => position)
  const measured = measureStrengths(alignment, item, alignment.read(item.title), everywhere, {})
  const own = reasonKeys.filter((key) => reasonTable[key] !== 'place')
  const ranked = [...everywhere].map((position) => {
    const left = (rest: number, key: (typeof reasonKeys)[number]) => {
      const weight = alignment.weights[reasonPlaces[key]] ?? 0
      return rest * (1 - weight * (measured[key]?.[position] ?? 0))
    }
    const shares = own.some((key) => (measured[key]?.[position] ?? 0) > 0)
    return { position, score: shares ? 1 - reasonKeys.reduce(left, 1) : 0 }
  })
  return ranked
    .filter(({ score }) => score >= 0.0005)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, top)
}

/** Scores are compared, not places: of two that differ by less than single precision holds, either may come first. */
function expectExact(alignment: Alignment, item: AlignItem, top: number): void {
  const scores = (ranked: readonly Ranked[]) => ranked.map(({ score }) => Math.round(score * 1e5))
  const found = rankTargets(alignment, item, alignment.read(item.title), {}, top)
  const all = exhaustive(alignment, item, top)
  expect(found).toHaveLength(all.length)
  for (const [place, score] of scores(all).entries())
    expect(Math.abs((scores(found)[place] ?? 0) - score), item.title).toBeLessThanOrEqual(1)
}

it('gives the best five of all targets for every third concept of the real lists', () => {
  const { targets, sources } = conceptLists()
  const alignment = buildAlignment(targets)
  for (const item of sources.filter((_, at) => at % 3 === 0)) expectExact(alignment, item, 5)
}, 60_000)

it('gives the best five and the best twelve of 4,000 long titles made of few words', () => {
  const { targets, sources } = titleLists(4000)
  const alignment = buildAlignment(targets)
  for (const item of sources.filter((_, at) => at % 40 === 0)) {
    expectExact(alignment, item, 5)
    expectExact(alignment, item, 12)
  }
}, 60_000)

const words = [
  '机关',
  '公务',
  '用车',
  '公车',
  '管理',
  '规范',
  '后勤',
  '车',
  '房',
  '(',
  ')',
  '、',
  '~',
  '四川省',
]
const title = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((list) => list.join(''))
const path = fc.array(fc.constantFrom('公务用车', '后勤管理', '车辆', '房'), { maxLength: 2 })
const number = fc.constantFrom('GB/T 1—2020', 'DB51/T 10004—2023', 'DB50/T 10004—2023')
const list = (most: number) =>
  fc
    .array(
      fc.record({ title, path, numbers: fc.array(number, { maxLength: 1 }) }, { requiredKeys: ['title'] }),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((items) =>
      items.map((item, at) => {
        const { title: ownTitle, path: ownPath = [], numbers = [] } = item
        return alignItem({ id: `t${at}`, title: ownTitle, path: ownPath, numbers })
      }),
    )
const settings = fc
  .record({
    off: fc.subarray([...reasonKeys], { maxLength: 3 }),
    synonyms: fc.constantFrom<AlignSettings['synonyms']>([], [['公车', '公务用车']]),
  })
  .map(
    ({ off, synonyms }): AlignSettings => ({
      weights: withoutReasons(plainSettings.weights, off),
      synonyms,
      regionNames: ['四川省'],
      generalWords: [['用车', '车']],
    }),
  )

it('misses nothing whatever the titles, brackets, places, numbers, synonyms and weights', () => {
  fc.assert(
    fc.property(list(60), list(4), settings, fc.integer({ min: 1, max: 6 }), (targets, sources, how, top) => {
      const alignment = buildAlignment(targets, how)
      for (const item of sources) expectExact(alignment, item, top)
    }),
    { numRuns: 400 },
  )
}, 60_000)
