/** What the commands about assignment, 双人盲审 and 代办 take; the forms check with the same schemas. */
import { z } from 'zod'
import { judgementVerdicts } from '#lib/domain/assignment/blind'
import { assignmentKinds } from '#lib/domain/assignment/round'
import { splitMethods } from '#lib/domain/assignment/split'
import { relationKeys } from '#lib/domain/mapping/relations'

const id = z.string('请选择').min(1, '请选择').max(80)
const reason = z.string('请填写理由').trim().min(1, '请填写理由').max(500, '理由不超过 500 字')
/** A list with a single checkbox gives its value alone, or false: the browser's form knows no list of one. */
const ids = (most: number, none: string) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given || []),
    z.array(id, none).min(1, none).max(most, `一次最多 ${most} 项`),
  )

/** A day as a date field gives it; left empty it is absent. */
const day = z.iso.date('请填写日期，如 2026-12-31')

export const createRoundInput = z
  .object({
    kind: z.enum(assignmentKinds, '请选择指派什么'),
    otherCatalogId: id,
    /** For nodes: 类目, or single standards. */
    level: z.enum(['category', 'position']).default('category'),
    itemIds: ids(2000, '请至少选择一项'),
    accountIds: ids(50, '请至少选择一人'),
    method: z.enum(splitMethods, '请选择分配方法'),
    seed: z
      .string()
      .trim()
      .max(40, '随机种子不超过 40 字')
      .nullish()
      .transform((text) => text || null),
    blind: z.boolean().default(false),
    dueOn: day.nullish().transform((text) => text || null),
    note: z.string().trim().max(200, '说明不超过 200 字').default(''),
  })
  .refine(({ blind, accountIds }) => !blind || accountIds.length > 1, {
    path: ['accountIds'],
    message: '双人盲审至少要选两名审核人',
  })

export const reassignInput = z.object({
  taskIds: ids(500, '请至少选择一项'),
  toAccountIds: ids(20, '请选择改派给谁'),
  reason,
})

/** Everything that the person still has in open rounds. */
export const handOverInput = z.object({
  fromAccountId: id,
  toAccountIds: ids(20, '请选择改派给谁'),
  reason,
})

export const closeRoundInput = z.object({ roundId: id, version: z.int(), reason })

export const judgeBlindInput = z.object({
  itemId: id,
  verdict: z.enum(judgementVerdicts, '请选择结论'),
  /** The relation is seen from this node. */
  firstNodeId: id,
  relation: z.enum(relationKeys, '请选择您认为正确的关系'),
  reason,
})

export const settleBlindInput = z.object({
  itemId: id,
  verdict: z.enum(judgementVerdicts, '请选择合议结论'),
  reason,
})

export const createDelegationInput = z
  .object({
    fromAccountId: id,
    toAccountId: id,
    startsOn: day,
    endsOn: day,
    reason,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: '结束日期不能早于开始日期',
  })

export const endDelegationInput = z.object({ delegationId: id, version: z.int() })
