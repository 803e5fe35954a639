/** 人员与单位: accounts for the system administrator, roles for the security administrator, reading for the audit one. */
import type { Metadata } from 'next'
import { AgencyForm } from '#components/access/agency-form'
import { MemberTable } from '#components/access/member-table'
import { NewMember } from '#components/access/new-member'
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Section } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { apiTokenWords } from '#lib/i18n/api-token'
import { listMemberAgencies, listMembers } from '#lib/queries/members'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '人员与单位' }

export default async function MembersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('members.read')
  const params = await searchParams
  const wanted = singleParam(params['q'])?.trim() ?? ''
  const [members, agencies] = await Promise.all([listMembers(reader), listMemberAgencies(reader)])
  const shown = members.filter((member) => `${member.username} ${member.displayName}`.includes(wanted))
  const keepsAccounts = allows(reader.actor, 'account.create', 'platform')
  const keepsRoles = allows(reader.actor, 'account.grant-role', 'platform')
  return (
    <Page
      title="人员与单位"
      intro="系统管理员管理账号与单位，安全管理员授予与收回角色，审计管理员查看；三员分立，均不得办理本人账号。"
      actions={
        <>
          <TextLink href="/members/tokens">{apiTokenWords.title}</TextLink>
          {keepsAccounts && <NewMember agencies={agencies} />}
        </>
      }
    >
      <Section title="人员">
        <FilterBar
          path="/members"
          params={params}
          fields={[{ kind: 'search', name: 'q', label: '查找', placeholder: '账号、姓名' }]}
          total={shown.length}
          unit="人"
        />
        <MemberTable
          members={shown}
          agencies={agencies}
          keepsAccounts={keepsAccounts}
          keepsRoles={keepsRoles}
          ownAccountId={reader.actor.accountId}
          empty={<EmptyState title="没有符合条件的人员">请更换或清除筛选条件。</EmptyState>}
        />
      </Section>
      <Section
        title="参与单位"
        note={`${agencies.length} 家`}
        actions={allows(reader.actor, 'agency.create', 'platform') && <AgencyForm />}
      >
        <DataTable
          caption="参与单位"
          rows={agencies}
          rowKey={(agency) => agency.id}
          columns={[
            {
              key: 'name',
              header: '单位',
              rowHeader: true,
              cell: (agency) => <AgencyName agency={agency} />,
            },
            { key: 'region', header: '行政区划代码', nowrap: true, cell: (agency) => agency.regionCode },
            { key: 'doc', header: '发文字号前缀', nowrap: true, cell: (agency) => agency.docPrefix },
            { key: 'issuer', header: '地方标准发布机关', cell: (agency) => agency.issuer },
          ]}
        />
      </Section>
    </Page>
  )
}
