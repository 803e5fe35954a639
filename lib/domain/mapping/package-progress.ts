/** How far a sent 批次 is answered, and whether the day that was asked for has passed: derived from its items. */
import { dayOf } from '#lib/domain/catalog/day'
import { type ItemOutcome, isOpenItem, isSentItem, type MappingPackage, type PackageItem } from './package'

export type PackageProgress = {
  /** Items that were sent; before the package is sent, those that stand in it. */
  readonly total: number
  /** Still without an answer. */
  readonly open: number
  readonly answered: number
  readonly counts: Readonly<Record<Exclude<ItemOutcome, 'left'>, number>>
}

export function packageProgress(items: readonly PackageItem[]): PackageProgress {
  const sent = items.some(isSentItem) ? items.filter(isSentItem) : items.filter(isOpenItem)
  const count = (outcome: ItemOutcome) => sent.filter((item) => item.outcome === outcome).length
  const open = sent.filter(isOpenItem).length
  return {
    total: sent.length,
    open,
    answered: sent.length - open,
    counts: {
      confirmed: count('confirmed'),
      returned: count('returned'),
      rejected: count('rejected'),
      withdrawn: count('withdrawn'),
    },
  }
}

/** Answered: sent, and nothing in it is open any more. */
export function isAnswered(pack: Pick<MappingPackage, 'state'>, items: readonly PackageItem[]): boolean {
  return pack.state === 'forwarded' && packageProgress(items).open === 0
}

/** Sent, not answered, and the day that was asked for is over. */
export function isOverdue(
  pack: Pick<MappingPackage, 'state' | 'dueDate'>,
  items: readonly PackageItem[],
  now: Date,
): boolean {
  if (pack.state !== 'forwarded' || pack.dueDate === null || isAnswered(pack, items)) return false
  return pack.dueDate.toISOString().slice(0, 10) < dayOf(now)
}
