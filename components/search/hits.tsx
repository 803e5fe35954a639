/** What was found, kind by kind: each hit with its marks and the words that matched. */
import type { ReactNode } from 'react'
import { Highlight } from '#components/catalog/highlight'
import { PlatformCode } from '#components/catalog/node-label'
import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { ItemTitle } from '#components/progress/item-title'
import { AgencySeal } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { nodeKindLabels } from '#lib/domain/catalog/node'
import { jointStateWords } from '#lib/i18n/joint'
import { searchWords as words } from '#lib/i18n/search'
import type { JointHit, MappingHit, NodeHit, StandardHit } from '#lib/queries/search'

export function StandardHits({ rows, wanted }: { rows: readonly StandardHit[]; wanted: string }) {
  return (
    <Hits>
      {rows.map(({ standard, placements }) => (
        <Hit key={standard.id}>
          <span className="min-w-0 flex-1 basis-60">
            <span className="mr-2 text-sm text-ink-2">
              {standard.numbers.length === 0
                ? words.noNumber
                : standard.numbers.map((number) => (
                    <span key={number.normalized} className="mr-2 whitespace-nowrap">
                      <Highlight text={number.printed} wanted={wanted} />
                    </span>
                  ))}
            </span>
            <TextLink href={`/catalogs/standards/${standard.id}`}>
              <Highlight text={standard.title} wanted={wanted} />
            </TextLink>
          </span>
          <span className="inline-flex items-center gap-1 text-sm text-ink-3">
            {placements.length === 0 && words.notPlaced}
            {placements.map((placement) => (
              <TextLink
                key={placement.nodeId}
                href={`/catalogs/nodes/${placement.nodeId}`}
                label={`${placement.agency.shortName}：${placement.title}`}
              >
                <AgencySeal agency={placement.agency} size={18} decorative />
              </TextLink>
            ))}
          </span>
        </Hit>
      ))}
    </Hits>
  )
}

export function NodeHits({ rows, wanted }: { rows: readonly NodeHit[]; wanted: string }) {
  return (
    <Hits>
      {rows.map(({ node, agency }) => (
        <Hit key={node.nodeId}>
          <span className="min-w-0 flex-1 basis-60">
            {agency && (
              <span className="mr-1.5 inline-block align-[-3px] leading-none">
                <AgencySeal agency={agency} size={18} />
              </span>
            )}
            {node.officialCode && (
              <span className="mr-1.5 font-mono text-sm text-ink-2">
                <Highlight text={node.officialCode} wanted={wanted} />
              </span>
            )}
            <TextLink href={`/catalogs/nodes/${node.nodeId}`}>
              <Highlight text={node.title} wanted={wanted} />
            </TextLink>{' '}
            <Tag tone="dashed">{nodeKindLabels[node.kind]}</Tag>
          </span>
          <PlatformCode code={node.platformCode} wanted={wanted} />
        </Hit>
      ))}
    </Hits>
  )
}

export function MappingHits({ rows }: { rows: readonly MappingHit[] }) {
  return (
    <Hits>
      {rows.map(({ view, state }) => (
        <Hit key={view.id}>
          <span className="min-w-0 flex-1 basis-60">
            <TextLink href={view.href}>
              <ItemTitle view={view} />
            </TextLink>
          </span>
          <MappingStateTag state={state} />
        </Hit>
      ))}
    </Hits>
  )
}

export function JointHits({ rows, wanted }: { rows: readonly JointHit[]; wanted: string }) {
  return (
    <Hits>
      {rows.map(({ view, state, numbers }) => (
        <Hit key={view.id}>
          <span className="min-w-0 flex-1 basis-60">
            <TextLink href={view.href}>
              <ItemTitle view={view} />
            </TextLink>
            {numbers.map((number) => (
              <span key={number} className="ml-2 text-sm whitespace-nowrap text-ink-2">
                <Highlight text={number} wanted={wanted} />
              </span>
            ))}
          </span>
          <Tag tone="plain">{jointStateWords[state]}</Tag>
        </Hit>
      ))}
    </Hits>
  )
}

function Hits({ children }: { children: ReactNode }) {
  return <ul className="mt-2">{children}</ul>
}

function Hit({ children }: { children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-t border-line px-4 py-1.5">
      {children}
    </li>
  )
}
