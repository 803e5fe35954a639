/**
 * Texts of some owners (targets, branches, descriptions), read into grams. Several kinds of text of the same owners are
 * counted together: how rare a gram is does not depend on whether it stands in a name or in its brackets.
 */
import { GrowingList } from './flat-lists'
import { type GramCounts, GramIndex, type OwnedTexts } from './gram-index'
import { GramVocabulary } from './gram-vocabulary'

/** One index for each kind of text, with common weights. */
export function gramIndexes(owners: number, ...kinds: readonly OwnedTexts[]): readonly GramIndex[] {
  const vocabulary = new GramVocabulary()
  const counts = new GrowingList()
  const last = new GrowingList()
  const readings = kinds.map(({ texts, owners: theirs }) => ({
    texts,
    owners: theirs,
    next: 0,
    starts: new Int32Array(texts.length + 1),
    grams: new GrowingList(),
  }))
  for (let owner = 0; owner < owners; owner++)
    for (const kind of readings)
      while (kind.owners[kind.next] === owner) {
        const from = kind.grams.length
        vocabulary.learn(kind.texts[kind.next] ?? '', kind.grams)
        for (let at = from; at < kind.grams.length; at++) {
          const gram = kind.grams.at(at)
          if (gram === counts.length) {
            counts.push(1)
            last.push(owner)
          } else if (last.at(gram) !== owner) {
            counts.put(gram, counts.at(gram) + 1)
            last.put(gram, owner)
          }
        }
        kind.next++
        kind.starts[kind.next] = kind.grams.length
      }
  const known: GramCounts = { vocabulary, ownersWith: { owners, counts: counts.whole() } }
  return readings.map(
    (kind) => new GramIndex(kind, { starts: kind.starts, grams: kind.grams.whole() }, known),
  )
}

/** An index of texts that are their own owners. */
export function gramIndex(texts: readonly string[]): GramIndex {
  const owners = Int32Array.from(texts, (_, text) => text)
  return ownedIndex(texts.length, { texts, owners })
}

/** The same for one kind of text. */
export function ownedIndex(owners: number, texts: OwnedTexts): GramIndex {
  const [index] = gramIndexes(owners, texts)
  if (!index) throw new Error('one kind of text makes one index')
  return index
}
