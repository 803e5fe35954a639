/** How an uploaded table is to be read: sheet, column titles, matching, and what a person answered about doubtful rows. */
import { z } from 'zod'
import { type DetailField, detailColumns } from '#lib/domain/catalog/detail-columns'

const fields: readonly DetailField[] = detailColumns.map(({ field }) => field)
const nodeId = z.string().min(1).max(60)

export const importAnswerInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('node'), nodeId }),
  z.object({ kind: z.literal('add'), parentNodeId: nodeId }),
  z.object({ kind: z.literal('skip') }),
])

export const importSettingsInput = z.object({
  /** Place of the sheet in the file, from 0. */
  sheet: z.number().int().min(0).max(50),
  /** Index of the row of column titles. */
  headerRow: z.number().int().min(0).max(20_000),
  matching: z.array(z.enum(fields).nullable()).max(100),
  mode: z.enum(['complete', 'partial']),
  newBranches: z.enum(['create', 'ask']),
  answers: z.array(z.object({ row: z.number().int().min(1), answer: importAnswerInput })).max(2000),
  /** Leaves out every row that is still doubtful. */
  skipDoubtful: z.boolean(),
})
export type ImportSettings = z.output<typeof importSettingsInput>

export const importChangeSetInput = z.object({
  stagingId: z.string(),
  title: z.string().trim().min(1, '请填写变更单名称').max(80, '变更单名称不超过 80 字'),
  settings: importSettingsInput,
})
