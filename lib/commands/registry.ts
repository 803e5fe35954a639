/** Every command by its name. The HTTP entrance, the seed and the tests run commands from here. */
import type { CommandName } from '#lib/domain/access/operations'
import type { RunnableCommand } from './run'

export const commands: Readonly<Partial<Record<CommandName, RunnableCommand>>> = {}
