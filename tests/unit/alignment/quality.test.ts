/** The engine keeps its quality on the real concept lists: everything in it is deterministic, so a floor is a test. */
import { expect, it } from 'vitest'
import { plainSettings } from '#lib/domain/alignment/alignment'
import { readGeneralWords } from '../../../scripts/align/read-general-words'
import { bracketsUnread, regionsInFront, variantsUnread } from '../../../scripts/bench-align/as-if'
import { cosineRanking, diceRanking } from '../../../scripts/bench-align/baselines'
import { hitsOf, measureEngine } from '../../../scripts/bench-align/quality'
import { conceptLists, crosswalk } from '../../../scripts/bench-align/read-cases'

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
