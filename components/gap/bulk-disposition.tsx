/** 批量处置: one disposition for several gaps of the list at once; each is an ordinary proposal with its own verdict. */
'use client'

import { useForm } from 'react-hook-form'
import { Dialog } from '#components/ui/dialog'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { dispositionWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { BulkFrame, type BulkGap } from './bulk-frame'
import { DispositionFields } from './disposition-fields'

export function BulkDisposition({ gaps }: { gaps: readonly BulkGap[] }) {
  return (
    <Dialog trigger={words.bulk} title={words.bulkTitle} button={{ size: 'small' }}>
      <BulkForm gaps={gaps} />
    </Dialog>
  )
}

type Values = { chosen: string[]; disposition: string; reason: string; ownerName: string; dueDate: string }

function BulkForm({ gaps }: { gaps: readonly BulkGap[] }) {
  const form = useForm<Values>({
    defaultValues: { chosen: [], disposition: '', reason: '', ownerName: '', dueDate: '' },
  })
  return (
    <BulkFrame
      form={form}
      gaps={gaps}
      label={words.bulkGaps}
      stepFor={({ chosen: _chosen, dueDate, ...said }) =>
        said.disposition === ''
          ? { field: 'disposition', message: words.bulkNoDisposition }
          : (gap) => ({ command: 'gap.propose', input: { ...gap, ...said, dueDate: dueDate || null } })
      }
      submit={words.submit}
    >
      <DispositionFields keys={dispositionKeys} optionWords={dispositionWords} words={words} />
    </BulkFrame>
  )
}
