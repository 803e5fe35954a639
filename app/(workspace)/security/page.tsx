/** 安全事件: sign-ins, denials, exports and sensitive reads, for the audit administrator alone. */
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { Tag } from '#components/ui/tag'
import { clientAddress } from '#lib/auth/client-address'
import { formatInstant } from '#lib/i18n/format'
import { securityDetail, securityEventWords } from '#lib/i18n/security'
import { listSecurityLog, type SecurityEvent, securityEventKinds } from '#lib/queries/security'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'

export const metadata: Metadata = { title: '安全事件' }

const pageSize = 50
const alarming = ['sign-in-failed', 'sign-in-locked', 'reauthentication-failed', 'denied', 'file-refused']

export default async function SecurityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('security.read')
  const params = await searchParams
  const page = pageNumber(params)
  const { events, total } = await listSecurityLog(
    reader,
    {
      kind: singleParam(params['kind']),
      username: singleParam(params['username']),
      address: singleParam(params['address']),
    },
    { offset: (page - 1) * pageSize, limit: pageSize },
    clientAddress(await headers()),
  )
  return (
    <Page
      title="安全事件"
      intro="登录、越权、导出和查看敏感内容的记录，只增不改，保存不少于六个月（网络安全法第二十一条）。查看本页同样留有记录。"
      actions={<PrintButton />}
    >
      <PrintLandscape />
      <FilterBar
        path="/security"
        params={params}
        total={total}
        unit="条"
        fields={[
          {
            kind: 'select',
            name: 'kind',
            label: '类别',
            options: securityEventKinds.map((kind) => ({
              value: kind,
              label: securityEventWords[kind] ?? kind,
            })),
          },
          { kind: 'search', name: 'username', label: '账号' },
          { kind: 'search', name: 'address', label: '来源地址' },
        ]}
      />
      <DataTable<SecurityEvent>
        caption="安全事件"
        rows={events}
        rowKey={(event) => String(event.id)}
        empty={<EmptyState title="没有符合条件的事件">请放宽或清除筛选条件。</EmptyState>}
        columns={[
          {
            key: 'at',
            header: '时间',
            rowHeader: true,
            nowrap: true,
            cell: (event) => formatInstant(event.at),
          },
          {
            key: 'kind',
            header: '类别',
            nowrap: true,
            cell: (event) => (
              <Tag tone={alarming.includes(event.kind) ? 'stop' : 'plain'}>
                {securityEventWords[event.kind] ?? event.kind}
              </Tag>
            ),
          },
          { key: 'username', header: '账号', nowrap: true, cell: (event) => event.username },
          { key: 'address', header: '来源地址', nowrap: true, cell: (event) => <code>{event.address}</code> },
          {
            key: 'detail',
            header: '说明',
            cell: (event) => <span className="break-all">{securityDetail(event.detail)}</span>,
          },
        ]}
      />
      <Pagination path="/security" params={params} page={page} pageSize={pageSize} total={total} />
    </Page>
  )
}
