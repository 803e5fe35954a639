/**
 * The content of a 对照表 as one hash: whoever holds the printed table or the workbook can tell whether it is the one
 * that somebody else holds. Editions, rows and their states go in; names and layout do not.
 */
import type { Json } from '#lib/domain/shared/event'
import { hashJson } from '#lib/domain/shared/hash'
import type { TableRow } from './table'

export function tableContentHash(
  editions: { readonly hashA: string; readonly hashB: string },
  rows: readonly TableRow[],
): string {
  return hashJson({ editionA: editions.hashA, editionB: editions.hashB, rows: rows.map(rowContent) })
}

function rowContent({ kind, nodeA, nodeB, mapping, gap }: TableRow): Json {
  const ends = { a: nodeA?.platformCode ?? null, b: nodeB?.platformCode ?? null }
  if (kind === 'gap') {
    const { status, disposition } = gap
    return {
      ...ends,
      status,
      disposition: disposition?.disposition ?? null,
      state: disposition?.state ?? null,
      reason: disposition?.reason ?? '',
      owner: disposition?.ownerName ?? '',
      due: disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
    }
  }
  return {
    ...ends,
    relation: mapping.relation,
    state: mapping.state,
    stale: mapping.stale,
    hard: mapping.hard,
    justification: mapping.justification,
    differences: mapping.differences.map(({ kind: what, valueA, unitA, valueB, unitB, treatment }) => ({
      kind: what,
      valueA,
      unitA,
      valueB,
      unitB,
      treatment,
    })),
  }
}
