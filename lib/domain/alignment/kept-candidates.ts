/**
 * The best few targets of every item of a run, in flat lists: 100,000 items with twelve each would otherwise be a million
 * objects that live as long as the run.
 */
import type { Ranked } from './ranking'

export class KeptCandidates {
  readonly #most: number
  readonly #positions: Int32Array
  readonly #scores: Float64Array
  readonly #lengths: Int32Array

  constructor(itemCount: number, most: number) {
    this.#most = most
    this.#positions = new Int32Array(itemCount * most)
    this.#scores = new Float64Array(itemCount * most)
    this.#lengths = new Int32Array(itemCount)
  }

  /** How many items there are. */
  get length(): number {
    return this.#lengths.length
  }

  put(index: number, ranked: readonly Ranked[]): void {
    const start = index * this.#most
    for (const [place, { position, score }] of ranked.entries()) {
      this.#positions[start + place] = position
      this.#scores[start + place] = score
    }
    this.#lengths[index] = ranked.length
  }

  best(index: number): Ranked | undefined {
    return this.#lengths[index] === 0 ? undefined : this.#at(index * this.#most)
  }

  list(index: number): readonly Ranked[] {
    const start = index * this.#most
    return Array.from({ length: this.#lengths[index] ?? 0 }, (_, place) => this.#at(start + place))
  }

  #at(at: number): Ranked {
    return { position: this.#positions[at] ?? 0, score: this.#scores[at] ?? 0 }
  }
}
