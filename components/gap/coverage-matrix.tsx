/** The matrix as a heat map on a wide window and on paper, and as a list of what is there on a narrow one. */
import { hrefWith } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import type { Matrix, MatrixCell } from '#lib/domain/gap/matrix'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import { cellText, MatrixCellLink } from './matrix-cell'

type CoverageMatrixProps = { matrix: Matrix; pair: CatalogPair }

export function CoverageMatrix({ matrix, pair }: CoverageMatrixProps) {
  const hrefOf = (cell: MatrixCell) =>
    hrefWith('/mappings', { a: pair.a.id, b: pair.b.id, nodeA: cell.rowNodeId, nodeB: cell.columnNodeId })
  return (
    <>
      <HeatMap matrix={matrix} pair={pair} hrefOf={hrefOf} />
      <CellList matrix={matrix} hrefOf={hrefOf} />
    </>
  )
}

type WithHref = { matrix: Matrix; hrefOf: (cell: MatrixCell) => string }

function HeatMap({ matrix, pair, hrefOf }: WithHref & { pair: CatalogPair }) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface max-md:hidden print:block! print:overflow-visible">
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{words.matrix}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="w-[22%] border border-line px-2 py-1.5 text-start align-bottom text-xs text-ink-3"
            >
              {pair.a.agency.shortName} ＼ {pair.b.agency.shortName}
            </th>
            {matrix.columns.map((node) => (
              <th
                key={node.nodeId}
                scope="col"
                className="border border-line px-1 py-1.5 align-bottom text-xs font-normal"
              >
                <NodeName node={node} stacked />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((node, row) => (
            <tr key={node.nodeId}>
              <th
                scope="row"
                className="border border-line px-2 py-1 text-start font-normal print:py-0 print:text-xs"
              >
                <NodeName node={node} />
              </th>
              {matrix.columns.map((column, index) => {
                const cell = matrix.cells[row]?.[index]
                return (
                  <td key={column.nodeId} className="h-[30px] border border-line p-0 print:h-[19px]">
                    {cell && (
                      <MatrixCellLink cell={cell} href={hrefOf(cell)} label={labelOf(node, column, cell)} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NodeName({ node, stacked = false }: { node: PlacedNode; stacked?: boolean }) {
  return (
    <span className={stacked ? 'grid justify-items-center text-center' : ''}>
      {node.officialCode && <span className="mr-1.5 font-mono text-ink-2">{node.officialCode}</span>}
      <TextLink href={`/catalogs/nodes/${node.nodeId}`} subtle>
        {node.title}
      </TextLink>
    </span>
  )
}

function CellList({ matrix, hrefOf }: WithHref) {
  return (
    <ul className="grid gap-2 md:hidden print:hidden">
      {matrix.rows.map((node, row) => {
        const cells = (matrix.cells[row] ?? []).filter(({ mappingIds }) => mappingIds.length > 0)
        return (
          <li key={node.nodeId} className="rounded-lg border border-line bg-surface px-3 py-2">
            <span className="font-semibold">
              <NodeName node={node} />
            </span>
            {cells.length === 0 && <p className="text-sm text-ink-3">{words.noneInRow}</p>}
            {cells.map((cell) => {
              const column = matrix.columns.find(({ nodeId }) => nodeId === cell.columnNodeId)
              return (
                column && (
                  <p key={cell.columnNodeId} className="flex justify-between gap-3 text-sm">
                    <TextLink href={hrefOf(cell)}>
                      {column.officialCode} {column.title}
                    </TextLink>
                    <span className="whitespace-nowrap">{cellText(cell)}</span>
                  </p>
                )
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}

function labelOf(row: PlacedNode, column: PlacedNode, cell: MatrixCell): string {
  const said =
    cell.mappingIds.length === 0
      ? words.weightNone
      : [
          `${words.confirmed} ${words.weight[cell.confirmed]}`,
          cell.proposed > cell.confirmed ? `${words.proposed} ${words.weight[cell.proposed]}` : '',
          cell.stale ? words.staleWord : '',
          cell.bundled ? words.bundledWord[cell.bundled] : '',
        ]
          .filter((part) => part !== '')
          .join('，')
  return words.cellLabel(row.title, column.title, said)
}
