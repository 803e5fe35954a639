/**
 * Words of the general language that can mean the same (爸爸、父亲; 小偷、贼), as groups with a common sense. For whole names only:
 * inside a longer title a word of another sense would mislead. The field's own words are in the synonym table.
 */

export type Lexicon = {
  /** Words that share a sense with this one, and how much of the two words' senses they share, 0…1. */
  readonly near: (word: string) => ReadonlyMap<string, number>
}

const nothing: ReadonlyMap<string, number> = new Map()

/** Each group lists the words of one sense. A sense that few words have says more than one that many have. */
export function lexicon(groups: readonly (readonly string[])[]): Lexicon {
  const sensesOf = new Map<string, number[]>()
  for (const [sense, words] of groups.entries())
    for (const word of words) {
      const senses = sensesOf.get(word)
      if (senses) senses.push(sense)
      else sensesOf.set(word, [sense])
    }
  const weightOf = (sense: number) => 1 / Math.log2(1 + (groups[sense]?.length ?? 1))
  const weightOfAll = (word: string) =>
    (sensesOf.get(word) ?? []).reduce((sum, sense) => sum + weightOf(sense), 0)
  return {
    near: (word) => {
      if (!sensesOf.has(word)) return nothing
      const shared = new Map<string, number>()
      for (const sense of sensesOf.get(word) ?? [])
        for (const other of groups[sense] ?? [])
          if (other !== word) shared.set(other, (shared.get(other) ?? 0) + weightOf(sense))
      const own = weightOfAll(word)
      for (const [other, weight] of shared) shared.set(other, weight / Math.sqrt(own * weightOfAll(other)))
      return shared
    },
  }
}
