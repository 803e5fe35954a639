/** 其下标准: what a confirmed mapping of a 类目 means for the standards below it, said by one side and agreed by the other. */
import { isDemo } from '#lib/auth/settings'
import { effectiveSnapshots } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { lockInheritance, saveInheritance } from '#lib/db/inheritance'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { accordVisibleTo, whoseAccord } from '#lib/domain/mapping/accord'
import { type Inheritance, moveInheritance, proposeInheritance } from '#lib/domain/mapping/inheritance'
import { type Mapping, whoseMapping } from '#lib/domain/mapping/mapping'
import type { EffectiveHashes } from '#lib/domain/mapping/placed-node'
import { moveInheritanceInput, proposeInheritanceInput } from '#lib/input/inheritance'
import { lockVisible } from '../mapping/lock'
import { command, type RunnableCommand } from '../run'

type Key = { readonly mappingId: string; readonly nodeId: string }
type Loaded = {
  readonly mapping: Mapping
  readonly hashes: EffectiveHashes
  readonly inheritance: Inheritance | null
}

const reply = ({ id, version, state }: Inheritance) => ({ id, version, state })

async function load(tx: Tx, { mappingId, nodeId }: Key, actor: Actor): Promise<Loaded | null> {
  const mapping = await lockVisible(tx, mappingId, actor)
  if (!mapping) return null
  const snapshots = await effectiveSnapshots([mapping.nodeAId, mapping.nodeBId], tx)
  const hashes = new Map([...snapshots].map(([id, { contentHash }]) => [id, contentHash]))
  return { mapping, hashes, inheritance: await lockInheritance(tx, mappingId, nodeId) }
}

const proposeInheritanceCommand = command({
  name: 'inheritance.propose',
  input: proposeInheritanceInput,
  subject: '对照',
  load,
  // Either end's agency may say it first.
  whose: ({ mapping }, actor): Whose => (whoseMapping(mapping, actor) === 'outside' ? 'outside' : 'own'),
  decide: ({ inheritance, ...ground }, input, context) =>
    proposeInheritance(inheritance, { ...input, ...ground, demo: input.demo && isDemo() }, context),
  save: (tx, next, { inheritance }) => saveInheritance(tx, next, inheritance),
  conflicts: { mappingId: { code: 'STALE', params: { seen: 0, current: 1 } } },
  reply,
})

function moveCommand(name: CommandName, move: Parameters<typeof moveInheritance>[1]): RunnableCommand {
  return command({
    name,
    input: moveInheritanceInput,
    subject: '其下标准说明',
    load: async (tx, input, actor) => {
      const { inheritance, ...ground } = (await load(tx, input, actor)) ?? { inheritance: null }
      if (!inheritance || !('mapping' in ground) || !accordVisibleTo(inheritance, actor)) return null
      return { ...ground, inheritance }
    },
    whose: ({ inheritance }, actor) => whoseAccord(inheritance, actor),
    decide: ({ inheritance, mapping, hashes }, { version, reason }, context) =>
      moveInheritance(
        inheritance,
        move,
        { version, mapping, hashes, ...(reason === undefined ? {} : { reason }) },
        context,
      ),
    save: (tx, next, { inheritance }) => saveInheritance(tx, next, inheritance),
    reply,
  })
}

export const inheritanceCommands: readonly RunnableCommand[] = [
  proposeInheritanceCommand,
  moveCommand('inheritance.approve', 'approve'),
  moveCommand('inheritance.agree', 'agree'),
  moveCommand('inheritance.return', 'return'),
  moveCommand('inheritance.withdraw', 'withdraw'),
]
