/** 成组对照: several mappings of one node, said to belong together by one side and agreed to by the other. */
import { isDemo } from '#lib/auth/settings'
import { lockBundle, saveBundle } from '#lib/db/bundle'
import { effectiveSnapshots } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { lockMappings } from '#lib/db/mapping'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { type AccordInput, accordVisibleTo, whoseAccord } from '#lib/domain/mapping/accord'
import {
  agreeBundle,
  approveBundle,
  type BundleDecision,
  changeBundle,
  createBundle,
  dissolveBundle,
  type MappingBundle,
  returnBundle,
} from '#lib/domain/mapping/bundle'
import { type Mapping, visibleTo, whoseMapping } from '#lib/domain/mapping/mapping'
import type { EffectiveHashes } from '#lib/domain/mapping/placed-node'
import type { DecideContext } from '#lib/domain/shared/event'
import { agreeBundleInput, changeBundleInput, createBundleInput, moveBundleInput } from '#lib/input/bundle'
import { command, type RunnableCommand } from '../run'

const subject = '成组对照'
const reply = ({ id, version, state }: MappingBundle) => ({ id, version, state })

const createBundleCommand = command({
  name: 'bundle.create',
  input: createBundleInput,
  subject: '对照',
  load: (tx, input, actor) => lockVisibleMembers(tx, input.mappingIds, actor),
  // A side of every mapping may group it, whoever proposed it: what counts is that it owns an end.
  whose: (members, actor): Whose =>
    members.every((mapping) => whoseMapping(mapping, actor) !== 'outside') ? 'own' : 'outside',
  decide: (members, input, context) =>
    createBundle({ ...input, members, demo: input.demo && isDemo() }, context),
  save: (tx, next) => saveBundle(tx, next, null),
  reply,
})

const changeBundleCommand = command({
  name: 'bundle.change',
  input: changeBundleInput,
  subject,
  load: async (tx, input, actor) => {
    const bundle = await lockVisibleBundle(tx, input.bundleId, actor)
    const members = bundle && (await lockVisibleMembers(tx, input.mappingIds, actor))
    return bundle && members && { bundle, members }
  },
  whose: ({ bundle }, actor) => whoseAccord(bundle, actor),
  decide: ({ bundle, members }, input, context) => changeBundle(bundle, { ...input, members }, context),
  save: (tx, next, { bundle }) => saveBundle(tx, next, bundle),
  reply,
})

/** All of them, or null where one is missing or not the actor's to see. */
async function lockVisibleMembers(
  tx: Tx,
  ids: readonly string[],
  actor: Actor,
): Promise<readonly Mapping[] | null> {
  const wanted = [...new Set(ids)]
  const members = await lockMappings(tx, wanted)
  const known = members.filter((mapping) => visibleTo(mapping, actor))
  return known.length === wanted.length ? known : null
}

async function lockVisibleBundle(tx: Tx, id: string, actor: Actor): Promise<MappingBundle | null> {
  const bundle = await lockBundle(tx, id)
  return bundle && accordVisibleTo(bundle, actor) ? bundle : null
}

type Loaded = {
  readonly bundle: MappingBundle
  readonly members: readonly Mapping[]
  readonly hashes: EffectiveHashes
}

/** The bundle with every member, also those that the actor may not see: the rules only count them. */
async function lockWhole(tx: Tx, id: string, actor: Actor): Promise<Loaded | null> {
  const bundle = await lockVisibleBundle(tx, id, actor)
  if (!bundle) return null
  const members = await lockMappings(tx, bundle.memberIds)
  const snapshots = await effectiveSnapshots(
    members.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]),
    tx,
  )
  return {
    bundle,
    members,
    hashes: new Map([...snapshots].map(([key, { contentHash }]) => [key, contentHash])),
  }
}

const agreeBundleCommand = command({
  name: 'bundle.agree',
  input: agreeBundleInput,
  subject,
  load: (tx, input, actor) => lockWhole(tx, input.bundleId, actor),
  whose: ({ bundle }, actor) => whoseAccord(bundle, actor),
  decide: ({ bundle, members, hashes }, { version, coverage }, context) =>
    agreeBundle(bundle, { version, coverage, members, hashes }, context),
  save: (tx, next, { bundle }) => saveBundle(tx, next, bundle),
  reply,
})

type Decide = (
  bundle: MappingBundle,
  input: AccordInput & Pick<Loaded, 'members'>,
  context: DecideContext<Actor>,
) => BundleDecision

function moveCommand(name: CommandName, decide: Decide): RunnableCommand {
  return command({
    name,
    input: moveBundleInput,
    subject,
    load: (tx, input, actor) => lockWhole(tx, input.bundleId, actor),
    whose: ({ bundle }, actor) => whoseAccord(bundle, actor),
    decide: ({ bundle, members }, { version, reason }, context) =>
      decide(bundle, { version, members, ...(reason === undefined ? {} : { reason }) }, context),
    save: (tx, next, { bundle }) => saveBundle(tx, next, bundle),
    reply,
  })
}

export const bundleCommands: readonly RunnableCommand[] = [
  createBundleCommand,
  changeBundleCommand,
  moveCommand('bundle.approve', approveBundle),
  agreeBundleCommand,
  moveCommand('bundle.return', returnBundle),
  moveCommand('bundle.dissolve', dissolveBundle),
]
