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
  const nodeA = singleParam(params['nodeA'])
  const nodeB = singleParam(params['nodeB'])
  return (
    <Page
      title={words.propose}
      intro={words.proposeIntro}
      breadcrumbs={[{ label: words.table, href: '/mappings' }]}
      actions={
        nodeA &&
        nodeB && (
          <ButtonLink
            href={hrefWith('/mappings/new', {
              a: singleParam(params['a']),
              b: singleParam(params['b']),
            })}
          >
            {words.change}
          </ButtonLink>
        )
      }
    >
      {!allows(reader.actor, 'mapping.propose', 'own') && <Notice tone="warn" title={words.agenciesOnly} />}
      {nodeA && nodeB ? (
        <Statement
          reader={reader}
          nodeA={nodeA}
          nodeB={nodeB}
          suggestionId={singleParam(params['suggestion'])}
        />
      ) : (
        <Choice reader={reader} params={params} />
      )}
    </Page>
  )
}

async function Choice({ reader, params }: { reader: Reader<'mapping.read'>; params: SearchParams }) {
  const pair = await loadCatalogPair(reader, {
    a: singleParam(params['a']),
    b: singleParam(params['b']),
  })
  if (!pair) notFound()
  const ends = [
    { end: 'nodeA', search: 'qa', catalog: pair.a },
    { end: 'nodeB', search: 'qb', catalog: pair.b },
  ] as const
  const lists = await Promise.all(
    ends.map(async ({ end, search, catalog }) => ({
      ...{ end, search, catalog },
      choices: await findNodeChoices(reader, catalog, singleParam(params[search]) ?? ''),
    })),
  )
  const chosen = singleParam(params['nodeA']) ?? singleParam(params['nodeB'])
  const sides = lists.filter(({ end }) => singleParam(params[end]) === undefined)
  return (
    <>
      <p className="text-ink-2">{words.chooseHint}</p>
      <div className={`grid gap-4 ${chosen === undefined ? 'md:grid-cols-2' : ''}`}>
        {sides.map((side) => (
          <NodeChoices key={side.end} {...side} params={params} />
        ))}
      </div>
    </>
  )
}

type StatementProps = {
  reader: Reader<'mapping.read'>
  nodeA: string
  nodeB: string
  suggestionId: string | undefined
}

async function Statement({ reader, nodeA, nodeB, suggestionId }: StatementProps) {
  const sides = await loadPairSides(reader, nodeA, nodeB)
  if (!sides) notFound()
  const { first, second } = sides
  const suggestion = suggestionId === undefined ? null : await loadSuggestionHint(reader, suggestionId)
  const thread = await loadThread(reader, nodeA, nodeB, new Date())
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
          firstNodeId={nodeA}
          secondNodeId={nodeB}
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
