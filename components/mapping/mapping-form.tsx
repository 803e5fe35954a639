/**
 * Saying something about two nodes, for the first time or anew: relation without a default, differences, justification,
 * evidence. The command's own schema checks it here before the server does.
 */
'use client'

import { useWatch } from 'react-hook-form'
import { CheckboxField } from '#components/ui/form/checkbox-field'
import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { type DifferenceInput, type UnrelatedReason, unrelatedReasons } from '#lib/domain/mapping/statement'
import { relationSentence, relationWords, unrelatedReasonWords } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { proposeMappingInput, reviseMappingInput } from '#lib/input/mapping'
import { DifferenceFields } from './difference-fields'

type Names = { readonly left: string; readonly right: string }

type ProposeMappingFormProps = { names: Names; firstNodeId: string; secondNodeId: string }

export function ProposeMappingForm({ names, firstNodeId, secondNodeId }: ProposeMappingFormProps) {
  return (
    <CommandForm
      command="mapping.propose"
      schema={proposeMappingInput}
      defaultValues={{ submit: true, differences: [] }}
      fixed={{ firstNodeId, secondNodeId }}
      submit={words.save}
      done={{ toast: words.saved, to: '/mappings/:id' }}
    >
      <StatementFields names={names} />
    </CommandForm>
  )
}

type ReviseMappingFormProps = {
  names: Names
  mappingId: string
  version: number
  /** The statement is seen from this end. */
  firstNodeId: string
  said: {
    readonly relation: (typeof relationKeys)[number]
    readonly unrelatedReason: UnrelatedReason | null
    readonly justification: string
    readonly evidence: string
    readonly differences: readonly DifferenceInput[]
  }
}

export function ReviseMappingForm({ names, mappingId, version, firstNodeId, said }: ReviseMappingFormProps) {
  return (
    <CommandForm
      command="mapping.revise"
      schema={reviseMappingInput}
      defaultValues={{
        submit: true,
        relation: said.relation,
        unrelatedReason: said.unrelatedReason,
        justification: said.justification,
        evidence: said.evidence,
        differences: [...said.differences],
      }}
      fixed={{ mappingId, version, firstNodeId }}
      submit={words.save}
      done={{ toast: words.saved, to: `/mappings/${mappingId}` }}
    >
      <StatementFields names={names} />
    </CommandForm>
  )
}

/** Asked only where the relation is 已判无关; hidden, it is left out of the input. */
function UnrelatedReasonField() {
  const relation: unknown = useWatch({ name: 'relation' })
  if (relation !== 'unrelated') return null
  return (
    <RadioCards
      name="unrelatedReason"
      label={words.unrelatedReason}
      columns={2}
      options={unrelatedReasons.map((value) => ({
        value,
        label: unrelatedReasonWords[value].label,
        hint: unrelatedReasonWords[value].help,
      }))}
    />
  )
}

function StatementFields({ names: { left, right } }: { names: Names }) {
  return (
    <>
      <RadioCards
        name="relation"
        label={words.relationLabel(left, right)}
        hint={words.relationHint}
        columns={2}
        options={relationKeys.map((value) => ({
          value,
          sign: relationTable[value].sign,
          label: relationWords[value].label,
          hint: `${relationSentence(value, left, right)}。${relationWords[value].help}`,
        }))}
      />
      <UnrelatedReasonField />
      <DifferenceFields left={left} right={right} />
      <TextArea
        name="justification"
        label={words.justification}
        hint={words.justificationHint}
        limit={2000}
      />
      <TextArea name="evidence" label={words.evidence} hint={words.evidenceHint} rows={2} optional />
      <CheckboxField name="submit" label={words.submitToo} hint={words.submitTooHint} />
    </>
  )
}
