/** 查无对应: the owning agency's editor asks the lacking agency to dispose of the gap, or takes that back. */
'use client'

import { CommandButton } from '#components/ui/form/command-button'
import { gapReportMoveWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'

type ReportActionsProps = {
  nodeId: string
  lackingCatalogId: string
  title: string
  /** The version of the report that stands; null where none does. */
  version: number | null
}

export function ReportActions({ nodeId, lackingCatalogId, title, version }: ReportActionsProps) {
  const key = { nodeId, lackingCatalogId }
  if (version === null) {
    return (
      <CommandButton
        command="gap.report"
        input={key}
        size="small"
        done={{ toast: words.reportedToast }}
        confirm={{
          title: words.reportTitle(title),
          body: words.reportBody,
          submit: gapReportMoveWords.report,
          reason: 'required',
        }}
      >
        {gapReportMoveWords.report}
      </CommandButton>
    )
  }
  return (
    <CommandButton
      command="gap.take-back-report"
      input={{ ...key, version }}
      size="small"
      done={{ toast: words.takenBackToast }}
      confirm={{
        title: words.takeBackTitle(title),
        body: words.takeBackBody,
        submit: gapReportMoveWords['take-back-report'],
        reason: 'optional',
      }}
    >
      {gapReportMoveWords['take-back-report']}
    </CommandButton>
  )
}
