/** 会签: signatures over drafts, inserted once; the number of their audit leaf is entered once. */
import type { Cosignature } from '#lib/domain/joint/types'
import { database, type Tx } from './client'

type CosignatureReader = Pick<Tx, 'cosignature'>

/** The signatures on one draft. */
export async function listCosignatures(
  draftId: string,
  tx: CosignatureReader = database(),
): Promise<Cosignature[]> {
  return tx.cosignature.findMany({ where: { draftId }, orderBy: { signedAt: 'asc' } })
}

/** All signatures of the given projects, those on earlier drafts too. */
export async function listCosignaturesOf(jointIds: readonly string[]): Promise<Cosignature[]> {
  return database().cosignature.findMany({
    where: { jointId: { in: [...jointIds] } },
    orderBy: { signedAt: 'asc' },
  })
}

/** The latest signature of an agency in a project; null when it has not signed. */
export async function loadCosignature(jointId: string, agencyId: string): Promise<Cosignature | null> {
  return database().cosignature.findFirst({ where: { jointId, agencyId }, orderBy: { signedAt: 'desc' } })
}

/** The unique (draftId, agencyId) refuses a second one. */
export async function insertCosignature(tx: Tx, cosignature: Cosignature): Promise<void> {
  await tx.cosignature.create({ data: cosignature })
}

export async function linkCosignature(tx: Tx, id: string, auditSeq: bigint): Promise<void> {
  // The app may write this one column only, so no Prisma update, which reads the row back with RETURNING, is needed.
  await tx.cosignature.updateMany({ where: { id, auditSeq: null }, data: { auditSeq } })
}
