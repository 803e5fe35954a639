/** What the page 接口令牌 shows: who issued what, until when, and whether anybody uses it. Never a secret. */
import { accountNames } from '#lib/db/account-name'
import { listApiTokens } from '#lib/db/api-token'
import { type ApiToken, type ApiTokenStatus, apiTokenStatus } from '#lib/domain/access/api-token'
import type { Reader } from '#lib/domain/access/reader'

export type ApiTokenRow = Omit<ApiToken, 'secretHash'> & {
  readonly status: ApiTokenStatus
  readonly createdBy: string
}

export async function listTokenRows(
  _reader: Reader<'api-token.read'>,
  now: Date,
): Promise<readonly ApiTokenRow[]> {
  const tokens = await listApiTokens()
  const names = await accountNames(tokens.map(({ createdById }) => createdById))
  return tokens.map(({ secretHash: _hash, ...token }) => ({
    ...token,
    status: apiTokenStatus(token, now),
    createdBy: names.get(token.createdById) ?? '',
  }))
}
