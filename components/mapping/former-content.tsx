/** 待复核: the contents that the statement was made on beside those of today, for the end that has changed. */
import { DescriptionList, type Fact } from '#components/ui/description-list'
import { Notice } from '#components/ui/notice'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { MappingView } from '#lib/queries/mappings'
import { MarkedTitle } from './marked-title'

type Snapshot = NonNullable<MappingSide['snapshot']>

export function FormerContent({ view }: { view: MappingView }) {
  const changed = [
    { side: view.left, former: view.former.left },
    { side: view.right, former: view.former.right },
  ].filter(({ former }) => former !== null)
  if (!view.stale) return null
  return (
    <Notice tone="warn" title={words.formerTitle}>
      <p>{words.formerBody}</p>
      {changed.map(({ side, former }) => former && <Changed key={side.nodeId} side={side} former={former} />)}
    </Notice>
  )
}

function Changed({ side, former }: { side: MappingSide; former: Snapshot }) {
  const titles = titleDifference(former.title, side.snapshot?.title ?? '')
  return (
    <div className="mt-2 grid gap-3 sm:grid-cols-2">
      <div>
        <p className="text-sm font-semibold">
          {side.catalog.agency.shortName} · {words.formerThen}
        </p>
        <DescriptionList facts={factsOf(former, <MarkedTitle parts={titles.left} />)} />
      </div>
      <div>
        <p className="text-sm font-semibold">
          {side.catalog.agency.shortName} · {words.formerNow}
        </p>
        {side.snapshot ? (
          <DescriptionList facts={factsOf(side.snapshot, <MarkedTitle parts={titles.right} />)} />
        ) : (
          <p>{words.nodeGone}</p>
        )}
      </div>
    </div>
  )
}

function factsOf(snapshot: Snapshot, title: Fact['value']): readonly Fact[] {
  return [
    { term: words.nodeTitle, value: title },
    { term: words.officialCode, value: snapshot.officialCode ?? words.noOfficialCode },
    { term: words.standardNumber, value: snapshot.record?.numberText },
  ]
}
