/** Coverage of one catalogue by another: the whole and each 子体系, every figure apart and opening the nodes behind it. */
import { fractionText } from '#components/mapping/coverage-line'
import { NodeCell } from '#components/mapping/node-cell'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { type CoverageFigureKey, coverageFigureKeys } from '#lib/domain/mapping/coverage-cells'
import { coverageFigureWords, coverageScreenWords as words } from '#lib/i18n/coverage-screen'
import { gapScreenWords } from '#lib/i18n/gap-screen'
import type { CoverageEvidence, CoverageLineView, CoverageWay } from '#lib/queries/coverage'

type CoverageFiguresProps = {
  way: CoverageWay
  /** Inheritance is a figure of single standards alone. */
  positions: boolean
  hrefOf: (own: string, figure: CoverageFigureKey, subsystem: string | null) => string
}

export function CoverageFigures({ way: { own, by, lines }, positions, hrefOf }: CoverageFiguresProps) {
  const keys = coverageFigureKeys.filter((key) => positions || key !== 'inherited')
  return (
    <DataTable
      caption={words.caption(own.agency.shortName, by.agency.shortName)}
      captionShown
      widthMin="720px"
      rows={lines}
      rowKey={({ subsystem }) => subsystem?.id ?? ''}
      columns={[
        {
          key: 'part',
          header: words.part,
          rowHeader: true,
          cell: ({ subsystem }) =>
            subsystem ? subsystem.title : <strong className="font-semibold">{words.whole}</strong>,
        },
        { key: 'nodes', header: words.nodes, align: 'end', nowrap: true, cell: ({ nodes }) => nodes },
        ...keys.map((key) => ({
          key,
          header: coverageFigureWords[key].label,
          align: 'end' as const,
          nowrap: true,
          cell: (line: CoverageLineView) => (
            <Figure
              line={line}
              figure={key}
              href={hrefOf(own.id, key, line.subsystem?.id ?? null)}
              of={`${own.agency.shortName} ${line.subsystem?.title ?? words.whole}`}
            />
          ),
        })),
      ]}
    />
  )
}

type FigureProps = { line: CoverageLineView; figure: CoverageFigureKey; href: string; of: string }

function Figure({ line, figure, href, of }: FigureProps) {
  const sum = line.sums[figure]
  const text = figure === 'stale' ? words.count(sum.count) : fractionText(sum)
  return (
    <TextLink href={href} label={`${of} ${coverageFigureWords[figure].label}：${text}`}>
      {text}
    </TextLink>
  )
}

/** The nodes behind one figure, each with what it adds and by which rows. */
export function CoverageEvidenceCard({
  evidence: { own, figure, subsystemTitle, cells },
  closeHref,
}: {
  evidence: CoverageEvidence
  closeHref: string
}) {
  const figureWord = coverageFigureWords[figure]
  return (
    <Card
      title={words.rowsTitle(own.agency.shortName, subsystemTitle ?? words.whole, figureWord.label)}
      note={words.count(cells.length)}
      actions={<TextLink href={closeHref}>{words.backToFigures}</TextLink>}
    >
      <p className="mb-2 text-sm text-ink-2">{figureWord.help}</p>
      <DataTable
        caption={figureWord.label}
        rows={cells}
        rowKey={({ nodeId }) => nodeId}
        empty={<EmptyState title={words.rowsEmpty}>{words.rowsEmptyHint}</EmptyState>}
        columns={[
          {
            key: 'node',
            header: words.node,
            rowHeader: true,
            cell: ({ node }) => <NodeCell node={node} />,
          },
          {
            key: 'weight',
            header: words.weight,
            align: 'end',
            nowrap: true,
            cell: ({ halves }) => gapScreenWords.weight[halves],
          },
          {
            key: 'why',
            header: words.why,
            cell: ({ mappingIds, jointIds }) => (
              <span className="flex flex-wrap gap-x-3">
                {mappingIds.map((id, index) => (
                  <TextLink key={id} href={`/mappings/${id}`}>
                    {words.mapping} {index + 1}
                  </TextLink>
                ))}
                {jointIds.map((id, index) => (
                  <TextLink key={id} href={`/joint/${id}`}>
                    {words.joint} {index + 1}
                  </TextLink>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}
