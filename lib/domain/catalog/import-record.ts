/**
 * What the record of an imported row becomes. Which document it stands for is decided when the change set takes effect
 * (`settle-standards.ts`); here only numbers that contradict each other are found, while the person still has the file
 * at hand.
 */
import { emptyRecord, type StandardRecord } from './record'
import { levelOf, type StandardLookup } from './standard'
import { splitNumbers } from './standard-number'

/** The record of a row that is new in the catalogue. Level and year come from the number where the row gives none. */
export function newRecord(patch: Partial<StandardRecord>): StandardRecord {
  const stated = { ...emptyRecord, ...patch }
  return { ...stated, level: levelOf(stated), year: yearOf(stated) }
}

/**
 * The record of a row that the catalogue has already. A number that is only spelt otherwise is no change. Where the
 * number changes, what was known about the former document (checked source, status) is not carried over to the new one.
 */
export function editedRecord(before: StandardRecord, patch: Partial<StandardRecord>): StandardRecord {
  const merged = { ...before, ...patch }
  if (identityOf(before) === identityOf(merged)) return { ...merged, numberText: before.numberText }
  return {
    ...merged,
    year: yearOf(merged),
    level: levelOf(merged),
    source: null,
    status: null,
    verifiedFields: null,
    evidence: patch.evidence ?? 'from-knowledge',
  }
}

/** Whether the numbers of one row belong to different documents on the platform. */
export function numbersClash(record: StandardRecord, lookup: StandardLookup): boolean {
  const known = splitNumbers(record.numberText).flatMap(({ normalized }) => lookup.get(normalized) ?? [])
  return new Set(known).size > 1
}

function identityOf(record: StandardRecord): string {
  return splitNumbers(record.numberText)
    .map(({ normalized }) => normalized)
    .join('、')
}

function yearOf(record: StandardRecord): number | null {
  const [first] = splitNumbers(record.numberText)
  return first?.year ?? (record.issueDate === null ? null : Number(record.issueDate.slice(0, 4)))
}
