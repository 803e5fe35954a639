/** 其下标准: for each end of a mapping, whether the standards below it count as covered; said and agreed, never assumed. */
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { accordStateWords } from '#lib/i18n/bundle'
import { formatDate } from '#lib/i18n/format'
import { extentWords, inheritanceWords as words } from '#lib/i18n/inheritance'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import type { InheritanceSide, InheritanceWaiting } from '#lib/queries/inheritances'
import { InheritanceActions } from './inheritance-actions'

export function InheritancePanel({
  mappingId,
  sides,
}: {
  mappingId: string
  sides: readonly InheritanceSide[]
}) {
  if (sides.length === 0) return null
  return (
    <Card title={words.title}>
      <p className="text-sm text-ink-2">{words.intro}</p>
      <ul className="mt-2 grid gap-2">
        {sides.map((one) => (
          <li
            key={one.side.nodeId}
            {...(one.inheritance && { id: one.inheritance.id })}
            className="flex flex-wrap items-start justify-between gap-2 border-t border-line pt-2"
          >
            <Said one={one} />
            <InheritanceActions
              mappingId={mappingId}
              nodeId={one.side.nodeId}
              title={one.side.snapshot?.title ?? mappingScreenWords.nodeGone}
              version={one.version}
              fresh={one.inheritance === null}
              moves={one.moves}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Said({ one: { side, inheritance, outdated } }: { one: InheritanceSide }) {
  return (
    <span className="grid min-w-0 gap-0.5">
      <span className="flex flex-wrap items-center gap-2">
        <AgencyName agency={side.catalog.agency} short />
        {words.below('', side.snapshot?.title ?? mappingScreenWords.nodeGone)}
        {inheritance === null ? (
          <Tag tone="dashed">{words.unsaid}</Tag>
        ) : (
          <>
            <strong className="font-medium">{extentWords[inheritance.extent].label}</strong>
            <Tag tone={inheritance.state === 'decided' ? 'ok' : 'plain'}>
              {accordStateWords[inheritance.state]}
            </Tag>
            {inheritance.demo && <Tag tone="dashed">{mappingScreenWords.demo}</Tag>}
          </>
        )}
      </span>
      {inheritance && (
        <span className="text-sm text-ink-2">
          {inheritance.reason} · {mappingScreenWords.since} {formatDate(inheritance.stateSince)}
        </span>
      )}
      {outdated && <span className="text-sm text-gap">{words.outdated}</span>}
      {inheritance?.state === 'returned' && inheritance.returnReason && (
        <span className="text-sm text-gap">{words.returned(inheritance.returnReason)}</span>
      )}
    </span>
  )
}

/** What waits for a reviewer, as links to the mappings it is about. */
export function InheritanceQueue({ waiting }: { waiting: readonly InheritanceWaiting[] }) {
  return (
    <ul className="grid gap-1">
      {waiting.map(({ inheritance, title }) => (
        <li key={inheritance.id} className="flex flex-wrap items-center gap-2">
          <TextLink href={`/mappings/${inheritance.mappingId}`}>{words.below('', title)}</TextLink>
          <span>{extentWords[inheritance.extent].label}</span>
          <span className="text-sm text-ink-3">{inheritance.reason}</span>
        </li>
      ))}
    </ul>
  )
}
