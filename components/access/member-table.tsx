/** Everybody with agency, roles and state; the actions are those of the administrator who looks at it. */
import type { ReactNode } from 'react'
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { CommandButton } from '#components/ui/form/command-button'
import { Tag } from '#components/ui/tag'
import type { Agency } from '#lib/domain/access/agency'
import { roles } from '#lib/domain/access/roles'
import { mayHold } from '#lib/domain/access/separation'
import { roleWords } from '#lib/i18n/access'
import type { Member } from '#lib/queries/members'
import { GrantRole } from './grant-role'
import { ResetPassword } from './reset-password'

type MemberTableProps = {
  members: readonly Member[]
  agencies: readonly Agency[]
  keepsAccounts: boolean
  keepsRoles: boolean
  /** The reader: nobody administers the own account, so its row offers nothing. */
  ownAccountId: string
  empty: ReactNode
}

export function MemberTable({
  members,
  agencies,
  keepsAccounts,
  keepsRoles,
  ownAccountId,
  empty,
}: MemberTableProps) {
  const agencyOf = (member: Member) => agencies.find((agency) => agency.id === member.agencyId)
  return (
    <DataTable
      caption="人员"
      rows={members}
      rowKey={(member) => member.id}
      empty={empty}
      widthMin="900px"
      columns={[
        {
          key: 'name',
          header: '姓名',
          rowHeader: true,
          cell: (member) => (
            <>
              {member.displayName}
              <span className="block font-mono text-xs text-ink-3">{member.username}</span>
            </>
          ),
        },
        {
          key: 'agency',
          header: '所属单位',
          cell: (member) => {
            const agency = agencyOf(member)
            return agency && <AgencyName agency={agency} short />
          },
        },
        {
          key: 'roles',
          header: '角色',
          cell: (member) => <Roles member={member} keepsRoles={keepsRoles && member.id !== ownAccountId} />,
        },
        {
          key: 'state',
          header: '状态',
          nowrap: true,
          cell: (member) =>
            member.disabledAt ? <Tag tone="stop">已停用</Tag> : <Tag tone="plain">正常</Tag>,
        },
        ...(keepsAccounts
          ? [
              {
                key: 'account',
                header: '账号',
                cell: (member: Member) =>
                  member.id === ownAccountId ? null : <AccountActions member={member} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Roles({ member, keepsRoles }: { member: Member; keepsRoles: boolean }) {
  const grantable = roles.filter(
    (role) => !member.roles.includes(role) && mayHold(member.roles, role, member.agencyId).ok,
  )
  return (
    <span className="flex flex-wrap items-center gap-2">
      {member.roles.map((role) => (
        <span key={role} className="inline-flex items-center gap-1">
          <Tag tone="plain">{roleWords[role]}</Tag>
          {keepsRoles && (
            <CommandButton
              command="account.revoke-role"
              input={{ accountId: member.id, role }}
              variant="quiet"
              size="small"
              label={`收回${member.displayName}的角色“${roleWords[role]}”`}
              confirm={{
                title: `收回“${roleWords[role]}”`,
                body: `${member.displayName} 的下一次操作起不再具有该角色的权限。`,
                submit: '收回角色',
              }}
              done={{ toast: '已收回角色' }}
            >
              收回
            </CommandButton>
          )}
        </span>
      ))}
      {keepsRoles && grantable.length > 0 && <GrantRole member={member} grantable={grantable} />}
    </span>
  )
}

function AccountActions({ member }: { member: Member }) {
  return (
    <span className="flex flex-wrap gap-2">
      {member.disabledAt ? (
        <CommandButton
          command="account.enable"
          input={{ accountId: member.id }}
          size="small"
          done={{ toast: '账号已启用' }}
        >
          启用
        </CommandButton>
      ) : (
        <CommandButton
          command="account.disable"
          input={{ accountId: member.id }}
          size="small"
          confirm={{
            title: `停用账号 ${member.username}`,
            body: '本人已登录的会话立即失效，不能再登录；可以随时重新启用。',
            submit: '停用账号',
          }}
          done={{ toast: '账号已停用' }}
        >
          停用
        </CommandButton>
      )}
      <ResetPassword accountId={member.id} username={member.username} />
    </span>
  )
}
