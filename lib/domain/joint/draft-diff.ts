/**
 * The difference between two drafts, clause by clause and then word by word. Clauses have no identity of their own across
 * drafts, so they are paired by what they say, then by heading, then by number; a clause that stands among others than
 * before counts as moved, and one that was merely renumbered does not.
 */
import { diffArrays } from 'diff'
import type { Clause } from './types'

export type DiffClause = Omit<Clause, 'authorId'>

/** A run of text that both have, or only the earlier (`removed`), or only the later (`added`). */
export type TextMark = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

export type ClauseField = 'number' | 'element' | 'heading' | 'text' | 'rigidity' | 'latitude' | 'provenance'

/** One line of the comparison, in the order of the later draft, with removed clauses where they stood. */
export type ClauseDiff =
  | { readonly kind: 'added'; readonly after: DiffClause }
  | { readonly kind: 'removed'; readonly before: DiffClause }
  | {
      readonly kind: 'kept'
      readonly before: DiffClause
      readonly after: DiffClause
      readonly moved: boolean
      /** Empty when it says the same. */
      readonly changed: readonly ClauseField[]
      /** Word-level marks; one `same` run where nothing changed. */
      readonly headingMarks: readonly TextMark[]
      readonly textMarks: readonly TextMark[]
    }

export type DraftDiff = {
  readonly clauses: readonly ClauseDiff[]
  readonly counts: Readonly<Record<'added' | 'removed' | 'moved' | 'changed' | 'same', number>>
}

type Pair = { readonly before: DiffClause; readonly after: DiffClause }

/** The difference from `before` to `after`; both lists are in the order of the text. */
export function diffDrafts(before: readonly DiffClause[], after: readonly DiffClause[]): DraftDiff {
  const pairs = pairClauses(before, after)
  const steady = steadyPairs(pairs, before)
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]))
  const paired = new Set(pairs.map((pair) => pair.before))
  const removedAfter = removedByPlace(before, paired)

  const clauses: ClauseDiff[] = [...(removedAfter.get(null) ?? [])]
  for (const clause of after) {
    const pair = pairOf.get(clause)
    if (pair === undefined) {
      clauses.push({ kind: 'added', after: clause })
      continue
    }
    clauses.push(keptClause(pair, !steady.has(pair)), ...(removedAfter.get(pair.before) ?? []))
  }
  return { clauses, counts: countKinds(clauses) }
}

function pairClauses(before: readonly DiffClause[], after: readonly DiffClause[]): readonly Pair[] {
  const keys: readonly ((clause: DiffClause) => string | null)[] = [
    (clause) => JSON.stringify([clause.element, clause.heading, clause.text]),
    (clause) => (clause.text ? clause.text : null),
    (clause) => (clause.heading ? JSON.stringify([clause.element, clause.heading]) : null),
    (clause) => clause.number,
  ]
  const pairOf = new Map<DiffClause, Pair>()
  let open = [...before]
  for (const keyOf of keys) {
    const waiting = new Map<string | null, DiffClause[]>()
    for (const clause of open) waiting.set(keyOf(clause), [...(waiting.get(keyOf(clause)) ?? []), clause])
    for (const clause of after) {
      const key = pairOf.has(clause) ? null : keyOf(clause)
      const found = key === null ? undefined : waiting.get(key)?.shift()
      if (found !== undefined) pairOf.set(clause, { before: found, after: clause })
    }
    const taken = new Set([...pairOf.values()].map((pair) => pair.before))
    open = open.filter((clause) => !taken.has(clause))
  }
  return after.flatMap((clause) => pairOf.get(clause) ?? [])
}

/** The longest run of pairs whose order is the same in both: these have not moved. */
function steadyPairs(pairs: readonly Pair[], before: readonly DiffClause[]): ReadonlySet<Pair> {
  const placeOf = new Map(before.map((clause, place) => [clause, place]))
  const places = pairs.map((pair) => placeOf.get(pair.before) ?? 0)
  const chains: { readonly length: number; readonly previous: number | null }[] = []
  let best: number | null = null
  for (const [index, place] of places.entries()) {
    let chain: { length: number; previous: number | null } = { length: 1, previous: null }
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (chains[earlier]?.length ?? 0) + 1
      if ((places[earlier] ?? 0) < place && length > chain.length) chain = { length, previous: earlier }
    }
    chains.push(chain)
    if (best === null || chain.length > (chains[best]?.length ?? 0)) best = index
  }
  const steady = new Set<Pair>()
  for (let index = best; index !== null; index = chains[index]?.previous ?? null) {
    const pair = pairs[index]
    if (pair !== undefined) steady.add(pair)
  }
  return steady
}

/** Removed clauses by the kept clause that they followed; null for those at the beginning. */
function removedByPlace(
  before: readonly DiffClause[],
  paired: ReadonlySet<DiffClause>,
): ReadonlyMap<DiffClause | null, readonly ClauseDiff[]> {
  const places = new Map<DiffClause | null, ClauseDiff[]>()
  let last: DiffClause | null = null
  for (const clause of before) {
    if (paired.has(clause)) {
      last = clause
      continue
    }
    places.set(last, [...(places.get(last) ?? []), { kind: 'removed', before: clause }])
  }
  return places
}

function keptClause(pair: Pair, moved: boolean): ClauseDiff {
  const { before, after } = pair
  const fields: readonly ClauseField[] = [
    'number',
    'element',
    'heading',
    'text',
    'rigidity',
    'latitude',
    'provenance',
  ]
  return {
    kind: 'kept',
    before,
    after,
    moved,
    changed: fields.filter((field) => fieldKey(before, field) !== fieldKey(after, field)),
    headingMarks: diffText(before.heading, after.heading),
    textMarks: diffText(before.text, after.text),
  }
}

function fieldKey(clause: DiffClause, field: ClauseField): string {
  if (field === 'provenance') return JSON.stringify([...clause.provenance].sort())
  if (field !== 'latitude') return clause[field]
  const { authority, extent, term } = clause.latitude ?? { authority: '', extent: '', term: '' }
  return JSON.stringify([authority, extent, term])
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Word-level marks of two texts: the `same` and `removed` runs make `before`, the `same` and `added` ones `after`. */
export function diffText(before: string, after: string): readonly TextMark[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  return diffArrays(wordsOf(before), wordsOf(after)).map((change) => ({
    kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
    text: change.value.join(''),
  }))
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map((part) => part.segment)
}

function countKinds(clauses: readonly ClauseDiff[]): DraftDiff['counts'] {
  const counts = { added: 0, removed: 0, moved: 0, changed: 0, same: 0 }
  for (const clause of clauses) {
    if (clause.kind !== 'kept') counts[clause.kind] += 1
    else {
      if (clause.moved) counts.moved += 1
      if (clause.changed.length > 0) counts.changed += 1
      if (!clause.moved && clause.changed.length === 0) counts.same += 1
    }
  }
  return counts
}
