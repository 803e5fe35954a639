/** What the commands about 其下标准 take. */
import { z } from 'zod'
import { inheritanceExtents } from '#lib/domain/mapping/inheritance'

const reasonMax = 2000

const inheritanceKey = {
  mappingId: z.string().max(80),
  /** The end of the mapping whose children are spoken about. */
  nodeId: z.string().max(80),
}

export const proposeInheritanceInput = z.object({
  ...inheritanceKey,
  /** That of the statement that the page showed; null where there was none. */
  version: z.int().nullable(),
  extent: z.enum(inheritanceExtents, '请选择覆盖情况；类目对应不等于其下标准也对应，系统不预设'),
  reason: z.string('请填写理由').trim().min(1, '请填写理由').max(reasonMax),
  /** 演示: kept in demo mode only. */
  demo: z.boolean().default(false),
})

export const moveInheritanceInput = z.object({
  ...inheritanceKey,
  version: z.int(),
  reason: z.string().trim().max(reasonMax).optional(),
})
