/**
 * 领域同义词表 as officials keep it: groups of words that mean one thing in this field. Every change makes a new version of
 * the whole table, so a run can say which one it used and any change can be taken back.
 */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import type { AlignmentProblem } from './problems'
import { bareText } from './title-forms'

export const synonymMarks = ['name-analysis', 'from-knowledge', 'entered'] as const
export type SynonymMark = (typeof synonymMarks)[number]

export type SynonymGroup = {
  readonly id: string
  readonly words: readonly string[]
  /** Where it is known from: a standard's term, how both catalogues write it … */
  readonly evidence: string
  /** How far that was checked: out of the names of both catalogues, common usage, or entered by an official. */
  readonly mark: SynonymMark
  /** Retired groups stay in the table, out of use, and can be taken up again. */
  readonly retired: boolean
}

/** One version of the table; 0 is the one that comes with the program. */
export type SynonymTableVersion = {
  readonly number: number
  readonly groups: readonly SynonymGroup[]
}

export type SynonymDecision = Result<Decided<SynonymTableVersion>, AlignmentProblem | SharedProblem>

type Seen = { readonly version: number }
type Words = { readonly words: readonly string[]; readonly evidence: string }

export function addSynonyms(
  table: SynonymTableVersion,
  input: Seen & Words,
  { newId }: DecideContext<Actor>,
): SynonymDecision {
  const group: SynonymGroup = { id: newId(), ...tidied(input), mark: 'entered', retired: false }
  return changed(table, input, group, 'synonyms.added', null)
}

export function reviseSynonyms(
  table: SynonymTableVersion,
  input: Seen & Words & { readonly groupId: string },
): SynonymDecision {
  const group = table.groups.find(({ id }) => id === input.groupId)
  if (!group) return fail('NOT_FOUND', { what: '同义词组' })
  const next: SynonymGroup = { ...group, ...tidied(input), mark: 'entered' }
  if (next.evidence === group.evidence && next.words.join('\0') === group.words.join('\0'))
    return fail('NO_CHANGE')
  return changed(table, input, next, 'synonyms.revised', group)
}

/** Out of use, or in use again. */
export function setSynonymsRetired(
  table: SynonymTableVersion,
  input: Seen & { readonly groupId: string; readonly retired: boolean },
): SynonymDecision {
  const group = table.groups.find(({ id }) => id === input.groupId)
  if (!group) return fail('NOT_FOUND', { what: '同义词组' })
  if (group.retired === input.retired) return fail('NO_CHANGE')
  const name = input.retired ? 'synonyms.retired' : 'synonyms.restored'
  return changed(table, input, { ...group, retired: input.retired }, name, group)
}

/** The words as the engine takes them. */
export function synonymsInUse({ groups }: SynonymTableVersion): readonly (readonly string[])[] {
  return groups.filter(({ retired }) => !retired).map(({ words }) => words)
}

function tidied({ words, evidence }: Words): Words {
  return { words: [...new Set(words.map((word) => word.trim()))].filter(Boolean), evidence: evidence.trim() }
}

function changed(
  table: SynonymTableVersion,
  { version }: Seen,
  group: SynonymGroup,
  name: `synonyms.${string}`,
  before: SynonymGroup | null,
): SynonymDecision {
  if (version !== table.number) return fail('STALE', { seen: version, current: table.number })
  const bare = group.words.map(bareText)
  if (new Set(bare.filter((word) => word.length > 1)).size < 2) return fail('SYNONYMS_TOO_FEW')
  const short = group.words.find((word) => bareText(word).length < 2)
  if (short !== undefined) return fail('SYNONYM_TOO_SHORT', { word: short })
  // Groups of the first table may share words; only a word that is new to its group is asked about.
  const known = before && !before.retired ? before.words.map(bareText) : []
  const fresh = bare.filter((word) => !known.includes(word))
  const taken =
    group.retired || name === 'synonyms.restored' ? undefined : takenWord(table.groups, group, fresh)
  if (taken) return fail('SYNONYM_TAKEN', taken)
  const groups = before
    ? table.groups.map((one) => (one.id === group.id ? group : one))
    : [...table.groups, group]
  const next = { number: table.number + 1, groups }
  const event: DomainEvent = {
    name,
    subject: { type: 'synonyms', id: group.id },
    before: before && facts(before, table.number),
    after: facts(group, next.number),
  }
  return ok({ next, events: [event] })
}

/** A word in two groups is ambiguous, and the engine would use it in neither (`synonym-table.ts`). */
function takenWord(groups: readonly SynonymGroup[], own: SynonymGroup, fresh: readonly string[]) {
  for (const other of groups) {
    if (other.id === own.id || other.retired) continue
    const word = other.words.find((one) => fresh.includes(bareText(one)))
    if (word !== undefined) return { word, group: other.words.join('、') }
  }
  return undefined
}

function facts({ words, evidence, mark, retired }: SynonymGroup, version: number) {
  return { words, evidence, mark, retired, version }
}
