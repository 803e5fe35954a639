/** What this person may do about a gap now: propose, approve, agree, return, withdraw. */
'use client'

import { MoveButton } from '#components/ui/form/move-button'
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
  const { title: _title, ...input } = gap
  return moves.map((move) =>
    move === 'propose' ? (
      <DispositionForm key={move} {...gap} />
    ) : (
      <MoveButton
        key={move}
        move={gapWorkflow.moves[move]}
        input={input}
        label={gapMoveWords[move]}
        question={gapMoveQuestions[move]}
        {...((move === 'approve' || move === 'agree') && { weight: 'forward' })}
      />
    ),
  )
}
