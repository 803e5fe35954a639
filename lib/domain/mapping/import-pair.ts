/**
 * The verdict on a row whose two nodes and relation are known: what the pair's live mapping, if there is one, lets a
 * file do. A file makes and restates drafts of its own agency; what is under review, with the other side, or confirmed
 * is changed by people only.
 */
import { canonicalJson } from '#lib/domain/shared/canonical-json'
import { type Judged, type MappingImportInput, pairKey, type RowCase } from './import-case'
import { rowHash, statementOf } from './import-row'
import type { RowNote, RowReason } from './import-verdict'
import { type Mapping, visibleTo } from './mapping'
import type { Relation } from './relations'
import { draftStatement, requireFinished, reverseStatement, type StatementContent } from './statement'

type PairCase = Omit<RowCase, 'subject' | 'object' | 'relation'> & {
  readonly subject: { readonly nodeId: string }
  readonly object: { readonly nodeId: string }
  readonly relation: Relation
}

export function judgePair(one: PairCase, first: RowCase | undefined, input: MappingImportInput): Judged {
  const { facts, actor } = input
  const { row, relation } = one
  if (first) {
    const params = { row: first.row.provenance.row }
    if (first.relation !== relation) return { verdict: 'conflict', reason: 'ROWS_DISAGREE', params }
    const same = rowHash(first.row, relation) === rowHash(row, relation)
    return { verdict: 'unchanged', reason: same ? 'SAME_AS_ROW' : 'SAME_PAIR_AS_ROW', params }
  }
  const key = pairKey(one.subject.nodeId, one.object.nodeId)
  const live = facts.live.get(key) ?? null
  if (live !== null && !visibleTo(live, actor)) return { verdict: 'conflict', reason: 'PAIR_TAKEN' }
  const draft = draftStatement(statementOf(row, relation))
  if (!draft.ok) {
    const { code, params } = draft.problem
    return {
      verdict: 'error',
      reason: code === 'STATEMENT_TOO_LONG' ? code : 'DIFFERENCE_INCOMPLETE',
      params,
    }
  }
  if (live === null) {
    const elsewhere = row.recordId !== null && isOfOtherPair(facts.pairsOfRecord.get(row.recordId), key)
    if (elsewhere && !one.answer.newPair) {
      return { verdict: 'choice', reason: 'RECORD_OF_OTHER_PAIR', params: { record: row.recordId ?? '' } }
    }
    const refused = facts.refused.has(key) ? (['REJECTED_BEFORE'] as const) : []
    return {
      verdict: 'new',
      reason: 'DRAFT',
      content: draft.value,
      notes: [...refused, ...noted(row, draft.value)],
    }
  }
  const stands = live.nodeAId === one.subject.nodeId ? live.statement : reverseStatement(live.statement)
  const content = laidOver(row.predicate, draft.value, stands)
  if (sameWords(content, stands)) return { verdict: 'unchanged', reason: 'SAME', live }
  if (facts.importedHashes.get(live.id)?.has(rowHash(row, relation)))
    return { verdict: 'unchanged', reason: 'IMPORTED_BEFORE', live }
  const obstacle = obstacleOf(live, actor.agencyId)
  if (obstacle) return { verdict: 'conflict', reason: obstacle, live }
  return { verdict: 'update', reason: 'RESTATED', live, content, notes: noted(row, content) }
}

function isOfOtherPair(pairs: ReadonlySet<string> | undefined, key: string): boolean {
  return pairs !== undefined && pairs.size > 0 && !pairs.has(key)
}

/** Why a file may not restate a live mapping; null where it may. */
function obstacleOf(live: Mapping, agencyId: string | null): RowReason | null {
  if (live.state === 'confirmed') return 'CONFIRMED'
  if (live.state === 'disputed') return 'DISPUTED'
  if (live.proposerAgencyId !== agencyId) return 'OF_OTHER_SIDE'
  if (live.state === 'agency-review') return 'IN_REVIEW'
  return live.state === 'pending' ? 'WITH_OTHER_SIDE' : null
}

/** What the row says, and what it does not speak about as it stands: a file without differences deletes none. */
function laidOver(predicate: string, said: StatementContent, stands: StatementContent): StatementContent {
  const relation = isLossy(predicate, said.relation, stands.relation) ? stands.relation : said.relation
  return {
    relation,
    unrelatedReason: relation === 'unrelated' ? (said.unrelatedReason ?? stands.unrelatedReason) : null,
    justification: said.justification || stands.justification,
    evidence: said.evidence || stands.evidence,
    differences: said.differences.length > 0 ? said.differences : stands.differences.map(bareDifference),
  }
}

/** SKOS has one word for 交叉 and 相关, so `relatedMatch` agrees with either. */
function isLossy(predicate: string, read: Relation, stands: Relation): boolean {
  return /relatedMatch$/.test(predicate) && read === 'related' && stands === 'overlap'
}

function sameWords(one: StatementContent, other: StatementContent): boolean {
  return canonicalJson(wordsOf(one)) === canonicalJson(wordsOf(other))
}

function wordsOf({ relation, unrelatedReason, justification, evidence, differences }: StatementContent) {
  return { relation, unrelatedReason, justification, evidence, differences: differences.map(bareDifference) }
}

function bareDifference({
  kind,
  valueA,
  unitA,
  valueB,
  unitB,
  treatment,
}: StatementContent['differences'][number]) {
  return { kind, valueA, unitA, valueB, unitB, treatment }
}

function noted({ predicate }: { readonly predicate: string }, content: StatementContent): readonly RowNote[] {
  return [
    ...(requireFinished(content).ok ? [] : (['UNFINISHED'] as const)),
    ...(/relatedMatch$/.test(predicate) ? (['RELATION_LOSSY'] as const) : []),
  ]
}
