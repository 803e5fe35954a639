/** 授予角色: offers only the roles that the person may hold beside those he has. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { RadioCards } from '#components/ui/form/radio-cards'
import type { Role } from '#lib/domain/access/roles'
import { roleWords } from '#lib/i18n/access'
import { roleInput } from '#lib/input/access'

type GrantRoleProps = {
  member: { readonly id: string; readonly displayName: string }
  grantable: readonly Role[]
}

export function GrantRole({ member, grantable }: GrantRoleProps) {
  return (
    <Dialog
      trigger="授予角色"
      button={{ variant: 'quiet', size: 'small' }}
      title={`授予 ${member.displayName} 角色`}
    >
      <CommandForm
        command="account.grant-role"
        schema={roleInput}
        fixed={{ accountId: member.id }}
        submit="授予角色"
        done={{ toast: '已授予角色' }}
        cancel
      >
        <RadioCards
          name="role"
          label="角色"
          columns={2}
          options={grantable.map((role) => ({ value: role, label: roleWords[role] }))}
        />
      </CommandForm>
    </Dialog>
  )
}
