/** What somebody must know before working on a change set: why it came back, that its base is no longer in force. */
'use client'

import { CommandButton } from '#components/ui/form/command-button'
import { Notice } from '#components/ui/notice'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'

type ChangeSetNoticesProps = {
  changeSet: { readonly id: string; readonly version: number; readonly reason: string | null }
  /** Title of the edition in force, where the base is an earlier one. */
  superseded: string | null
  editable: boolean
  /** Why the changes do not fit. */
  problem: string | null
}

export function ChangeSetNotices({ changeSet, superseded, editable, problem }: ChangeSetNoticesProps) {
  const { id: changeSetId, version, reason } = changeSet
  return (
    <>
      {reason && (
        <Notice tone="warn" title={words.returnedTitle}>
          {reason}
        </Notice>
      )}
      {superseded !== null && (
        <Notice
          tone="warn"
          title={words.supersededTitle}
          actions={
            editable && (
              <CommandButton
                command="change-set.edit"
                input={{ action: 'rebase', changeSetId, version }}
                done={{ toast: words.rebased }}
              >
                {words.rebase}
              </CommandButton>
            )
          }
        >
          {words.superseded(superseded)}
        </Notice>
      )}
      {problem && (
        <Notice tone="stop" title={words.broken}>
          {problem}
        </Notice>
      )}
    </>
  )
}
