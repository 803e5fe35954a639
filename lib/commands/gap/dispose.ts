/** 处置 of gaps: proposed by the lacking agency, through its 本局审核, and agreed by the other side where it needs both. */
import { isDemo } from '#lib/auth/settings'
import { saveDisposition } from '#lib/db/gap'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import {
  agreeDisposition,
  approveDisposition,
  type GapDecision,
  type GapMoveInput,
  proposeDisposition,
  returnDisposition,
  withdrawDisposition,
} from '#lib/domain/gap/decide'
import { dispositionVisibleTo, type GapSubject, whoseGap } from '#lib/domain/gap/disposition'
import type { DecideContext } from '#lib/domain/shared/event'
import { moveDispositionInput, proposeDispositionInput } from '#lib/input/gap'
import { command, type RunnableCommand } from '../run'
import { lockGap } from './subject'

const proposeDispositionCommand = command({
  name: 'gap.propose',
  input: proposeDispositionInput,
  subject: '缺口',
  load: (tx, input) => lockGap(tx, input.nodeId, input.lackingCatalogId),
  whose: whoseGap,
  decide: (gap, input, context) =>
    proposeDisposition(gap, { ...input, demo: input.demo && isDemo() }, context),
  save: (tx, next, gap) => saveDisposition(tx, next, gap.disposition),
  // Somebody of the same agency was quicker: what this person saw, no disposition, is no longer so.
  conflicts: { nodeId: { code: 'STALE', params: { seen: 0, current: 1 } } },
  reply: ({ id, version, state }) => ({ id, version, state }),
})

type Decide = (gap: GapSubject, input: GapMoveInput, context: DecideContext<Actor>) => GapDecision

function moveCommand(name: CommandName, decide: Decide): RunnableCommand {
  return command({
    name,
    input: moveDispositionInput,
    subject: '缺口处置',
    load: async (tx, input, actor) => {
      const gap = await lockGap(tx, input.nodeId, input.lackingCatalogId)
      return gap?.disposition && dispositionVisibleTo(gap.disposition, gap, actor) ? gap : null
    },
    whose: whoseGap,
    decide: (gap, { version, reason }, context) =>
      decide(gap, { version, ...(reason === undefined ? {} : { reason }) }, context),
    save: (tx, next, gap) => saveDisposition(tx, next, gap.disposition),
    reply: ({ id, version, state }) => ({ id, version, state }),
  })
}

export const gapCommands: readonly RunnableCommand[] = [
  proposeDispositionCommand,
  moveCommand('gap.approve', approveDisposition),
  moveCommand('gap.agree', agreeDisposition),
  moveCommand('gap.return', returnDisposition),
  moveCommand('gap.withdraw', withdrawDisposition),
]
