/** Agencies' signing keys as stored: the public half, and the private half encrypted. */
import { database, type Tx } from './client'

export type StoredSigningKey = {
  readonly id: string
  readonly alg: string
  readonly publicKey: string
  readonly encryptedPrivate: string
}

/** The key that an agency signs with now. Every agency is born with one, so its absence is a bug and throws. */
export async function getSigningKey(tx: Tx, agencyId: string): Promise<StoredSigningKey> {
  const key = await tx.signingKey.findFirst({
    where: { agencyId, retiredAt: null },
    orderBy: { createdAt: 'desc' },
  })
  if (!key) throw new Error(`agency ${agencyId} has no signing key`)
  return key
}

/** The public half of a key, retired or not: old signatures stay verifiable. Throws when it is unknown. */
export async function getPublicKey(id: string): Promise<string> {
  const key = await database().signingKey.findUniqueOrThrow({ where: { id }, select: { publicKey: true } })
  return key.publicKey
}
