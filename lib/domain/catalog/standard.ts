/**
 * 标准: a document in the world. Both catalogues may place the same one, which shows as 同一标准. A document is recognised by
 * its numbers only; two documents without a number are two, whatever their titles, and a 示例 row is no document at all.
 */
import { fail, ok, type Result } from '../shared/problem'
import type { CatalogProblem } from './problems'
import type { StandardLevel, StandardRecord } from './record'
import { levelOfNumber, printNumber, splitNumbers } from './standard-number'

export type StandardNumber = {
  /** As `normalizeNumber` makes it: the identity of a numbered document. */
  readonly normalized: string
  /** As printed: DB50/T 10004—2023. */
  readonly printed: string
}

export type Standard = {
  readonly id: string
  readonly title: string
  readonly level: StandardLevel
  readonly numbers: readonly StandardNumber[]
}

/** Which standard has a number: normalised number → standard id. */
export type StandardLookup = ReadonlyMap<string, string>

/** What a row's document is on the platform. */
export type Identification = {
  /** Null for 示例 rows. */
  readonly standardId: string | null
  /** The document, if the platform doesn't know it yet. */
  readonly created: Standard | null
  /** Further numbers that the row gives a known document. */
  readonly addedNumbers: readonly StandardNumber[]
}

/**
 * Finds or makes the document of a row. STANDARD_NUMBERS_CLASH where the row's numbers belong to different documents,
 * which only a person can decide.
 */
export function identifyStandard(
  row: { readonly title: string; readonly record: StandardRecord },
  lookup: StandardLookup,
  newId: () => string,
): Result<Identification, CatalogProblem> {
  if (row.record.evidence === 'illustrative') return ok({ standardId: null, created: null, addedNumbers: [] })
  const numbers = numbersOf(row.record.numberText)
  const known = new Set(numbers.flatMap(({ normalized }) => lookup.get(normalized) ?? []))
  if (known.size > 1) return fail('STANDARD_NUMBERS_CLASH', { numbers: row.record.numberText ?? '' })
  const [standardId] = known
  if (standardId !== undefined) {
    const addedNumbers = numbers.filter(({ normalized }) => !lookup.has(normalized))
    return ok({ standardId, created: null, addedNumbers })
  }
  const created = { id: newId(), title: row.title, level: levelOf(row.record), numbers }
  return ok({ standardId: created.id, created, addedNumbers: [] })
}

/** The numbers in a 标准编号 cell, as a standard carries them. */
export function numbersOf(numberText: string | null): readonly StandardNumber[] {
  return splitNumbers(numberText).map((number) => ({
    normalized: number.normalized,
    printed: printNumber(number),
  }))
}

/** The level that the row states, else the one that its number states. */
export function levelOf(record: Pick<StandardRecord, 'level' | 'numberText'>): StandardLevel {
  if (record.level !== 'unstated') return record.level
  const [first] = splitNumbers(record.numberText)
  return (first && levelOfNumber(first)) ?? 'unstated'
}
