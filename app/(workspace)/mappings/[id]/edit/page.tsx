/** 修改对照: a new statement in place of the current one, of a draft, a returned mapping or one that is 待复核. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BothEnds } from '#components/mapping/both-ends'
import { FormerContent } from '#components/mapping/former-content'
import { ReviseMappingForm } from '#components/mapping/mapping-form'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { loadMappingView } from '#lib/queries/mappings'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.edit }

export default async function EditMappingPage({ params }: { params: Promise<{ id: string }> }) {
  const reader = await gate('mapping.read')
  const { id } = await params
  const view = await loadMappingView(reader, id)
  if (!view || !availableMoves(view.mapping, reader.actor, view.stale).includes('revise')) notFound()
  const { mapping, left, right, said } = view
  return (
    <Page
      title={words.edit}
      breadcrumbs={[
        { label: words.table, href: '/mappings' },
        { label: `${left.snapshot?.title} — ${right.snapshot?.title}`, href: `/mappings/${id}` },
      ]}
    >
      {mapping.reason && (
        <Notice tone="warn" title={words.lastReason}>
          {mapping.reason}
        </Notice>
      )}
      <FormerContent view={view} />
      <BothEnds view={view} />
      <Card>
        <ReviseMappingForm
          names={{ left: left.catalog.agency.shortName, right: right.catalog.agency.shortName }}
          mappingId={id}
          version={mapping.version}
          firstNodeId={left.nodeId}
          said={said}
        />
      </Card>
    </Page>
  )
}
