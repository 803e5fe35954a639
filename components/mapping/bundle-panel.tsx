/** Bundles on a page: how several mappings of one node belong together, how far they cover it, and what is to be done. */
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { Tag, type TagTone } from '#components/ui/tag'
import type { AccordState } from '#lib/domain/mapping/accord'
import { relationTable } from '#lib/domain/mapping/relations'
import {
  accordStateWords,
  bundleCoverageSentence,
  bundleModeWords,
  bundleWords as words,
} from '#lib/i18n/bundle'
import { formatDate } from '#lib/i18n/format'
import { mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import type { BundleMember, BundleView } from '#lib/queries/bundles'
import { BundleActions } from './bundle-actions'
import type { BundleChoice } from './bundle-form'
import { MappingMarks, MappingStateTag } from './mapping-state-tag'
import { RelationTag } from './relation-tag'

const tones: Readonly<Record<AccordState, TagTone>> = {
  'agency-review': 'plain',
  'awaiting-other': 'plain',
  decided: 'ok',
  returned: 'gap',
  withdrawn: 'dashed',
}

export function AccordStateTag({ state }: { state: AccordState }) {
  return <Tag tone={tones[state]}>{accordStateWords[state]}</Tag>
}

export function BundlePanel({ views }: { views: readonly BundleView[] }) {
  return views.map((view) => (
    <div key={view.bundle.id} id={view.bundle.id} className="scroll-mt-20">
      <BundleCard view={view} />
    </div>
  ))
}

function BundleCard({ view }: { view: BundleView }) {
  const { bundle, node, members, count, halves, ready, moves, candidates } = view
  const title = node.snapshot?.title ?? mappingScreenWords.nodeGone
  const broken = bundle.state === 'decided' && bundle.mode === 'combined' && halves === 0
  return (
    <Card
      title={words.title(bundleModeWords[bundle.mode].label, count)}
      note={
        <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
          {words.of} <AgencyName agency={node.catalog.agency} short />
          <TextLink href={`/catalogs/nodes/${bundle.nodeId}`} subtle>
            {node.snapshot?.officialCode} {title}
          </TextLink>
        </span>
      }
      accent="joint"
      actions={
        <BundleActions
          bundle={heldOf(view)}
          nodeTitle={title}
          moves={moves}
          ready={ready}
          candidates={candidates.map(choiceOf)}
        />
      }
    >
      <p className="flex flex-wrap items-center gap-2">
        <AccordStateTag state={bundle.state} />
        {bundle.demo && <Tag tone="dashed">{mappingScreenWords.demo}</Tag>}
        {bundle.mode === 'combined' && <span>{bundleCoverageSentence(bundle.coverage)}</span>}
        <span className="text-sm text-ink-3">
          {mappingScreenWords.since} {formatDate(bundle.stateSince)}
        </span>
      </p>
      {broken && <p className="mt-1 text-gap">{words.broken}</p>}
      {bundle.state === 'awaiting-other' && !ready && <p className="mt-1 text-ink-2">{words.waiting}</p>}
      <p className="mt-1 text-ink-2">{bundle.reason}</p>
      {bundle.state === 'returned' && bundle.returnReason && (
        <p className="mt-1 text-gap">{words.returned(bundle.returnReason)}</p>
      )}
      <ul className="mt-2 grid gap-1">
        {members.map((member) => (
          <Member key={member.mapping.id} member={member} />
        ))}
      </ul>
    </Card>
  )
}

function Member({ member: { mapping, other, relation, stale } }: { member: BundleMember }) {
  return (
    <li className="flex flex-wrap items-center gap-2">
      <RelationTag relation={relation} />
      <AgencyName agency={other.catalog.agency} short />
      {other.snapshot?.officialCode && (
        <span className="font-mono text-sm text-ink-2">{other.snapshot.officialCode}</span>
      )}
      <TextLink href={`/mappings/${mapping.id}`}>
        {other.snapshot?.title ?? mappingScreenWords.nodeGone}
      </TextLink>
      <MappingStateTag state={mapping.state} />
      <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
    </li>
  )
}

function heldOf({ bundle: { id, version, nodeId, mode }, members }: BundleView) {
  return { id, version, nodeId, mode, memberIds: members.map(({ mapping }) => mapping.id) }
}

/** A member as the form's tick box names it. */
export function choiceOf({ mapping, other, relation }: BundleMember): BundleChoice {
  const place = [other.catalog.agency.shortName, other.snapshot?.officialCode, other.snapshot?.title]
  const stand = `${relationTable[relation].sign} ${relationWords[relation].label}，${mappingStateWords[mapping.state]}`
  return { mappingId: mapping.id, label: `${place.filter(Boolean).join(' ')}（${stand}）` }
}
