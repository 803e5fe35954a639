/** Counts by state and age: one row a state, one column an age, sums at the edge; every count opens its rows. */
import { DataTable } from '#components/ui/data-table'
import { type AgeBucket, ageBuckets } from '#lib/domain/progress/age'
import type { FigureFilter } from '#lib/domain/progress/figures'
import { formatNumber } from '#lib/i18n/format'
import { ageBucketWords, progressWords as words } from '#lib/i18n/progress'
import { FigureLink, NoFigure } from './figure-link'

export type AgedFigure = {
  readonly key: string
  readonly label: string
  readonly age: AgeBucket
  readonly count: number
  readonly filter: FigureFilter
}

export function AgeTable({
  caption,
  figures,
  captionShown = false,
}: {
  caption: string
  figures: readonly AgedFigure[]
  captionShown?: boolean
}) {
  const rows = [...new Set(figures.map((figure) => figure.key))].map((key) => ({
    key,
    cells: figures.filter((figure) => figure.key === key),
  }))
  return (
    <DataTable
      caption={caption}
      captionShown={captionShown}
      rows={rows}
      rowKey={(row) => row.key}
      widthMin="420px"
      onPhone="table"
      columns={[
        {
          key: 'state',
          header: words.state,
          rowHeader: true,
          cell: ({ cells }) => cells[0]?.label,
        },
        ...ageBuckets.map((age) => ({
          key: age,
          header: ageBucketWords[age],
          align: 'end' as const,
          nowrap: true,
          cell: ({ cells }: (typeof rows)[number]) => {
            const figure = cells.find((cell) => cell.age === age)
            return figure ? (
              <FigureLink filter={figure.filter} label={`${figure.label} ${ageBucketWords[age]}`}>
                {figure.count}
              </FigureLink>
            ) : (
              <NoFigure />
            )
          },
        })),
        {
          key: 'total',
          header: words.total,
          align: 'end',
          nowrap: true,
          cell: ({ cells }) => <AgeTotal cells={cells} />,
        },
      ]}
    />
  )
}

/** The sum of a row opens the same rows as its cells together: the filter without the age. */
function AgeTotal({ cells }: { cells: readonly AgedFigure[] }) {
  const [first] = cells
  if (!first) return <NoFigure />
  const { age: _age, ...query } = first.filter.query
  const sum = cells.reduce((total, cell) => total + cell.count, 0)
  return (
    <FigureLink filter={{ list: first.filter.list, query }} label={`${first.label} ${words.total}`}>
      {formatNumber(sum)}
    </FigureLink>
  )
}
