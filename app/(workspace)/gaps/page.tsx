/** 缺口 between two catalogues in both directions, with what is decided about each. */
import type { Metadata } from 'next'
import { BulkAnswers } from '#components/gap/bulk-answers'
import { BulkDisposition } from '#components/gap/bulk-disposition'
import { GapKeys } from '#components/gap/gap-keys'
import { GapTable } from '#components/gap/gap-table'
import { choiceField, directionField, PairList } from '#components/gap/pair-page'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { answersToMany, availableGapMoves } from '#lib/domain/gap/available-moves'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { gapStatuses } from '#lib/domain/gap/gap'
import { dispositionWords, gapStatusWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { workbenchWords } from '#lib/i18n/workbench'
import { listGaps } from '#lib/queries/gaps'
import { gate } from '#lib/web/gate'
import { gapFilterOf } from './gap-filter'
import { levelAsked, pairAsked } from './pair-asked'

export const metadata: Metadata = { title: words.gaps }

export default async function GapsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await pairAsked(reader, params)
  const list = await listGaps(reader, pair, gapFilterOf(params), levelAsked(params))
  const gaps = list.rows.map(({ gap: { node, disposition, lackingCatalogId, status }, owning, lacking }) => ({
    subject: {
      nodeId: node.nodeId,
      lackingCatalogId,
      version: disposition?.version ?? null,
      title: node.title,
    },
    lackingAgencyId: lacking.agency.id,
    owningAgencyId: owning.agency.id,
    disposition,
    status,
  }))
  const open = gaps.filter(
    (gap) => gap.status === 'open' && availableGapMoves(gap, reader.actor).includes('propose'),
  )
  const offers = answersToMany(gaps, reader.actor)
  return (
    <PairList
      pair={pair}
      view="list"
      words={words}
      actions={
        <ButtonLink href={hrefWith('/mappings/workbench', { a: pair.a.id, b: pair.b.id })}>
          {workbenchWords.title}
        </ButtonLink>
      }
      params={params}
      file="gaps"
      list={list}
      choices={[
        directionField({ name: 'lacking', label: words.lacking, pair, says: words.lackedBy }),
        choiceField({
          name: 'status',
          label: words.status,
          values: gapStatuses.filter((status) => status !== 'covered'),
          wordOf: (status) => gapStatusWords[status],
        }),
        choiceField({
          name: 'disposition',
          label: words.disposition,
          values: dispositionKeys,
          wordOf: (key) => dispositionWords[key].label,
        }),
      ]}
      ticks={[
        { kind: 'check', name: 'overdue', label: words.onlyOverdue },
        { kind: 'check', name: 'reported', label: words.onlyReported },
      ]}
    >
      <GapKeys />
      {(open.length > 1 || offers.length > 0) && (
        <span className="flex flex-wrap gap-2 print:hidden">
          {open.length > 1 && <BulkDisposition gaps={open.map(({ subject }) => subject)} />}
          {offers.length > 0 && (
            <BulkAnswers
              offers={offers.map((offer) => ({
                move: offer.move,
                gaps: offer.gaps.map(({ subject }) => subject),
              }))}
            />
          )}
        </span>
      )}
      <GapTable rows={list.rows} actor={reader.actor} now={new Date()} />
    </PairList>
  )
}
