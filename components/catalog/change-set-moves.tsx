/** The moves that somebody may make with a change set now, as buttons: what the workflow and the policy table both allow. */
'use client'

import type { ConfirmWords } from '#components/ui/confirm-dialog'
import { CommandButton } from '#components/ui/form/command-button'
import type { ChangeSetMove } from '#lib/domain/catalog/change-set-workflow'
import { changeSetMoveWords } from '#lib/i18n/change-set'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { changeSetOperations } from './change-set-operations'

type Move = Exclude<ChangeSetMove, 'edit'>

const asks: Readonly<Record<Move, Pick<ConfirmWords, 'reason' | 'danger'>>> = {
  submit: {},
  approve: {},
  return: { reason: 'required' },
  withdraw: { reason: 'optional' },
  discard: { reason: 'optional', danger: true },
}

/** What ends or sends back stands first, what goes on last, as on every other screen. */
const order: readonly Move[] = ['discard', 'withdraw', 'return', 'submit', 'approve']

type ChangeSetMovesProps = { changeSetId: string; version: number; moves: readonly Move[] }

export function ChangeSetMoves({ changeSetId, version, moves }: ChangeSetMovesProps) {
  return order
    .filter((move) => moves.includes(move))
    .map((move) => {
      const { title, body, done } = words[move]
      const primary = move === 'submit' || move === 'approve'
      return (
        <CommandButton
          key={move}
          command={changeSetOperations[move]}
          input={{ changeSetId, version }}
          variant={primary ? 'primary' : move === 'discard' ? 'danger' : 'plain'}
          confirm={{ title, body, submit: changeSetMoveWords[move], ...asks[move] }}
          done={{ toast: done }}
        >
          {changeSetMoveWords[move]}
        </CommandButton>
      )
    })
}
