/** 冗余: several nodes of one catalogue that map to one of the other, in both directions, and what becomes of them. */
import type { Metadata } from 'next'
import { choiceField, directionField, PairList } from '#components/gap/pair-page'
import { RedundancyTable } from '#components/gap/redundancy-table'
import type { SearchParams } from '#components/ui/href'
import { redundancyStatuses } from '#lib/domain/gap/redundancy'
import { redundancyStatusWords, redundancyWords as words } from '#lib/i18n/redundancy'
import { listRedundancies } from '#lib/queries/redundancies'
import { gate } from '#lib/web/gate'
import { redundancyFilterOf } from '../gap-filter'
import { levelAsked, pairAsked } from '../pair-asked'

export const metadata: Metadata = { title: words.title }

export default async function RedundancyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await pairAsked(reader, params)
  const list = await listRedundancies(reader, pair, redundancyFilterOf(params), levelAsked(params))
  return (
    <PairList
      pair={pair}
      view="redundancy"
      words={words}
      params={params}
      file="redundancies"
      list={list}
      choices={[
        directionField({ name: 'owning', label: words.owning, pair, says: words.ownedBy }),
        choiceField({
          name: 'status',
          label: words.status,
          values: redundancyStatuses,
          wordOf: (status) => redundancyStatusWords[status],
        }),
      ]}
    >
      <RedundancyTable rows={list.rows} />
    </PairList>
  )
}
