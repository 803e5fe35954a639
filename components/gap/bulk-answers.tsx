/** 批量答复: several dispositions approved, agreed to or returned at once; each is an ordinary move with its own verdict. */
'use client'

import { useForm } from 'react-hook-form'
import { Dialog } from '#components/ui/dialog'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import type { CommandName } from '#lib/domain/access/operations'
import { type GapAnswerMove, gapWorkflow } from '#lib/domain/gap/workflow'
import { gapMoveWords } from '#lib/i18n/gap'
import { gapMoveQuestions, gapScreenWords as words } from '#lib/i18n/gap-screen'
import { BulkFrame, type BulkGap } from './bulk-frame'

/** The gaps for which this person may make each move; moves without a gap are left out. */
export type BulkAnswersProps = {
  offers: readonly { readonly move: GapAnswerMove; readonly gaps: readonly BulkGap[] }[]
}

export function BulkAnswers({ offers }: BulkAnswersProps) {
  return (
    <Dialog trigger={words.bulkAnswer} title={words.bulkAnswerTitle} button={{ size: 'small' }}>
      <AnswerForm offers={offers} />
    </Dialog>
  )
}

type Values = { chosen: string[]; move: string; reason: string }

function AnswerForm({ offers }: BulkAnswersProps) {
  const form = useForm<Values>({ defaultValues: { chosen: [], move: '', reason: '' } })
  const offer = offers.find(({ move }) => move === form.watch('move'))
  const asksReason = offer !== undefined && gapWorkflow.moves[offer.move].reason === 'required'
  return (
    <BulkFrame
      form={form}
      gaps={offer?.gaps ?? []}
      label={offer ? words.bulkAnswered : words.bulkChooseFirst}
      first={
        <RadioCards
          name="move"
          label={words.bulkMove}
          columns={2}
          options={offers.map(({ move, gaps }) => ({
            value: move,
            label: words.bulkOf(gapMoveWords[move], gaps.length),
            hint: gapMoveQuestions[move].body,
          }))}
        />
      }
      stepFor={({ reason }) => {
        if (offer === undefined) return { field: 'move', message: words.bulkNoMove }
        if (asksReason && reason.trim() === '') return { field: 'reason', message: words.bulkNoReason }
        return (gap) => ({
          command: gapWorkflow.moves[offer.move].operation as CommandName,
          input: { ...gap, ...(asksReason && { reason }) },
        })
      }}
      submit={words.bulkSubmit}
    >
      {asksReason && (
        <TextArea name="reason" label={words.why} hint={words.reasonHint} rows={3} limit={2000} />
      )}
    </BulkFrame>
  )
}
