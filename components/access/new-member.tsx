/** 新建账号: opens over the list, so that the name can be checked against those that exist. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { SelectField } from '#components/ui/form/select-field'
import { TextField } from '#components/ui/form/text-field'
import type { Agency } from '#lib/domain/access/agency'
import { createAccountInput } from '#lib/input/access'

export function NewMember({ agencies }: { agencies: readonly Agency[] }) {
  return (
    <Dialog trigger="新建账号" button={{ variant: 'primary' }} title="新建账号">
      <CommandForm
        command="account.create"
        schema={createAccountInput}
        submit="新建账号"
        done={{ toast: '账号已建立，请安全管理员授予角色。' }}
        cancel
      >
        <TextField name="username" label="账号" hint="小写字母开头，3–40 位" mono />
        <TextField name="displayName" label="姓名" />
        <SelectField
          name="agencyId"
          label="所属单位"
          hint="秘书处、督查审计和管理人员可以不属于某一单位。"
          optional
          options={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
        />
        <TextField
          name="password"
          label="初始密码"
          type="password"
          autoComplete="new-password"
          hint="至少 12 位，含字母与数字。请当面告知，并请本人登录后修改。"
        />
      </CommandForm>
    </Dialog>
  )
}
