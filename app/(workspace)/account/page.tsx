/** 我的账号: who I am here, and my password. */
import type { Metadata } from 'next'
import { DelegationForm } from '#components/access/delegation-form'
import { DelegationTable } from '#components/access/delegation-table'
import { PasswordForm } from '#components/access/password-form'
import { DescriptionList } from '#components/ui/description-list'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { sessionLimits } from '#lib/auth/settings'
import { roleWords } from '#lib/i18n/access'
import { delegationWords } from '#lib/i18n/assignment'
import { shellWords } from '#lib/i18n/shell'
import { loadDelegations } from '#lib/queries/delegations'
import { loadOwnAgency } from '#lib/queries/shell'
import { requireActor } from '#lib/web/gate'

export const metadata: Metadata = { title: '我的账号' }

export default async function AccountPage() {
  const actor = await requireActor()
  const agency = await loadOwnAgency(actor)
  const delegations = await loadDelegations(actor, new Date())
  const { idleMinutes, absoluteHours } = sessionLimits()
  return (
    <Page title="我的账号" width="text">
      <Card title="身份">
        <DescriptionList
          facts={[
            { term: '姓名', value: actor.displayName },
            { term: '账号', value: <span className="font-mono">{actor.username}</span> },
            { term: '所属单位', value: agency?.name ?? shellWords.me.jointBody },
            { term: '角色', value: actor.roles.map((role) => roleWords[role]).join('、') || '尚未授予' },
            {
              term: '登录有效期',
              value: `${idleMinutes} 分钟无操作，或登录满 ${absoluteHours} 小时，须重新登录`,
            },
          ]}
        />
      </Card>
      {delegations && (
        <Card title={delegationWords.title}>
          <div className="grid gap-4">
            <p className="text-ink-2">{delegationWords.intro}</p>
            <DelegationTable rows={delegations.rows} />
            <DelegationForm offers={delegations.offers} today={delegations.today} ownId={actor.accountId} />
          </div>
        </Card>
      )}
      <Card title="修改密码">
        <PasswordForm />
      </Card>
    </Page>
  )
}
