/** 会签 in a dialog: what is signed, what the signature proves and what not, and the password once more. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { TextField } from '#components/ui/form/text-field'
import { Notice } from '#components/ui/notice'
import { sealNotice } from '#lib/i18n/joint-screens'
import { cosignJointInput } from '#lib/input/joint'

type CosignFormProps = {
  jointId: string
  agency: { readonly id: string; readonly name: string }
  contentHash: string
  title: string
}

export function CosignForm({ jointId, agency, contentHash, title }: CosignFormProps) {
  return (
    <Dialog trigger="会签" button={{ variant: 'primary' }} title="会签">
      <CommandForm
        command="joint.cosign"
        schema={cosignJointInput}
        fixed={{ jointId, agencyId: agency.id, contentHash }}
        submit="核验并会签"
        done={{ toast: '已会签，可以下载回执。' }}
        cancel
      >
        <p>
          您将以 <strong>{agency.name}</strong> 的名义签署“{title}”。
        </p>
        <div>
          <p className="text-ink-3">拟签文本的指纹（SHA-256），与表决通过的文本一致：</p>
          <code className="block font-mono text-sm break-all">{contentHash}</code>
        </div>
        <Notice tone="warn">{sealNotice}</Notice>
        <TextField
          name="password"
          label="登录密码"
          type="password"
          autoComplete="current-password"
          hint="签署前再次核验本人身份。会签后不能撤销。"
        />
      </CommandForm>
    </Dialog>
  )
}
