/** 重设密码: for somebody else's account; it ends that person's open sessions. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { TextField } from '#components/ui/form/text-field'
import { resetPasswordInput } from '#lib/input/access'

export function ResetPassword({ accountId, username }: { accountId: string; username: string }) {
  return (
    <Dialog trigger="重设密码" button={{ size: 'small' }} title={`重设 ${username} 的密码`} width="narrow">
      <CommandForm
        command="account.reset-password"
        schema={resetPasswordInput}
        fixed={{ accountId }}
        submit="重设密码"
        done={{ toast: '密码已重设，原有登录已失效' }}
        cancel
      >
        <TextField
          name="password"
          label="新密码"
          type="password"
          autoComplete="new-password"
          hint="至少 12 位，含字母与数字"
        />
      </CommandForm>
    </Dialog>
  )
}
