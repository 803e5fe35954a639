/** One end of a mapping facing the other: whose, where, its title with the differing characters, and its standards. */
import { RecordEvidence } from '#components/catalog/evidence'
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import type { TitlePart } from '#lib/domain/mapping/title-difference'
import { mappingWords } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import { MarkedTitle } from './marked-title'

type MappingEndProps = {
  side: MappingSide
  title: readonly TitlePart[]
  /** Node ids of standards that the other end places as well. */
  same: ReadonlySet<string>
}

const standardsShown = 8

export function MappingEnd({ side, title, same }: MappingEndProps) {
  const { snapshot, catalog, standards } = side
  return (
    <Card accent={catalog.agency.accent}>
      <div className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
        <AgencyName agency={catalog.agency} short />
        <span>{[...side.path].join(' › ')}</span>
      </div>
      <p className="mt-1 text-lg leading-7 font-semibold">
        {snapshot?.officialCode && (
          <span className="mr-2 font-mono text-base font-normal text-ink-2">{snapshot.officialCode}</span>
        )}
        {snapshot ? (
          <TextLink href={`/catalogs/nodes/${side.nodeId}`} subtle>
            <MarkedTitle parts={title} />
          </TextLink>
        ) : (
          words.nodeGone
        )}
      </p>
      {snapshot && (
        <p className="text-xs text-ink-3">
          {words.platformCode} {snapshot.platformCode}
          {same.size > 0 && ` · ${words.sameStandards(same.size)}`}
        </p>
      )}
      {standards.length > 0 && <Standards standards={standards} same={same} />}
    </Card>
  )
}

function Standards({ standards, same }: { standards: MappingSide['standards']; same: ReadonlySet<string> }) {
  const sorted = [...standards].sort((a, b) => Number(same.has(b.nodeId)) - Number(same.has(a.nodeId)))
  const [first, rest] = [sorted.slice(0, standardsShown), sorted.slice(standardsShown)]
  return (
    <div className="mt-2 border-t border-line pt-2">
      <p className="text-sm text-ink-3">{words.standardsBelow(standards.length)}</p>
      <List standards={first} same={same} />
      {rest.length > 0 && (
        <details>
          <summary className="text-sm text-joint">{words.moreStandards(rest.length)}</summary>
          <List standards={rest} same={same} />
        </details>
      )}
    </div>
  )
}

function List({ standards, same }: { standards: MappingSide['standards']; same: ReadonlySet<string> }) {
  return (
    <ul className="text-sm">
      {standards.map(({ nodeId, title, record }) => (
        <li key={nodeId} className="py-0.5">
          {record?.numberText && <span className="mr-1.5 text-ink-2">{record.numberText}</span>}
          <TextLink href={`/catalogs/nodes/${nodeId}`} subtle>
            {title}
          </TextLink>
          {record && <RecordEvidence record={record} />}
          {same.has(nodeId) && (
            <span className="ml-1">
              <Tag tone="joint">{mappingWords.sameStandard}</Tag>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
