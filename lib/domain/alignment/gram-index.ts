/**
 * Texts by their grams, each gram weighted by its rarity among them. Everything lies in flat typed arrays: 100,000 titles
 * take some tens of megabytes, and a look-up touches only the postings of the query's own grams, the rare ones first.
 */
import { GramVocabulary } from './gram-vocabulary'

/** A text and whom it belongs to (a position in a list). An owner may have several texts, next to each other. */
export type OwnedText = { readonly owner: number; readonly text: string }

/** What a look-up reads of postings before it leaves the frequent grams to the exact comparison. */
const postingsEnough = 1500

export class GramIndex {
  readonly #vocabulary = new GramVocabulary()
  readonly #owners: Int32Array
  /** The grams of text n stand from starts[n] to starts[n + 1]. */
  readonly #starts: Int32Array
  readonly #grams: Int32Array
  readonly #totals: Float32Array
  readonly #weights: Float32Array
  readonly #postingStarts: Int32Array
  /** Owners by gram, each once. */
  readonly #postings: Int32Array
  readonly #unknownWeight: number
  /** Scratch: weight of the query's grams, scores of the owners. All zero between two calls. */
  readonly #asked: Float32Array
  readonly #scores: Float32Array
  readonly #lightest: Float32Array
  /** The current query. */
  #queryGrams: readonly number[] = []
  #queryTotal = 0

  constructor(owned: readonly OwnedText[], ownerCount: number) {
    this.#owners = Int32Array.from(owned, ({ owner }) => owner)
    this.#starts = new Int32Array(owned.length + 1)
    const grams: number[] = []
    for (const [index, { text }] of owned.entries()) {
      this.#vocabulary.learn(text, (gram) => grams.push(gram))
      this.#starts[index + 1] = grams.length
    }
    this.#grams = Int32Array.from(grams)
    const { starts, postings } = this.#invert()
    this.#postingStarts = starts
    this.#postings = postings
    const size = this.#vocabulary.size
    this.#weights = new Float32Array(size)
    for (let gram = 0; gram < size; gram++)
      this.#weights[gram] = this.#vocabulary.shareOf(gram) * rarity(this.#frequency(gram), ownerCount)
    this.#unknownWeight = rarity(0, ownerCount)
    this.#totals = new Float32Array(owned.length)
    this.#lightest = new Float32Array(ownerCount).fill(Number.POSITIVE_INFINITY)
    for (const [text, owner] of this.#owners.entries()) {
      const total = this.#sum(this.#grams, this.#start(text), this.#start(text + 1))
      this.#totals[text] = total
      this.#lightest[owner] = Math.min(this.#lightest[owner] ?? 0, total)
    }
    this.#asked = new Float32Array(size)
    this.#scores = new Float32Array(ownerCount)
  }

  /** Makes a text the current query of this index: what follows compares with it. */
  read(text: string): void {
    for (const gram of this.#queryGrams) this.#asked[gram] = 0
    const grams: number[] = []
    let total = this.#vocabulary.read(text, (gram) => grams.push(gram)) * this.#unknownWeight
    for (const gram of grams) {
      const weight = this.#weights[gram] ?? 0
      this.#asked[gram] = weight
      total += weight
    }
    this.#queryGrams = grams
    this.#queryTotal = total
  }

  /**
   * Weighted Dice of the current query and a text, 0…1: twice the weight that they share by the weight of both. A text of
   * one character counts as if it weighed a little more, or 子 would be half of every word with 子.
   */
  similarity(text: number): number {
    let shared = 0
    const grams = this.#grams
    const asked = this.#asked
    const end = this.#starts[text + 1] ?? 0
    for (let at = this.#starts[text] ?? 0; at < end; at++) shared += asked[grams[at] ?? 0] ?? 0
    if (shared === 0) return 0
    const total = this.#totals[text] ?? 0
    if (shared > 0.9999 * Math.max(total, this.#queryTotal)) return 1
    const least = this.#unknownWeight
    return (2 * shared) / (Math.max(least, total) + Math.max(least, this.#queryTotal))
  }

  /** Owners that share rare grams with the current query: at most `count`, best first, equal ones in their order. */
  nearest(count: number): readonly number[] {
    const grams = [...this.#queryGrams].sort((a, b) => this.#frequency(a) - this.#frequency(b) || a - b)
    const touched: number[] = []
    const scores = this.#scores
    const postings = this.#postings
    let read = 0
    for (const gram of grams) {
      if (read + this.#frequency(gram) > postingsEnough && touched.length >= count) break
      const weight = this.#weights[gram] ?? 0
      const end = this.#postingStarts[gram + 1] ?? 0
      for (let at = this.#postingStarts[gram] ?? 0; at < end; at++) {
        const owner = postings[at] ?? 0
        const score = scores[owner] ?? 0
        if (score === 0) touched.push(owner)
        scores[owner] = score + weight
      }
      read += this.#frequency(gram)
    }
    const total = this.#queryTotal
    for (const owner of touched) scores[owner] = (scores[owner] ?? 0) / (total + (this.#lightest[owner] ?? 0))
    const best = highest(touched, scores, count)
    for (const owner of touched) scores[owner] = 0
    return best
  }

  #frequency(gram: number): number {
    return (this.#postingStarts[gram + 1] ?? 0) - (this.#postingStarts[gram] ?? 0)
  }

  #start(text: number): number {
    return this.#starts[text] ?? 0
  }

  #sum(grams: Int32Array, from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at++) sum += this.#weights[grams[at] ?? 0] ?? 0
    return sum
  }

  /** Counting sort of owners by gram; the texts of one owner stand together, so a repeated owner is the last one. */
  #invert(): { starts: Int32Array; postings: Int32Array } {
    const size = this.#vocabulary.size
    const starts = new Int32Array(size + 1)
    const last = new Int32Array(size).fill(-1)
    this.#eachPosting(last, (gram) => {
      starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
    })
    for (let gram = 0; gram < size; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
    const next = starts.slice()
    const postings = new Int32Array(starts[size] ?? 0)
    this.#eachPosting(last.fill(-1), (gram, owner) => {
      const at = next[gram] ?? 0
      postings[at] = owner
      next[gram] = at + 1
    })
    return { starts, postings }
  }

  #eachPosting(last: Int32Array, each: (gram: number, owner: number) => void): void {
    for (const [text, owner] of this.#owners.entries())
      for (let at = this.#start(text); at < this.#start(text + 1); at++) {
        const gram = this.#grams[at] ?? 0
        if (last[gram] === owner) continue
        last[gram] = owner
        each(gram, owner)
      }
  }
}

/** Inverse document frequency; what nothing else has weighs most. */
function rarity(frequency: number, count: number): number {
  return Math.log((count + 1) / (frequency + 1)) + 1
}

/** The owners with the highest scores, best first, ties in the list's order. */
function highest(owners: readonly number[], scores: Float32Array, count: number): readonly number[] {
  const order = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  if (owners.length <= count) return [...owners].sort(order)
  const steps = new Int32Array(1001)
  const step = (owner: number) => Math.min(1000, Math.floor((scores[owner] ?? 0) * 1000))
  for (const owner of owners) steps[step(owner)] = (steps[step(owner)] ?? 0) + 1
  let least = 1000
  for (let above = steps[1000] ?? 0; above < count && least > 0; above += steps[least] ?? 0) least--
  return owners
    .filter((owner) => step(owner) >= least)
    .sort(order)
    .slice(0, count)
}
