/** What the commands about the joint meeting's list take. */
import { z } from 'zod'
import { deferrableLists } from '#lib/domain/progress/deferral'

export const deferItemInput = z.object({
  list: z.enum(deferrableLists),
  itemId: z.string().max(200),
  until: z.iso.date('请填写延期至的日期'),
  reason: z.string('请填写延期理由').trim().min(1, '请填写延期理由').max(2000),
})

export const resumeItemInput = z.object({ deferralId: z.string().max(80) })
