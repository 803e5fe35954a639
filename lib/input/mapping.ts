/** What the mapping commands take. Kept apart from the commands, so that a form in the browser checks with the same schemas. */
import { z } from 'zod'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import {
  differenceKinds,
  differenceTreatments,
  statementLimits,
  unrelatedReasons,
} from '#lib/domain/mapping/statement'

const { text: textMax, value: valueMax, unit: unitMax } = statementLimits

const unit = z
  .string()
  .trim()
  .max(unitMax, `单位不超过 ${unitMax} 字`)
  .nullish()
  .transform((text) => text || null)

/** Value A belongs to the node that the statement is seen from. */
const differenceInput = z.object({
  kind: z.enum(differenceKinds, '请选择差异类别'),
  valueA: z.string('请填写本侧的内容').trim().min(1, '请填写本侧的内容').max(valueMax),
  unitA: unit,
  valueB: z.string('请填写另一侧的内容').trim().min(1, '请填写另一侧的内容').max(valueMax),
  unitB: unit,
  treatment: z.enum(differenceTreatments, '请选择处理方式'),
})

const statementFields = {
  relation: z.enum(relationKeys, '请选择关系；系统不预设，由经办人判定'),
  unrelatedReason: z
    .enum(unrelatedReasons, '请选择无关的情形')
    .nullish()
    .transform((reason) => reason ?? null),
  justification: z.string('请填写理由').trim().min(1, '请填写理由').max(textMax),
  evidence: z.string().trim().max(textMax).default(''),
  differences: z
    .array(differenceInput)
    .max(statementLimits.differences, `差异不超过 ${statementLimits.differences} 条`)
    .default([]),
  /** Hands the result to 本局审核 at once. */
  submit: z.boolean().default(false),
}

/** The rule of `checkStatement`, told before the form is sent. */
const differencesGiven = {
  holds: (said: { relation: (typeof relationKeys)[number]; differences: readonly unknown[] }) =>
    said.differences.length > 0 || !relationTable[said.relation].differencesRequired,
  complaint: {
    path: ['differences'],
    message: '除“等同”“已判无关”外，请至少登记一条差异；如确无差异，请改选“等同”。',
  },
}

const unrelatedReasonGiven = {
  holds: (said: { relation: (typeof relationKeys)[number]; unrelatedReason: string | null }) =>
    said.relation !== 'unrelated' || said.unrelatedReason !== null,
  complaint: { path: ['unrelatedReason'], message: '关系为“已判无关”时，请选择无关的情形' },
}

/** The statement is seen from `firstNodeId`. */
export const proposeMappingInput = z
  .object({
    firstNodeId: z.string('请选择节点').min(1, '请选择节点').max(80),
    secondNodeId: z.string('请选择节点').min(1, '请选择节点').max(80),
    ...statementFields,
    /** 演示: kept in demo mode only. */
    demo: z.boolean().default(false),
  })
  .refine(differencesGiven.holds, differencesGiven.complaint)
  .refine(unrelatedReasonGiven.holds, unrelatedReasonGiven.complaint)

/** The statement is seen from `firstNodeId`, one of the two ends. */
export const reviseMappingInput = z
  .object({
    mappingId: z.string().max(80),
    version: z.int(),
    firstNodeId: z.string().max(80),
    ...statementFields,
  })
  .refine(differencesGiven.holds, differencesGiven.complaint)
  .refine(unrelatedReasonGiven.holds, unrelatedReasonGiven.complaint)

export const moveMappingInput = z.object({
  mappingId: z.string().max(80),
  version: z.int(),
  reason: z.string().trim().max(textMax).optional(),
})

export const adjudicateMappingInput = moveMappingInput.extend({
  outcome: z.enum(['confirmed', 'returned', 'retired'], '请选择裁定结果'),
  reason: z.string('请填写裁定理由').trim().min(1, '请填写裁定理由').max(textMax),
})

export const flagHardMappingInput = z.object({
  mappingId: z.string().max(80),
  version: z.int(),
  hard: z.boolean(),
  reason: z.string('请填写理由').trim().min(1, '请填写理由').max(textMax),
})

export const dismissSuggestionInput = z.object({
  suggestionId: z.string().max(80),
  version: z.int(),
  reason: z.string().trim().max(textMax).optional(),
})

export const refuseSuggestionInput = z.object({
  nodeId: z.string().max(80),
  otherNodeId: z.string().max(80),
  otherCatalogId: z.string().max(80),
  reason: z.string().trim().max(textMax).optional(),
})

export const restoreSuggestionInput = z.object({ suggestionId: z.string().max(80), version: z.int() })
