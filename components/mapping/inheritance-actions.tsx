/** What this person may do about 其下标准 now: say it, approve, agree, return, take back. */
'use client'

import { FormDialog } from '#components/ui/form/form-dialog'
import { MoveButton } from '#components/ui/form/move-button'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { type AccordMove, inheritanceWorkflow } from '#lib/domain/mapping/accord'
import { inheritanceExtents } from '#lib/domain/mapping/inheritance'
import { accordMoveWords } from '#lib/i18n/bundle'
import { extentWords, inheritanceMoveQuestions, inheritanceWords as words } from '#lib/i18n/inheritance'
import { proposeInheritanceInput } from '#lib/input/inheritance'

type InheritanceActionsProps = {
  mappingId: string
  nodeId: string
  title: string
  version: number | null
  /** Whether nothing is said yet. */
  fresh: boolean
  moves: readonly AccordMove[]
}

export function InheritanceActions({ moves, title, fresh, ...held }: InheritanceActionsProps) {
  const heading = words.proposeTitle(title)
  return (
    <span className="flex flex-wrap justify-end gap-1 print:hidden">
      {moves.map((move) => {
        if (move === 'restate') {
          return (
            <FormDialog
              key={move}
              trigger={fresh ? words.propose : words.again}
              label={heading}
              title={heading}
              command="inheritance.propose"
              schema={proposeInheritanceInput}
              fixed={held}
              submit={words.submit}
              done={{ toast: words.submitted }}
            >
              <RadioCards
                name="extent"
                label={words.extent}
                options={inheritanceExtents.map((value) => ({
                  value,
                  label: extentWords[value].label,
                  hint: extentWords[value].help,
                }))}
              />
              <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} limit={2000} />
            </FormDialog>
          )
        }
        return (
          <MoveButton
            key={move}
            move={inheritanceWorkflow.moves[move]}
            input={held}
            label={accordMoveWords[move]}
            question={inheritanceMoveQuestions[move]}
            {...((move === 'approve' || move === 'agree') && { weight: 'forward' })}
          />
        )
      })}
    </span>
  )
}
