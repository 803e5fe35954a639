/**
 * The documents of an import: which standard each row stands for, those that the platform doesn't know yet, and what the
 * record of a row becomes. Two rows of one file with the same number are one document.
 */
import { ok, type Result } from '../shared/problem'
import type { Snapshot } from './node'
import type { CatalogProblem } from './problems'
import { emptyRecord, type StandardRecord } from './record'
import {
  identifyStandard,
  levelOf,
  numbersOf,
  type Standard,
  type StandardLookup,
  type StandardNumber,
} from './standard'
import { splitNumbers } from './standard-number'

export type AddedNumber = { readonly standardId: string; readonly number: StandardNumber }

/** The documents met so far in one import; it grows as rows are read. */
export type DocumentLedger = {
  readonly lookup: Map<string, string>
  readonly created: Standard[]
  readonly addedNumbers: AddedNumber[]
  readonly newId: () => string
}

export function openLedger(lookup: StandardLookup, newId: () => string): DocumentLedger {
  return { lookup: new Map(lookup), created: [], addedNumbers: [], newId }
}

export type RowDocument = { readonly standardId: string | null; readonly record: StandardRecord }

/** The document of a row that is new in the catalogue. */
export function newDocument(
  title: string,
  patch: Partial<StandardRecord>,
  ledger: DocumentLedger,
): Result<RowDocument, CatalogProblem> {
  const stated = { ...emptyRecord, ...patch }
  const record = { ...stated, level: levelOf(stated), year: yearOf(stated) }
  const identified = identify(title, record, ledger)
  return identified.ok ? ok({ standardId: identified.value, record }) : identified
}

/**
 * The document of a row that the catalogue has already. A number that is only spelt otherwise is no change. Where the
 * number changes, what was known about the former document (checked source, status) is not carried over to the new one.
 */
export function editedDocument(
  node: Snapshot,
  title: string,
  patch: Partial<StandardRecord>,
  ledger: DocumentLedger,
): Result<RowDocument, CatalogProblem> {
  const before = node.record ?? emptyRecord
  const merged = { ...before, ...patch }
  const isSameNumber = identityOf(before) === identityOf(merged)
  if (isSameNumber && (before.evidence === 'illustrative') === (merged.evidence === 'illustrative'))
    return ok({ standardId: node.standardId, record: { ...merged, numberText: before.numberText } })
  const unchecked = {
    year: yearOf(merged),
    level: levelOf(merged),
    source: null,
    status: null,
    verifiedFields: null,
    evidence: patch.evidence ?? 'from-knowledge',
  } as const
  const record = isSameNumber ? merged : { ...merged, ...unchecked }
  if (firstNumbers(node, before, record, ledger)) return ok({ standardId: node.standardId, record })
  const identified = identify(title, record, ledger)
  return identified.ok ? ok({ standardId: identified.value, record }) : identified
}

/** A known document without a number that now gets one stays that document, unless the number is another's. */
function firstNumbers(
  node: Snapshot,
  before: StandardRecord,
  after: StandardRecord,
  ledger: DocumentLedger,
): boolean {
  const numbers = numbersOf(after.numberText)
  const { standardId } = node
  const isNamed = numbers.some(({ normalized }) => ledger.lookup.has(normalized))
  if (standardId === null || numbersOf(before.numberText).length > 0 || isNamed || numbers.length === 0)
    return false
  enter(standardId, numbers, ledger)
  return true
}

function identify(
  title: string,
  record: StandardRecord,
  ledger: DocumentLedger,
): Result<string | null, CatalogProblem> {
  const found = identifyStandard({ title, record }, ledger.lookup, ledger.newId)
  if (!found.ok) return found
  const { created, standardId, addedNumbers } = found.value
  if (created) {
    ledger.created.push(created)
    for (const { normalized } of created.numbers) ledger.lookup.set(normalized, created.id)
  } else if (standardId !== null) enter(standardId, addedNumbers, ledger)
  return ok(standardId)
}

function enter(standardId: string, numbers: readonly StandardNumber[], ledger: DocumentLedger): void {
  for (const number of numbers) {
    ledger.addedNumbers.push({ standardId, number })
    ledger.lookup.set(number.normalized, standardId)
  }
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
