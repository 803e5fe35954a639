/** Lists in typed arrays, for loops that run a thousand times a query: they grow without objects and are used again. */

/** Whole numbers, added one by one. */
export class GrowingList {
  #numbers = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Int32Array(Math.ceil(this.#length * 1.5))
      wider.set(this.#numbers)
      this.#numbers = wider
    }
    this.#numbers[this.#length++] = number
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0
  }

  /** Puts another number at a place that has one. */
  put(place: number, number: number): void {
    this.#numbers[place] = number
  }

  clear(): void {
    this.#length = 0
  }

  /** Puts those first whose value is smaller, equal ones in the order of their numbers. By insertion: for short lists. */
  sortBy(values: Float32Array): void {
    const numbers = this.#numbers
    for (let at = 1; at < this.#length; at++) {
      const number = numbers[at] ?? 0
      const value = values[number] ?? 0
      let place = at
      while (place > 0) {
        const before = numbers[place - 1] ?? 0
        const theirs = values[before] ?? 0
        if (theirs < value || (theirs === value && before < number)) break
        numbers[place] = before
        place--
      }
      numbers[place] = number
    }
  }

  /** All of them, without the room to grow. */
  whole(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }
}

/** The owners with the highest scores of those that were offered, best first; of equal ones the first of the list. */
export class BestOwners {
  #owners = new Int32Array(0)
  #scores = new Float64Array(0)
  #most = 0
  #length = 0

  clear(most: number): void {
    if (most > this.#owners.length) {
      this.#owners = new Int32Array(most)
      this.#scores = new Float64Array(most)
    }
    this.#most = most
    this.#length = 0
  }

  /** Each owner once at most. The answer is the score that the next one needs at least. */
  offer(owner: number, score: number): number {
    const owners = this.#owners
    const scores = this.#scores
    if (this.#length === this.#most) {
      if (this.#most === 0) return Number.POSITIVE_INFINITY
      const worst = scores[this.#length - 1] ?? 0
      if (score < worst || (score === worst && owner > (owners[this.#length - 1] ?? 0))) return worst
    } else this.#length++
    let at = this.#length - 1
    while (at > 0) {
      const before = scores[at - 1] ?? 0
      if (before > score || (before === score && (owners[at - 1] ?? 0) < owner)) break
      scores[at] = before
      owners[at] = owners[at - 1] ?? 0
      at--
    }
    scores[at] = score
    owners[at] = owner
    return this.#length < this.#most ? 0 : (scores[this.#length - 1] ?? 0)
  }

  list(): readonly number[] {
    const list: number[] = []
    for (let at = 0; at < this.#length; at++) list.push(this.#owners[at] ?? 0)
    return list
  }

  /** The score of the `rank`-th, counted from 1; 0 where there are fewer. */
  scoreOf(rank: number): number {
    return rank > this.#length ? 0 : (this.#scores[rank - 1] ?? 0)
  }
}

/** Positions of a list, each once. */
export class PositionSet {
  readonly #seenIn: Int32Array
  readonly #positions: Int32Array
  #reading = 0
  #length = 0

  constructor(size: number) {
    this.#seenIn = new Int32Array(size)
    this.#positions = new Int32Array(size)
  }

  clear(): void {
    this.#reading++
    this.#length = 0
  }

  add(position: number): void {
    if (this.#seenIn[position] === this.#reading) return
    this.#seenIn[position] = this.#reading
    this.#positions[this.#length++] = position
  }

  get length(): number {
    return this.#length
  }

  addAll(positions: readonly number[]): void {
    for (let at = 0; at < positions.length; at++) this.add(positions[at] ?? 0)
  }

  /** The first of some positions, at most `most`. */
  addSome(positions: readonly number[], most: number): void {
    const end = Math.min(positions.length, most)
    for (let at = 0; at < end; at++) this.add(positions[at] ?? 0)
  }

  /** Those that were added after the first `from`, in that order; good until the set is cleared. */
  since(from: number): Int32Array {
    return this.#positions.subarray(from, this.#length)
  }
}
