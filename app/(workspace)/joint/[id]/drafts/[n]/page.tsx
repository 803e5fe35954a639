/** One draft of a joint standard as it was saved, whatever came after it. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftText } from '#components/joint/draft-text'
import { DescriptionList } from '#components/ui/description-list'
import { Hash } from '#components/ui/hash'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card } from '#components/ui/section'
import { formatDateTime } from '#lib/i18n/format'
import { loadDrafts, loadJointView } from '#lib/queries/joint'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '草案' }

export default async function DraftPage({ params }: { params: Promise<{ id: string; n: string }> }) {
  const reader = await gate('joint.read')
  const { id, n } = await params
  const view = await loadJointView(reader, id)
  const head = view?.drafts.find((draft) => String(draft.number) === n)
  if (!view || !head) notFound()
  const [draft] = (await loadDrafts(reader, id, [head.number])) ?? []
  if (!draft) notFound()
  return (
    <Page
      title={`${view.joint.title}：第 ${draft.number} 稿`}
      breadcrumbs={[
        { label: '联合标准', href: '/joint' },
        { label: view.joint.title, href: `/joint/${id}` },
      ]}
      actions={
        <>
          {draft.number > 1 && (
            <ButtonLink href={`/joint/${id}/compare?from=${draft.number - 1}&to=${draft.number}`}>
              与上一稿对比
            </ButtonLink>
          )}
          <PrintButton />
        </>
      }
    >
      <Card>
        <DescriptionList
          columns={2}
          facts={[
            { term: '保存', value: formatDateTime(draft.createdAt) },
            { term: '起草人', value: view.names.get(draft.authorId) },
            { term: '说明', value: draft.note },
            { term: '文本指纹', value: <Hash value={draft.contentHash} length={24} /> },
          ]}
        />
      </Card>
      <Card title="文本" accent="joint">
        <DraftText clauses={draft.clauses} agencies={view.agencies} />
      </Card>
    </Page>
  )
}
