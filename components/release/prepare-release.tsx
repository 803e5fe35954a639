/** 编制发布: what would be frozen now, what is left out, and a word about it for the other side. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { TextArea } from '#components/ui/form/text-area'
import { Notice } from '#components/ui/notice'
import type { LeftOut } from '#lib/domain/release/content'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { prepareReleaseInput } from '#lib/input/release'

type PrepareReleaseProps = {
  catalogAId: string
  catalogBId: string
  mappings: number
  gaps: number
  leftOut: LeftOut
}

export function PrepareRelease({ catalogAId, catalogBId, mappings, gaps, leftOut }: PrepareReleaseProps) {
  const { stale, pending, disputed } = leftOut
  return (
    <Dialog trigger={words.prepare} button={{ variant: 'primary' }} title={words.prepare}>
      <CommandForm
        command="release.prepare"
        schema={prepareReleaseInput}
        fixed={{ catalogAId, catalogBId }}
        submit={words.prepare}
        done={{ toast: words.prepared, to: '/mappings/releases/:id' }}
        cancel
      >
        <Notice tone="info" title={words.preview}>
          <p>{words.previewText(mappings, gaps)}</p>
          {stale + pending + disputed > 0 && <p>{words.leftOutText(stale, pending, disputed)}</p>}
        </Notice>
        <TextArea name="note" label={words.note} hint={words.noteHint} limit={500} rows={3} />
      </CommandForm>
    </Dialog>
  )
}
