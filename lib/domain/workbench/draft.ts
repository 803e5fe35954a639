/**
 * What is being written about a pair before it is said. It begins empty for every pair, whatever was chosen for the one
 * before: a relation has no default. It is kept while somebody looks at another pair, and turned when sides are swapped.
 */
import { inverseRelation, isRelation, type Relation, relationTable } from '#lib/domain/mapping/relations'
import type {
  DifferenceInput,
  DifferenceKind,
  DifferenceTreatment,
  UnrelatedReason,
} from '#lib/domain/mapping/statement'
import type { TitlePart } from '#lib/domain/mapping/title-difference'

/** A difference with what is still open in it; `id` tells rows apart while they are edited. */
export type DraftDifference = {
  readonly id: number
  readonly kind: DifferenceKind | null
  readonly valueA: string
  readonly unitA: string
  readonly valueB: string
  readonly unitB: string
  readonly treatment: DifferenceTreatment | null
}

export type StatementDraft = {
  readonly relation: Relation | null
  readonly unrelatedReason: UnrelatedReason | null
  readonly differences: readonly DraftDifference[]
  readonly justification: string
  readonly evidence: string
}

export const emptyDraft: StatementDraft = {
  relation: null,
  unrelatedReason: null,
  differences: [],
  justification: '',
  evidence: '',
}

/** Whether nothing has been written at all. */
export function isBlank(draft: StatementDraft): boolean {
  return (
    draft.relation === null &&
    draft.differences.length === 0 &&
    draft.justification.trim() === '' &&
    draft.evidence.trim() === ''
  )
}

/** The draft that begins with what is already said: for a mapping that is said anew. */
export function draftOf(said: {
  readonly relation: Relation
  readonly unrelatedReason: UnrelatedReason | null
  readonly differences: readonly DifferenceInput[]
  readonly justification: string
  readonly evidence: string
}): StatementDraft {
  return {
    ...said,
    differences: said.differences.map((row, id) => ({
      ...row,
      id,
      unitA: row.unitA ?? '',
      unitB: row.unitB ?? '',
    })),
  }
}

export function withDifference(
  draft: StatementDraft,
  given: Partial<Omit<DraftDifference, 'id'>> = {},
): StatementDraft {
  const id = Math.max(-1, ...draft.differences.map((row) => row.id)) + 1
  const row = { kind: null, valueA: '', unitA: '', valueB: '', unitB: '', treatment: null, ...given, id }
  return { ...draft, differences: [...draft.differences, row] }
}

/** The draft as the other side would write it. */
export function reverseDraft(draft: StatementDraft): StatementDraft {
  return {
    ...draft,
    relation: draft.relation && inverseRelation(draft.relation),
    differences: draft.differences.map((row) => ({
      ...row,
      valueA: row.valueB,
      unitA: row.unitB,
      valueB: row.valueA,
      unitB: row.unitA,
    })),
  }
}

/** What is missing before it can be said; the server's rules are the same and ask again. */
export type Missing = 'relation' | 'unrelatedReason' | 'differences' | 'difference' | 'justification'

export function missingIn(draft: StatementDraft): readonly Missing[] {
  const { relation } = draft
  const complete = draft.differences.every(
    (row) =>
      row.kind !== null && row.treatment !== null && row.valueA.trim() !== '' && row.valueB.trim() !== '',
  )
  return [
    ...(relation === null ? (['relation'] as const) : []),
    ...(relation === 'unrelated' && draft.unrelatedReason === null ? (['unrelatedReason'] as const) : []),
    ...(relation !== null && relationTable[relation].differencesRequired && draft.differences.length === 0
      ? (['differences'] as const)
      : []),
    ...(complete ? [] : (['difference'] as const)),
    ...(draft.justification.trim() === '' ? (['justification'] as const) : []),
  ]
}

/** The part of the command's input that says something. Call it when nothing is missing. */
export function statementInput(draft: StatementDraft): Readonly<Record<string, unknown>> {
  return {
    relation: draft.relation,
    ...(draft.relation === 'unrelated' ? { unrelatedReason: draft.unrelatedReason } : {}),
    justification: draft.justification.trim(),
    evidence: draft.evidence.trim(),
    differences: draft.differences.map(({ id: _, ...row }) => ({
      ...row,
      unitA: row.unitA.trim() || null,
      unitB: row.unitB.trim() || null,
    })),
  }
}

/** The characters that each title has alone, as a difference of terms would put them; null where one has none. */
export function termDifference(
  left: readonly TitlePart[],
  right: readonly TitlePart[],
): { readonly valueA: string; readonly valueB: string } | null {
  const own = (parts: readonly TitlePart[]) =>
    parts
      .filter((part) => !part.same)
      .map((part) => part.text)
      .join('……')
  const [valueA, valueB] = [own(left), own(right)]
  // Titles without anything in common differ in more than a term.
  if (!left.some((part) => part.same)) return null
  return valueA === '' || valueB === '' ? null : { valueA, valueB }
}

/** A justification with a phrase put at its end; a phrase that stands in it already is not put twice. */
export function withPhrase(justification: string, phrase: string): string {
  if (justification.includes(phrase)) return justification
  const before = justification.trimEnd()
  if (before === '') return phrase
  return /[。；，、：]$/.test(before) ? `${before}${phrase}` : `${before}；${phrase}`
}

/** A relation by the figure of its key, 1 to 7. */
export function relationAt(figure: number): Relation | null {
  const key = Object.keys(relationTable)[figure - 1]
  return key !== undefined && isRelation(key) ? key : null
}
