/**
 * The targets of an alignment, prepared once and asked many times. Building reads every title; asking is in
 * `candidates.ts`. Pure: the same items and settings yield the same alignment, and nothing in it says a relation.
 */
import { normalizeNumber, parseNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { weightList } from './contributions'
import { GrowingList, PositionSet } from './flat-lists'
import { GramIndex } from './gram-index'
import { type Lexicon, lexicon } from './lexicon'
import { type SynonymTable, synonymTable } from './synonym-table'
import { bareText, regionPattern, type TitleForms, titleForms } from './title-forms'
import { baseWeights, type Weights } from './weights'

export type AlignSettings = {
  readonly weights: Weights
  /** Groups of words that mean one thing in this field, as officials keep them: [['公车', '公务用车'], …]. */
  readonly synonyms: readonly (readonly string[])[]
  /** Names that both sides put in front of their titles: 四川省, 四川, 重庆市, … */
  readonly regionNames: readonly string[]
  /** Words of the general language by sense; data/alignment/general-words.tsv is such a list. */
  readonly generalWords?: readonly (readonly string[])[]
}

const none: readonly number[] = []

export const plainSettings: AlignSettings = { weights: baseWeights, synonyms: [], regionNames: [] }

/** What a title is compared by. */
export type ReadTitle = TitleForms & {
  /** The head with every word of the synonym table in its common form. */
  readonly canonical: string
}

/** What a form of a title is; a number, because there are some for every title. */
export const formKind = { head: 0, name: 1, qualifier: 2, canonical: 3 } as const

/** Positions by a key that items share. */
export type PositionIndex = { readonly get: (key: string) => readonly number[] }

export type Alignment = {
  readonly settings: AlignSettings
  /** The settings' weights as the score takes them. */
  readonly weights: Float64Array
  readonly items: readonly AlignItem[]
  readonly read: (title: string) => ReadTitle
  readonly synonyms: SynonymTable
  readonly lexicon: Lexicon
  readonly titles: readonly ReadTitle[]
  /** Texts of all forms of the titles; those of item n are formStarts[n] … formStarts[n + 1] − 1. */
  readonly forms: GramIndex
  readonly formStarts: Int32Array
  readonly formKinds: Uint8Array
  /** Distinct titles of branches, the distinct paths made of them (nearest title first), and the path of each item. */
  readonly branches: GramIndex
  readonly branchTitles: readonly string[]
  readonly paths: readonly (readonly number[])[]
  readonly pathOf: Int32Array
  readonly descriptions: GramIndex | null
  /** Text of an item's description in `descriptions`, −1 where there is none. */
  readonly descriptionOf: Int32Array
  readonly positions: ReadonlyMap<string, number>
  readonly children: PositionIndex
  readonly byHead: PositionIndex
  readonly byCode: PositionIndex
  readonly byNumber: PositionIndex
  readonly byTwin: PositionIndex
  readonly byCited: PositionIndex
  /** Scratch of a look-up. */
  readonly gathered: PositionSet
}

/** Prepares targets. Their ids must be unique; the order of the list decides between equal candidates. */
export function buildAlignment(
  items: readonly AlignItem[],
  settings: AlignSettings = plainSettings,
): Alignment {
  const synonyms = synonymTable(settings.synonyms)
  const regions = regionPattern(settings.regionNames)
  const read = (title: string): ReadTitle => {
    const forms = titleForms(title, regions)
    return { ...forms, canonical: synonyms.canonical(forms.head) }
  }
  const titles = items.map(({ title }) => read(title))
  const { texts, owners, formStarts, formKinds } = formsOf(titles)
  const { branchTitles, paths, pathOf } = distinctPaths(items)
  const { described, describedOwners, descriptionOf } = descriptionsOf(items)
  return {
    settings,
    weights: weightList(settings.weights),
    items,
    read,
    synonyms,
    lexicon: lexicon(settings.generalWords ?? []),
    titles,
    forms: new GramIndex(texts, owners, items.length),
    formStarts,
    formKinds,
    branches: new GramIndex(
      branchTitles,
      Int32Array.from(branchTitles, (_, owner) => owner),
      branchTitles.length,
    ),
    branchTitles,
    paths,
    pathOf,
    descriptions: described.length === 0 ? null : new GramIndex(described, describedOwners, items.length),
    descriptionOf,
    positions: new Map(items.map(({ id }, position) => [id, position])),
    children: positionsBy(items, ({ parentId }) => (parentId === null ? [] : [parentId])),
    byHead: positionsBy(titles, ({ names, head }) =>
      names.length === 1 ? names : [...new Set([head, ...names])],
    ),
    byCode: positionsBy(items, ({ code }) => codeKeys(code)),
    byNumber: positionsBy(items, ({ numbers }) => numbers.map(normalizeNumber)),
    byTwin: positionsBy(items, ({ numbers }) => numbers.flatMap(twinKeys)),
    byCited: positionsBy(items, ({ cited }) => cited.map(normalizeNumber)),
    gathered: new PositionSet(items.length),
  }
}

/** A code as it is compared: without case, spaces and kinds of dash. */
export function codeKeys(code: string | null): readonly string[] {
  const key = code === null ? '' : normalizeNumber(code)
  return key === '' ? [] : [key]
}

/** What the numbers of one joint standard have in common (rule N-07): sequence and year, with different regions. */
export function twinKeys(number: string): readonly string[] {
  const { kind, region, sequence, year } = parseNumber(number)
  return kind === 'provincial' && region !== null && year !== null ? [`${sequence}-${year}`] : []
}

function formsOf(titles: readonly ReadTitle[]) {
  const texts: string[] = []
  const owners = new GrowingList()
  const kinds = new GrowingList()
  const formStarts = new Int32Array(titles.length + 1)
  for (const [owner, title] of titles.entries()) {
    const add = (text: string, kind: number) => {
      texts.push(text)
      owners.push(owner)
      kinds.push(kind)
    }
    add(title.head, formKind.head)
    if (title.names.length > 1) for (const name of title.names) add(name, formKind.name)
    for (const qualifier of title.qualifiers) add(qualifier, formKind.qualifier)
    if (title.canonical !== title.head) add(title.canonical, formKind.canonical)
    formStarts[owner + 1] = texts.length
  }
  return { texts, owners: owners.whole(), formStarts, formKinds: Uint8Array.from(kinds.whole()) }
}

function descriptionsOf(items: readonly AlignItem[]) {
  const described: string[] = []
  const describedOwners = new GrowingList()
  const descriptionOf = new Int32Array(items.length).fill(-1)
  for (const [owner, { description }] of items.entries()) {
    const text = description === null ? '' : bareText(description)
    if (text === '') continue
    descriptionOf[owner] = described.length
    described.push(text)
    describedOwners.push(owner)
  }
  return { described, describedOwners: describedOwners.whole(), descriptionOf }
}

function distinctPaths(items: readonly AlignItem[]) {
  const branches = new Map<string, number>()
  const known = new Map<string, number>()
  const paths: (readonly number[])[] = []
  const pathOf = Int32Array.from(items, ({ path }) => {
    const key = path.join('\0')
    const there = known.get(key)
    if (there !== undefined) return there
    known.set(key, paths.length)
    paths.push(
      [...path].reverse().map((title) => {
        const text = bareText(title)
        const branch = branches.get(text) ?? branches.size
        branches.set(text, branch)
        return branch
      }),
    )
    return paths.length - 1
  })
  return { branchTitles: [...branches.keys()], paths, pathOf }
}

function positionsBy<T>(list: readonly T[], keysOf: (item: T) => readonly string[]): PositionIndex {
  // A list only where a key has several: most have one, and a hundred thousand lists of one are much.
  const found = new Map<string, number | number[]>()
  for (let position = 0; position < list.length; position++) {
    const item = list[position]
    if (item === undefined) continue
    for (const key of keysOf(item)) {
      const there = found.get(key)
      if (there === undefined) found.set(key, position)
      else if (typeof there === 'number') found.set(key, [there, position])
      else there.push(position)
    }
  }
  return {
    get: (key) => {
      const there = found.get(key)
      if (there === undefined) return none
      return typeof there === 'number' ? [there] : there
    },
  }
}
