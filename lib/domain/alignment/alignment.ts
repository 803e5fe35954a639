/**
 * The targets of an alignment, prepared once and asked many times. Building reads every title; asking is in
 * `candidates.ts`. Pure: the same items and settings yield the same alignment, and nothing in it says a relation.
 */
import { normalizeNumber, parseNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { weightList } from './contributions'
import { GrowingList, PositionSet } from './flat-lists'
import type { GramIndex } from './gram-index'
import { gramIndexes, ownedIndex } from './gram-texts'
import { type Lexicon, lexicon } from './lexicon'
import { PathIndex } from './path-index'
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
export const formKind = { head: 0, name: 1, canonical: 2 } as const

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
  /** Texts that stand for a title; those of item n are formStarts[n] … formStarts[n + 1] − 1. */
  readonly forms: GramIndex
  readonly formStarts: Int32Array
  readonly formKinds: Uint8Array
  /** What stands in the titles' brackets, in the same way: it says less, so it is looked for apart. */
  readonly qualifiers: GramIndex
  readonly qualifierStarts: Int32Array
  readonly paths: PathIndex
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
  const forms = textsOf(titles, namesOf)
  const qualifiers = textsOf(titles, (title) => title.qualifiers)
  const [formIndex, qualifierIndex] = gramIndexes(items.length, forms, qualifiers)
  if (!formIndex || !qualifierIndex) throw new Error('two kinds of text make two indexes')
  const { described, describedOwners, descriptionOf } = descriptionsOf(items)
  return {
    settings,
    weights: weightList(settings.weights),
    items,
    read,
    synonyms,
    lexicon: lexicon(settings.generalWords ?? []),
    titles,
    forms: formIndex,
    formStarts: forms.starts,
    formKinds: kindsOf(titles, forms.starts),
    qualifiers: qualifierIndex,
    qualifierStarts: qualifiers.starts,
    paths: new PathIndex(items),
    descriptions:
      described.length === 0 ? null : ownedIndex(items.length, { texts: described, owners: describedOwners }),
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

/** The head first, the common form last. */
function namesOf({ head, names, canonical }: ReadTitle): readonly string[] {
  if (names.length === 1 && canonical === head) return names
  return [head, ...(names.length > 1 ? names : []), ...(canonical === head ? [] : [canonical])]
}

/** Some texts of every title, one after the other, with their owners. */
function textsOf(titles: readonly ReadTitle[], of: (title: ReadTitle) => readonly string[]) {
  const texts: string[] = []
  const owners = new GrowingList()
  const starts = new Int32Array(titles.length + 1)
  for (let owner = 0; owner < titles.length; owner++) {
    const title = titles[owner]
    for (const text of title ? of(title) : []) {
      texts.push(text)
      owners.push(owner)
    }
    starts[owner + 1] = texts.length
  }
  return { texts, owners: owners.whole(), starts }
}

function kindsOf(titles: readonly ReadTitle[], starts: Int32Array): Uint8Array {
  const kinds = new Uint8Array(starts.at(-1) ?? 0).fill(formKind.name)
  for (const [owner, { head, canonical }] of titles.entries()) {
    kinds[starts[owner] ?? 0] = formKind.head
    if (canonical !== head) kinds[(starts[owner + 1] ?? 0) - 1] = formKind.canonical
  }
  return kinds
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
