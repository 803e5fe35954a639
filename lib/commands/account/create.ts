import { z } from 'zod'
import { hashPassword } from '#lib/auth/password'
import { isDemo } from '#lib/auth/settings'
import { insertAccount, isUsernameTaken } from '#lib/db/access'
import { checkPassword, createAccount } from '#lib/domain/access/account'
import { demoPassword } from '#lib/domain/access/password-rule'
import { ok } from '#lib/domain/shared/problem'
import { command } from '../run'

export const createAccountInput = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9.-]{2,39}$/, '账号须以小写字母开头，3–40 位，可含数字、点和连字符'),
  displayName: z.string().trim().min(1, '请填写姓名').max(40, '姓名不超过 40 字'),
  agencyId: z.string().nullable(),
  password: z.string().max(200),
})

export const createAccountCommand = command({
  name: 'account.create',
  input: createAccountInput,
  subject: '账号',
  prepare: async (input) => {
    const demo = isDemo() && input.password === demoPassword
    const strong = demo ? ok(true as const) : checkPassword(input.password, input.username)
    return strong.ok ? ok({ passwordHash: await hashPassword(input.password), demo }) : strong
  },
  load: async (tx, input) => ({ taken: await isUsernameTaken(tx, input.username) }),
  whose: () => 'platform',
  decide: (facts, input, context) =>
    createAccount(
      facts,
      {
        username: input.username,
        displayName: input.displayName,
        agencyId: input.agencyId,
        ...context.prepared,
      },
      context,
    ),
  save: insertAccount,
  conflicts: { username: { code: 'USERNAME_TAKEN', params: { username: '' } } },
  reply: (account) => ({ id: account.id }),
})
