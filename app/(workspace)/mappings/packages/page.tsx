/** 批次 that come in and go out: which wait for an answer, how far, since when. */
import type { Metadata } from 'next'
import { PackageTable } from '#components/package/package-table'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { allows } from '#lib/domain/access/policy'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { packageStandWords, packageScreenWords as words } from '#lib/i18n/package-screen'
import { listPackageRows, packageStands } from '#lib/queries/packages'
import { gate } from '#lib/web/gate'
import { packageFilterOf } from './package-filter'

export const metadata: Metadata = { title: words.packages }

export default async function PackagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const now = new Date()
  const { rows } = await listPackageRows(reader, packageFilterOf(params), now)
  const member = reader.actor.agencyId !== null
  const mayAssemble = member && allows(reader.actor, 'package.assemble', 'own')
  return (
    <Page
      title={words.packages}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <>
          <ExportLinks links={[{ href: hrefWith('/api/exports/packages', params), label: words.export }]} />
          <PrintButton />
          {mayAssemble && (
            <ButtonLink href="/mappings/packages/new" variant="primary">
              {words.assemble}
            </ButtonLink>
          )}
        </>
      }
    >
      <PrintLandscape />
      <FilterBar
        path="/mappings/packages"
        params={params}
        total={rows.length}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          ...(member
            ? ([
                {
                  kind: 'select',
                  name: 'way',
                  label: words.way,
                  options: [
                    { value: 'in', label: words.incoming },
                    { value: 'out', label: words.outgoing },
                  ],
                },
              ] as const)
            : []),
          {
            kind: 'select',
            name: 'stand',
            label: words.stand,
            options: packageStands.map((value) => ({ value, label: packageStandWords[value] })),
          },
        ]}
      />
      <PackageTable rows={rows} now={now} />
    </Page>
  )
}
