/** The rows behind a figure: what each is, where it stands, since when; for a coverage, what each 类目 adds and by what. */
import { AccordStateTag } from '#components/mapping/bundle-panel'
import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { ReleaseStateTag } from '#components/release/release-state'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { changeSetStateWords } from '#lib/i18n/change-set'
import { formatDate } from '#lib/i18n/format'
import { gapStatusWords } from '#lib/i18n/gap'
import { jointStateWords } from '#lib/i18n/joint'
import { packageStateWords } from '#lib/i18n/package'
import { waitedWords, progressWords as words } from '#lib/i18n/progress'
import type { FigureRow, RowState } from '#lib/queries/progress'
import { ItemTitle } from './item-title'

export function RowsTable({ rows, now }: { rows: readonly FigureRow[]; now: Date }) {
  const ofNodes = rows[0]?.state.list === 'nodes'
  return (
    <DataTable
      caption={words.rowsTitle}
      rows={rows}
      rowKey={(row) => row.view.id}
      empty={
        <EmptyState
          title={words.rowsEmpty}
          actions={<ButtonLink href="/progress">{words.rowsBack}</ButtonLink>}
        >
          {words.rowsEmptyHint}
        </EmptyState>
      }
      columns={[
        {
          key: 'thing',
          header: ofNodes ? words.node : words.thing,
          rowHeader: true,
          cell: ({ view }) => (
            <TextLink href={view.href}>
              <ItemTitle view={view} />
            </TextLink>
          ),
        },
        ...(ofNodes
          ? [
              {
                key: 'weight',
                header: words.weight,
                align: 'end' as const,
                nowrap: true,
                cell: ({ state }: FigureRow) => (state.list === 'nodes' ? String(state.halves / 2) : null),
              },
              {
                key: 'by',
                header: words.coveredBy,
                cell: ({ state }: FigureRow) => <CoveredBy state={state} />,
              },
            ]
          : [
              {
                key: 'state',
                header: words.state,
                nowrap: true,
                cell: ({ state }: FigureRow) => <StateTag state={state} />,
              },
              {
                key: 'since',
                header: words.since,
                nowrap: true,
                cell: ({ since }: FigureRow) => since && formatDate(since),
              },
              {
                key: 'age',
                header: words.age,
                align: 'end' as const,
                nowrap: true,
                cell: ({ since }: FigureRow) => since && waitedWords(since, now),
              },
            ]),
      ]}
    />
  )
}

function CoveredBy({ state }: { state: RowState }) {
  if (state.list !== 'nodes') return null
  return (
    <ul className="grid gap-0.5">
      {state.by.map((view) => (
        <li key={view.id}>
          <TextLink href={view.href}>
            <ItemTitle view={view} />
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

function StateTag({ state }: { state: RowState }) {
  switch (state.list) {
    case 'mappings':
      return <MappingStateTag state={state.state} />
    case 'gaps':
      return <Tag tone={state.status === 'open' ? 'gap' : 'plain'}>{gapStatusWords[state.status]}</Tag>
    case 'packages':
      return <Tag tone="plain">{packageStateWords[state.state]}</Tag>
    case 'releases':
      return <ReleaseStateTag state={state.state} />
    case 'accords':
      return <AccordStateTag state={state.state} />
    case 'joint':
      return <Tag tone="joint">{jointStateWords[state.state]}</Tag>
    case 'change-sets':
      return <Tag tone="plain">{changeSetStateWords[state.state]}</Tag>
    case 'nodes':
      return null
  }
}
