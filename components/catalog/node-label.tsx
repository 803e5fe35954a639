/**
 * A node as one line of a tree or a list: official code in the bureau's own type, title, evidence, 同一标准, and the 平台内码
 * set apart in grey with its label, so that nobody takes it for an official code.
 */
import { TextLink } from '#components/ui/link'
import type { Snapshot } from '#lib/domain/catalog/node'
import { catalogWords } from '#lib/i18n/catalog'
import type { Placement } from '#lib/queries/catalogs'
import { RecordEvidence } from './evidence'
import { Highlight } from './highlight'

type NodeLabelProps = {
  node: Pick<Snapshot, 'nodeId' | 'kind' | 'officialCode' | 'title' | 'record'> & {
    readonly platformCode: string
  }
  wanted?: string | undefined
  elsewhere?: readonly Placement[] | undefined
}

export function NodeLabel({ node, wanted = '', elsewhere = [] }: NodeLabelProps) {
  const number = node.record?.numberText
  return (
    <span className="inline-flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
      {node.officialCode && (
        <span className="font-mono text-sm text-ink-2" title={catalogWords.officialCode}>
          <Highlight text={node.officialCode} wanted={wanted} />
        </span>
      )}
      <span className="min-w-0">
        {number && (
          <span className="mr-2 text-sm whitespace-nowrap text-ink-2">
            <Highlight text={number} wanted={wanted} />
          </span>
        )}
        <TextLink href={`/catalogs/nodes/${node.nodeId}`} subtle>
          <Highlight text={node.title} wanted={wanted} />
        </TextLink>
        {node.record && <RecordEvidence record={node.record} />}
        {elsewhere.map((placement) => (
          <SameStandard key={placement.nodeId} placement={placement} />
        ))}
      </span>
      <PlatformCode code={node.platformCode} wanted={wanted} />
    </span>
  )
}

export function PlatformCode({ code, wanted = '' }: { code: string; wanted?: string }) {
  return (
    <span
      className="ml-auto text-[11px] font-normal whitespace-nowrap text-ink-3"
      title={catalogWords.platformCodeHint}
    >
      {catalogWords.platformCode} <Highlight text={code} wanted={wanted} />
    </span>
  )
}

/** The mark that leads to where another catalogue places the same document. */
export function SameStandard({ placement }: { placement: Placement }) {
  const { agency, title, nodeId } = placement
  return (
    <span className="ml-1 inline-block rounded-sm border border-joint-line bg-joint-tint px-1 align-[1px] text-[11px] leading-4 whitespace-nowrap">
      <TextLink
        href={`/catalogs/nodes/${nodeId}`}
        label={catalogWords.sameStandardTitle(`${agency.shortName} ${title}`)}
        title={catalogWords.sameStandardTitle(`${agency.shortName} ${title}`)}
      >
        {catalogWords.sameStandard} · {agency.seal}
      </TextLink>
    </span>
  )
}
