/** The frame of every screen under 缺口: which two catalogues, the views beside this one, what can be taken along. */
import type { ReactNode } from 'react'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar, type FilterField } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import { GapTabs, type GapView, gapViews } from './gap-tabs'

type PairPageProps = {
  pair: CatalogPair
  view: GapView
  intro: string
  /** How many there are before any filter. */
  count?: number
  /** Where the file of what is shown comes from. */
  exportHref?: string
  /** Before the print button. */
  actions?: ReactNode
  children: ReactNode
}

export function PairPage({ pair, view, intro, count, exportHref, actions, children }: PairPageProps) {
  const { a, b } = pair
  const list = { label: words.gaps, href: hrefWith('/gaps', { a: a.id, b: b.id }) }
  return (
    <Page
      title={`${a.agency.shortName} ⇄ ${b.agency.shortName} ${gapViews[view].title}`}
      intro={intro}
      breadcrumbs={view === 'list' ? [] : [list]}
      actions={
        <>
          {exportHref && <ExportLinks links={[{ href: exportHref, label: words.export }]} />}
          {actions}
          <PrintButton />
        </>
      }
    >
      <PrintLandscape />
      <GapTabs pair={pair} current={view} {...(count !== undefined && { count })} />
      {children}
    </Page>
  )
}

type PairListWords = {
  readonly intro: string
  readonly unit: string
  readonly searchPlaceholder: string
  /** Said where the address asks for one node only. */
  readonly onlyOne: string
}

type PairListProps = Omit<PairPageProps, 'exportHref' | 'count' | 'intro'> & {
  params: SearchParams
  /** Which file holds the list: the last part of its address. */
  file: string
  /** What is shown, and what there is. */
  list: { readonly rows: readonly unknown[]; readonly all: readonly unknown[] }
  words: PairListWords
  /** The list's own filters: choices before the level, ticks after it. */
  choices: readonly FilterField[]
  ticks?: readonly FilterField[]
}

export function PairList({
  params,
  file,
  list,
  words: own,
  choices,
  ticks = [],
  children,
  ...page
}: PairListProps) {
  const asked = { a: page.pair.a.id, b: page.pair.b.id }
  const { path } = gapViews[page.view]
  return (
    <PairPage
      {...page}
      intro={own.intro}
      count={list.all.length}
      exportHref={hrefWith(`/api/exports/${file}`, { ...params, ...asked })}
    >
      <FilterBar
        path={path}
        params={params}
        keep={['a', 'b']}
        total={list.rows.length}
        unit={own.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: own.searchPlaceholder },
          ...choices,
          {
            kind: 'select',
            name: 'level',
            label: words.level,
            all: words.categories,
            options: [{ value: 'position', label: words.positions }],
          },
          ...ticks,
        ]}
      />
      {params['node'] && (
        <Notice tone="info">
          {own.onlyOne}{' '}
          <TextLink href={hrefWith(path, { ...asked, level: params['level'] })}>{words.showAll}</TextLink>
        </Notice>
      )}
      {children}
    </PairPage>
  )
}

type ChoiceFieldProps<Value extends string> = {
  name: string
  label: string
  values: readonly Value[]
  wordOf: (value: Value) => string
}

/** A filter by one of the values of a table of the domain. */
export function choiceField<Value extends string>(props: ChoiceFieldProps<Value>): FilterField {
  const { name, label, values, wordOf } = props
  return { kind: 'select', name, label, options: values.map((value) => ({ value, label: wordOf(value) })) }
}

type DirectionFieldProps = {
  name: string
  label: string
  pair: CatalogPair
  /** What choosing an agency's catalogue means. */
  says: (agency: string) => string
}

/** A filter by one of the two catalogues. */
export function directionField({ name, label, pair, says }: DirectionFieldProps): FilterField {
  return {
    kind: 'select',
    name,
    label,
    all: words.allDirections,
    options: [pair.a, pair.b].map(({ id, agency }) => ({ value: id, label: says(agency.shortName) })),
  }
}
