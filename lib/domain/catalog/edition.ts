/** 版次: an immutable set of snapshots. A catalogue is born with the empty edition 0 and points at its effective one. */
import { yearOf } from './day'
import type { Snapshot } from './node'

export type EditionHead = {
  readonly id: string
  readonly catalogId: string
  /** Counts up from 0 within the catalogue. */
  readonly number: number
  /** 2026年第2版 */
  readonly title: string
  readonly baseId: string | null
  readonly changeSetId: string | null
  /** `editionHash` of the snapshots, hex. */
  readonly contentHash: string
  readonly effectiveAt: Date
  readonly approvedBy: string
}

export type Edition = EditionHead & { readonly snapshots: readonly Snapshot[] }

/** 2026年第1版, then 2026年第2版; each year begins again with the first. `baseTitle` is that of the edition before. */
export function nextEditionTitle(baseTitle: string, today: string): string {
  const year = yearOf(today)
  const before = /^(\d{4})年第(\d+)版$/.exec(baseTitle)
  const count = before?.[1] === String(year) ? Number(before[2]) : 0
  return `${year}年第${count + 1}版`
}
