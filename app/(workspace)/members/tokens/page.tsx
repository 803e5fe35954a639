/** 接口令牌: the system administrator issues and revokes them, the other two administrators look on (三员分立). */
import type { Metadata } from 'next'
import { ApiTokenTable } from '#components/access/api-token-table'
import { NewApiToken } from '#components/access/new-api-token'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { allows } from '#lib/domain/access/policy'
import { apiTokenStatusWords, apiTokenWords as words } from '#lib/i18n/api-token'
import { listTokenRows } from '#lib/queries/api-tokens'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function TokensPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('api-token.read')
  const params = await searchParams
  const text = singleParam(params['q'])?.trim() ?? ''
  const status = singleParam(params['status']) ?? ''
  const all = await listTokenRows(reader, new Date())
  const rows = all.filter(
    (row) => `${row.purpose} ${row.prefix}`.includes(text) && (status === '' || row.status === status),
  )
  const mayIssue = allows(reader.actor, 'api-token.issue', 'platform')
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: '人员与单位', href: '/members' }]}
      actions={
        <>
          <TextLink href="/api/v1/openapi.json">{words.description}</TextLink>
          {mayIssue && <NewApiToken />}
        </>
      }
    >
      <FilterBar
        path="/members/tokens"
        params={params}
        total={rows.length}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'status',
            label: words.status,
            options: Object.entries(apiTokenStatusWords).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <ApiTokenTable rows={rows} filtered={rows.length < all.length} mayRevoke={mayIssue} />
    </Page>
  )
}
