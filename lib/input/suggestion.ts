/** What the commands about runs, synonyms and weights take; their forms check with the same schemas. */
import { z } from 'zod'
import { suggestionLevels } from '#lib/domain/mapping/suggestion'

const id = z.string().max(80)
const wordMax = 40
const wordsMax = 20

export const startRunInput = z.object({
  catalogId: z.string('请选择体系').min(1, '请选择体系').max(80),
  otherCatalogId: z.string('请选择体系').min(1, '请选择体系').max(80),
  level: z.enum(suggestionLevels, '请选择层级'),
})

export const cancelRunInput = z.object({ runId: id })

/** The words as somebody types them: one text, words apart by 、，, spaces or line breaks. */
const words = z
  .string('请填写同义词')
  .trim()
  .min(1, '请填写同义词')
  .max(wordMax * wordsMax)
  .transform((text) => text.split(/[、，,；;\s]+/).filter(Boolean))
  .pipe(
    z
      .array(z.string().max(wordMax, `每个词不超过 ${wordMax} 字`))
      .min(2, '至少填写两个词，用顿号隔开')
      .max(wordsMax, `每组不超过 ${wordsMax} 个词`),
  )

const synonymFields = {
  /** Version of the table that the person saw. */
  version: z.int(),
  words,
  evidence: z.string('请填写依据').trim().min(1, '请填写依据').max(500),
}

export const addSynonymsInput = z.object(synonymFields)
export const reviseSynonymsInput = z.object({ groupId: id, ...synonymFields })
export const retireSynonymsInput = z.object({ groupId: id, version: z.int() })

/** `lessons`: the fingerprint of what the person saw, so that nobody adopts weights unseen. */
export const adoptWeightsInput = z.object({ version: z.int(), lessons: z.string().max(400) })
export const resetWeightsInput = z.object({ version: z.int() })
export const restoreWeightsInput = z.object({ version: z.int(), number: z.int().min(0).max(1_000_000) })
