/** The moves of a mapping after it has been said; the rules are in lib/domain/mapping/moves.ts. */
import { saveMapping } from '#lib/db/mapping'
import { lastSentStatement } from '#lib/db/sent-statement'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { type Mapping, whoseMapping } from '#lib/domain/mapping/mapping'
import {
  adjudicateMapping,
  disputeMapping,
  flagHardMapping,
  forwardMapping,
  type MoveInput,
  recallMapping,
  retireMapping,
  sendBackMapping,
  submitMapping,
  withdrawMapping,
} from '#lib/domain/mapping/moves'
import type { MappingDecision } from '#lib/domain/mapping/propose'
import type { DecideContext } from '#lib/domain/shared/event'
import { adjudicateMappingInput, flagHardMappingInput, moveMappingInput } from '#lib/input/mapping'
import { command, type RunnableCommand } from '../run'
import { answerMappingCommands } from './answer'
import { lockVisible } from './lock'

type Decide = (mapping: Mapping, input: MoveInput, context: DecideContext<Actor>) => MappingDecision

function moveCommand(name: CommandName, decide: Decide): RunnableCommand {
  return command({
    name,
    input: moveMappingInput,
    subject: '对照',
    load: (tx, input, actor) => lockVisible(tx, input.mappingId, actor),
    whose: whoseMapping,
    decide: (mapping, { version, reason }, context) =>
      decide(mapping, { version, ...(reason === undefined ? {} : { reason }) }, context),
    save: saveMapping,
    reply: ({ id, version, state }) => ({ id, version, state }),
  })
}

const withdrawMappingCommand = command({
  name: 'mapping.withdraw',
  input: moveMappingInput,
  subject: '对照',
  load: async (tx, input, actor) => {
    const mapping = await lockVisible(tx, input.mappingId, actor)
    return mapping && { mapping, sent: await lastSentStatement(tx, mapping.id) }
  },
  whose: ({ mapping }, actor) => whoseMapping(mapping, actor),
  decide: ({ mapping, sent }, { version, reason }, context) =>
    withdrawMapping(mapping, { version, sent, ...(reason === undefined ? {} : { reason }) }, context),
  save: (tx, next, { mapping }) => saveMapping(tx, next, mapping),
  reply: ({ id, version, state }) => ({ id, version, state }),
})

const adjudicateMappingCommand = command({
  name: 'mapping.adjudicate',
  input: adjudicateMappingInput,
  subject: '对照',
  load: (tx, input, actor) => lockVisible(tx, input.mappingId, actor),
  whose: whoseMapping,
  decide: adjudicateMapping,
  save: saveMapping,
  reply: ({ id, version, state }) => ({ id, version, state }),
})

const flagHardMappingCommand = command({
  name: 'mapping.flag-hard',
  input: flagHardMappingInput,
  subject: '对照',
  load: (tx, input, actor) => lockVisible(tx, input.mappingId, actor),
  whose: whoseMapping,
  decide: flagHardMapping,
  save: saveMapping,
  reply: ({ id, version, hard }) => ({ id, version, hard }),
})

export const mappingMoveCommands: readonly RunnableCommand[] = [
  moveCommand('mapping.submit', submitMapping),
  moveCommand('mapping.forward', forwardMapping),
  moveCommand('mapping.recall', recallMapping),
  moveCommand('mapping.send-back', sendBackMapping),
  ...answerMappingCommands,
  withdrawMappingCommand,
  moveCommand('mapping.dispute', disputeMapping),
  adjudicateMappingCommand,
  moveCommand('mapping.retire', retireMapping),
  flagHardMappingCommand,
]
