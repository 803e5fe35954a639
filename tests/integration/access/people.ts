/** The seed's bureaus and people, and the environment that commands and sign-in read. Import it before anything runs. */
import { demoPassword } from '#lib/domain/access/password-rule'
import type { Actor, Role } from '#lib/domain/access/roles'
import { actorOf, idOf, installer, perform } from '../../../prisma/seed/actors'

process.env['TONGBIAO_MODE'] = 'demo'
process.env['TONGBIAO_KEY_SECRET'] = 'k'.repeat(40)
process.env['NEXTAUTH_SECRET'] = 's'.repeat(40)
process.env['NEXTAUTH_URL'] = 'http://localhost:3205'

/** A password that the rule takes, for accounts that are not the demo's. */
export const strongPassword = 'correct-horse-9-battery'

/** A new account with roles; not a demo account unless it gets the demo's password. */
export async function addAccount(
  username: string,
  roles: readonly Role[],
  { agencyId = null, password = strongPassword }: { agencyId?: string | null; password?: string } = {},
): Promise<Actor> {
  const account = { username, displayName: username, agencyId, password }
  const accountId = idOf(await perform(installer, 'account.create', account))
  for (const role of roles) await perform(installer, 'account.grant-role', { accountId, role })
  return actorOf(username)
}

export { actorOf, demoPassword, idOf, installer, perform }
