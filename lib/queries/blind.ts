/**
 * 双人盲审 as screens show it. Until both have judged, nobody is given the other's judgement: this file cuts it off
 * before anything leaves the server, for the two reviewers, their colleagues and the auditors alike.
 */
import { accountNames } from '#lib/db/account-name'
import { type BlindRow, listBlindItems, loadBlindItem, openBlindItemId } from '#lib/db/blind'
import { listInPlaceOf } from '#lib/db/delegation'
import { listMappingPairs } from '#lib/db/mapping-pair'
import { type NodeTitle, nodeTitles } from '#lib/db/node-title'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import { type Agreement, agreementOf } from '#lib/domain/assignment/agreement'
import {
  type BlindStage,
  blindStage,
  type Judgement,
  type JudgementVerdict,
  judgementVerdicts,
  taskOf,
} from '#lib/domain/assignment/blind'
import type { AssignmentItem, AssignmentRound } from '#lib/domain/assignment/round'
import { beijingDay } from '#lib/domain/gap/due-date'
import { type Mapping, otherAgencyId } from '#lib/domain/mapping/mapping'
import { inverseRelation, type Relation, relationKeys } from '#lib/domain/mapping/relations'
import { assignmentScope } from './assignments'
import { loadMappingView, type MappingView } from './mappings'

/** One half of a blind item. `judgement` is null as long as it is not given, or is not the reader's to see. */
export type BlindHalf = {
  readonly slot: number
  readonly assignee: string
  readonly judged: boolean
  readonly judgedBy: string | null
  /** The relation is seen from the left side of the mapping. */
  readonly judgement: Pick<Judgement, 'verdict' | 'relation' | 'reason' | 'judgedAt'> | null
  readonly mine: boolean
}

export type BlindView = {
  readonly item: AssignmentItem
  readonly round: AssignmentRound
  readonly stage: BlindStage
  readonly halves: readonly BlindHalf[]
  readonly mapping: MappingView
  /** The reader has a half that he can judge now; `behalf` in whose place. */
  readonly turn: { readonly behalf: string | null } | null
  readonly maySettle: boolean
  readonly settledBy: string | null
  readonly outcome: JudgementVerdict | null
}

/** Null where there is none, or none that the reader may see. */
export async function loadBlindView(
  reader: Reader<'assignment.read'>,
  itemId: string,
  now: Date,
): Promise<BlindView | null> {
  const { actor } = reader
  const blind = await loadBlindItem(itemId, assignmentScope(actor))
  const mapping = blind?.item.mappingId
    ? await loadMappingView({ actor } as Reader<'mapping.read'>, blind.item.mappingId)
    : null
  if (!blind || !mapping) return null
  const inPlaceOf = await listInPlaceOf(actor.accountId, beijingDay(now))
  const names = await accountNames([
    ...blind.tasks.flatMap(({ assigneeId, judgement }) => [assigneeId, judgement?.accountId ?? assigneeId]),
    blind.item.settledById ?? '',
  ])
  const stage = blindStage({ ...blind, mapping: mapping.mapping })
  const both = blind.tasks.every(({ judgement }) => judgement !== null)
  const turned = mapping.left.nodeId !== mapping.mapping.nodeAId
  const task = taskOf({ ...blind, inPlaceOf }, actor.accountId)
  const judgedHere = blind.tasks.some(({ judgement }) => judgement?.accountId === actor.accountId)
  const mayJudge =
    stage === 'judging' &&
    task !== null &&
    task.judgement === null &&
    !judgedHere &&
    allows(actor, 'blind.judge', 'own')
  return {
    ...{ item: blind.item, round: blind.round, stage, mapping },
    halves: blind.tasks.map(({ slot, assigneeId, judgement }) => {
      const mine = judgement?.accountId === actor.accountId
      return {
        ...{ slot, assignee: names.get(assigneeId) ?? '', judged: judgement !== null, mine },
        judgedBy: judgement === null ? null : (names.get(judgement.accountId) ?? ''),
        judgement: judgement !== null && (both || mine) ? seenFromLeft(judgement, turned) : null,
      }
    }),
    turn: mayJudge
      ? { behalf: task.assigneeId === actor.accountId ? null : (names.get(task.assigneeId) ?? '') }
      : null,
    maySettle:
      stage === 'differs' && actor.agencyId === blind.round.agencyId && allows(actor, 'blind.settle', 'own'),
    outcome: judgementVerdicts.find((verdict) => verdict === blind.item.outcome) ?? null,
    settledBy: blind.item.settledById ? (names.get(blind.item.settledById) ?? '') : null,
  }
}

function seenFromLeft({ verdict, relation, reason, judgedAt }: Judgement, turned: boolean) {
  return { verdict, relation: turned ? inverseRelation(relation) : relation, reason, judgedAt }
}

/** Mapping id → the open blind item of the reader's agency that holds it: then nobody answers it alone. */
export async function listBlindHolds(
  { actor }: { readonly actor: Actor },
  mappings: readonly Mapping[],
): Promise<ReadonlyMap<string, string>> {
  const incoming = mappings.filter(
    (mapping) => mapping.state === 'pending' && otherAgencyId(mapping) === actor.agencyId,
  )
  if (incoming.length === 0 || !allows(actor, 'assignment.read', 'own')) return new Map()
  const held = await Promise.all(
    incoming.map(async ({ id, statement }) => [id, await openBlindItemId(id, statement.id)] as const),
  )
  return new Map(held.flatMap(([id, itemId]) => (itemId === null ? [] : [[id, itemId]])))
}

/** An item that waits for 合议. */
export type BlindDispute = {
  readonly itemId: string
  readonly round: AssignmentRound
  readonly nodes: readonly NodeTitle[]
}

/** Items where two judgements differ and nobody has decided yet, the oldest first. */
export async function listBlindDisputes({
  actor,
}: Pick<Reader<'assignment.read'>, 'actor'>): Promise<readonly BlindDispute[]> {
  if (!allows(actor, 'blind.settle', 'own') || actor.agencyId === null) return []
  const rows = await listBlindItems(actor.agencyId)
  const pairs = await listMappingPairs(rows.flatMap(({ item }) => item.mappingId ?? []))
  const differing = rows.flatMap((row) => {
    const pair = pairs.get(row.item.mappingId ?? '')
    const mapping = pair && { state: pair.state, statement: { id: pair.currentStatementId ?? '' } }
    return pair && mapping && blindStage({ ...row, mapping }) === 'differs' ? [{ row, pair }] : []
  })
  const titles = await nodeTitles(differing.flatMap(({ pair }) => [pair.nodeAId, pair.nodeBId]))
  return differing.map(({ row, pair }) => ({
    ...{ itemId: row.item.id, round: row.round },
    nodes: [pair.nodeAId, pair.nodeBId].flatMap((id) => titles.get(id) ?? []),
  }))
}

/** Two people and what both of them judged; the one whose name comes first is the first. */
export type JudgedBy = {
  readonly key: string
  readonly names: readonly [string, string]
  readonly verdicts: Agreement<JudgementVerdict>
  readonly relations: Agreement<Relation>
}

export type AgreementView = {
  /** One for each pair of people, the pair with most items first. */
  readonly pairs: readonly JudgedBy[]
  readonly rounds: readonly AssignmentRound[]
  /** Items of which both judgements are given, and all blind items. */
  readonly judged: number
  readonly all: number
}

/** κ is a measure of two people, so every pair of reviewers has its own; nothing is pooled over different people. */
export async function loadAgreement(
  { actor }: Reader<'assignment.read'>,
  filter: { readonly roundId?: string | undefined },
): Promise<AgreementView> {
  const everything = await listBlindItems(assignmentScope(actor))
  const rounds = [...new Map(everything.map(({ round }) => [round.id, round])).values()]
  const rows = filter.roundId ? everything.filter(({ round }) => round.id === filter.roundId) : everything
  const complete = rows.flatMap(bothJudgements)
  const names = await accountNames(complete.flatMap((pair) => pair.map(({ accountId }) => accountId)))
  const groups = new Map<string, (readonly [Judgement, Judgement])[]>()
  for (const pair of complete) {
    const [first, second] = [...pair].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
    if (!first || !second) continue
    const key = `${first.accountId} ${second.accountId}`
    groups.set(key, [...(groups.get(key) ?? []), [first, second]])
  }
  const pairs = [...groups].map(([key, judged]) => ({
    key,
    names: namesOf(judged, names),
    verdicts: agreementOf(
      judged.map(([first, second]) => ({ first: first.verdict, second: second.verdict })),
      judgementVerdicts,
    ),
    relations: agreementOf(
      judged.map(([first, second]) => ({ first: first.relation, second: second.relation })),
      relationKeys,
    ),
  }))
  return {
    pairs: pairs.sort((a, b) => b.verdicts.n - a.verdicts.n),
    ...{ rounds, judged: complete.length, all: rows.length },
  }
}

function namesOf(
  judged: readonly (readonly [Judgement, Judgement])[],
  names: ReadonlyMap<string, string>,
): readonly [string, string] {
  const [first, second] = judged[0] ?? []
  return [names.get(first?.accountId ?? '') ?? '', names.get(second?.accountId ?? '') ?? '']
}

function bothJudgements({ tasks }: BlindRow): readonly (readonly [Judgement, Judgement])[] {
  const [first, second] = tasks.map(({ judgement }) => judgement)
  return first && second ? [[first, second]] : []
}
