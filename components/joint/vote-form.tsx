/** 投票单: one of three, exactly as the paper form prints them; the reason is asked for where somebody is against. */
'use client'

import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { type Vote, voteChoices } from '#lib/domain/joint/ballot'
import { voteChoiceWords } from '#lib/i18n/joint'
import { castVoteInput } from '#lib/input/joint'

type VoteFormProps = { jointId: string; ballotId: string; own: Pick<Vote, 'choice' | 'reason'> | null }

export function VoteForm({ jointId, ballotId, own }: VoteFormProps) {
  return (
    <CommandForm
      command="ballot.vote"
      schema={castVoteInput}
      fixed={{ jointId, ballotId }}
      defaultValues={own ? { choice: own.choice, reason: own.reason } : {}}
      submit={own ? '改投' : '投票'}
      done={{ toast: '已记录您的投票，结束表决前可以改投。' }}
    >
      <RadioCards
        name="choice"
        label="我的投票"
        hint="只能选择一项；结束表决前可以改投，每次改投均留有记录。"
        options={voteChoices.map((value) => ({
          value,
          label: voteChoiceWords[value].form,
        }))}
      />
      <TextArea name="reason" label="意见或理由" hint="不同意须写明理由。" rows={2} optional />
    </CommandForm>
  )
}
