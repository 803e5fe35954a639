/** 提出对照: choose a node on each side where none is given, then say what holds between them. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommentThread } from '#components/comment/comment-thread'
import { MappingEnd } from '#components/mapping/mapping-end'
import { ProposeMappingForm } from '#components/mapping/mapping-form'
import { NodeChoices } from '#components/mapping/node-choices'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import { sameStandards } from '#lib/domain/mapping/same-standard'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import { commentWords } from '#lib/i18n/comment'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadThread } from '#lib/queries/comments'
import { findNodeChoices, loadPairSides, loadSuggestionHint } from '#lib/queries/mappings'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.propose }

type Params = { searchParams: Promise<SearchParams> }

export default async function ProposePage({ searchParams }: Params) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const a = singleParam(params['a'])
  const b = singleParam(params['b'])
  return (
    <Page
      title={words.propose}
      intro={words.proposeIntro}
      breadcrumbs={[{ label: words.table, href: '/mappings' }]}
      actions={
        a &&
        b && (
          <ButtonLink
            href={hrefWith('/mappings/new', {
              from: singleParam(params['from']),
              to: singleParam(params['to']),
            })}
          >
            {words.change}
          </ButtonLink>
        )
      }
    >
      {!allows(reader.actor, 'mapping.propose', 'own') && <Notice tone="warn" title={words.agenciesOnly} />}
      {a && b ? (
        <Statement reader={reader} a={a} b={b} suggestionId={singleParam(params['suggestion'])} />
      ) : (
        <Choice reader={reader} params={params} />
      )}
    </Page>
  )
}

async function Choice({ reader, params }: { reader: Reader<'mapping.read'>; params: SearchParams }) {
  const pair = await loadCatalogPair(reader, {
    a: singleParam(params['from']),
    b: singleParam(params['to']),
  })
  if (!pair) notFound()
  const ends = [
    { end: 'a', catalog: pair.a },
    { end: 'b', catalog: pair.b },
  ] as const
  const lists = await Promise.all(
    ends.map(async ({ end, catalog }) => ({
      end,
      catalog,
      choices: await findNodeChoices(reader, catalog, singleParam(params[`q${end}`]) ?? ''),
    })),
  )
  const chosen = singleParam(params['a']) ?? singleParam(params['b'])
  const sides = lists.filter(({ end }) => singleParam(params[end]) === undefined)
  return (
    <>
      <p className="text-ink-2">{words.chooseHint}</p>
      <div className={`grid gap-4 ${chosen === undefined ? 'md:grid-cols-2' : ''}`}>
        {sides.map(({ end, catalog, choices }) => (
          <NodeChoices key={end} end={end} catalog={catalog} choices={choices} params={params} />
        ))}
      </div>
    </>
  )
}

type StatementProps = {
  reader: Reader<'mapping.read'>
  a: string
  b: string
  suggestionId: string | undefined
}

async function Statement({ reader, a, b, suggestionId }: StatementProps) {
  const sides = await loadPairSides(reader, a, b)
  if (!sides) notFound()
  const { first, second } = sides
  const suggestion = suggestionId === undefined ? null : await loadSuggestionHint(reader, suggestionId)
  const thread = await loadThread(reader, a, b, new Date())
  const titles = titleDifference(first.snapshot?.title ?? '', second.snapshot?.title ?? '')
  const same = sameStandards(first.standards, second.standards)
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <MappingEnd side={first} title={titles.left} same={new Set(same.map(({ nodeAId }) => nodeAId))} />
        <MappingEnd side={second} title={titles.right} same={new Set(same.map(({ nodeBId }) => nodeBId))} />
      </div>
      {suggestion && (
        <Notice tone="info" title={`${words.suggestedHere}${suggestion.hint}`}>
          {suggestion.reason}
          {suggestion.action && (
            <p className="text-ink-2">
              {words.action}：{suggestion.action}
            </p>
          )}
        </Notice>
      )}
      <Card>
        <ProposeMappingForm
          names={{ left: first.catalog.agency.shortName, right: second.catalog.agency.shortName }}
          firstNodeId={a}
          secondNodeId={b}
        />
      </Card>
      {thread && (
        <Card title={commentWords.title} note={commentWords.count(thread.comments.length)}>
          <CommentThread thread={thread} />
        </Card>
      )}
    </>
  )
}
