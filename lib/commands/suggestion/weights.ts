/** The weights of the engine's reasons: adopting what judgements taught, and putting back the base or an earlier version. */
import { insertWeightTable, loadWeightTable } from '#lib/db/alignment-table'
import type { Tx } from '#lib/db/client'
import type { Actor, Whose } from '#lib/domain/access/roles'
import {
  adoptWeights,
  resetWeights,
  restoreWeights,
  type WeightVersion,
} from '#lib/domain/alignment/weight-versions'
import { ok } from '#lib/domain/shared/problem'
import { learnFromJudgements } from '#lib/engine/lessons'
import { adoptWeightsInput, resetWeightsInput, restoreWeightsInput } from '#lib/input/suggestion'
import { command } from '../run'

type Held = { readonly current: WeightVersion; readonly actor: Actor }

const whose = (_: Held, actor: Actor): Whose => (actor.agencyId === null ? 'platform' : 'joint')
const load = async (tx: Tx, _: unknown, actor: Actor): Promise<Held> => ({
  current: await loadWeightTable(undefined, tx),
  actor,
})
const shared = {
  subject: '权重',
  whose,
  save: (tx: Tx, next: WeightVersion, { actor }: Held, at: Date) =>
    insertWeightTable(tx, next, { accountId: actor.accountId, at }),
  // Somebody else's version was written between reading and saving.
  conflicts: {
    weight_version: ({ version }: { version: number }) => ({
      code: 'STALE' as const,
      params: { seen: version, current: version + 1 },
    }),
  },
  reply: ({ number }: WeightVersion) => ({ version: number }),
}

export const weightCommands = [
  command({
    ...shared,
    name: 'weights.adopt',
    input: adoptWeightsInput,
    prepare: async () => ok(await learnFromJudgements()),
    load,
    decide: ({ current }, input, context) => adoptWeights(current, input, context.prepared, context),
  }),
  command({
    ...shared,
    name: 'weights.reset',
    input: resetWeightsInput,
    load,
    decide: ({ current }, input) => resetWeights(current, input),
  }),
  command({
    ...shared,
    name: 'weights.restore',
    input: restoreWeightsInput,
    load: async (tx, input, actor) => ({
      ...(await load(tx, input, actor)),
      earlier: await loadWeightTable(input.number, tx),
    }),
    decide: ({ current, earlier }, input) => restoreWeights(current, input, earlier),
  }),
]
