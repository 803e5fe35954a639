/** Coverage of one catalogue by another as a table: the whole first, then each 子体系; every share opens its 类目. */
import { fractionText } from '#components/mapping/coverage-line'
import { DataTable } from '#components/ui/data-table'
import { type CoverageKind, type CoverageLine, coverageKinds } from '#lib/domain/progress/figures'
import { coverageKindWords, progressWords as words } from '#lib/i18n/progress'
import { FigureLink, NoFigure } from './figure-link'

type CoverageTableProps = { own: string; by: string; lines: readonly CoverageLine[] }

export function CoverageTable({ own, by, lines }: CoverageTableProps) {
  const partOf = (line: CoverageLine) => line.subsystem?.title ?? words.whole
  return (
    <DataTable
      caption={words.coverageCaption(own, by)}
      captionShown
      widthMin="520px"
      rows={lines}
      rowKey={(line) => line.subsystem?.id ?? ''}
      columns={[
        {
          key: 'part',
          header: words.part,
          rowHeader: true,
          cell: (line) =>
            line.subsystem ? line.subsystem.title : <strong className="font-semibold">{words.whole}</strong>,
        },
        ...coverageKinds.map((kind) => ({
          key: kind,
          header: coverageKindWords[kind],
          align: 'end' as const,
          nowrap: true,
          cell: (line: CoverageLine) => (
            <CoverageFigureLink line={line} kind={kind} label={`${own} ${partOf(line)}`} />
          ),
        })),
      ]}
    />
  )
}

type CoverageFigureLinkProps = { line: CoverageLine; kind: CoverageKind; label: string }

function CoverageFigureLink({ line, kind, label }: CoverageFigureLinkProps) {
  const { fraction, count, filter } = line.figures[kind]
  if (count === 0) return fraction ? fractionText(fraction) : <NoFigure />
  return (
    <FigureLink filter={filter} label={`${label} ${coverageKindWords[kind]}`}>
      {fraction ? fractionText(fraction) : count}
    </FigureLink>
  )
}
