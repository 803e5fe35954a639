/** Two drafts of a joint standard, clause by clause: ?from=1&to=2. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftComparison } from '#components/joint/draft-comparison'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card } from '#components/ui/section'
import { formatDateTime } from '#lib/i18n/format'
import { loadDrafts, loadJointView } from '#lib/queries/joint'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '草案对比' }

type ComparePageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const reader = await gate('joint.read')
  const { id } = await params
  const view = await loadJointView(reader, id)
  if (!view) notFound()
  const asked = await searchParams
  const latest = view.drafts[0]?.number ?? 0
  const to = numberOf(asked['to']) ?? latest
  const from = numberOf(asked['from']) ?? Math.max(1, to - 1)
  const [before, after] = (await loadDrafts(reader, id, [from, to])) ?? []
  if (!before || !after) notFound()
  const options = view.drafts.map((draft) => ({
    value: String(draft.number),
    label: `第 ${draft.number} 稿 · ${formatDateTime(draft.createdAt)}`,
  }))
  const chosen = { from: String(from), to: String(to) }
  return (
    <Page
      title={`草案对比：第 ${from} 稿与第 ${to} 稿`}
      breadcrumbs={[
        { label: '联合标准', href: '/joint' },
        { label: view.joint.title, href: `/joint/${id}` },
      ]}
      actions={<PrintButton />}
    >
      <FilterBar
        path={`/joint/${id}/compare`}
        params={chosen}
        total={view.drafts.length}
        unit="稿"
        fields={[
          { kind: 'select', name: 'from', label: '由', options, all: '上一稿' },
          { kind: 'select', name: 'to', label: '到', options, all: '最新一稿' },
        ]}
      />
      <Card>
        <DraftComparison before={before.clauses} after={after.clauses} agencies={view.agencies} />
      </Card>
    </Page>
  )
}

function numberOf(value: SearchParams[string]): number | null {
  const number = Number(singleParam(value))
  return Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : null
}
