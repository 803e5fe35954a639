/** One's own blind judgement, and 合议 between two that differ. */
'use client'

import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { judgementVerdicts } from '#lib/domain/assignment/blind'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { judgementVerdictWords, blindWords as words } from '#lib/i18n/assignment'
import { relationSentence, relationWords } from '#lib/i18n/mapping'
import { judgeBlindInput, settleBlindInput } from '#lib/input/assignment'

const verdictCards = judgementVerdicts.map((value) => ({
  value,
  label: judgementVerdictWords[value].label,
  hint: judgementVerdictWords[value].help,
}))

type JudgeFormProps = {
  itemId: string
  /** The left end; the relation is seen from it. */
  firstNodeId: string
  names: { readonly left: string; readonly right: string }
}

/** Nothing is chosen beforehand: neither the verdict nor the relation. */
export function JudgeForm({ itemId, firstNodeId, names }: JudgeFormProps) {
  return (
    <CommandForm
      command="blind.judge"
      schema={judgeBlindInput}
      fixed={{ itemId, firstNodeId }}
      submit={words.submit}
      done={{ toast: words.submitted }}
    >
      <RadioCards name="verdict" label={words.verdict} columns={3} options={verdictCards} />
      <RadioCards
        name="relation"
        label={words.relation}
        hint={words.relationHint(names.left, names.right)}
        columns={4}
        options={relationKeys.map((value) => ({
          value,
          sign: relationTable[value].sign,
          label: relationWords[value].label,
          hint: relationSentence(value, names.left, names.right),
        }))}
      />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} limit={500} />
    </CommandForm>
  )
}

export function SettleForm({ itemId }: { itemId: string }) {
  return (
    <CommandForm
      command="blind.settle"
      schema={settleBlindInput}
      fixed={{ itemId }}
      submit={words.settleTitle}
      done={{ toast: words.settled }}
    >
      <RadioCards name="verdict" label={words.verdict} columns={3} options={verdictCards} />
      <TextArea name="reason" label={words.settleReason} rows={3} limit={500} />
    </CommandForm>
  )
}
