/**
 * How strongly each reason speaks for each of some targets, 0…1. Measured form by form: one query form is read once and
 * compared with every target, so a look-up makes no objects for the pairs that it drops.
 */
import { normalizeNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { type Alignment, codeKeys, formKind, type PositionIndex, type ReadTitle, twinKeys } from './alignment'
import type { GramIndex } from './gram-index'
import type { ReasonKey } from './reason'
import { bareText } from './title-forms'

/** What people have decided near the item. */
export type AlignContext = {
  /** Ids of the targets that the item's parent is confirmed to correspond to. */
  readonly parentMappedTo?: readonly string[]
  /** Ids of the targets that the item's siblings are mapped to. */
  readonly siblingsMappedTo?: readonly string[]
}

/** Strengths by reason, each in the order of the positions that were asked for. What only a whole run knows is absent. */
export type Strengths = Readonly<Partial<Record<ReasonKey, readonly number[]>>>

/** Equal names of which only one carries a bracket, or both carry different ones, are a little less the same. */
const bracketed = 0.8
/** Of several names that stand side by side one is equal. */
const oneOfSeveral = 0.8
const nothing: Strengths = {}

const zeros = (size: number): number[] => new Array<number>(size).fill(0)

export function measureStrengths(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  positions: Int32Array,
  context: AlignContext,
): Strengths {
  const numbered = item.numbers.length + item.cited.length > 0 || item.code !== null
  const decided = (context.parentMappedTo ?? []).length + (context.siblingsMappedTo ?? []).length > 0
  return {
    ...titleStrengths(alignment, title, positions),
    ...meaningStrengths(alignment, title, positions),
    ...(item.path.length > 0 && { 'parent-path': pathStrengths(alignment, item.path, positions) }),
    ...(numbered && numberStrengths(alignment, item, positions)),
    ...(item.description !== null && { description: descriptionStrengths(alignment, item, positions) }),
    ...(decided && contextStrengths(alignment, context, positions)),
  }
}

function titleStrengths(alignment: Alignment, title: ReadTitle, positions: Int32Array) {
  const { forms, formStarts, formKinds, qualifiers, qualifierStarts, titles } = alignment
  const { canonical } = formKind
  const size = positions.length
  const heads = zeros(size)
  const qualified = zeros(size)
  const canonicals = zeros(size)
  for (const text of title.names.length > 1 ? [title.head, ...title.names] : title.names) {
    forms.read(text)
    for (let at = 0; at < size; at++) {
      const position = positions[at] ?? 0
      const end = formStarts[position + 1] ?? 0
      for (let form = formStarts[position] ?? 0; form < end; form++)
        raise(formKinds[form] === canonical ? canonicals : heads, at, forms.similarity(form))
    }
    raiseEach(qualified, positions, qualifiers, qualifierStarts, text)
  }
  for (const text of title.qualifiers) {
    raiseEach(qualified, positions, forms, formStarts, text)
    raiseEach(qualified, positions, qualifiers, qualifierStarts, text)
  }
  if (title.canonical !== title.head) {
    forms.read(title.canonical)
    for (let at = 0; at < size; at++) {
      const position = positions[at] ?? 0
      const last = (formStarts[position + 1] ?? 0) - 1
      const form = formKinds[last] === canonical ? last : (formStarts[position] ?? 0)
      raise(canonicals, at, forms.similarity(form))
    }
  }
  const same = zeros(size)
  for (let at = 0; at < size; at++) {
    const value = heads[at] ?? 0
    // Equal names have all their grams in common, unless they hold no letter at all.
    if (value === 1 || title.head === '') same[at] = sameTitle(title, titles[positions[at] ?? 0])
    qualified[at] = (qualified[at] ?? 0) ** 2
    canonicals[at] = Math.max(0, (canonicals[at] ?? 0) - value)
  }
  return { 'same-title': same, 'shared-characters': heads, qualifier: qualified, synonyms: canonicals }
}

/** Raises each target's value to the greatest similarity of one of its texts to a text. */
function raiseEach(
  list: number[],
  positions: Int32Array,
  index: GramIndex,
  starts: Int32Array,
  text: string,
): void {
  index.read(text)
  for (let at = 0; at < list.length; at++) {
    const position = positions[at] ?? 0
    const end = starts[position + 1] ?? 0
    for (let one = starts[position] ?? 0; one < end; one++) raise(list, at, index.similarity(one))
  }
}

function raise(list: number[], at: number, value: number): void {
  if (value > (list[at] ?? 0)) list[at] = value
}

/** 1 for equal heads, less when one of several names is equal. */
function sameTitle(one: ReadTitle, other: ReadTitle | undefined): number {
  if (!other) return 0
  if (one.head === other.head) {
    const plain = one.qualifiers.length + other.qualifiers.length === 0
    return plain || one.qualifiers.some((text) => other.qualifiers.includes(text)) ? 1 : bracketed
  }
  if (one.names.length === 1 && other.names.length === 1) return 0
  return one.names.some((name) => other.names.includes(name)) ? oneOfSeveral : 0
}

function meaningStrengths(
  { lexicon, titles }: Alignment,
  { names }: ReadTitle,
  positions: Int32Array,
): Strengths {
  const nearby = names.map(lexicon.near).filter((near) => near.size > 0)
  if (nearby.length === 0) return nothing
  const strengths = zeros(positions.length)
  for (const near of nearby)
    for (const [at, position] of positions.entries())
      for (const their of titles[position]?.names ?? [])
        strengths[at] = Math.max(strengths[at] ?? 0, near.get(their) ?? 0)
  return { 'near-meaning': strengths }
}

function pathStrengths(
  { paths }: Alignment,
  path: readonly string[],
  positions: Int32Array,
): readonly number[] {
  paths.read(path)
  return Array.from(positions, (position) => paths.likeness(position))
}

function numberStrengths(alignment: Alignment, item: AlignItem, positions: Int32Array) {
  const numbers = item.numbers.map(normalizeNumber)
  const hits = (index: PositionIndex, keys: readonly string[]) =>
    new Set(keys.flatMap((key) => index.get(key)))
  const mark = (found: ReadonlySet<number>) =>
    found.size === 0
      ? zeros(positions.length)
      : Array.from(positions, (position) => (found.has(position) ? 1 : 0))
  const same = hits(alignment.byNumber, numbers)
  const twins = hits(alignment.byTwin, item.numbers.flatMap(twinKeys))
  return {
    'same-number': mark(same),
    'twin-number': mark(new Set([...twins].filter((position) => !same.has(position)))),
    'official-code': mark(hits(alignment.byCode, codeKeys(item.code))),
    'cited-standards':
      item.cited.length === 0
        ? zeros(positions.length)
        : Array.from(positions, (position) => sharedPart(item.cited, alignment.items[position]?.cited ?? [])),
  }
}

/** Jaccard of two lists of numbers. */
function sharedPart(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const ours = new Set(one.map(normalizeNumber))
  const theirs = new Set(other.map(normalizeNumber))
  const shared = [...ours].filter((number) => theirs.has(number)).length
  return shared / (ours.size + theirs.size - shared)
}

function descriptionStrengths(
  { descriptions, descriptionOf }: Alignment,
  { description }: AlignItem,
  positions: Int32Array,
): readonly number[] {
  const strengths = zeros(positions.length)
  if (!descriptions || description === null) return strengths
  descriptions.read(bareText(description))
  for (const [at, position] of positions.entries()) {
    const text = descriptionOf[position] ?? -1
    if (text >= 0) strengths[at] = descriptions.similarity(text)
  }
  return strengths
}

function contextStrengths(alignment: Alignment, context: AlignContext, positions: Int32Array) {
  const { items, positions: known } = alignment
  const parents = new Set(context.parentMappedTo ?? [])
  const siblings = context.siblingsMappedTo ?? []
  const shares = new Map<string, number>()
  for (const id of siblings) {
    const parent = items[known.get(id) ?? -1]?.parentId
    if (parent) shares.set(parent, (shares.get(parent) ?? 0) + 1 / siblings.length)
  }
  const byParent = (shareOf: (parent: string) => number) =>
    parents.size + shares.size === 0
      ? zeros(positions.length)
      : Array.from(positions, (position) => {
          const parent = items[position]?.parentId
          return parent ? shareOf(parent) : 0
        })
  return {
    'confirmed-parent': byParent((parent) => (parents.has(parent) ? 1 : 0)),
    'mapped-siblings': byParent((parent) => shares.get(parent) ?? 0),
  }
}
