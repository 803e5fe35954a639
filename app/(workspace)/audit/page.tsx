/** 审计记录: who did what to what, with filters in the address; every row opens its entry and its proof. */
import type { Metadata } from 'next'
import { LogTable } from '#components/audit/log-table'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { eventWord, subjectTypeWords } from '#lib/i18n/audit'
import { type AuditFilter, listLog } from '#lib/queries/audit'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'
import { auditFilterOf } from './audit-filter'

export const metadata: Metadata = { title: '审计记录' }

const pageSize = 50

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('audit.read')
  const params = await searchParams
  const page = pageNumber(params)
  const filter: AuditFilter = auditFilterOf(params)
  const log = await listLog(reader, filter, { offset: (page - 1) * pageSize, limit: pageSize })
  return (
    <Page
      title="审计记录"
      intro="每一项办理在同一事务中写入一条记录，构成一棵默克尔树（RFC 9162），只增不改。您看到的是本单位的记录和各方共享的记录；监督人员可见全部。"
      actions={
        <>
          <ExportLinks links={[{ href: hrefWith('/api/exports/audit', params), label: '导出 xlsx' }]} />
          <PrintButton />
          <ButtonLink href="/audit/verify" variant="primary">
            核验日志
          </ButtonLink>
        </>
      }
    >
      <PrintLandscape />
      <FilterBar
        path="/audit"
        params={params}
        total={log.total}
        unit="条"
        fields={[
          { kind: 'search', name: 'person', label: '人员' },
          {
            kind: 'select',
            name: 'event',
            label: '事项',
            options: log.eventNames.map((name) => ({ value: name, label: eventWord(name) })),
          },
          {
            kind: 'select',
            name: 'agency',
            label: '单位',
            options: log.agencies.map((agency) => ({ value: agency.id, label: agency.shortName })),
          },
          {
            kind: 'select',
            name: 'type',
            label: '对象',
            options: Object.entries(subjectTypeWords).map(([value, label]) => ({ value, label })),
          },
          { kind: 'search', name: 'subject', label: '对象编号' },
          { kind: 'date', name: 'from', label: '自' },
          { kind: 'date', name: 'to', label: '至' },
        ]}
      />
      <LogTable
        entries={log.entries}
        agencies={log.agencies}
        empty={<EmptyState title="没有符合条件的记录">请放宽或清除筛选条件。</EmptyState>}
      />
      <Pagination path="/audit" params={params} page={page} pageSize={pageSize} total={log.total} />
    </Page>
  )
}
