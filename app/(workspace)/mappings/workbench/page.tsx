/** 对照工作台: both trees face each other, and the pair under work stands between them. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { preload } from 'react-dom'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Breadcrumbs } from '#components/ui/page'
import { boardAddresses, type PaneOwner } from '#components/workbench/owners'
import { WorkbenchLoader } from '#components/workbench/workbench-loader'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function WorkbenchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const owners = { left: ownerOf(pair.a), right: ownerOf(pair.b) }
  // Asked for before the scripts have come: the page does not wait for what is not in view.
  for (const address of boardAddresses(owners)) preload(address, { as: 'fetch', crossOrigin: 'anonymous' })
  const { accountId, agencyId, roles } = reader.actor
  return (
    <>
      <div className="px-4 pt-2 md:p-0">
        <Breadcrumbs
          trail={[{ label: mappingScreenWords.table, href: '/mappings' }, { label: words.title }]}
        />
      </div>
      <WorkbenchLoader
        key={`${pair.a.edition.id} ${pair.b.edition.id}`}
        owners={owners}
        worker={{ accountId, agencyId, roles }}
      />
    </>
  )
}

function ownerOf({ id, agency, edition }: CatalogPair['a']): PaneOwner {
  const { name, shortName, seal, accent } = agency
  return {
    catalogId: id,
    agencyId: agency.id,
    editionId: edition.id,
    agency: { name, shortName, seal, accent },
    edition: `${edition.title}（${formatDate(edition.effectiveAt)}）`,
  }
}
