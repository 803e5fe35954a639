/**
 * The two ends of a mapping and their canonical order, so that one pair has one form whoever speaks first: the node
 * with the smaller 平台内码 is end A (compared by UTF-16 code unit, as the database compares under collation "C").
 */

/** A node as a mapping sees it. `hash` is the content hash of its effective snapshot. */
export type MappingEnd = {
  readonly nodeId: string
  readonly platformCode: string
  readonly catalogId: string
  readonly agencyId: string
  readonly hash: string
}

/** The ends in canonical order; `reversed` when what was said from `first` has to be turned round. */
export function orderEnds<End extends { readonly platformCode: string }>(
  first: End,
  second: End,
): { readonly a: End; readonly b: End; readonly reversed: boolean } {
  return second.platformCode < first.platformCode
    ? { a: second, b: first, reversed: true }
    : { a: first, b: second, reversed: false }
}
