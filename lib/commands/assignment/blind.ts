/** 双人盲审: judging, and 合议 where two judgements differ. The answer to the mapping comes out of the second of both. */
import { saveItem } from '#lib/db/assignment'
import { insertJudgement, lockBlindItem, mappingOfItem } from '#lib/db/blind'
import type { Tx } from '#lib/db/client'
import { listInPlaceOf } from '#lib/db/delegation'
import { lockMapping, saveMapping } from '#lib/db/mapping'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { type BlindCase, type BlindOutcome, judgeBlind, settleBlind } from '#lib/domain/assignment/blind'
import { whoseRound } from '#lib/domain/assignment/round'
import { beijingDay } from '#lib/domain/gap/due-date'
import { judgeBlindInput, settleBlindInput } from '#lib/input/assignment'
import { loadEndHashes } from '../mapping/ends'
import { command } from '../run'

/** The mapping first, then the item: the order in which the ordinary answer locks, too. */
async function lockCase(tx: Tx, itemId: string, actor: Actor): Promise<BlindCase | null> {
  const mappingId = await mappingOfItem(tx, itemId)
  const mapping = mappingId === null ? null : await lockMapping(tx, mappingId)
  const blind = await lockBlindItem(tx, itemId)
  if (!mapping || !blind || blind.round.agencyId !== actor.agencyId) return null
  return {
    ...blind,
    mapping,
    effective: await loadEndHashes(tx, mapping.nodeAId, mapping.nodeBId),
    inPlaceOf: await listInPlaceOf(actor.accountId, beijingDay(new Date()), tx),
  }
}

function whoseCase({ round }: BlindCase, actor: Actor): Whose {
  return whoseRound(round, actor)
}

async function saveOutcome(tx: Tx, next: BlindOutcome, before: BlindCase): Promise<void> {
  if (next.judgement) await insertJudgement(tx, next.judgement)
  if (next.item.version !== before.item.version) await saveItem(tx, next.item)
  if (next.mapping) await saveMapping(tx, next.mapping, before.mapping)
}

const reply = ({ item, mapping }: BlindOutcome) => ({
  id: item.id,
  outcome: item.outcome,
  state: mapping?.state ?? null,
})

export const judgeBlindCommand = command({
  name: 'blind.judge',
  input: judgeBlindInput,
  subject: '盲审事项',
  load: (tx, input, actor) => lockCase(tx, input.itemId, actor),
  whose: whoseCase,
  decide: judgeBlind,
  save: saveOutcome,
  conflicts: { judgement: { code: 'BLIND_ALREADY_JUDGED', params: {} } },
  reply,
})

export const settleBlindCommand = command({
  name: 'blind.settle',
  input: settleBlindInput,
  subject: '盲审事项',
  load: (tx, input, actor) => lockCase(tx, input.itemId, actor),
  whose: whoseCase,
  decide: settleBlind,
  save: saveOutcome,
  reply,
})
