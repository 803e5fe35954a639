/** What confirmed and refused pairs have taught, the weights in force, and every version there was. */
import { accountNames } from '#lib/db/account-name'
import { listWeightVersions } from '#lib/db/alignment-table'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { Learned } from '#lib/domain/alignment/learn-weights'
import { lessonsMark, pairsLeast, type WeightVersion } from '#lib/domain/alignment/weight-versions'
import { learnFromJudgements } from '#lib/engine/lessons'

export type WeightView = {
  readonly current: WeightVersion
  readonly versions: readonly (WeightVersion & { readonly by: string; readonly createdAt: Date | null })[]
  readonly mayChange: boolean
}

/** The versions alone: nothing is asked of the engine. */
export async function loadWeightView({ actor }: Reader<'mapping.read'>): Promise<WeightView> {
  const versions = await listWeightVersions()
  const names = await accountNames(versions.flatMap(({ createdById }) => createdById ?? []))
  const [current] = versions
  if (!current) throw new Error('there is always the base version')
  return {
    current,
    versions: versions.map((one) => ({ ...one, by: names.get(one.createdById ?? '') ?? '' })),
    mayChange: actor.agencyId !== null && allows(actor, 'weights.adopt', 'joint'),
  }
}

export type Lessons = {
  readonly learned: Learned
  readonly mark: string
  readonly enough: boolean
}

/** What the judgements teach; the engine is asked only when they have changed since it was last asked. */
export async function loadLessons(_reader: Reader<'mapping.read'>): Promise<Lessons> {
  const learned = await learnFromJudgements()
  const enough = learned.confirmed + learned.refused >= pairsLeast
  return { learned, mark: lessonsMark(learned), enough }
}
