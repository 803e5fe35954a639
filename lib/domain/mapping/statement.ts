/**
 * What a mapping says: relation, differences, justification, and the node contents that it was said about. A statement
 * is immutable; a revision is a new one with the next number. People speak from their own side, the platform stores
 * from end A to end B, so this file also turns a statement round.
 */
import type { Json } from '#lib/domain/shared/event'
import { hashJson } from '#lib/domain/shared/hash'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import type { MappingProblem } from './problems'
import { inverseRelation, isRelation, type Relation, relationTable } from './relations'

export const differenceKinds = ['scope', 'indicator', 'procedure', 'term', 'other'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export const differenceTreatments = ['unify', 'flex', 'keep'] as const
export type DifferenceTreatment = (typeof differenceTreatments)[number]

/** Why two nodes have nothing to do with each other: said with every 已判无关, so that a later reader need not guess. */
export const unrelatedReasons = ['scope', 'level', 'incompatible', 'partial'] as const
export type UnrelatedReason = (typeof unrelatedReasons)[number]

/** How long a statement's texts may be, in characters; whoever writes them, a person or a file. */
export const statementLimits = { text: 2000, value: 500, unit: 30, differences: 50 } as const

/** A difference as somebody writes it down: value A belongs to the end that the statement is seen from. */
export type DifferenceInput = {
  readonly kind: DifferenceKind
  readonly valueA: string
  readonly unitA: string | null
  readonly valueB: string
  readonly unitB: string | null
  readonly treatment: DifferenceTreatment
}

/** 差异登记: one row of the table `difference`; `ordinal` counts from 1. */
export type Difference = DifferenceInput & {
  readonly id: string
  readonly statementId: string
  readonly ordinal: number
}

/** One row of the table `mapping_statement` with its differences; `relation` is end A compared with end B. */
export type MappingStatement = {
  readonly id: string
  readonly mappingId: string
  /** From 1, without holes. */
  readonly number: number
  readonly relation: Relation
  /** Only with 已判无关; null there too for statements from before the reason was asked. */
  readonly unrelatedReason: UnrelatedReason | null
  readonly justification: string
  readonly evidence: string
  readonly hashA: string
  readonly hashB: string
  readonly authorId: string
  readonly createdAt: Date
  readonly differences: readonly Difference[]
}

/** What a person says, before it is anybody's statement. `relation` is null as long as nothing is chosen: no default. */
export type StatementInput = {
  readonly relation: string | null
  /** Asked with 已判无关; ignored with any other relation. */
  readonly unrelatedReason?: UnrelatedReason | null | undefined
  readonly justification: string
  readonly evidence: string
  readonly differences: readonly DifferenceInput[]
}

export type StatementContent = Omit<StatementInput, 'relation' | 'unrelatedReason'> & {
  readonly relation: Relation
  readonly unrelatedReason: UnrelatedReason | null
}

/** Checks what a statement needs: a relation, a justification, and differences where the relation asks for them. */
export function checkStatement(input: StatementInput): Result<StatementContent, MappingProblem> {
  const draft = draftStatement(input)
  return draft.ok ? requireFinished(draft.value) : draft
}

/**
 * What may stand in a draft that a file has made: a relation, and differences with both values. Files of others seldom
 * say why or what differs; that is asked before 本局审核 (`requireFinished`), not invented.
 */
export function draftStatement(input: StatementInput): Result<StatementContent, MappingProblem> {
  const { relation } = input
  if (relation === null || !isRelation(relation)) return fail('RELATION_REQUIRED')
  const incomplete = input.differences.findIndex(
    (row) => row.valueA.trim() === '' || row.valueB.trim() === '',
  )
  if (incomplete >= 0) return fail('DIFFERENCE_INCOMPLETE', { ordinal: incomplete + 1 })
  return withinLimits({
    relation,
    unrelatedReason: relation === 'unrelated' ? (input.unrelatedReason ?? null) : null,
    justification: input.justification.trim(),
    evidence: input.evidence.trim(),
    differences: input.differences.map(trimDifference),
  })
}

function withinLimits(content: StatementContent): Result<StatementContent, MappingProblem> {
  const { justification, evidence, differences } = content
  const texts = [
    ['justification', [justification], statementLimits.text],
    ['evidence', [evidence], statementLimits.text],
    ['value', differences.flatMap(({ valueA, valueB }) => [valueA, valueB]), statementLimits.value],
    ['unit', differences.flatMap(({ unitA, unitB }) => [unitA ?? '', unitB ?? '']), statementLimits.unit],
  ] as const
  for (const [what, all, limit] of texts) {
    if (all.some((text) => text.length > limit)) return fail('STATEMENT_TOO_LONG', { what, limit })
  }
  const { differences: limit } = statementLimits
  return differences.length > limit ? fail('STATEMENT_TOO_LONG', { what: 'differences', limit }) : ok(content)
}

/** What of a statement decides whether it is whole; of the differences, whether there are any. */
export type Finishable = Pick<StatementContent, 'relation' | 'unrelatedReason' | 'justification'> & {
  readonly differences: { readonly length: number }
}

/** What every statement needs before anybody reviews it. */
export function requireFinished<Content extends Finishable>(
  content: Content,
): Result<Content, MappingProblem> {
  const { relation } = content
  if (relation === 'unrelated' && content.unrelatedReason === null) return fail('UNRELATED_REASON_REQUIRED')
  if (content.justification === '') return fail('JUSTIFICATION_REQUIRED')
  if (relationTable[relation].differencesRequired && content.differences.length === 0) {
    return fail('DIFFERENCES_REQUIRED', { relation })
  }
  return ok(content)
}

function trimDifference(row: DifferenceInput): DifferenceInput {
  return {
    kind: row.kind,
    valueA: row.valueA.trim(),
    unitA: row.unitA?.trim() || null,
    valueB: row.valueB.trim(),
    unitB: row.unitB?.trim() || null,
    treatment: row.treatment,
  }
}

/** The same content seen from the other end: relation inverted, the values of each difference exchanged. */
export function reverseStatement(content: StatementContent): StatementContent {
  return {
    ...content,
    relation: inverseRelation(content.relation),
    differences: content.differences.map((row) => ({
      kind: row.kind,
      valueA: row.valueB,
      unitA: row.unitB,
      valueB: row.valueA,
      unitB: row.unitA,
      treatment: row.treatment,
    })),
  }
}

/** What is said and about which contents, as plain JSON: the part of a statement that the log keeps. */
export function statementJson(
  content: StatementContent & { readonly hashA: string; readonly hashB: string },
): {
  readonly [key: string]: Json
} {
  return {
    relation: content.relation,
    // Left out where there is none, so that statements from before it was asked keep their hash.
    ...(content.unrelatedReason === null ? {} : { unrelatedReason: content.unrelatedReason }),
    justification: content.justification,
    evidence: content.evidence,
    hashA: content.hashA,
    hashB: content.hashB,
    differences: content.differences.map((row) => ({
      kind: row.kind,
      valueA: row.valueA,
      unitA: row.unitA,
      valueB: row.valueB,
      unitB: row.unitB,
      treatment: row.treatment,
    })),
  }
}

/** SHA-256 (hex) over what a statement says; equal for equal words about equal contents, whoever said them and when. */
export function statementHash(
  content: StatementContent & { readonly hashA: string; readonly hashB: string },
): string {
  return hashJson(statementJson(content))
}
