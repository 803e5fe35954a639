/** 对照表发布: rows ↔ domain values. Content and signatures are written once; only the state of a release moves on. */
import type { MappingRelease } from '#lib/domain/release/release'
import type { ReleaseState } from '#lib/domain/release/workflow'
import { database, type Tx } from './client'
import type { MappingReleaseModel, ReleaseSignatureModel } from './generated/models'

const withSignatures = { signatures: { orderBy: { signedAt: 'asc' } } } as const

type ReleaseRow = MappingReleaseModel & { signatures: ReleaseSignatureModel[] }

export async function lockRelease(tx: Tx, id: string): Promise<MappingRelease | null> {
  await tx.$queryRaw`SELECT id FROM mapping_release WHERE id = ${id} FOR UPDATE`
  const row = await tx.mappingRelease.findUnique({ where: { id }, include: withSignatures })
  return row ? toRelease(row) : null
}

/** The unique index `mapping_release_open_key` refuses a second one that waits for signatures. */
export async function insertRelease(tx: Tx, { signatures: _, ...columns }: MappingRelease): Promise<void> {
  await tx.mappingRelease.create({ data: columns })
}

/** Moves it on, and adds the signature that is new. */
export async function saveRelease(tx: Tx, next: MappingRelease, before: MappingRelease): Promise<void> {
  const added = next.signatures.filter(({ id }) => before.signatures.every((one) => one.id !== id))
  await tx.releaseSignature.createMany({ data: added })
  const { id, state, stateSince, number, publishedAt, reason, version } = next
  await tx.mappingRelease.update({
    where: { id },
    data: { state, stateSince, number, publishedAt, reason, version },
  })
}

/** What the next published release of the pair is called. */
export async function nextReleaseNumber(tx: Tx, catalogAId: string, catalogBId: string): Promise<number> {
  const last = await tx.mappingRelease.aggregate({
    where: { catalogAId, catalogBId },
    _max: { number: true },
  })
  return (last._max.number ?? 0) + 1
}

export async function loadRelease(id: string): Promise<MappingRelease | null> {
  const row = await database().mappingRelease.findUnique({ where: { id }, include: withSignatures })
  return row ? toRelease(row) : null
}

/** A release without its content: lists hold many. */
export type ReleaseHead = Omit<MappingRelease, 'canonical'>

/** All releases, of two catalogues or of all, the newest first. */
export async function listReleases(pair?: {
  readonly a: string
  readonly b: string
}): Promise<ReleaseHead[]> {
  const where = pair ? { catalogAId: pair.a, catalogBId: pair.b } : {}
  const rows = await database().mappingRelease.findMany({
    where,
    omit: { canonical: true },
    include: withSignatures,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, state: row.state as ReleaseState }))
}

/** Those of all pairs that wait for signatures, the oldest first. */
export async function listOpenReleases(): Promise<ReleaseHead[]> {
  return (await listReleases()).filter(({ state }) => state === 'signing').reverse()
}

/** The last published release of a pair. */
export async function loadLastRelease(
  catalogAId: string,
  catalogBId: string,
  tx: Pick<Tx, 'mappingRelease'> = database(),
): Promise<MappingRelease | null> {
  const row = await tx.mappingRelease.findFirst({
    where: { catalogAId, catalogBId, state: 'published' },
    orderBy: { number: 'desc' },
    include: withSignatures,
  })
  return row ? toRelease(row) : null
}

/** The release of a pair that waits for signatures. */
export async function loadOpenRelease(
  catalogAId: string,
  catalogBId: string,
  tx: Pick<Tx, 'mappingRelease'> = database(),
): Promise<MappingRelease | null> {
  const row = await tx.mappingRelease.findFirst({
    where: { catalogAId, catalogBId, state: 'signing' },
    include: withSignatures,
  })
  return row ? toRelease(row) : null
}

function toRelease(row: ReleaseRow): MappingRelease {
  return { ...row, state: row.state as ReleaseState }
}
