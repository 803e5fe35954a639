/** The moves of a 批次, each over all its mappings in one transaction; the rules are in lib/domain/mapping/package-moves.ts. */
import { lockSerials } from '#lib/db/package'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { dayOf, yearOf } from '#lib/domain/catalog/day'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { type FullPackage, whosePackage } from '#lib/domain/mapping/package'
import {
  dissolvePackage,
  forwardPackage,
  type PackageDecision,
  recallPackage,
  sendBackPackage,
  submitPackage,
} from '#lib/domain/mapping/package-moves'
import type { DecideContext } from '#lib/domain/shared/event'
import { forwardPackageInput, movePackageInput } from '#lib/input/package'
import { command, type RunnableCommand } from '../run'
import { lockWithMappings, replyOf, saveChange } from './subject'

type Decide = (
  full: FullPackage,
  mappings: readonly Mapping[],
  input: { readonly version: number; readonly reason?: string | undefined },
  context: DecideContext<Actor>,
) => PackageDecision

function moveCommand(name: CommandName, decide: Decide): RunnableCommand {
  return command({
    name,
    input: movePackageInput,
    subject: '批次',
    load: (tx, input, actor) => lockWithMappings(tx, input.packageId, actor),
    whose: ({ full }, actor) => whosePackage(full.pack, actor),
    decide: ({ full, mappings }, input, context) => decide(full, mappings, input, context),
    save: (tx, next, { full }) => saveChange(tx, next, full),
    reply: replyOf,
  })
}

const forwardPackageCommand = command({
  name: 'package.forward',
  input: forwardPackageInput,
  subject: '批次',
  load: async (tx, input, actor) => {
    const subject = await lockWithMappings(tx, input.packageId, actor)
    if (!subject) return null
    return { ...subject, lastSerials: await lockSerials(tx, subject.full.pack) }
  },
  whose: ({ full }, actor) => whosePackage(full.pack, actor),
  decide: ({ full, mappings, lastSerials }, input, context) => {
    const last = lastSerials.get(yearOf(dayOf(context.now))) ?? 0
    return forwardPackage(full, mappings, { ...input, serial: last + 1 }, context)
  },
  save: (tx, next, { full }) => saveChange(tx, next, full),
  reply: replyOf,
})

export const packageMoveCommands: readonly RunnableCommand[] = [
  moveCommand('package.submit', submitPackage),
  moveCommand('package.recall', recallPackage),
  moveCommand('package.send-back', sendBackPackage),
  forwardPackageCommand,
  moveCommand('package.dissolve', (full, _mappings, input, context) => dissolvePackage(full, input, context)),
]
