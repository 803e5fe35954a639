/** Ends a token at once. */
import { lockApiToken, saveApiToken } from '#lib/db/api-token'
import { revokeApiToken } from '#lib/domain/access/api-token'
import { revokeApiTokenInput } from '#lib/input/access'
import { command } from '../run'

export const revokeApiTokenCommand = command({
  name: 'api-token.revoke',
  input: revokeApiTokenInput,
  subject: '接口令牌',
  load: (tx, input) => lockApiToken(tx, input.tokenId),
  whose: () => 'platform',
  decide: revokeApiToken,
  save: saveApiToken,
  reply: ({ id, version }) => ({ id, version }),
})
