import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SplitItem, splitItems, splitMethods } from '#lib/domain/assignment/split'

const items = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 })
  .map((branches) => branches.map((branch, index): SplitItem => ({ id: `i${index}`, branch: `b${branch}` })))
const people = fc.integer({ min: 2, max: 7 }).map((count) => Array.from({ length: count }, (_, n) => `p${n}`))
const methods = fc.constantFrom(...splitMethods)
const seeds = fc.string({ maxLength: 12 })

const loadsOf = (shares: readonly { readonly people: readonly string[] }[], all: readonly string[]) =>
  all.map((person) => shares.filter((share) => share.people.includes(person)).length)

describe('sharing work out', () => {
  it('gives every item to exactly one person, in the order of the table', () => {
    fc.assert(
      fc.property(items, people, methods, seeds, (all, who, method, seed) => {
        const shares = splitItems(all, who, { method, seed, each: 1 })
        expect(shares.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
        for (const share of shares) {
          expect(share.people).toHaveLength(1)
          expect(who).toContain(share.people[0])
        }
      }),
    )
  })

  it('even and random: sizes differ by one at most', () => {
    fc.assert(
      fc.property(items, people, fc.constantFrom('even', 'random'), seeds, (all, who, method, seed) => {
        const loads = loadsOf(splitItems(all, who, { method, seed, each: 1 }), who)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('even: each person has one run of the table', () => {
    fc.assert(
      fc.property(items, people, (all, who) => {
        const held = splitItems(all, who, { method: 'even', seed: '', each: 1 }).map(
          (share) => share.people[0],
        )
        const changes = held.filter((person, index) => index > 0 && person !== held[index - 1]).length
        expect(changes).toBe(new Set(held).size - 1)
      }),
    )
  })

  it('random: the same seed draws the same, and the seed decides', () => {
    fc.assert(
      fc.property(items, people, seeds, (all, who, seed) => {
        const draw = () => splitItems(all, who, { method: 'random', seed, each: 1 })
        expect(draw()).toEqual(draw())
      }),
    )
    const many = Array.from({ length: 40 }, (_, n) => ({ id: `i${n}`, branch: 'b' }))
    const of = (seed: string) => splitItems(many, ['a', 'b'], { method: 'random', seed, each: 1 })
    expect(of('2026-1')).not.toEqual(of('2026-2'))
  })

  it('by branch: no branch is divided, and nobody has more than another by more than the largest branch', () => {
    fc.assert(
      fc.property(items, people, (all, who) => {
        const shares = splitItems(all, who, { method: 'branch', seed: '', each: 1 })
        const holders = new Map<string, Set<string>>()
        all.forEach(({ branch }, index) => {
          const set = holders.get(branch) ?? new Set<string>()
          holders.set(branch, set.add(shares[index]?.people[0] ?? ''))
        })
        for (const set of holders.values()) expect(set.size).toBe(1)
        const largest = Math.max(
          ...[...holders.keys()].map((b) => all.filter(({ branch }) => branch === b).length),
        )
        const loads = loadsOf(shares, who)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest)
      }),
    )
  })

  it('blind: every item goes to two different people, and the loads stay within two of each other', () => {
    fc.assert(
      fc.property(items, people, fc.constantFrom('even', 'random'), seeds, (all, who, method, seed) => {
        const shares = splitItems(all, who, { method, seed, each: 2 })
        for (const share of shares) expect(new Set(share.people).size).toBe(2)
        const loads = loadsOf(shares, who)
        expect(loads.reduce((sum, load) => sum + load, 0)).toBe(all.length * 2)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('by branch on 22 类目 in three 子体系 of 4, 12 and 6 between two people: 12 and 10', () => {
    const sizes = { 通用基础: 4, 业务: 12, 运行管理: 6 }
    const all = Object.entries(sizes).flatMap(([branch, count]) =>
      Array.from({ length: count }, (_, n) => ({ id: `${branch}${n}`, branch })),
    )
    expect(
      loadsOf(splitItems(all, ['甲', '乙'], { method: 'branch', seed: '', each: 1 }), ['甲', '乙']),
    ).toEqual([12, 10])
  })
})
