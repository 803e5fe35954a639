/**
 * The plain methods that the engine has to beat, in the strongest simple form that was found: unigrams and bigrams of the
 * letters, figures and characters of a title, compared by Dice, or as rarity-weighted vectors by cosine.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import type { Case } from './read-cases'

/** Ids of the five best targets for each source. */
export type Ranking = ReadonlyMap<string, readonly string[]>

type Grams = ReadonlyMap<string, number>

export function diceRanking({ sources, targets }: Case): Ranking {
  const size = (grams: Grams) => sum(grams.values())
  return rank(sources, targets, gramsOf, (one, other) => {
    let shared = 0
    for (const [gram, count] of one) shared += Math.min(count, other.get(gram) ?? 0)
    return (2 * shared) / (size(one) + size(other))
  })
}

export function cosineRanking({ sources, targets }: Case): Ranking {
  const frequency = new Map<string, number>()
  for (const { title } of targets)
    for (const gram of rawGrams(title).keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const rarity = (gram: string) => Math.log((targets.length + 1) / ((frequency.get(gram) ?? 0) + 1)) + 1
  const vector = (title: string) => {
    const weighted = [...rawGrams(title)].map(([gram, count]) => [gram, count * rarity(gram)] as const)
    const length = Math.sqrt(sum(weighted.map(([, weight]) => weight * weight)))
    return new Map(weighted.map(([gram, weight]) => [gram, weight / length]))
  }
  return rank(sources, targets, vector, (one, other) => {
    let product = 0
    for (const [gram, weight] of one) product += weight * (other.get(gram) ?? 0)
    return product
  })
}

function rank(
  sources: readonly AlignItem[],
  targets: readonly AlignItem[],
  read: (title: string) => Grams,
  similarity: (one: Grams, other: Grams) => number,
): Ranking {
  const prepared = targets.map(({ id, title }) => ({ id, grams: read(title) }))
  return new Map(
    sources.map(({ id, title }) => {
      const own = read(title)
      const scored = prepared.map((target) => ({ id: target.id, score: similarity(own, target.grams) }))
      const best = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
      return [id, best.slice(0, 5).map((target) => target.id)]
    }),
  )
}

/** Dice does best without punctuation, the cosine with it. */
function gramsOf(title: string): Grams {
  return rawGrams(title.replace(/[^\p{L}\p{N}]/gu, ''))
}

function rawGrams(title: string): Grams {
  const characters = [...title]
  const grams = new Map<string, number>()
  const add = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1)
  for (const [place, character] of characters.entries()) {
    add(character)
    if (place > 0) add(`${characters[place - 1]}${character}`)
  }
  return grams
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
