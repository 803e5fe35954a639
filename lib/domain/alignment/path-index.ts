/**
 * Titles above the targets, and how alike they are to the titles above an item. Many targets stand in one place, and many
 * items too: what is computed is a likeness for each distinct path, kept until an item with another path asks.
 */
import type { AlignItem } from './align-item'
import type { GramIndex } from './gram-index'
import { gramIndex } from './gram-texts'
import { bareText } from './title-forms'

/** Each level further up counts half of the one below it. */
const levelShare = 0.5

export class PathIndex {
  readonly #branches: GramIndex
  readonly #branchCount: number
  /** Distinct paths as places of their titles, nearest title first. */
  readonly #paths: readonly (readonly number[])[]
  /** The path of each item, by its position. */
  readonly #pathOf: Int32Array
  #asked: string | null = null
  #likeness: Float32Array
  #greatest = 0

  constructor(items: readonly Pick<AlignItem, 'path'>[]) {
    const branches = new Map<string, number>()
    const known = new Map<string, number>()
    const paths: (readonly number[])[] = []
    this.#pathOf = Int32Array.from(items, ({ path }) => {
      const key = path.join('\0')
      const there = known.get(key)
      if (there !== undefined) return there
      known.set(key, paths.length)
      const places = path.map((title) => {
        const text = bareText(title)
        const branch = branches.get(text) ?? branches.size
        branches.set(text, branch)
        return branch
      })
      paths.push(places.reverse())
      return paths.length - 1
    })
    const titles = [...branches.keys()]
    this.#paths = paths
    this.#branchCount = titles.length
    this.#branches = gramIndex(titles)
    this.#likeness = new Float32Array(paths.length)
  }

  /** Makes a path the one that is compared; the answer is the greatest likeness that a target's path has to it. */
  read(path: readonly string[]): number {
    const key = path.join('\0')
    if (key !== this.#asked) {
      this.#asked = key
      this.#likeness = this.#compare(path)
      this.#greatest = this.#likeness.reduce((most, value) => Math.max(most, value), 0)
    }
    return this.#greatest
  }

  /** 0…1: how alike the path of the target at a position is to the one that was read. */
  likeness(position: number): number {
    return this.#likeness[this.#pathOf[position] ?? -1] ?? 0
  }

  #compare(path: readonly string[]): Float32Array {
    const sums = new Float32Array(this.#paths.length)
    const alike = new Float32Array(this.#branchCount)
    let weight = 1
    let weights = 0
    for (const title of [...path].reverse()) {
      this.#branches.read(bareText(title))
      alike.fill(0)
      this.#branches.eachAtLeast(0, (branch, similarity) => {
        alike[branch] = similarity
      })
      for (const [at, branches] of this.#paths.entries())
        sums[at] =
          (sums[at] ?? 0) + weight * branches.reduce((most, one) => Math.max(most, alike[one] ?? 0), 0)
      weights += weight
      weight *= levelShare
    }
    return weights === 0 ? sums : sums.map((sum) => sum / weights)
  }
}
