/** 签署: for whom, over which fingerprint, what it proves and what not, and the password once more. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { TextField } from '#components/ui/form/text-field'
import { Notice } from '#components/ui/notice'
import { sealNotice } from '#lib/i18n/joint-screens'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { signReleaseInput } from '#lib/input/release'

type SignReleaseProps = { releaseId: string; contentHash: string; agencyName: string }

export function SignRelease({ releaseId, contentHash, agencyName }: SignReleaseProps) {
  return (
    <Dialog trigger={words.sign} button={{ variant: 'primary' }} title={words.signTitle}>
      <CommandForm
        command="release.sign"
        schema={signReleaseInput}
        fixed={{ releaseId, contentHash }}
        submit={words.sign}
        done={{ toast: words.signed }}
        cancel
      >
        <p>{words.signBody(agencyName)}</p>
        <div>
          <p className="text-ink-3">{words.signHash}</p>
          <code className="block font-mono text-sm break-all">{contentHash}</code>
        </div>
        <Notice tone="warn">{sealNotice}</Notice>
        <TextField
          name="password"
          label={words.password}
          type="password"
          autoComplete="current-password"
          hint={words.passwordHint}
        />
      </CommandForm>
    </Dialog>
  )
}
