/** What the commands about bundles take. */
import { z } from 'zod'
import { bundleCoverages, bundleModes } from '#lib/domain/mapping/bundle'

const reasonMax = 2000

const reason = z.string('请填写理由').trim().min(1, '请填写理由').max(reasonMax)

const content = {
  nodeId: z.string().max(80),
  mode: z.enum(bundleModes, '请选择成组方式；“合并覆盖”与“任一”含义不同，系统不预设'),
  mappingIds: z
    .array(z.string().max(80), '请选择对照')
    .min(2, '成组至少需要两条对照')
    .max(50, '一组不超过 50 条'),
  reason,
}

export const createBundleInput = z.object({
  ...content,
  /** 演示: kept in demo mode only. */
  demo: z.boolean().default(false),
})

const bundleKey = { bundleId: z.string().max(80), version: z.int() }

export const changeBundleInput = z.object({ ...bundleKey, ...content })

export const moveBundleInput = z.object({
  ...bundleKey,
  reason: z.string().trim().max(reasonMax).optional(),
})

export const agreeBundleInput = z.object({
  ...bundleKey,
  /** For 合并覆盖; left out for 任一. */
  coverage: z
    .enum(bundleCoverages, '请选择覆盖程度')
    .nullish()
    .transform((coverage) => coverage ?? null),
})
