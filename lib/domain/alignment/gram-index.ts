/**
 * Texts by their grams, each gram weighted by its rarity among them. Everything lies in flat typed arrays: 100,000 titles
 * take some tens of megabytes, and a look-up touches only the postings of the query's own grams, the rare ones first.
 */
import { BestOwners, GrowingList } from './flat-lists'
import { GramVocabulary } from './gram-vocabulary'

/** What a look-up reads of postings before it leaves the frequent grams to the exact comparison. */
const postingsEnough = 2500

export class GramIndex {
  readonly #vocabulary = new GramVocabulary()
  readonly #owners: Int32Array
  /** The grams of text n stand from starts[n] to starts[n + 1]. */
  readonly #starts: Int32Array
  readonly #grams: Int32Array
  readonly #totals: Float32Array
  readonly #weights: Float32Array
  readonly #postingStarts: Int32Array
  /** Texts by gram. */
  readonly #postings: Int32Array
  readonly #unknownWeight: number
  /** Scratch, used again by every query: weight of its grams, scores of the texts (all zero between two calls), whom it touched. */
  readonly #asked: Float32Array
  readonly #scores: Float32Array
  readonly #touched: Int32Array
  readonly #best = new BestOwners()
  /** The current query. */
  #queryGrams: number[] = []
  #queryTotal = 0

  /** `owners`: whom each text belongs to (a position in a list); an owner's texts stand next to each other. */
  constructor(texts: readonly string[], owners: Int32Array, ownerCount: number) {
    this.#owners = owners
    this.#starts = new Int32Array(texts.length + 1)
    const grams = new GrowingList()
    const add = (gram: number) => grams.push(gram)
    for (let text = 0; text < texts.length; text++) {
      this.#vocabulary.learn(texts[text] ?? '', add)
      this.#starts[text + 1] = grams.length
    }
    this.#grams = grams.whole()
    const { starts, postings, ownersWith } = this.#invert()
    this.#postingStarts = starts
    this.#postings = postings
    const size = this.#vocabulary.size
    this.#weights = new Float32Array(size)
    for (let gram = 0; gram < size; gram++)
      this.#weights[gram] = this.#vocabulary.shareOf(gram) * rarity(ownersWith[gram] ?? 0, ownerCount)
    this.#unknownWeight = rarity(0, ownerCount)
    this.#totals = new Float32Array(texts.length)
    for (let text = 0; text < texts.length; text++) {
      this.#totals[text] = this.#sum(this.#grams, this.#start(text), this.#start(text + 1))
    }
    this.#asked = new Float32Array(size)
    this.#scores = new Float32Array(texts.length)
    this.#touched = new Int32Array(texts.length)
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

  /** Owners of the `count` texts that share most with the current query by its rare grams, best first; some may be twice. */
  nearest(count: number): readonly number[] {
    const grams = this.#queryGrams.sort((a, b) => this.#frequency(a) - this.#frequency(b) || a - b)
    const touched = this.#touched
    let found = 0
    const scores = this.#scores
    const postings = this.#postings
    let read = 0
    for (const gram of grams) {
      if (read + this.#frequency(gram) > postingsEnough && found >= count) break
      const weight = this.#weights[gram] ?? 0
      const end = this.#postingStarts[gram + 1] ?? 0
      for (let at = this.#postingStarts[gram] ?? 0; at < end; at++) {
        const text = postings[at] ?? 0
        const score = scores[text] ?? 0
        if (score === 0) touched[found++] = text
        scores[text] = score + weight
      }
      read += this.#frequency(gram)
    }
    const smallest = this.#unknownWeight
    const total = Math.max(smallest, this.#queryTotal)
    const best = this.#best
    best.clear(count)
    const totals = this.#totals
    let least = 0
    for (let at = 0; at < found; at++) {
      const text = touched[at] ?? 0
      const score = (scores[text] ?? 0) / (total + Math.max(smallest, totals[text] ?? 0))
      scores[text] = 0
      if (score >= least) least = best.offer(text, score)
    }
    return best.list().map((text) => this.#owners[text] ?? 0)
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

  /** Counting sort of texts by gram. An owner's texts stand together, so an owner that was counted is the last one. */
  #invert(): { starts: Int32Array; postings: Int32Array; ownersWith: Int32Array } {
    const size = this.#vocabulary.size
    const grams = this.#grams
    const starts = new Int32Array(size + 1)
    const ownersWith = new Int32Array(size)
    const last = new Int32Array(size).fill(-1)
    for (let text = 0; text < this.#owners.length; text++) {
      const owner = this.#owners[text] ?? 0
      const end = this.#start(text + 1)
      for (let at = this.#start(text); at < end; at++) {
        const gram = grams[at] ?? 0
        starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
        if (last[gram] === owner) continue
        last[gram] = owner
        ownersWith[gram] = (ownersWith[gram] ?? 0) + 1
      }
    }
    for (let gram = 0; gram < size; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
    const next = starts.slice()
    const postings = new Int32Array(grams.length)
    for (let text = 0; text < this.#owners.length; text++) {
      const end = this.#start(text + 1)
      for (let at = this.#start(text); at < end; at++) {
        const gram = grams[at] ?? 0
        const place = next[gram] ?? 0
        postings[place] = text
        next[gram] = place + 1
      }
    }
    return { starts, postings, ownersWith }
  }
}

/** Inverse document frequency; what nothing else has weighs most. */
function rarity(frequency: number, count: number): number {
  return Math.log((count + 1) / (frequency + 1)) + 1
}
