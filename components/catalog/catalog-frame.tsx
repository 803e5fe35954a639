/** The frame of every page of one catalogue: its name, whose it is, and the ways to its other pages. */
import type { ReactNode } from 'react'
import { AgencyName } from '#components/ui/agency'
import type { AgencyMark } from '#components/ui/agency-mark'
import { Page } from '#components/ui/page'
import { TabLinks } from '#components/ui/tab-links'
import { catalogWords } from '#lib/i18n/catalog'

export type CatalogTab = 'tree' | 'details' | 'statistics' | 'changeSets' | 'compare'

const paths: Readonly<Record<CatalogTab, string>> = {
  tree: '',
  details: '/standards',
  statistics: '/statistics',
  changeSets: '/change-sets',
  compare: '/editions/compare',
}

type CatalogFrameProps = {
  catalog: { readonly id: string; readonly name: string; readonly agency: AgencyMark }
  tab: CatalogTab
  /** Tabs that the reader may open. */
  tabs: readonly CatalogTab[]
  actions?: ReactNode
  children: ReactNode
}

export function CatalogFrame({ catalog, tab, tabs, actions, children }: CatalogFrameProps) {
  const href = (one: CatalogTab) => `/catalogs/${catalog.id}${paths[one]}`
  return (
    <Page
      title={tab === 'tree' ? catalog.name : catalogWords[tab]}
      marks={<AgencyName agency={catalog.agency} />}
      breadcrumbs={[
        { label: catalogWords.catalogs, href: '/catalogs' },
        ...(tab === 'tree' ? [] : [{ label: catalog.name, href: href('tree') }]),
      ]}
      actions={actions}
    >
      <TabLinks
        label={catalog.name}
        current={href(tab)}
        tabs={tabs.map((one) => ({ href: href(one), label: catalogWords[one] }))}
      />
      {children}
    </Page>
  )
}
