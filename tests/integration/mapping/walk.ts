/** Steps that many tests take: propose a pair, and bring a mapping as far as they need it. */
import { commands } from '#lib/commands/registry'
import type { Done } from '#lib/commands/run'
import type { CommandName } from '#lib/domain/access/operations'
import type { Problem } from '#lib/domain/problems'
import type { Json } from '#lib/domain/shared/event'
import type { Result } from '#lib/domain/shared/problem'
import { actorOf } from '../../../prisma/seed/actors'
import { nodeOf, type World } from './world'

export type Held = { readonly id: string; readonly version: number; readonly state: string }

/** Runs a command as somebody, and gives back what came of it. */
export async function attempt(
  username: string,
  name: CommandName,
  input: Json,
): Promise<Result<Done, Problem>> {
  const command = commands[name]
  if (!command) throw new Error(`no command ${name}`)
  return command.run(input, await actorOf(username))
}

/** The same where it must succeed. */
export async function succeed(username: string, name: CommandName, input: Json): Promise<Held> {
  const result = await attempt(username, name, input)
  if (!result.ok) throw new Error(`${name}: ${result.problem.code}`)
  return result.value.reply as Held
}

/** What proposing `sc`'s 类目 of the title as equal to `cq`'s takes. */
export function equalPair(world: World, title: string, otherTitle = title) {
  return {
    firstNodeId: nodeOf(world, 'sc', title),
    secondNodeId: nodeOf(world, 'cq', otherTitle),
    relation: 'equal',
    justification: '名称与范围一致（示例）',
  }
}

/** Proposed by sc, through 本局审核, waiting for cq. */
export async function proposeAndForward(world: World, title: string, otherTitle = title): Promise<Held> {
  const drafted = await succeed('sc-editor', 'mapping.propose', {
    ...equalPair(world, title, otherTitle),
    submit: true,
  })
  return move('sc-reviewer', 'mapping.forward', drafted)
}

export function move(
  username: string,
  name: CommandName,
  held: Held,
  extra: Readonly<Record<string, Json>> = {},
): Promise<Held> {
  return succeed(username, name, { mappingId: held.id, version: held.version, ...extra })
}
