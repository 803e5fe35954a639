/**
 * 成组 in a dialog: which mappings of the node, and whether all together cover it or each is an alternative; nothing is
 * chosen beforehand but what the caller has selected.
 */
'use client'

import { CheckboxList } from '#components/ui/form/checkbox-list'
import { FormDialog } from '#components/ui/form/form-dialog'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { type BundleMode, bundleModes } from '#lib/domain/mapping/bundle'
import { bundleModeWords, bundleMoveWords, bundleWords as words } from '#lib/i18n/bundle'
import { changeBundleInput, createBundleInput } from '#lib/input/bundle'

/** A mapping that can be a member; `label` names its other end, relation and state. */
export type BundleChoice = { readonly mappingId: string; readonly label: string }

/** A bundle as its buttons hold it. */
export type HeldBundle = {
  readonly id: string
  readonly version: number
  readonly nodeId: string
  readonly mode: BundleMode
  readonly memberIds: readonly string[]
}

type BundleCreateProps = {
  /** The node that the mappings have in common. */
  nodeId: string
  nodeTitle: string
  choices: readonly BundleChoice[]
  /** Mapping ids that are ticked when the dialog opens. */
  selected?: readonly string[]
  onDone?: (value: unknown) => void
}

export function BundleCreate({ nodeId, nodeTitle, choices, selected = [], onDone }: BundleCreateProps) {
  return (
    <FormDialog
      trigger={words.create}
      title={words.createTitle(nodeTitle)}
      command="bundle.create"
      schema={createBundleInput}
      fixed={{ nodeId }}
      defaultValues={{ mappingIds: [...selected] }}
      submit={words.save}
      done={{ toast: words.created }}
      {...(onDone && { onDone })}
    >
      <BundleFields choices={choices} reasonHint={words.reasonHint} />
    </FormDialog>
  )
}

type BundleChangeProps = { bundle: HeldBundle; nodeTitle: string; choices: readonly BundleChoice[] }

export function BundleChange({ bundle, nodeTitle, choices }: BundleChangeProps) {
  return (
    <FormDialog
      trigger={bundleMoveWords.restate}
      title={words.createTitle(nodeTitle)}
      command="bundle.change"
      schema={changeBundleInput}
      fixed={{ bundleId: bundle.id, version: bundle.version, nodeId: bundle.nodeId }}
      defaultValues={{ mappingIds: [...bundle.memberIds], mode: bundle.mode }}
      submit={words.save}
      done={{ toast: words.changed }}
    >
      <BundleFields choices={choices} reasonHint={words.changeReasonHint} />
    </FormDialog>
  )
}

function BundleFields({ choices, reasonHint }: { choices: readonly BundleChoice[]; reasonHint: string }) {
  return (
    <>
      <CheckboxList
        name="mappingIds"
        label={words.members}
        hint={words.membersHint}
        options={choices.map(({ mappingId, label }) => ({ value: mappingId, label }))}
      />
      <RadioCards
        name="mode"
        label={words.mode}
        options={bundleModes.map((value) => ({
          value,
          label: bundleModeWords[value].label,
          hint: bundleModeWords[value].help,
        }))}
      />
      <TextArea name="reason" label={words.reason} hint={reasonHint} rows={3} limit={2000} />
    </>
  )
}
