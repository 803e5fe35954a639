/** The synonym table and the weights of the engine, version by version; version 0 is the one in the code. */
import type { Lesson } from '#lib/domain/alignment/learn-weights'
import type { SynonymGroup, SynonymTableVersion } from '#lib/domain/alignment/synonym-groups'
import { firstWeights, type WeightOrigin, type WeightVersion } from '#lib/domain/alignment/weight-versions'
import { baseWeights, type Weights } from '#lib/domain/alignment/weights'
import seed from '../../data/alignment/synonyms.json' with { type: 'json' }
import { database, type Tx } from './client'
import type { WeightVersionModel } from './generated/models'
import { fromJson, toJsonColumn, toJsonInput } from './json'

type Reading<Table extends 'synonymVersion' | 'weightVersion'> = Pick<Tx, Table>

/** The newest version of the table, or the one given; version 0 where nobody has changed anything. */
export async function loadSynonymTable(
  number?: number,
  tx: Reading<'synonymVersion'> = database(),
): Promise<SynonymTableVersion> {
  const row = await tx.synonymVersion.findFirst({
    ...(number === undefined ? {} : { where: { number } }),
    orderBy: { number: 'desc' },
  })
  return row ? { number: row.number, groups: fromJson<readonly SynonymGroup[]>(row.groups) } : firstTable
}

/** What comes with the program; the ids are given by place, so the file may only grow at its end. */
const firstTable: SynonymTableVersion = {
  number: 0,
  groups: seed.groups.map(({ words, evidence, source }, place) => ({
    id: `seed-${place + 1}`,
    words,
    evidence: source,
    mark: evidence as SynonymGroup['mark'],
    retired: false,
  })),
}

export async function insertSynonymTable(
  tx: Tx,
  { number, groups }: SynonymTableVersion,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  await tx.synonymVersion.create({
    data: { number, groups: toJsonInput(groups), createdById: by.accountId, createdAt: by.at },
  })
}

/** The newest weights, or those of the version given; reasons that a stored version doesn't know have their base weight. */
export async function loadWeightTable(
  number?: number,
  tx: Reading<'weightVersion'> = database(),
): Promise<WeightVersion> {
  const row = await tx.weightVersion.findFirst({
    ...(number === undefined ? {} : { where: { number } }),
    orderBy: { number: 'desc' },
  })
  return row ? toWeights(row) : firstWeights
}

/** All versions with who made them and when, the newest first; the base stands last without either. */
export async function listWeightVersions() {
  const rows = await database().weightVersion.findMany({ orderBy: { number: 'desc' } })
  const stored = rows.map((row) => ({
    ...toWeights(row),
    createdById: row.createdById,
    createdAt: row.createdAt,
  }))
  return [...stored, { ...firstWeights, createdById: null, createdAt: null }]
}

export async function insertWeightTable(
  tx: Tx,
  { number, origin, weights, lessons }: WeightVersion,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  await tx.weightVersion.create({
    data: {
      number,
      origin,
      weights: toJsonInput(weights),
      lessons: toJsonColumn(lessons),
      createdById: by.accountId,
      createdAt: by.at,
    },
  })
}

function toWeights({ number, origin, weights, lessons }: WeightVersionModel): WeightVersion {
  return {
    number,
    origin: origin as WeightOrigin,
    weights: { ...baseWeights, ...fromJson<Partial<Weights>>(weights) },
    lessons: lessons === null ? null : fromJson<readonly Lesson[]>(lessons),
  }
}

/** Numbers of the newest versions, without their contents. */
export async function tableNumbers(
  tx: Pick<Tx, '$queryRaw'> = database(),
): Promise<{ readonly synonyms: number; readonly weights: number }> {
  const rows = await tx.$queryRaw<{ synonyms: number | null; weights: number | null }[]>`
    SELECT (SELECT max(number) FROM synonym_version) AS synonyms, (SELECT max(number) FROM weight_version) AS weights`
  return { synonyms: rows[0]?.synonyms ?? 0, weights: rows[0]?.weights ?? 0 }
}
