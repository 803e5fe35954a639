/** What the commands about releases take. */
import { z } from 'zod'

const id = z.string().min(1).max(80)

export const prepareReleaseInput = z.object({
  catalogAId: id,
  catalogBId: id,
  note: z.string('请写明本次发布的说明').trim().min(2, '请写明本次发布的说明').max(500),
  /** 演示: kept in demo mode only. */
  demo: z.boolean().default(false),
})

export const signReleaseInput = z.object({
  releaseId: id,
  /** The fingerprint that the signatory saw. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, '内容指纹有误，请刷新页面后重试'),
  password: z.string().min(1, '请输入登录密码').max(200),
})

export const withdrawReleaseInput = z.object({
  releaseId: id,
  version: z.int(),
  reason: z.string().trim().max(2000).optional(),
})
