/** The engine keeps its quality on the real concept lists: everything in it is deterministic, so a floor is a test. */
import { expect, it } from 'vitest'
import { plainSettings } from '#lib/domain/alignment/alignment'
import { baseWeights, withoutReasons } from '#lib/domain/alignment/weights'
import { readGeneralWords } from '../../../scripts/align/read-general-words'
import { bracketsUnread, halfGone, regionsInFront, variantsUnread } from '../../../scripts/bench-align/as-if'
import { cosineRanking, diceRanking } from '../../../scripts/bench-align/baselines'
import { hitsOf, measureEngine } from '../../../scripts/bench-align/quality'
import { conceptLists, crosswalk, placedStandards, places } from '../../../scripts/bench-align/read-cases'

const lists = conceptLists()

it('finds the counterpart first for 80% of the concepts and among five for 91%, and beats both plain methods', () => {
  const { hits, absence } = measureEngine(lists, { ...plainSettings, generalWords: readGeneralWords() })
  expect(hits.first / hits.of).toBeGreaterThanOrEqual(0.84)
  expect(hits.five / hits.of).toBeGreaterThanOrEqual(0.925)
  expect(absence.right / absence.said).toBeGreaterThanOrEqual(0.72)
  expect(absence.right / absence.of).toBeGreaterThanOrEqual(0.72)
  for (const plain of [hitsOf(diceRanking(lists), lists), hitsOf(cosineRanking(lists), lists)]) {
    expect(hits.first).toBeGreaterThan(plain.first)
    expect(hits.five).toBeGreaterThan(plain.five)
  }
}, 60_000)

it('keeps 80% at first place and 90% among five without any list of words', () => {
  const { hits } = measureEngine(lists, plainSettings)
  expect(hits.first / hits.of).toBeGreaterThanOrEqual(0.82)
  expect(hits.five / hits.of).toBeGreaterThanOrEqual(0.9)
}, 60_000)

it('gains at least two of a hundred concepts by reading brackets, and as many by folding character variants', () => {
  const settings = { ...plainSettings, generalWords: readGeneralWords() }
  const { hits } = measureEngine(lists, settings)
  for (const unread of [bracketsUnread(lists), variantsUnread(lists)])
    expect(hits.first - measureEngine(unread, settings).hits.first).toBeGreaterThanOrEqual(0.02 * hits.of)
}, 60_000)

it('is not misled by names of regions that stand before some titles, and would be if it read them', () => {
  const { hits } = measureEngine(crosswalk(), plainSettings)
  const regional = regionsInFront(crosswalk(), '四川省', '重庆市')
  const stripped = { ...plainSettings, regionNames: ['四川省', '重庆市'] }
  expect(measureEngine(regional, stripped).hits).toEqual(hits)
  expect(measureEngine(regional, plainSettings).hits.first).toBeLessThan(hits.first)
})

it('finds eight of ten places by their names and where they stand, where the names alone find six', () => {
  const world = places()
  const hitsWithout = (left: Parameters<typeof withoutReasons>[1]) =>
    measureEngine(world, { ...plainSettings, weights: withoutReasons(baseWeights, left) }).hits
  const { first, five, of } = hitsWithout([])
  expect(first / of).toBeGreaterThanOrEqual(0.79)
  expect(five / of).toBeGreaterThanOrEqual(0.9)
  expect(hitsWithout(['parent-path', 'sibling-candidates']).first / of).toBeLessThan(0.62)
  expect(hitsWithout(['parent-path']).first).toBeLessThan(first - 0.1 * of)
  expect(hitsOf(diceRanking(world), world).first / of).toBeLessThan(0.5)
}, 60_000)

it('says that there is no counterpart though others stand at the same place, and never offers that first there', () => {
  const measured = measureEngine(halfGone(places()), plainSettings)
  expect(measured.absence.of).toBe(197)
  expect(measured.absence.right / measured.absence.said).toBeGreaterThanOrEqual(0.65)
  expect(measured.absence.right / measured.absence.of).toBeGreaterThanOrEqual(0.7)
  expect(measured.firstRows).toBe(measured.hits.first)
  const { absence } = measureEngine(halfGone(placedStandards()), plainSettings)
  expect(absence.right).toBe(absence.said)
  expect(absence.right / absence.of).toBeGreaterThanOrEqual(0.75)
}, 60_000)
