/**
 * Which document stands at each position when a change set takes effect. Changes say what the bureau's row prints; the
 * numbers in it decide here, against what is on the platform at that moment, so a change set that waited for weeks
 * still finds the document that the other bureau brought in meanwhile. Positions whose row stayed keep their document.
 */
import { canonicalJson } from '../shared/canonical-json'
import { ok, type Result } from '../shared/problem'
import { applyChanges, type Change } from './change'
import type { Snapshot } from './node'
import type { CatalogProblem } from './problems'
import type { StandardRecord } from './record'
import {
  identifyStandard,
  numbersOf,
  type Standard,
  type StandardLookup,
  type StandardNumber,
} from './standard'

/** The changes with their standards, the documents to make, and the numbers that known documents get. */
export type SettledChanges = {
  readonly changes: readonly Change[]
  readonly created: readonly Standard[]
  readonly added: readonly { readonly standardId: string; readonly numbers: readonly StandardNumber[] }[]
}

/**
 * Settles the documents of all changed rows. STANDARD_NUMBERS_CLASH where the numbers of one row belong to different
 * documents; the Problem of `applyChanges` where a change does not fit.
 */
export function settleStandards(
  base: readonly Snapshot[],
  changes: readonly Change[],
  lookup: StandardLookup,
  newId: () => string,
): Result<SettledChanges, CatalogProblem> {
  const after = applyChanges(base, changes)
  if (!after.ok) return after
  const earlier = new Map(base.map((snapshot) => [snapshot.nodeId, snapshot]))
  const known = new Map(lookup)
  const documents = new Map<string, string | null>()
  const created: Standard[] = []
  const added: { standardId: string; numbers: readonly StandardNumber[] }[] = []
  for (const { nodeId, title, record } of after.value) {
    const before = earlier.get(nodeId) ?? null
    if (!record || isSameRow(before, record)) continue
    const found = identifyStandard({ title, record }, known, newId)
    if (!found.ok) return found
    const kept = found.value.created && keepsDocument(before, record) ? (before?.standardId ?? null) : null
    const standardId = kept ?? found.value.standardId
    const fresh = found.value.created?.numbers ?? found.value.addedNumbers
    if (found.value.created && kept === null) created.push(found.value.created)
    else if (standardId !== null && fresh.length > 0) added.push({ standardId, numbers: fresh })
    if (standardId !== null) for (const { normalized } of fresh) known.set(normalized, standardId)
    documents.set(nodeId, standardId)
  }
  return ok({ changes: changes.map((change) => withDocument(change, documents)), created, added })
}

function isSameRow(before: Snapshot | null, record: StandardRecord): boolean {
  return before !== null && canonicalJson(before.record) === canonicalJson(record)
}

/** An unnumbered document stays the same one when its row is corrected or gets a number. */
function keepsDocument(before: Snapshot | null, record: StandardRecord): boolean {
  if (!before?.standardId) return false
  const earlier = numbersOf(before.record?.numberText ?? null)
  const later = new Set(numbersOf(record.numberText).map(({ normalized }) => normalized))
  return earlier.every(({ normalized }) => later.has(normalized))
}

function withDocument(change: Change, documents: ReadonlyMap<string, string | null>): Change {
  const standardId = documents.get(change.nodeId)
  if (standardId === undefined) return change
  if (change.kind === 'add') return { ...change, standardId }
  return change.kind === 'edit' && change.set.record
    ? { ...change, set: { ...change.set, standardId } }
    : change
}

/** The normalised numbers in the rows of a list of changes: what `settleStandards` looks for. */
export function numbersOfChanges(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => {
    const record = change.kind === 'add' ? change.record : change.kind === 'edit' ? change.set.record : null
    return numbersOf(record?.numberText ?? null).map(({ normalized }) => normalized)
  })
}
