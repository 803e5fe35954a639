/**
 * A look-up compares only what rare grams, equal names and numbers bring up. What that leaves out is held here against
 * the comparison with every target: on real titles, and on made ones of a length that officials write.
 */
import { expect, it } from 'vitest'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { type Alignment, buildAlignment, plainSettings } from '#lib/domain/alignment/alignment'
import { rankTargets } from '#lib/domain/alignment/ranking'
import { reasonKeys } from '#lib/domain/alignment/reason'
import { measureStrengths } from '#lib/domain/alignment/strengths'
import { conceptLists } from '../../../scripts/bench-align/read-cases'
import { titleLists } from '../../../scripts/bench-align/titles'

const top = 5

/** The best scores when every target is compared. */
function exhaustive(alignment: Alignment, item: AlignItem): readonly number[] {
  const everywhere = Int32Array.from(alignment.items, (_, position) => position)
  const measured = measureStrengths(alignment, item, alignment.read(item.title), everywhere, {})
  const score = (position: number) =>
    1 -
    reasonKeys.reduce(
      (left, key, place) => left * (1 - (alignment.weights[place] ?? 0) * (measured[key]?.[position] ?? 0)),
      1,
    )
  return [...everywhere]
    .map(score)
    .filter((value) => value >= 0.0005)
    .sort((a, b) => b - a)
    .slice(0, top)
}

/** How many of the five that the exhaustive comparison gives are found (equal ones count), and of the first places. */
function agreement(targets: readonly AlignItem[], sources: readonly AlignItem[]) {
  const alignment = buildAlignment(targets, plainSettings)
  let [wanted, given, firsts] = [0, 0, 0]
  for (const item of sources) {
    const all = exhaustive(alignment, item)
    const found = rankTargets(alignment, item, alignment.read(item.title), {}, top)
    for (const [place, score] of all.entries())
      expect(found[place]?.score ?? 0).toBeLessThanOrEqual(score + 1e-6)
    wanted += all.length
    given += found.filter(({ score }) => score >= (all.at(-1) ?? 0) - 1e-6).length
    if (Math.abs((found[0]?.score ?? 0) - (all[0] ?? 0)) < 1e-6) firsts++
  }
  return { top: given / wanted, first: firsts / sources.length }
}

it('finds what comparing every target finds, on the concept lists', () => {
  const { targets, sources } = conceptLists()
  const { top: five, first } = agreement(
    targets,
    sources.filter((_, at) => at % 5 === 0),
  )
  expect({ first, five }).toEqual({ first: 1, five: 1 })
})

it('finds most of what comparing every target finds on long titles made of few words, and nearly always the first', () => {
  const { targets, sources } = titleLists(4000)
  const { top: five, first } = agreement(
    targets,
    sources.filter((_, at) => at % 40 === 0),
  )
  expect(first).toBeGreaterThanOrEqual(0.95)
  expect(five).toBeGreaterThanOrEqual(0.85)
})
