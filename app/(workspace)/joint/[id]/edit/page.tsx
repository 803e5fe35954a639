/** 编写草案, for the named drafters while the project is in drafting. */
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { DraftEditor } from '#components/joint/draft-editor'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { loadJointView } from '#lib/queries/joint'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '编写草案' }

export default async function EditDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const reader = await gate('joint.read')
  const view = await loadJointView(reader, (await params).id)
  if (!view) notFound()
  if (!view.moves.includes('save-draft')) forbidden()
  const { joint, current } = view
  const clauses = (current?.clauses ?? []).map(({ authorId: _author, ordinal: _place, ...clause }) => clause)
  return (
    <Page
      title={`编写草案：${joint.title}`}
      breadcrumbs={[
        { label: '联合标准', href: '/joint' },
        { label: joint.title, href: `/joint/${joint.id}` },
      ]}
    >
      <Notice tone="info">
        每次保存形成新的草案版本，此前各稿保留不变。提交联合审查前，每一条须注明来源并标注统一或弹性；弹性条款须写明授权方、幅度和期限。
      </Notice>
      <DraftEditor
        seen={{ jointId: joint.id, version: joint.version }}
        agencies={view.agencies}
        clauses={clauses}
        nextNumber={(current?.number ?? 0) + 1}
      />
    </Page>
  )
}
