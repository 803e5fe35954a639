/** The engine keeps its quality on the real concept lists: everything in it is deterministic, so a floor is a test. */
import { expect, it } from 'vitest'
import { plainSettings } from '#lib/domain/alignment/alignment'
import { readGeneralWords } from '../../../scripts/align/read-general-words'
import { cosineRanking, diceRanking } from '../../../scripts/bench-align/baselines'
import { hitsOf, measureEngine } from '../../../scripts/bench-align/quality'
import { conceptLists } from '../../../scripts/bench-align/read-cases'

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
