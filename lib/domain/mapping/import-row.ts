/**
 * One row of an imported mapping file as the rules of the import see it. The readers of `lib/files/exchange` give a
 * wider value (`ExchangeMapping`); this is the part that decides. `subject` and `object` are the file's own sides:
 * which catalogue each of them is, a person says.
 */
import { hashJson } from '#lib/domain/shared/hash'
import type { Relation } from './relations'
import type { DifferenceInput, StatementInput, UnrelatedReason } from './statement'

export type ImportedEnd = {
  /** False: the file says that it looked and found nothing (`sssom:NoTermFound`). */
  readonly found: boolean
  /** An identifier in the file's own terms. */
  readonly id: string | null
  readonly platformCode: string | null
  /** Official code, or the number of a standard. */
  readonly code: string | null
  readonly label: string | null
  /** Titles above, the topmost first. */
  readonly path: readonly string[]
}

export type ImportedRow = {
  /** The row's own name in the file, where it has one. */
  readonly recordId: string | null
  readonly subject: ImportedEnd
  readonly object: ImportedEnd
  /** Subject compared with object; null where the file's word is none of ours. */
  readonly relation: Relation | null
  /** The file's word, '' for none. */
  readonly predicate: string
  readonly negated: boolean
  readonly justification: string
  /** How it was found, as a `semapv` URI, or ''. */
  readonly method: string
  readonly evidence: string
  /** Value A belongs to the subject. */
  readonly differences: readonly DifferenceInput[]
  readonly unrelatedReason: UnrelatedReason | null
  readonly bundle: { readonly id: string } | null
  /** Where one end is not found; a 处置 is said by a platform's own export, by others hardly ever. */
  readonly gap: { readonly disposition: string | null } | null
  readonly state: string
  readonly hard: boolean
  readonly demo: boolean
  readonly comment: string
  /** 0..1, of a program's guess. */
  readonly similarity: number | null
  readonly provenance: { readonly sheet: string | null; readonly row: number }
}

/** What a person may choose for a relation word that is none of ours: one of ours, or to leave such rows out. */
export type RelationChoice = Relation | 'skip'

/** The key under which a file's relation word is asked about: `not ` before what the file negates. */
export function relationWordOf(row: Pick<ImportedRow, 'predicate' | 'negated'>): string {
  return row.negated ? `not ${row.predicate}` : row.predicate
}

/**
 * Found by a program and looked at by nobody: the row has a similarity, and does not say that a person curated it. Such
 * a row is a 推荐, whatever relation it names.
 */
export function isCandidate(row: Pick<ImportedRow, 'similarity' | 'method'>): boolean {
  return row.similarity !== null && !/ManualMappingCuration|MappingReview$/.test(row.method)
}

/** The statement that a row makes, seen from the subject; `relation` as read or as chosen. */
export function statementOf(row: ImportedRow, relation: Relation): StatementInput & { relation: Relation } {
  return {
    relation,
    unrelatedReason: relation === 'unrelated' ? row.unrelatedReason : null,
    justification: row.justification.trim() || row.comment.trim(),
    evidence: row.evidence,
    differences: row.differences,
  }
}

/** SHA-256 (hex) over what a row says, so that the same row is known again whatever became of it here. */
export function rowHash(row: ImportedRow, relation: Relation | null): string {
  return hashJson({
    relation,
    predicate: relationWordOf(row),
    justification: row.justification,
    evidence: row.evidence,
    comment: row.comment,
    unrelatedReason: row.unrelatedReason,
    differences: row.differences.map((one) => ({ ...one })),
  })
}
