/** 推荐 with what the source says about each pair; from here a person proposes, or puts it aside. */

import { ReasonList } from '#components/suggestion/reason-list'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { CommandButton } from '#components/ui/form/command-button'
import { hrefWith } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { suggestionOriginWords } from '#lib/i18n/suggestion'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { SuggestionRow } from '#lib/queries/mapping-table'
import { NodeCell } from './node-cell'

type SuggestionTableProps = {
  rows: readonly SuggestionRow[]
  pair: CatalogPair
  mayPropose: boolean
  mayDismiss: boolean
}

export function SuggestionTable({ rows, pair, mayPropose, mayDismiss }: SuggestionTableProps) {
  return (
    <DataTable
      caption={words.suggestions}
      rows={rows}
      rowKey={({ suggestion }) => suggestion.id}
      widthMin="960px"
      empty={<EmptyState title={words.suggestionsEmpty}>{words.suggestionsEmptyHint}</EmptyState>}
      columns={[
        {
          key: 'left',
          header: pair.a.agency.shortName,
          width: '20%',
          rowHeader: true,
          cell: ({ nodeA }) => <NodeCell node={nodeA} />,
        },
        {
          key: 'right',
          header: pair.b.agency.shortName,
          width: '20%',
          cell: ({ nodeB }) => <NodeCell node={nodeB} />,
        },
        {
          key: 'hint',
          header: words.hint,
          width: '120px',
          cell: ({ suggestion, dismissed }) => (
            <span className="inline-flex flex-wrap gap-1">
              <Tag tone="dashed">{suggestion.hint || suggestionOriginWords[suggestion.origin]}</Tag>
              {dismissed && <Tag tone="plain">{words.dismissed}</Tag>}
            </span>
          ),
        },
        {
          key: 'reason',
          header: words.why,
          cell: ({ suggestion }) =>
            suggestion.score === null ? suggestion.reason : <ReasonList suggestion={suggestion} folded />,
        },
        { key: 'action', header: words.action, cell: ({ suggestion }) => suggestion.action },
        {
          key: 'do',
          header: '',
          screenOnly: true,
          width: '176px',
          cell: (row) => (
            <span className="flex flex-wrap justify-end gap-1">
              {mayPropose && !row.dismissed && <TakeUp row={row} pair={pair} />}
              {mayDismiss && <SetAside row={row} />}
            </span>
          ),
        },
      ]}
    />
  )
}

function TakeUp({ row: { suggestion, nodeA, nodeB }, pair }: { row: SuggestionRow; pair: CatalogPair }) {
  if (nodeA && nodeB) {
    const query = { a: pair.a.id, b: pair.b.id, node: nodeA.nodeId, other: nodeB.nodeId }
    return (
      <ButtonLink
        size="small"
        href={hrefWith('/mappings/workbench', query)}
        label={`${words.takeUp}：${nodeA.title} — ${nodeB.title}`}
      >
        {words.takeUp}
      </ButtonLink>
    )
  }
  const gap = { node: suggestion.nodeAId, lacking: suggestion.catalogBId }
  return (
    <ButtonLink size="small" href={hrefWith('/gaps', gap)}>
      {words.toGap}
    </ButtonLink>
  )
}

function SetAside({ row: { suggestion, dismissed } }: { row: SuggestionRow }) {
  const input = { suggestionId: suggestion.id, version: suggestion.version }
  return dismissed ? (
    <CommandButton
      command="suggestion.restore"
      input={input}
      size="small"
      variant="quiet"
      done={{ toast: words.restored }}
    >
      {words.restore}
    </CommandButton>
  ) : (
    <CommandButton
      command="suggestion.dismiss"
      input={input}
      size="small"
      variant="quiet"
      done={{ toast: words.asideDone }}
      confirm={{
        title: words.asideTitle,
        body: words.asideBody,
        submit: words.aside,
        reason: 'optional',
      }}
    >
      {words.aside}
    </CommandButton>
  )
}
