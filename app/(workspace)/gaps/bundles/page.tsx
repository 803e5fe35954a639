/** 成组对照 between two catalogues: what belongs together, how far it covers its node, and whether both sides agree. */
import type { Metadata } from 'next'
import { choiceField, directionField, PairList } from '#components/gap/pair-page'
import { BundlePanel } from '#components/mapping/bundle-panel'
import { EmptyState } from '#components/ui/empty-state'
import type { SearchParams } from '#components/ui/href'
import { bundleWorkflow } from '#lib/domain/mapping/accord'
import { bundleModes } from '#lib/domain/mapping/bundle'
import { accordStateWords, bundleModeWords, bundleWords as words } from '#lib/i18n/bundle'
import { listBundlesOfPair } from '#lib/queries/bundle-list'
import { gate } from '#lib/web/gate'
import { bundleFilterOf } from '../gap-filter'
import { levelAsked, pairAsked } from '../pair-asked'

export const metadata: Metadata = { title: words.bundle }

export default async function BundlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await pairAsked(reader, params)
  const list = await listBundlesOfPair(reader, pair, bundleFilterOf(params), levelAsked(params))
  return (
    <PairList
      pair={pair}
      view="bundles"
      words={words}
      params={params}
      file="bundles"
      list={list}
      choices={[
        directionField({ name: 'owning', label: words.owning, pair, says: words.ownedBy }),
        choiceField({
          name: 'mode',
          label: words.mode,
          values: bundleModes,
          wordOf: (mode) => bundleModeWords[mode].label,
        }),
        choiceField({
          name: 'state',
          label: words.state,
          values: bundleWorkflow.states.filter((state) => state !== 'withdrawn'),
          wordOf: (state) => accordStateWords[state],
        }),
      ]}
    >
      {list.rows.length > 0 ? (
        <BundlePanel views={list.rows} />
      ) : (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      )}
    </PairList>
  )
}
