/** Both nodes under work facing each other: whose, where, the title with what differs marked, and what stands below. */
'use client'

import { RecordEvidence } from '#components/catalog/evidence'
import { MarkedTitle } from '#components/mapping/marked-title'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { type TitlePart, titleDifference } from '#lib/domain/mapping/title-difference'
import { mappingWords } from '#lib/i18n/mapping'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { SideDetail } from '#lib/queries/workbench-pair'
import type { PaneOwner } from './owners'

type PairHeadsProps = {
  owners: { readonly left: PaneOwner; readonly right: PaneOwner }
  left: SideDetail | null
  right: SideDetail | null
  same: readonly { readonly left: string; readonly right: string }[]
  sign: string
}

export function PairHeads({ owners, left, right, same, sign }: PairHeadsProps) {
  const titles = titleDifference(left?.title ?? '', right?.title ?? '')
  const both = left !== null && right !== null
  const whole = (side: SideDetail | null): readonly TitlePart[] => [{ text: side?.title ?? '', same: true }]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_28px_minmax(0,1fr)] items-start gap-1 max-sm:grid-cols-1">
      <Head
        owner={owners.left}
        side={left}
        title={both ? titles.left : whole(left)}
        same={new Set(same.map((one) => one.left))}
      />
      <div aria-hidden className="pt-8 text-center text-2xl text-ink-3 max-sm:hidden">
        {sign}
      </div>
      <Head
        owner={owners.right}
        side={right}
        title={both ? titles.right : whole(right)}
        same={new Set(same.map((one) => one.right))}
      />
    </div>
  )
}

type HeadProps = {
  owner: PaneOwner
  side: SideDetail | null
  title: readonly TitlePart[]
  same: ReadonlySet<string>
}

function Head({ owner, side, title, same }: HeadProps) {
  return (
    <section data-accent={owner.agency.accent} className="min-w-0 border-t-3 border-accent pt-1.5">
      <p className="flex flex-wrap gap-x-1.5 text-xs text-ink-3">
        <span className="font-medium text-accent">{owner.agency.shortName}</span>
        {side && <span>{side.path.join(' › ')}</span>}
      </p>
      {side === null ? (
        <p className="py-2 text-ink-3">{words.noNode}</p>
      ) : (
        <>
          <h3 className="mt-0.5 text-lg leading-6 font-semibold">
            {side.code && (
              <span className="mr-1.5 font-mono text-sm font-normal text-ink-2">{side.code}</span>
            )}
            <TextLink href={`/catalogs/nodes/${side.nodeId}`} subtle>
              <MarkedTitle parts={title} />
            </TextLink>
          </h3>
          <SideFacts side={side} same={same} />
        </>
      )}
    </section>
  )
}

/** Of a single standard its own facts, of a branch what stands below it. */
function SideFacts({ side, same }: { side: SideDetail; same: ReadonlySet<string> }) {
  const { record, standards } = side
  if (record) {
    const facts = [record.numberText, record.issueDate, record.issuer, record.status].filter(Boolean)
    return (
      <p className="text-xs text-ink-2">
        {facts.join(' · ')} <RecordEvidence record={record} />
      </p>
    )
  }
  if (standards.length === 0) return <p className="text-xs text-ink-3">{words.standardsNone}</p>
  return (
    <details className="text-xs">
      <summary className="text-ink-2 hover:text-joint">
        {words.standards(standards.length)}
        {same.size > 0 && <span className="ml-1 text-joint">· {words.sameCount(same.size)}</span>}
      </summary>
      <ul className="max-h-40 overflow-y-auto border-l-2 border-line pl-2">
        {[...standards]
          .sort((a, b) => Number(same.has(b.nodeId)) - Number(same.has(a.nodeId)))
          .map((one) => (
            <li key={one.nodeId} className="py-0.5">
              {one.record?.numberText && <span className="mr-1 text-ink-2">{one.record.numberText}</span>}
              {one.title}
              {same.has(one.nodeId) && (
                <span className="ml-1">
                  <Tag tone="joint">{mappingWords.sameStandard}</Tag>
                </span>
              )}
            </li>
          ))}
      </ul>
    </details>
  )
}
