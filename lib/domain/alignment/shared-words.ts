/** What two sides have in common, in words that a person can check against the two texts. */
import { normalizeNumber, parseNumber, printNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { type Alignment, codeKeys, type ReadTitle, twinKeys } from './alignment'
import type { ReasonKey } from './reason'
import type { AlignContext } from './strengths'
import { bareText } from './title-forms'

/** More would not be read. */
const wordsMost = 5
const blank = 32

/** Two items with their titles as they were read for the comparison. */
export type ComparedPair = {
  readonly item: AlignItem
  readonly own: ReadTitle
  readonly target: AlignItem
  readonly their: ReadTitle
}

export function sharedWords(
  alignment: Alignment,
  key: ReasonKey,
  pair: ComparedPair,
  context: AlignContext,
): readonly string[] {
  const words = wordsOf(alignment, key, pair, context)
  return words.length > wordsMost ? words.slice(0, wordsMost) : words
}

function wordsOf(
  alignment: Alignment,
  key: ReasonKey,
  { item, own, target, their }: ComparedPair,
  context: AlignContext,
): readonly string[] {
  switch (key) {
    case 'same-title':
      return own.head === their.head ? [own.head] : own.names.filter((name) => their.names.includes(name))
    case 'shared-characters':
      return commonRuns(own.head, their.head)
    case 'qualifier':
      return commonRuns([own.head, ...own.qualifiers].join(' '), [their.head, ...their.qualifiers].join(' '))
    case 'synonyms':
      return alignment.synonyms.differing(own.head, their.head)
    case 'near-meaning':
      return own.names.flatMap((name) => {
        const near = alignment.lexicon.near(name)
        return their.names.filter((other) => near.has(other)).map((other) => `${name}＝${other}`)
      })
    case 'parent-path':
      return commonRuns(item.path.map(bareText).join(' '), target.path.map(bareText).join(' '))
    case 'description':
      return commonRuns(bareText(item.description ?? ''), bareText(target.description ?? ''))
    case 'official-code':
      return codeKeys(item.code)
    case 'same-number':
      return commonNumbers(item.numbers, target.numbers)
    case 'cited-standards':
      return commonNumbers(item.cited, target.cited)
    case 'twin-number':
      return twinNumbers(item.numbers, target.numbers)
    case 'closer-elsewhere':
      return []
    case 'confirmed-parent':
    case 'sibling-candidates':
      return target.path.slice(-1)
    case 'mapped-siblings':
      return (context.siblingsMappedTo ?? []).flatMap((id) => {
        const sibling = alignment.items[alignment.positions.get(id) ?? -1]
        return sibling && sibling.parentId === target.parentId ? [sibling.title] : []
      })
  }
}

/** The longest runs of characters that stand in both texts, none inside another, the longest first. */
export function commonRuns(one: string, other: string): readonly string[] {
  const runs: string[] = []
  let at = 0
  while (at < one.length) {
    const length = longestRun(one, at, other)
    if (length > 0) runs.push(one.slice(at, at + length))
    at += Math.max(length, 1)
  }
  if (runs.length < 2) return runs
  const longest: string[] = []
  for (const run of runs.sort((a, b) => b.length - a.length))
    if (!longest.some((longer) => longer.includes(run))) longest.push(run)
  return longest
}

/** How many characters from `at` on stand in the other text as they are; a blank ends a run. */
function longestRun(one: string, at: number, other: string): number {
  let longest = 0
  const first = one.charCodeAt(at)
  if (first === blank) return 0
  for (let start = 0; start + longest < other.length; start++) {
    if (other.charCodeAt(start) !== first) continue
    let length = 1
    while (at + length < one.length && start + length < other.length) {
      const code = one.charCodeAt(at + length)
      if (code === blank || code !== other.charCodeAt(start + length)) break
      length++
    }
    if (length > longest) longest = length
  }
  return longest
}

function commonNumbers(one: readonly string[], other: readonly string[]): readonly string[] {
  const theirs = new Set(other.map(normalizeNumber))
  return printed(one.filter((number) => theirs.has(normalizeNumber(number))))
}

function twinNumbers(one: readonly string[], other: readonly string[]): readonly string[] {
  const theirs = new Set(other.flatMap(twinKeys))
  const shared = one.filter((number) => twinKeys(number).some((key) => theirs.has(key)))
  const ours = new Set(shared.flatMap(twinKeys))
  return printed([...shared, ...other.filter((number) => twinKeys(number).some((key) => ours.has(key)))])
}

function printed(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers.map((number) => printNumber(parseNumber(number))))]
}
