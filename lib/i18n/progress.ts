/** Words of the progress figures: ages and what waits. */
import type { AgeBucket } from '#lib/domain/progress/age'
import type { WaitingWhat } from '#lib/domain/progress/figures'

export const ageBucketWords: Readonly<Record<AgeBucket, string>> = {
  week: '7 天以内',
  month: '8 至 30 天',
  older: '30 天以上',
}

/** What waits, for mappings and gaps; the steps of joint standards have their words in `joint.ts`. */
export const waitingWords: Readonly<Record<Exclude<WaitingWhat, `joint:${string}`>, string>> = {
  'mapping-submit': '对照草稿待提交',
  'mapping-review': '对照待本局审核',
  'mapping-confirm': '对照待确认',
  'mapping-revise': '对照被退回，待修改',
  'mapping-adjudicate': '对照有异议，待联席裁定',
  'mapping-recheck': '对照待复核',
  'gap-propose': '缺口待提出处置',
  'gap-approve': '缺口处置待本局审核',
  'gap-agree': '缺口处置待同意',
  'gap-revise': '缺口处置被退回，待修改',
}
