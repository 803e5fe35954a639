/** 节点: where it stands, what stands under it, how it stood in earlier editions, and what the log says about it. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LogTable } from '#components/audit/log-table'
import { NodeHistory } from '#components/catalog/node-history'
import { SameStandard } from '#components/catalog/node-label'
import { NodeList } from '#components/catalog/node-list'
import { NodePath } from '#components/catalog/node-path'
import { RecordFacts } from '#components/catalog/record-facts'
import { NodeBundles } from '#components/mapping/node-bundles'
import { NodeMappings } from '#components/mapping/node-mappings'
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Card, Section } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { catalogWords, nodeKindWords } from '#lib/i18n/catalog'
import { formatDate } from '#lib/i18n/format'
import { listBundleCandidates, listBundlesWith } from '#lib/queries/bundles'
import { listNodeHistory, loadNodeView } from '#lib/queries/catalogs'
import { listMappingsOfNode } from '#lib/queries/mappings'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '节点' }

export default async function NodePage({ params }: { params: Promise<{ nodeId: string }> }) {
  const reader = await gate('catalog.read')
  const { nodeId } = await params
  const view = await loadNodeView(reader, nodeId)
  if (!view) notFound()
  const { catalog, snapshot, edition } = view
  const [entries, mappings, groups] = await Promise.all([
    listNodeHistory(reader, nodeId, view.history),
    listMappingsOfNode(reader, nodeId),
    listBundleCandidates(reader, nodeId),
  ])
  const bundles = await listBundlesWith(
    reader,
    mappings.map(({ id }) => id),
  )
  const mayBundle = allows(reader.actor, 'bundle.create', 'own')
  const elsewhere = snapshot.standardId === null ? [] : (view.elsewhere.get(snapshot.standardId) ?? [])
  return (
    <Page
      title={snapshot.title}
      marks={<AgencyName agency={catalog.agency} short />}
      breadcrumbs={[
        { label: catalogWords.catalogs, href: '/catalogs' },
        { label: catalog.name, href: `/catalogs/${catalog.id}` },
      ]}
    >
      {view.retired && <Notice tone="warn" title={catalogWords.retired} />}
      <Card>
        <DescriptionList
          columns={2}
          facts={[
            { term: catalogWords.kind, value: nodeKindWords[snapshot.kind] },
            {
              term: catalogWords.officialCode,
              value: snapshot.officialCode ? (
                <span className="font-mono">{snapshot.officialCode}</span>
              ) : (
                <span className="text-ink-3">{catalogWords.noOfficialCode}</span>
              ),
            },
            {
              term: catalogWords.platformCode,
              value: (
                <span title={catalogWords.platformCodeHint}>
                  {snapshot.platformCode}
                  <span className="ml-2 text-sm text-ink-3">{catalogWords.platformCodeShort}</span>
                </span>
              ),
            },
            {
              term: catalogWords.edition,
              value: `${edition.title}（${formatDate(edition.effectiveAt)}）`,
            },
            {
              term: catalogWords.path,
              value: view.ancestors.length > 0 ? <NodePath ancestors={view.ancestors} /> : null,
            },
            {
              term: catalogWords.sameStandard,
              value:
                elsewhere.length > 0 ? (
                  <span>
                    {elsewhere.map((placement) => (
                      <SameStandard key={placement.nodeId} placement={placement} />
                    ))}
                    {snapshot.standardId && (
                      <span className="ml-2">
                        <TextLink href={`/catalogs/standards/${snapshot.standardId}`}>
                          {catalogWords.allPlacements}
                        </TextLink>
                      </span>
                    )}
                  </span>
                ) : null,
            },
          ]}
        />
      </Card>
      {snapshot.record && (
        <Card title={catalogWords.record}>
          <RecordFacts record={snapshot.record} />
        </Card>
      )}
      {snapshot.kind !== 'position' && (
        <Card title={catalogWords.childrenBelow} note={catalogWords.positions(view.children.length)} flush>
          {view.children.length === 0 ? (
            <p className="px-4 pb-3 text-ink-2">{catalogWords.noStandards}</p>
          ) : (
            <NodeList nodes={view.children} elsewhere={view.elsewhere} />
          )}
        </Card>
      )}
      <Section title={catalogWords.mappings}>
        <NodeMappings mappings={mappings} />
        <NodeBundles
          nodeId={nodeId}
          nodeTitle={snapshot.title}
          views={bundles}
          groups={mayBundle ? groups : []}
        />
      </Section>
      <Section title={catalogWords.history}>
        <NodeHistory catalogId={catalog.id} history={view.history} />
      </Section>
      <Section title={catalogWords.audit}>
        <LogTable entries={entries} agencies={[]} empty={<EmptyState title={catalogWords.noAudit} />} />
      </Section>
    </Page>
  )
}
