/** 查找: one question over standards, nodes, mappings and joint standards; `kind` in the address opens one kind in full. */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { JointHits, MappingHits, NodeHits, StandardHits } from '#components/search/hits'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { controlStyle } from '#components/ui/form/control-style'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { searchKindWords, searchWords as words } from '#lib/i18n/search'
import { type SearchKind, type SearchResult, search, searchKinds } from '#lib/queries/search'
import { gate } from '#lib/web/gate'

const shownMax = 8
const shownOfOneMax = 200

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = singleParam((await searchParams)['q'])?.trim()
  return { title: query ? words.titleFor(query.slice(0, 40)) : words.title }
}

export default async function SearchPage({ searchParams }: Props) {
  const reader = await gate('search.read')
  const params = await searchParams
  const query = singleParam(params['q'])?.trim() ?? ''
  const kind = searchKinds.find((one) => one === singleParam(params['kind'])) ?? null
  const limit = (one: SearchKind) => (kind === null ? shownMax : one === kind ? shownOfOneMax : 1)
  const result = await search(reader, query, {
    standards: limit('standards'),
    nodes: limit('nodes'),
    mappings: limit('mappings'),
    joint: limit('joint'),
  })
  return (
    <Page title={words.title} intro={words.intro}>
      <search>
        <form action="/search" className="flex max-w-[640px] gap-2">
          <input
            key={query}
            type="search"
            name="q"
            defaultValue={query}
            aria-label={words.label}
            className={`${controlStyle} min-w-0 flex-1`}
          />
          <Button type="submit" variant="primary">
            {words.submit}
          </Button>
        </form>
      </search>
      <Answer query={query} kind={kind} result={result} />
    </Page>
  )
}

type AnswerProps = { query: string; kind: SearchKind | null; result: SearchResult | null }

function Answer({ query, kind, result }: AnswerProps) {
  if (result === null) return <EmptyState title={words.startTitle}>{words.startHint}</EmptyState>
  const found = searchKinds.filter((one) => result[one].total > 0)
  if (found.length === 0) {
    return (
      <EmptyState
        title={words.noneTitle(query)}
        actions={<ButtonLink href="/catalogs">{words.browse}</ButtonLink>}
      >
        {words.noneHint}
      </EmptyState>
    )
  }
  const total = found.reduce((sum, one) => sum + result[one].total, 0)
  const shown = found.filter((one) => kind === null || one === kind)
  return (
    <>
      <nav aria-label={words.title} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
        <span aria-live="polite">{words.total(total)}</span>
        {kind !== null && <TextLink href={hrefWith('/search', { q: query })}>{words.everything}</TextLink>}
        {found.map((one) => (
          <TextLink key={one} href={hrefWith('/search', { q: query, kind: one })}>
            {searchKindWords[one]} {result[one].total}
          </TextLink>
        ))}
      </nav>
      {shown.map((one) => (
        <Group key={one} kind={one} query={query} result={result} />
      ))}
    </>
  )
}

function Group({ kind, query, result }: { kind: SearchKind; query: string; result: SearchResult }) {
  const { total, rows } = result[kind]
  const cut = rows.length < total
  return (
    <Card
      title={searchKindWords[kind]}
      note={cut && rows.length > shownMax ? words.firstOnly(rows.length, total) : total}
      actions={
        cut &&
        rows.length <= shownMax && (
          <TextLink href={hrefWith('/search', { q: query, kind })}>{words.all(total)}</TextLink>
        )
      }
      flush
    >
      {hitsOf(kind, result, query)}
    </Card>
  )
}

function hitsOf(kind: SearchKind, result: SearchResult, wanted: string): ReactNode {
  switch (kind) {
    case 'standards':
      return <StandardHits rows={result.standards.rows} wanted={wanted} />
    case 'nodes':
      return <NodeHits rows={result.nodes.rows} wanted={wanted} />
    case 'mappings':
      return <MappingHits rows={result.mappings.rows} />
    case 'joint':
      return <JointHits rows={result.joint.rows} wanted={wanted} />
  }
}
