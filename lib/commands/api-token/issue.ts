/** A token is issued for one purpose; its secret is in the reply, once, and nowhere else. */
import { generateApiSecret } from '#lib/auth/api-token'
import { insertApiToken } from '#lib/db/api-token'
import { issueApiToken } from '#lib/domain/access/api-token'
import { ok } from '#lib/domain/shared/problem'
import { issueApiTokenInput } from '#lib/input/access'
import { command } from '../run'

export const issueApiTokenCommand = command({
  name: 'api-token.issue',
  input: issueApiTokenInput,
  subject: '接口令牌',
  prepare: async () => ok(generateApiSecret()),
  load: async () => 'new' as const,
  whose: () => 'platform',
  decide: (_, input, context) => {
    const decided = issueApiToken(input, context.prepared, context)
    if (!decided.ok) return decided
    const { next, events } = decided.value
    return ok({ next: { token: next, secret: context.prepared.secret }, events })
  },
  save: (tx, { token }) => insertApiToken(tx, token),
  reply: ({ token, secret }) => ({ id: token.id, secret }),
})
