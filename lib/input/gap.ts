/** What the commands about gaps take. */
import { z } from 'zod'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { redundancyDispositions } from '#lib/domain/gap/redundancy'

const reasonMax = 2000

const gapKey = {
  nodeId: z.string().max(80),
  lackingCatalogId: z.string().max(80),
}

const moved = {
  version: z.int(),
  reason: z.string().trim().max(reasonMax).optional(),
}

/** What every 处置 says besides which one it is. */
const proposed = {
  /** That of the disposition that the page showed; null where there was none. */
  version: z.int().nullable(),
  reason: z.string('请填写理由').trim().min(1, '请填写理由').max(reasonMax),
  ownerName: z.string().trim().max(40, '责任人不超过 40 字').default(''),
  dueDate: z.iso
    .date('请按“年-月-日”填写')
    .nullish()
    .transform((day) => day ?? null),
  /** 演示: kept in demo mode only. */
  demo: z.boolean().default(false),
}

export const proposeDispositionInput = z.object({
  ...gapKey,
  disposition: z.enum(dispositionKeys, '请选择处置方式'),
  ...proposed,
})

export const moveDispositionInput = z.object({
  ...gapKey,
  ...moved,
})

export const reportGapInput = z.object({
  ...gapKey,
  reason: z.string('请填写理由').trim().min(1, '请填写理由').max(reasonMax),
  /** 演示: kept in demo mode only. */
  demo: z.boolean().default(false),
})

export const takeBackReportInput = z.object({
  ...gapKey,
  ...moved,
})

const redundancyKey = {
  targetNodeId: z.string().max(80),
  /** The catalogue that has several nodes. */
  catalogId: z.string().max(80),
}

export const proposeRedundancyInput = z.object({
  ...redundancyKey,
  disposition: z.enum(redundancyDispositions, '请选择处置方式'),
  ...proposed,
})

export const moveRedundancyInput = z.object({
  ...redundancyKey,
  ...moved,
})
