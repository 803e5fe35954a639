/**
 * The moves that this person may make now, as buttons that ask first. Which ones there are is decided on the server
 * from the workflow and the policy; the command checks both again.
 */
'use client'

import type { ButtonVariant } from '#components/ui/button-style'
import { Dialog } from '#components/ui/dialog'
import { CommandButton } from '#components/ui/form/command-button'
import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { ButtonLink } from '#components/ui/link'
import type { CommandName } from '#lib/domain/access/operations'
import { adjudicationOutcomes } from '#lib/domain/mapping/moves'
import { type MappingMove, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { mappingMoveWords, mappingStateWords } from '#lib/i18n/mapping'
import { mappingMoveQuestions, mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { adjudicateMappingInput } from '#lib/input/mapping'

type Held = { readonly id: string; readonly version: number }

type MappingActionsProps = {
  mapping: Held
  moves: readonly MappingMove[]
  size?: 'normal' | 'small'
}

/** Those that end something stand first, the one that goes on stands last. */
const order: readonly MappingMove[] = [
  'withdraw',
  'retire',
  'dispute',
  'reject',
  'recall',
  'send-back',
  'return',
  'revise',
  'adjudicate',
  'reaffirm',
  'submit',
  'forward',
  'confirm',
]

const variants: Partial<Record<MappingMove, ButtonVariant>> = {
  submit: 'primary',
  forward: 'primary',
  confirm: 'primary',
  adjudicate: 'primary',
  reject: 'danger',
  withdraw: 'danger',
  retire: 'danger',
}

export function MappingActions({ mapping, moves, size = 'normal' }: MappingActionsProps) {
  return order
    .filter((move) => moves.includes(move))
    .map((move) => <MoveButton key={move} mapping={mapping} move={move} size={size} />)
}

type MoveButtonProps = { mapping: Held; move: MappingMove; size: 'normal' | 'small' }

function MoveButton({ mapping, move, size }: MoveButtonProps) {
  if (move === 'revise') {
    return (
      <ButtonLink href={`/mappings/${mapping.id}/edit`} size={size}>
        {mappingMoveWords.revise}
      </ButtonLink>
    )
  }
  if (move === 'adjudicate') return <Adjudicate mapping={mapping} />
  const { reason, operation } = mappingWorkflow.moves[move]
  const { title, body, done } = mappingMoveQuestions[move]
  const variant = variants[move] ?? 'plain'
  return (
    <CommandButton
      command={operation as CommandName}
      input={{ mappingId: mapping.id, version: mapping.version }}
      variant={variant}
      size={size}
      done={{ toast: done }}
      confirm={{
        title,
        body,
        submit: mappingMoveWords[move],
        ...(reason === 'required' && { reason }),
        danger: variant === 'danger',
      }}
    >
      {mappingMoveWords[move]}
    </CommandButton>
  )
}

function Adjudicate({ mapping }: { mapping: Held }) {
  return (
    <Dialog
      trigger={mappingMoveWords.adjudicate}
      button={{ variant: 'primary' }}
      title={mappingMoveWords.adjudicate}
    >
      <CommandForm
        command="mapping.adjudicate"
        schema={adjudicateMappingInput}
        fixed={{ mappingId: mapping.id, version: mapping.version }}
        submit={mappingMoveWords.adjudicate}
        done={{ toast: words.adjudicated }}
        cancel
      >
        <RadioCards
          name="outcome"
          label={words.adjudicateOutcome}
          columns={3}
          options={adjudicationOutcomes.map((value) => ({ value, label: mappingStateWords[value] }))}
        />
        <TextArea name="reason" label={words.justification} rows={3} />
      </CommandForm>
    </Dialog>
  )
}

/** 难协商: marks it or takes the mark away, each with a reason. */
type HardButtonProps = { mapping: Held; hard: boolean; size?: 'normal' | 'small' }

export function HardButton({ mapping, hard, size = 'normal' }: HardButtonProps) {
  const label = hard ? words.clearHard : words.flagHard
  return (
    <CommandButton
      command="mapping.flag-hard"
      input={{ mappingId: mapping.id, version: mapping.version, hard: !hard }}
      variant="quiet"
      size={size}
      done={{ toast: words.flagged }}
      confirm={{
        title: `${label}？`,
        body: hard ? words.clearHardBody : words.flagHardBody,
        submit: label,
        reason: 'required',
      }}
    >
      {label}
    </CommandButton>
  )
}
