/**
 * Sharing work out: the same items, people, method and seed always give the same shares, so that anybody can do it over
 * and check. `even` gives everybody a run of the table of equal length; `random` draws, and shows what from; `branch`
 * keeps each 子体系 with one person and balances the sizes.
 */
import { hashJson } from '#lib/domain/shared/hash'

export const splitMethods = ['even', 'random', 'branch'] as const
export type SplitMethod = (typeof splitMethods)[number]

/** In the order of the table. `branch`: the 子体系 it stands in. */
export type SplitItem = { readonly id: string; readonly branch: string }

/** Who gets an item: one person, or with `each: 2` two different ones. */
export type Share = { readonly id: string; readonly people: readonly string[] }

export type SplitRequest = {
  readonly method: SplitMethod
  /** Used by `random` only. */
  readonly seed: string
  /** How many people look at each item; there must be as many people. */
  readonly each: 1 | 2
}

/** One share for each item, in the order of the items. Throws without people enough: the caller has asked before. */
export function splitItems(
  items: readonly SplitItem[],
  people: readonly string[],
  { method, seed, each }: SplitRequest,
): readonly Share[] {
  if (people.length < each) throw new Error(`${each} people are needed, ${people.length} given`)
  const units = method === 'branch' ? branchesOf(items) : items.map((item) => [item])
  const order = method === 'random' ? shuffled(units, seed) : units
  const first = method === 'even' ? runs(order.length, people) : balanced(order, people)
  const holders = new Map<string, readonly string[]>()
  const loads = new Map(people.map((person) => [person, 0]))
  const add = (person: string, size: number) => {
    loads.set(person, (loads.get(person) ?? 0) + size)
  }
  for (const [index, unit] of order.entries()) add(first[index] ?? '', unit.length)
  order.forEach((unit, index) => {
    const one = first[index] ?? ''
    const pair = each === 1 ? [one] : [one, leastLoaded(people, loads, one)]
    const [, second] = pair
    if (second !== undefined) add(second, unit.length)
    for (const { id } of unit) holders.set(id, pair)
  })
  return items.map(({ id }) => ({ id, people: holders.get(id) ?? [] }))
}

/** The items of each branch together, the largest branch first, branches of one size in the order of the table. */
function branchesOf(items: readonly SplitItem[]): readonly (readonly SplitItem[])[] {
  const branches = new Map<string, SplitItem[]>()
  for (const item of items) {
    const known = branches.get(item.branch)
    if (known) known.push(item)
    else branches.set(item.branch, [item])
  }
  return [...branches.values()].sort((a, b) => b.length - a.length)
}

/** Neighbours stay with one person: the first run of the table goes to the first person. Lengths differ by one at most. */
function runs(count: number, people: readonly string[]): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => people[Math.floor((index * people.length) / count)] ?? '',
  )
}

/** Each unit to whoever has least so far; among equals to whoever stands first. */
function balanced(units: readonly (readonly SplitItem[])[], people: readonly string[]): readonly string[] {
  const loads = new Map(people.map((person) => [person, 0]))
  return units.map((unit) => {
    const person = leastLoaded(people, loads, null)
    loads.set(person, (loads.get(person) ?? 0) + unit.length)
    return person
  })
}

function leastLoaded(
  people: readonly string[],
  loads: ReadonlyMap<string, number>,
  not: string | null,
): string {
  const others = people.filter((person) => person !== not)
  const least = Math.min(...others.map((person) => loads.get(person) ?? 0))
  return others.find((person) => (loads.get(person) ?? 0) === least) ?? ''
}

/** Fisher–Yates with numbers drawn from the seed: SHA-256 of the seed and a counter, 32 bits each. */
function shuffled<Unit>(units: readonly Unit[], seed: string): readonly Unit[] {
  const drawn = [...units]
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const number = Number.parseInt(hashJson([seed, last]).slice(0, 8), 16)
    const place = number % (last + 1)
    const [one, other] = [drawn[last], drawn[place]]
    if (one === undefined || other === undefined) continue
    drawn[last] = other
    drawn[place] = one
  }
  return drawn
}
