/**
 * Who does things in the seed. Before there are accounts, the installer stands in for the two administrators; from then
 * on the seed acts as the demo's own people, through the same commands as everybody, so that the log is real.
 */
import { commands } from '#lib/commands/registry'
import { loadCredentials } from '#lib/db/account'
import { database } from '#lib/db/client'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor, Role } from '#lib/domain/access/roles'
import type { Json } from '#lib/domain/shared/event'
import { problemMessage } from '#lib/i18n/problems'

export const installer: Actor = {
  accountId: 'installer',
  username: 'installer',
  displayName: '安装程序',
  agencyId: null,
  roles: ['sysadmin', 'secadmin'],
  sessionId: 'installer',
}

/** The actor of an account that exists. Throws when it does not. */
export async function actorOf(username: string): Promise<Actor> {
  const found = await loadCredentials(username)
  if (!found) throw new Error(`no account ${username}`)
  const account = await database().account.findUniqueOrThrow({
    where: { id: found.id },
    include: { grants: true },
  })
  return {
    accountId: account.id,
    username,
    displayName: account.displayName,
    agencyId: account.agencyId,
    roles: account.grants.map((grant) => grant.role as Role),
    sessionId: 'seed',
  }
}

/** Runs a command that must succeed, and returns its reply. */
export async function perform(actor: Actor, name: CommandName, input: Json, at?: Date): Promise<Json> {
  const command = commands[name]
  if (!command) throw new Error(`no command ${name}`)
  const result = await command.run(input, actor, at ? () => at : undefined)
  if (!result.ok) throw new Error(`${name}: ${problemMessage(result.problem)}`)
  return result.value.reply
}

/** The `id` in a command's reply. */
export function idOf(reply: Json): string {
  const id = (reply as { readonly id?: Json } | null)?.id
  if (typeof id !== 'string') throw new Error('the reply holds no id')
  return id
}
