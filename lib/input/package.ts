/** What the commands about 批次 take. */
import { z } from 'zod'

const id = z.string().max(80)
const itemsMax = 300

const words = {
  title: z.string('请填写标题').trim().min(1, '请填写标题').max(120, '标题不超过 120 字'),
  note: z.string('请填写来文说明').trim().min(1, '请填写来文说明').max(4000, '来文说明不超过 4000 字'),
  dueDate: z.iso
    .date('请按“年-月-日”填写')
    .nullish()
    .transform((day) => day ?? null),
}

export const assemblePackageInput = z.object({
  toAgencyId: z.string('请选择收件单位').min(1, '请选择收件单位').max(80),
  ...words,
  mappingIds: z
    .array(id)
    .min(1, '请选入至少一条对照')
    .max(itemsMax, `一个批次不超过 ${itemsMax} 条，请分批组成`),
  /** 演示: kept in demo mode only. */
  demo: z.boolean().default(false),
})

export const editPackageInput = z.object({
  packageId: id,
  version: z.int(),
  ...words,
  /** Mappings to add, and to take out. */
  add: z.array(id).max(itemsMax).default([]),
  remove: z.array(id).max(itemsMax).default([]),
})

export const movePackageInput = z.object({
  packageId: id,
  version: z.int(),
  reason: z.string().trim().max(2000).optional(),
})

export const forwardPackageInput = movePackageInput.extend({
  /** How many items the reviewer saw. */
  items: z.int().min(0).max(itemsMax),
})
