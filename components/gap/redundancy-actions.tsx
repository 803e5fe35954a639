/** What this person may do about a redundancy now: propose 合并 or 保留并存, approve, return, take back. */
'use client'

import { FormDialog } from '#components/ui/form/form-dialog'
import { MoveButton } from '#components/ui/form/move-button'
import { redundancyDispositions, redundancyWorkflow } from '#lib/domain/gap/redundancy'
import {
  redundancyDispositionWords,
  redundancyMoveQuestions,
  redundancyWords as words,
} from '#lib/i18n/redundancy'
import { proposeRedundancyInput } from '#lib/input/gap'
import { DispositionFields } from './disposition-fields'

type Held = { targetNodeId: string; catalogId: string; version: number | null }
type Move = 'restate' | 'approve' | 'return' | 'withdraw'

type RedundancyActionsProps = Held & { title: string; moves: readonly Move[] }

export function RedundancyActions({ title, moves, ...held }: RedundancyActionsProps) {
  return (
    <span className="flex flex-wrap justify-end gap-1 print:hidden">
      {moves.map((move) =>
        move === 'restate' ? (
          <Propose key={move} held={held} title={title} />
        ) : (
          <MoveButton
            key={move}
            move={redundancyWorkflow.moves[move]}
            input={held}
            label={words[move]}
            question={redundancyMoveQuestions[move]}
            {...(move === 'approve' && { weight: 'forward' })}
          />
        ),
      )}
    </span>
  )
}

function Propose({ held, title }: { held: Held; title: string }) {
  const heading = words.proposeTitle(title)
  return (
    <FormDialog
      trigger={held.version === null ? words.propose : words.again}
      label={heading}
      title={heading}
      command="redundancy.propose"
      schema={proposeRedundancyInput}
      fixed={held}
      submit={words.submit}
      done={{ toast: words.submitted }}
    >
      <DispositionFields
        keys={redundancyDispositions}
        optionWords={redundancyDispositionWords}
        words={words}
      />
    </FormDialog>
  )
}
