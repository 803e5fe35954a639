/** 标准: a document with its numbers and every place where a catalogue puts it; each row keeps its own evidence. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NodePath } from '#components/catalog/node-path'
import { RecordFacts } from '#components/catalog/record-facts'
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { standardLevelLabels } from '#lib/domain/catalog/record'
import { catalogWords, recordWords } from '#lib/i18n/catalog'
import { loadStandardView } from '#lib/queries/standards'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '标准' }

export default async function StandardPage({ params }: { params: Promise<{ standardId: string }> }) {
  const reader = await gate('catalog.read')
  const { standardId } = await params
  const view = await loadStandardView(reader, standardId)
  if (!view) notFound()
  const { standard, placements } = view
  const agencies = new Set(placements.map(({ catalog }) => catalog.id))
  return (
    <Page
      title={standard.title}
      marks={agencies.size > 1 && <Tag tone="joint">{catalogWords.sameStandard}</Tag>}
      intro={agencies.size > 1 ? catalogWords.sameStandardHint : undefined}
      breadcrumbs={[{ label: catalogWords.catalogs, href: '/catalogs' }]}
    >
      <Card>
        <DescriptionList
          columns={2}
          facts={[
            {
              term: recordWords.numberText,
              value:
                standard.numbers.length > 0
                  ? standard.numbers.map(({ printed }) => printed).join('、')
                  : catalogWords.noNumber,
            },
            { term: recordWords.level, value: standardLevelLabels[standard.level] },
            { term: catalogWords.placements, value: catalogWords.positions(placements.length) },
          ]}
        />
      </Card>
      {placements.length === 0 && <EmptyState title={catalogWords.noPlacement} />}
      {placements.map(({ catalog, edition, snapshot, ancestors }) => (
        <Card key={snapshot.nodeId} accent={catalog.agency.accent}>
          <div className="mb-2 grid gap-1">
            <h2 className="flex flex-wrap items-baseline justify-between gap-x-4">
              <AgencyName agency={catalog.agency} />
              <span className="text-sm font-normal text-ink-3">{edition.title}</span>
            </h2>
            <NodePath ancestors={ancestors} />
            <p>
              <TextLink href={`/catalogs/nodes/${snapshot.nodeId}`}>{snapshot.title}</TextLink>
              <span className="ml-3 text-sm text-ink-3" title={catalogWords.platformCodeHint}>
                {catalogWords.platformCode} {snapshot.platformCode}
              </span>
            </p>
          </div>
          {snapshot.record && <RecordFacts record={snapshot.record} />}
        </Card>
      ))}
    </Page>
  )
}
