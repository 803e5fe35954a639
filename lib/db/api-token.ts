/** Tokens of the read API: rows ↔ domain values. */
import type { ApiToken } from '#lib/domain/access/api-token'
import { database, type Tx } from './client'

export async function lockApiToken(tx: Tx, id: string): Promise<ApiToken | null> {
  await tx.$queryRaw`SELECT id FROM api_token WHERE id = ${id} FOR UPDATE`
  return tx.apiToken.findUnique({ where: { id } })
}

export async function insertApiToken(tx: Tx, token: ApiToken): Promise<void> {
  await tx.apiToken.create({ data: token })
}

export async function saveApiToken(tx: Tx, { id, revokedAt, version }: ApiToken): Promise<void> {
  await tx.apiToken.update({ where: { id }, data: { revokedAt, version } })
}

export async function loadApiTokenByHash(secretHash: string): Promise<ApiToken | null> {
  return database().apiToken.findUnique({ where: { secretHash } })
}

/** The newest first. */
export async function listApiTokens(): Promise<ApiToken[]> {
  return database().apiToken.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
}

/** Operational, so no command: written at most once a minute. */
export async function touchApiToken(id: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000)
  await database().apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minuteAgo } }] },
    data: { lastUsedAt: now },
  })
}
