/** Words of 批次: states, moves, outcomes and the 号. */
import type { ItemOutcome, MappingPackage } from '#lib/domain/mapping/package'
import type { PackageMove, PackageState } from '#lib/domain/mapping/package-workflow'

export const packageStateWords: Readonly<Record<PackageState, string>> = {
  draft: '组批中',
  'agency-review': '待本局审核',
  forwarded: '已送对方',
  dissolved: '已解散',
}

export const packageMoveWords: Readonly<Record<PackageMove, string>> = {
  edit: '修改',
  submit: '提交本局审核',
  recall: '收回',
  'send-back': '退回经办人',
  forward: '审核通过，整批送对方',
  dissolve: '解散批次',
}

export const itemOutcomeWords: Readonly<Record<ItemOutcome, string>> = {
  confirmed: '已确认',
  returned: '退回修改',
  rejected: '不同意',
  withdrawn: '提出方撤回',
  left: '已移出',
}

/** `川→渝 2026-01`; before it is sent a package has no number yet. */
export function packageNumber(
  pack: Pick<MappingPackage, 'year' | 'serial'>,
  from: { readonly seal: string },
  to: { readonly seal: string },
): string {
  const way = `${from.seal}→${to.seal}`
  if (pack.year === null || pack.serial === null) return `${way} 未编号`
  return `${way} ${pack.year}-${String(pack.serial).padStart(2, '0')}`
}
