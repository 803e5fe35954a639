/** 标准明细表 of an edition, row by row, with the texts that the screen, the xlsx and the print show alike. */
import { type DetailField, detailColumns } from './detail-columns'
import type { Snapshot } from './node'
import { evidenceLabels, standardLevelLabels } from './record'
import { buildTree, orderTree, type TreeNode, type TreeOrder } from './tree'

export type DetailRow = {
  readonly nodeId: string
  readonly cells: Readonly<Record<DetailField, string>>
}

/**
 * One row for each 标准位置, numbered from 1. A position without a 标准体系编号 of its own shows the code of its 类目.
 * `platformCodes`: node id → 平台内码.
 */
export function detailRows(
  snapshots: readonly Snapshot[],
  platformCodes: ReadonlyMap<string, string>,
  order: TreeOrder = 'table',
): readonly DetailRow[] {
  const rowsUnder = (node: TreeNode, path: readonly Snapshot[]): readonly DetailRow[] =>
    node.snapshot.kind === 'position'
      ? [{ nodeId: node.snapshot.nodeId, cells: cellsOf(node.snapshot, path, platformCodes) }]
      : node.children.flatMap((child) => rowsUnder(child, [...path, node.snapshot]))
  return orderTree(buildTree(snapshots), order)
    .flatMap((root) => rowsUnder(root, []))
    .map((row, index) => ({ ...row, cells: { ...row.cells, sequence: String(index + 1) } }))
}

/** A table as rows of plain text, column titles first, in the given columns. */
export function detailTexts(
  rows: readonly DetailRow[],
  columns: readonly { readonly field: DetailField; readonly header: string }[] = detailColumns.filter(
    ({ printed }) => printed,
  ),
): readonly (readonly string[])[] {
  return [
    columns.map(({ header }) => header),
    ...rows.map(({ cells }) => columns.map(({ field }) => cells[field])),
  ]
}

function cellsOf(
  position: Snapshot,
  path: readonly Snapshot[],
  platformCodes: ReadonlyMap<string, string>,
): DetailRow['cells'] {
  const { record } = position
  const category = path.filter(({ kind }) => kind === 'category').at(-1)
  return {
    sequence: '',
    subsystem: path[0]?.title ?? '',
    category: category?.title ?? '',
    systemCode: position.officialCode ?? category?.officialCode ?? '',
    number: record?.numberText ?? '',
    title: position.title,
    level: record && record.level !== 'unstated' ? standardLevelLabels[record.level] : '',
    issueDate: record?.issueDate ?? '',
    effectiveDate: record?.effectiveDate ?? '',
    adoption: record?.adoption ?? '',
    replaces: record?.replaces ?? '',
    proposer: record?.proposer ?? '',
    issuer: record?.issuer ?? '',
    evidence: record ? evidenceLabels[record.evidence] : '',
    note: record?.note ?? '',
    platformCode: platformCodes.get(position.nodeId) ?? '',
  }
}
