/** 签发接口令牌: what it is for and until when; then the secret, once, to be copied into the program that needs it. */
'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import { CopyButton } from '#components/ui/copy-button'
import { DialogWindow } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { DateField } from '#components/ui/form/date-field'
import { TextField } from '#components/ui/form/text-field'
import { Notice } from '#components/ui/notice'
import { apiTokenDaysMax } from '#lib/domain/access/api-token'
import { apiTokenWords as words } from '#lib/i18n/api-token'
import { issueApiTokenInput } from '#lib/input/access'

export function NewApiToken() {
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const close = () => {
    setOpen(false)
    setSecret(null)
  }
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        {words.issue}
      </Button>
      <DialogWindow open={open || secret !== null} onClose={close} title={words.issue}>
        {secret === null ? (
          <CommandForm
            command="api-token.issue"
            schema={issueApiTokenInput}
            submit={words.issue}
            done={{ toast: words.issued }}
            onDone={(value) => setSecret(secretOf(value))}
            cancel
          >
            <TextField name="purpose" label={words.purpose} hint={words.purposeHint} />
            <DateField name="expiresOn" label={words.expiresOn} hint={words.expiresHint(apiTokenDaysMax)} />
          </CommandForm>
        ) : (
          <div className="grid gap-4">
            <Notice tone="warn" title={words.secretOnce}>
              {words.secretHint}
            </Notice>
            <div className="flex items-center gap-2">
              <code className="min-w-0 flex-1 rounded-md bg-paper px-3 py-2 font-mono break-all">
                {secret}
              </code>
              <CopyButton text={secret} what={words.token} />
            </div>
            <pre className="rounded-md bg-paper px-3 py-2 font-mono text-sm break-all whitespace-pre-wrap">
              {words.example(typeof window === 'undefined' ? '' : window.location.origin)}
            </pre>
            <div className="flex justify-end">
              <Button onPress={close}>{words.kept}</Button>
            </div>
          </div>
        )}
      </DialogWindow>
    </>
  )
}

function secretOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('secret' in value)) return null
  return typeof value.secret === 'string' ? value.secret : null
}
