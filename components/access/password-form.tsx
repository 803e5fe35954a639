/** 修改本人密码: every other session of the account ends. */
'use client'

import { CommandForm } from '#components/ui/form/command-form'
import { TextField } from '#components/ui/form/text-field'
import { changePasswordInput } from '#lib/input/access'

export function PasswordForm() {
  return (
    <CommandForm
      command="account.change-password"
      schema={changePasswordInput}
      submit="修改密码"
      done={{ toast: '密码已修改，其他设备上的登录已失效' }}
    >
      <TextField name="current" label="现用密码" type="password" autoComplete="current-password" />
      <TextField
        name="password"
        label="新密码"
        type="password"
        autoComplete="new-password"
        hint="至少 12 位，含字母与数字，不含账号"
      />
    </CommandForm>
  )
}
