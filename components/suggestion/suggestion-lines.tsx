/** The list of suggestions: both nodes, why, and what a person can do about it. Put aside ones say who, when and why. */
import { NodeCell } from '#components/mapping/node-cell'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { CommandButton } from '#components/ui/form/command-button'
import { hrefWith } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { formatDateTime } from '#lib/i18n/format'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { suggestionOriginWords } from '#lib/i18n/suggestion'
import { suggestionScreenWords as words } from '#lib/i18n/suggestion-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { SuggestionLine } from '#lib/queries/suggestions'
import { ReasonList } from './reason-list'

type SuggestionLinesProps = {
  lines: readonly SuggestionLine[]
  pair: CatalogPair
  /** They are those that were put aside. */
  aside: boolean
  mayAct: boolean
}

export function SuggestionLines({ lines, pair, aside, mayAct }: SuggestionLinesProps) {
  return (
    <DataTable
      caption={words.caption}
      rows={lines}
      rowKey={({ suggestion }) => suggestion.id}
      widthMin="980px"
      empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      columns={[
        {
          key: 'left',
          header: pair.a.agency.shortName,
          width: '24%',
          rowHeader: true,
          cell: ({ nodeA }) => <NodeCell node={nodeA} />,
        },
        {
          key: 'right',
          header: pair.b.agency.shortName,
          width: '24%',
          cell: ({ nodeB }) => <NodeCell node={nodeB} />,
        },
        {
          key: 'origin',
          header: words.origin,
          nowrap: true,
          cell: ({ suggestion }) => suggestionOriginWords[suggestion.origin],
        },
        { key: 'why', header: words.why, cell: (line) => <Why line={line} /> },
        {
          key: 'do',
          header: '',
          screenOnly: true,
          width: '176px',
          cell: (line) => <Acts line={line} pair={pair} aside={aside} mayAct={mayAct} />,
        },
      ]}
    />
  )
}

function Why({ line: { suggestion, dismissedBy } }: { line: SuggestionLine }) {
  return (
    <div className="grid gap-1">
      <ReasonList suggestion={suggestion} folded />
      {suggestion.dismissedAt && (
        <p className="text-sm text-ink-2">
          {words.asideBy(dismissedBy ?? '', formatDateTime(suggestion.dismissedAt))}。
          {suggestion.dismissReason ? words.asideWhy(suggestion.dismissReason) : words.asideNoReason}
        </p>
      )}
    </div>
  )
}

type ActsProps = Omit<SuggestionLinesProps, 'lines'> & { line: SuggestionLine }

function Acts({ line: { suggestion, nodeA, nodeB }, pair, aside, mayAct }: ActsProps) {
  const input = { suggestionId: suggestion.id, version: suggestion.version }
  const about = [nodeA, nodeB].flatMap((node) => (node ? [node.title] : [])).join(' — ')
  if (aside) {
    return mayAct ? (
      <CommandButton
        command="suggestion.restore"
        input={input}
        size="small"
        done={{ toast: mappingScreenWords.restored }}
      >
        {mappingScreenWords.restore}
      </CommandButton>
    ) : null
  }
  return (
    <span className="flex flex-wrap justify-end gap-1">
      <ButtonLink
        size="small"
        href={hrefWith('/mappings/workbench', {
          a: pair.a.id,
          b: pair.b.id,
          level: suggestion.level,
          node: nodeA?.nodeId,
          other: nodeB?.nodeId,
        })}
        label={`${words.toWorkbench}：${about}`}
      >
        {words.toWorkbench}
      </ButtonLink>
      {suggestion.nodeBId === null && (
        <ButtonLink
          size="small"
          href={hrefWith('/gaps', { node: suggestion.nodeAId, lacking: suggestion.catalogBId })}
          label={`${mappingScreenWords.toGap}：${about}`}
        >
          {mappingScreenWords.toGap}
        </ButtonLink>
      )}
      {mayAct && (
        <CommandButton
          command="suggestion.dismiss"
          input={input}
          size="small"
          variant="quiet"
          done={{ toast: mappingScreenWords.asideDone }}
          confirm={{
            title: mappingScreenWords.asideTitle,
            body: mappingScreenWords.asideBody,
            submit: mappingScreenWords.aside,
            reason: 'optional',
          }}
        >
          {mappingScreenWords.aside}
        </CommandButton>
      )}
    </span>
  )
}
