/** 变更单 of a catalogue, newest first, and the two ways to a new one: by hand, or from a 标准明细表. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogFrame } from '#components/catalog/catalog-frame'
import { catalogTabs } from '#components/catalog/catalog-tabs'
import { ChangeSetTag } from '#components/catalog/change-set-tag'
import { NewChangeSet } from '#components/catalog/new-change-set'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { allows } from '#lib/domain/access/policy'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { changeSetStateWords } from '#lib/i18n/change-set'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { formatDateTime } from '#lib/i18n/format'
import { listCatalogChangeSets, whoseCatalog } from '#lib/queries/change-sets'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

type Props = { params: Promise<{ catalogId: string }>; searchParams: Promise<SearchParams> }

export default async function ChangeSetsPage({ params, searchParams }: Props) {
  const reader = await gate('change-set.read')
  const { catalogId } = await params
  const query = await searchParams
  const found = await listCatalogChangeSets(reader, catalogId)
  if (!found) notFound()
  const { catalog } = found
  const state = singleParam(query['state'])
  const lines = found.lines.filter(({ changeSet }) => !state || changeSet.state === state)
  const whose = whoseCatalog(catalog, reader.actor)
  return (
    <CatalogFrame
      catalog={catalog}
      tab="changeSets"
      tabs={catalogTabs(reader.actor, catalog)}
      actions={
        <>
          {allows(reader.actor, 'change-set.import', whose) && (
            <ButtonLink href={`/catalogs/${catalogId}/import`}>{words.importTable}</ButtonLink>
          )}
          {allows(reader.actor, 'change-set.create', whose) && <NewChangeSet catalogId={catalogId} />}
        </>
      }
    >
      <FilterBar
        path={`/catalogs/${catalogId}/change-sets`}
        params={query}
        total={lines.length}
        unit="份变更单"
        fields={[
          {
            kind: 'select',
            name: 'state',
            label: words.state,
            options: changeSetWorkflow.states.map((one) => ({ value: one, label: changeSetStateWords[one] })),
          },
        ]}
      />
      <DataTable
        caption={words.list}
        rows={lines}
        rowKey={({ changeSet }) => changeSet.id}
        empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: words.name,
            rowHeader: true,
            cell: ({ changeSet }) => (
              <TextLink href={`/catalogs/change-sets/${changeSet.id}`}>{changeSet.title}</TextLink>
            ),
          },
          {
            key: 'state',
            header: words.state,
            nowrap: true,
            cell: ({ changeSet }) => <ChangeSetTag state={changeSet.state} />,
          },
          { key: 'origin', header: words.source, cell: ({ changeSet }) => words.origin[changeSet.origin] },
          {
            key: 'changes',
            header: words.changes,
            align: 'end',
            nowrap: true,
            cell: ({ changeSet }) => words.changeCount(changeSet.changes.length),
          },
          { key: 'author', header: words.author, cell: ({ author }) => author },
          {
            key: 'at',
            header: words.updatedAt,
            nowrap: true,
            cell: ({ changeSet }) => formatDateTime(changeSet.updatedAt),
          },
        ]}
      />
    </CatalogFrame>
  )
}
