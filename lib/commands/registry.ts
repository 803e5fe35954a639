/** Every command by its name. The HTTP entrance, the seed and the tests run commands from here. */
import type { CommandName } from '#lib/domain/access/operations'
import {
  changePasswordCommand,
  disableAccountCommand,
  enableAccountCommand,
  grantRoleCommand,
  resetPasswordCommand,
  revokeRoleCommand,
} from './account/administer'
import { createAccountCommand } from './account/create'
import { createAgencyCommand } from './agency/create'
import type { RunnableCommand } from './run'

const all: readonly RunnableCommand[] = [
  createAgencyCommand,
  createAccountCommand,
  disableAccountCommand,
  enableAccountCommand,
  resetPasswordCommand,
  changePasswordCommand,
  grantRoleCommand,
  revokeRoleCommand,
]

export const commands = Object.fromEntries(all.map((one) => [one.name, one])) as Readonly<
  Partial<Record<CommandName, RunnableCommand>>
>
