/** What this person may do about a gap now: propose, approve, agree, return, withdraw. */
'use client'

import { CommandButton } from '#components/ui/form/command-button'
import type { CommandName } from '#lib/domain/access/operations'
import { type GapMove, gapWorkflow } from '#lib/domain/gap/workflow'
import { gapMoveWords } from '#lib/i18n/gap'
import { gapMoveQuestions } from '#lib/i18n/gap-screen'
import { DispositionForm } from './disposition-form'

type GapActionsProps = {
  nodeId: string
  lackingCatalogId: string
  title: string
  version: number | null
  moves: readonly GapMove[]
}

export function GapActions({ moves, ...gap }: GapActionsProps) {
  return (
    <span className="flex flex-wrap justify-end gap-1 print:hidden">
      {moves.map((move) =>
        move === 'propose' ? (
          <DispositionForm key={move} {...gap} />
        ) : (
          <MoveButton key={move} move={move} {...gap} />
        ),
      )}
    </span>
  )
}

type MoveButtonProps = Omit<GapActionsProps, 'moves'> & { move: Exclude<GapMove, 'propose'> }

function MoveButton({ move, nodeId, lackingCatalogId, version }: MoveButtonProps) {
  const { reason, operation } = gapWorkflow.moves[move]
  const { title, body, done } = gapMoveQuestions[move]
  const forward = move === 'approve' || move === 'agree'
  return (
    <CommandButton
      command={operation as CommandName}
      input={{ nodeId, lackingCatalogId, version }}
      size="small"
      variant={forward ? 'primary' : 'plain'}
      done={{ toast: done }}
      confirm={{ title, body, submit: gapMoveWords[move], ...(reason !== 'none' && { reason }) }}
    >
      {gapMoveWords[move]}
    </CommandButton>
  )
}
