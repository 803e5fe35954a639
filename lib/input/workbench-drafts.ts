/** What was being written at the workbench, as a browser kept it: read back as carefully as anything from outside. */
import { type ZodType, z } from 'zod'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { relationKeys } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments, unrelatedReasons } from '#lib/domain/mapping/statement'

/** A statement about a pair that nobody has sent yet. */
const statementDraftKept = z.object({
  relation: z.enum(relationKeys).nullable(),
  unrelatedReason: z.enum(unrelatedReasons).nullable(),
  differences: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(differenceKinds).nullable(),
      valueA: z.string(),
      unitA: z.string(),
      valueB: z.string(),
      unitB: z.string(),
      treatment: z.enum(differenceTreatments).nullable(),
    }),
  ),
  justification: z.string(),
  evidence: z.string(),
})

/** What is to be done about a gap, not sent yet. */
const dispositionDraftKept = z.object({
  disposition: z.enum(dispositionKeys).nullable(),
  reason: z.string(),
  ownerName: z.string(),
  dueDate: z.string(),
})

/** The drafts of a pair of catalogues by their pairs of nodes, said with `left` on the left. */
export const statementDraftsKept = z.object({
  left: z.string(),
  drafts: z.record(z.string(), statementDraftKept),
})

/** The drafts of dispositions by the node that the facing catalogue has nothing for. */
export const dispositionDraftsKept = z.record(z.string(), dispositionDraftKept)

/** What was kept, or `empty` where nothing was, or nothing that can be read. */
export function readKept<Value>(text: string | null, schema: ZodType<Value>, empty: Value): Value {
  if (text === null) return empty
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : empty
  } catch {
    return empty
  }
}
