/** What this person may do with a bundle now: adjust it, send it on, agree with the coverage, return it, dissolve it. */
'use client'

import { FormDialog } from '#components/ui/form/form-dialog'
import { MoveButton } from '#components/ui/form/move-button'
import { RadioCards } from '#components/ui/form/radio-cards'
import { type AccordMove, bundleWorkflow } from '#lib/domain/mapping/accord'
import { bundleCoverages } from '#lib/domain/mapping/bundle'
import {
  bundleCoverageWords,
  bundleModeWords,
  bundleMoveQuestions,
  bundleMoveWords,
  bundleWords as words,
} from '#lib/i18n/bundle'
import { agreeBundleInput } from '#lib/input/bundle'
import { BundleChange, type BundleChoice, type HeldBundle } from './bundle-form'

type BundleActionsProps = {
  bundle: HeldBundle
  nodeTitle: string
  moves: readonly AccordMove[]
  /** Whether every member is confirmed, so that it can be agreed to. */
  ready: boolean
  candidates: readonly BundleChoice[]
}

export function BundleActions({ bundle, nodeTitle, moves, ready, candidates }: BundleActionsProps) {
  const plain = (move: 'approve' | 'return' | 'withdraw', weight?: 'forward' | 'danger') => (
    <MoveButton
      move={bundleWorkflow.moves[move]}
      input={{ bundleId: bundle.id, version: bundle.version }}
      label={bundleMoveWords[move]}
      question={bundleMoveQuestions[move]}
      {...(weight && { weight })}
    />
  )
  return (
    <span className="flex flex-wrap justify-end gap-1 print:hidden">
      {moves.includes('withdraw') && plain('withdraw', 'danger')}
      {moves.includes('return') && plain('return')}
      {moves.includes('restate') && (
        <BundleChange bundle={bundle} nodeTitle={nodeTitle} choices={candidates} />
      )}
      {moves.includes('approve') && plain('approve', 'forward')}
      {moves.includes('agree') && ready && <Agree bundle={bundle} />}
    </span>
  )
}

/** The coverage of 合并覆盖 is asked here and nowhere else; 任一 has none. */
function Agree({ bundle }: { bundle: HeldBundle }) {
  const fixed = { bundleId: bundle.id, version: bundle.version }
  if (bundle.mode === 'any') {
    return (
      <MoveButton
        move={bundleWorkflow.moves.agree}
        input={fixed}
        label={words.agree}
        question={{ title: words.agreeTitle, body: bundleModeWords.any.help, done: words.agreed }}
        weight="forward"
      />
    )
  }
  return (
    <FormDialog
      trigger={words.agree}
      weight="primary"
      title={words.agreeTitle}
      width="narrow"
      command="bundle.agree"
      schema={agreeBundleInput}
      fixed={fixed}
      submit={words.agree}
      done={{ toast: words.agreed }}
    >
      <p className="text-ink-2">{words.agreeIntro}</p>
      <RadioCards
        name="coverage"
        label={words.coverage}
        options={bundleCoverages.map((value) => ({
          value,
          label: bundleCoverageWords[value].label,
          hint: bundleCoverageWords[value].help,
        }))}
      />
    </FormDialog>
  )
}
