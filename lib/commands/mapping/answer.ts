/**
 * 对方确认: the answers of the agency that owns the other end. While a mapping is under 双人盲审 of that agency, one person
 * does not answer it alone.
 */
import { openBlindItemId } from '#lib/db/blind'
import { saveMapping } from '#lib/db/mapping'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { type EndHashes, type Mapping, whoseMapping } from '#lib/domain/mapping/mapping'
import { confirmMapping, type MoveInput, rejectMapping, returnMapping } from '#lib/domain/mapping/moves'
import type { MappingDecision } from '#lib/domain/mapping/propose'
import type { DecideContext } from '#lib/domain/shared/event'
import { fail } from '#lib/domain/shared/problem'
import { moveMappingInput } from '#lib/input/mapping'
import { command, type RunnableCommand } from '../run'
import { loadEndHashes } from './ends'
import { lockVisible } from './lock'

type AnswerInput = MoveInput & { readonly effective: EndHashes }
type Decide = (mapping: Mapping, input: AnswerInput, context: DecideContext<Actor>) => MappingDecision

function answerCommand(name: CommandName, decide: Decide): RunnableCommand {
  return command({
    name,
    input: moveMappingInput,
    subject: '对照',
    load: async (tx, input, actor) => {
      const mapping = await lockVisible(tx, input.mappingId, actor)
      if (!mapping) return null
      const effective = await loadEndHashes(tx, mapping.nodeAId, mapping.nodeBId)
      return { mapping, effective, blindItemId: await openBlindItemId(mapping.id, mapping.statement.id, tx) }
    },
    whose: ({ mapping }, actor) => whoseMapping(mapping, actor),
    decide: ({ mapping, effective, blindItemId }, { version, reason }, context) => {
      const said = { version, effective, ...(reason === undefined ? {} : { reason }) }
      const decided = decide(mapping, said, context)
      return decided.ok && blindItemId !== null ? fail('MAPPING_BLIND_ROUND') : decided
    },
    save: (tx, next, { mapping }) => saveMapping(tx, next, mapping),
    reply: ({ id, version, state }) => ({ id, version, state }),
  })
}

export const answerMappingCommands: readonly RunnableCommand[] = [
  answerCommand('mapping.confirm', confirmMapping),
  answerCommand('mapping.return', returnMapping),
  answerCommand('mapping.reject', rejectMapping),
]
