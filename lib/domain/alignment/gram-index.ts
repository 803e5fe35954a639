/**
 * Texts by their grams, each gram weighted by its rarity among them. Everything lies in flat typed arrays: 100,000 titles
 * take some tens of megabytes, and a look-up touches only the postings of the query's own grams, the rare ones first.
 */
import { BestOwners, GrowingList } from './flat-lists'
import type { GramVocabulary } from './gram-vocabulary'

/** What the quick look reads of postings before it leaves the frequent grams: so many, or that part of the texts. */
const postingsEnough = 600
const textsEnough = 1 / 50
/** Sums of weights are of 32 bits: what falls short of a bound by less is compared exactly. */
const slack = 1e-4

export type OwnedTexts = {
  readonly texts: readonly string[]
  /** Whom each text belongs to, a position in a list; in ascending order. */
  readonly owners: Int32Array
}

/** The grams of text n stand from starts[n] to starts[n + 1], each once. */
export type TextGrams = { readonly starts: Int32Array; readonly grams: Int32Array }

export type GramCounts = {
  readonly vocabulary: GramVocabulary
  /** How many owners there are, and how many have a gram in any of their texts. */
  readonly ownersWith: { readonly owners: number; readonly counts: Int32Array }
}

export class GramIndex {
  readonly #vocabulary: GramVocabulary
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
  /** What a gram costs to read for what it tells: its texts by its weight. */
  readonly #costs: Float32Array
  /** Weight of the current query's grams, by gram; 0 for all others. */
  readonly #asked: Float32Array
  /** The current query; its grams, the cheapest to read first, and what they weigh, those that no text has included. */
  #query: string | null = null
  readonly #queryGrams = new GrowingList()
  #queryTotal = 0
  /** What was read of the postings for it: so many grams, with what the others weigh; the texts found, and what they share. */
  #gramsRead = 0
  #unread = 0
  #found = 0
  readonly #texts: Int32Array
  readonly #shared: Float32Array
  readonly #best = new BestOwners()

  constructor({ owners }: OwnedTexts, { starts, grams }: TextGrams, { vocabulary, ownersWith }: GramCounts) {
    const size = vocabulary.size
    const ownerCount = ownersWith.owners
    this.#vocabulary = vocabulary
    this.#owners = owners
    this.#starts = starts
    this.#grams = grams
    const byGram = postingsOf(starts, grams, size)
    this.#postingStarts = byGram.starts
    this.#postings = byGram.postings
    this.#weights = new Float32Array(size)
    this.#costs = new Float32Array(size)
    for (let gram = 0; gram < size; gram++) {
      const weight = vocabulary.shareOf(gram) * rarity(ownersWith.counts[gram] ?? 0, ownerCount)
      this.#weights[gram] = weight
      this.#costs[gram] = ((byGram.starts[gram + 1] ?? 0) - (byGram.starts[gram] ?? 0)) / weight
    }
    this.#unknownWeight = rarity(0, ownerCount)
    this.#totals = new Float32Array(owners.length)
    for (let text = 0; text < owners.length; text++) {
      let total = 0
      const end = starts[text + 1] ?? 0
      for (let at = starts[text] ?? 0; at < end; at++) total += this.#weights[grams[at] ?? 0] ?? 0
      this.#totals[text] = total
    }
    this.#asked = new Float32Array(size)
    this.#shared = new Float32Array(owners.length)
    this.#texts = new Int32Array(owners.length)
  }

  /** How many texts there are. */
  get size(): number {
    return this.#totals.length
  }

  /** Makes a text the current query of this index: what follows compares with it. */
  read(text: string): void {
    if (text === this.#query) return
    const asked = this.#asked
    const grams = this.#queryGrams
    for (let at = 0; at < grams.length; at++) asked[grams.at(at)] = 0
    for (let at = 0; at < this.#found; at++) this.#shared[this.#texts[at] ?? 0] = 0
    grams.clear()
    const unknown = this.#vocabulary.read(text, grams) * this.#unknownWeight
    let known = 0
    for (let at = 0; at < grams.length; at++) {
      const gram = grams.at(at)
      const weight = this.#weights[gram] ?? 0
      asked[gram] = weight
      known += weight
    }
    grams.sortBy(this.#costs)
    this.#query = text
    this.#queryTotal = known + unknown
    this.#gramsRead = 0
    this.#unread = known
    this.#found = 0
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
    const grams = this.#queryGrams
    const enough = Math.max(postingsEnough, this.size * textsEnough)
    let read = 0
    while (this.#gramsRead < grams.length) {
      const gram = grams.at(this.#gramsRead)
      const frequency = (this.#postingStarts[gram + 1] ?? 0) - (this.#postingStarts[gram] ?? 0)
      if (read + frequency > enough && this.#found >= count) break
      this.#readPostings()
      read += frequency
    }
    const smallest = this.#unknownWeight
    const query = Math.max(smallest, this.#queryTotal)
    const best = this.#best
    best.clear(Math.ceil(count))
    let least = 0
    const texts = this.#texts
    const totals = this.#totals
    const shared = this.#shared
    const found = this.#found
    for (let at = 0; at < found; at++) {
      const text = texts[at] ?? 0
      const score = (shared[text] ?? 0) / (query + Math.max(smallest, totals[text] ?? 0))
      if (score >= least) least = best.offer(text, score)
    }
    return best.list().map((text) => this.#owners[text] ?? 0)
  }

  /**
   * Gives the owner of every text whose similarity to the current query is at least `least`, with it; above 0. Nothing is
   * missed: the postings are read from the cheapest gram on until the weight of the unread ones is too little for a text that
   * no read one has (prefix filter), and what was found is compared exactly unless even the unread weight would not do.
   */
  eachAtLeast(least: number, give: (owner: number, similarity: number) => void): void {
    const grams = this.#queryGrams
    const smallest = this.#unknownWeight
    const query = Math.max(smallest, this.#queryTotal)
    const lowest = (least - slack) / 2
    while (this.#gramsRead < grams.length) {
      // One is always read: a text equal to the query has it, however little both weigh.
      if (this.#gramsRead > 0 && this.#unread < lowest * (query + Math.max(smallest, this.#unread))) break
      this.#readPostings()
    }
    const equal = (1 - 5 * slack) * this.#queryTotal
    const texts = this.#texts
    const totals = this.#totals
    const shared = this.#shared
    const unread = this.#unread
    const found = this.#found
    for (let at = 0; at < found; at++) {
      const text = texts[at] ?? 0
      const total = totals[text] ?? 0
      const most = Math.min(total, (shared[text] ?? 0) + unread)
      if (most < lowest * (query + Math.max(smallest, total)) && most < equal) continue
      const similarity = this.similarity(text)
      if (similarity >= least && similarity > 0) give(this.#owners[text] ?? 0, similarity)
    }
  }

  /** Adds the weight of the query's next gram to every text that has it. */
  #readPostings(): void {
    const shared = this.#shared
    const texts = this.#texts
    const postings = this.#postings
    const gram = this.#queryGrams.at(this.#gramsRead++)
    const weight = this.#weights[gram] ?? 0
    this.#unread -= weight
    const end = this.#postingStarts[gram + 1] ?? 0
    let found = this.#found
    for (let at = this.#postingStarts[gram] ?? 0; at < end; at++) {
      const text = postings[at] ?? 0
      const before = shared[text] ?? 0
      if (before === 0) texts[found++] = text
      shared[text] = before + weight
    }
    this.#found = found
  }
}

/** Texts by gram: a counting sort. */
function postingsOf(textStarts: Int32Array, grams: Int32Array, size: number) {
  const starts = new Int32Array(size + 1)
  for (let at = 0; at < grams.length; at++) {
    const gram = grams[at] ?? 0
    starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
  }
  for (let gram = 0; gram < size; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
  const next = starts.slice()
  const postings = new Int32Array(grams.length)
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const end = textStarts[text + 1] ?? 0
    for (let at = textStarts[text] ?? 0; at < end; at++) {
      const gram = grams[at] ?? 0
      const place = next[gram] ?? 0
      postings[place] = text
      next[gram] = place + 1
    }
  }
  return { starts, postings }
}

/** Inverse document frequency; what nothing else has weighs most. */
function rarity(frequency: number, count: number): number {
  return Math.log((count + 1) / (frequency + 1)) + 1
}
