/**
 * Inputs of the commands about joint standards and ballots. A form and its command share one schema. What a text must
 * say is the domain's to refuse by name; here stand shapes and bounds.
 */
import { z } from 'zod'
import { voteChoices } from '#lib/domain/joint/ballot'
import { ballotProfileIds } from '#lib/domain/joint/ballot-profiles'
import { clauseElements, jointKinds, rigidities } from '#lib/domain/joint/types'

const id = z.string().min(1).max(80)
const words = z.string().trim().max(2_000, '不超过 2000 字')

/** A field that a form leaves empty is absent, not an empty text. */
const optionalText = z
  .string()
  .trim()
  .max(100, '不超过 100 字')
  .nullish()
  .transform((value) => value || null)

/** `2026-01-31` as the day at UTC midnight, as Postgres `date` gives it; null where the form leaves it empty. */
const optionalDay = z.iso
  .date('请填写日期，如 2026-01-31')
  .nullish()
  .transform((value) => (value ? new Date(`${value}T00:00:00Z`) : null))

const jointInput = z.object({ jointId: id })
/** With the version that the page showed. */
const seenJointInput = jointInput.extend({ version: z.int() })
const reasonedJointInput = seenJointInput.extend({ reason: words.default('') })

export const proposeJointInput = z.object({
  title: z.string().trim().max(200, '名称不超过 200 字'),
  kind: z.enum(jointKinds),
  motive: words,
  path: words,
  purpose: words,
  participantAgencyIds: z.array(id).max(20),
  mappingIds: z.array(id).max(200).default([]),
  gaps: z
    .array(z.object({ nodeId: id, lackingCatalogId: id }))
    .max(200)
    .default([]),
  /** Marks 演示; without effect outside demo mode. */
  demo: z.boolean().default(false),
})

export const enterJointInput = jointInput.extend({
  projectNumber: z.string().trim().max(100, '立项号不超过 100 字'),
})

export const nameDraftersInput = seenJointInput.extend({ accountIds: z.array(id).max(50).default([]) })

const clauseInput = z.object({
  number: z.string().max(40, '条号不超过 40 字'),
  element: z.enum(clauseElements),
  heading: z.string().max(200, '标题不超过 200 字').default(''),
  text: z.string().max(20_000, '条文不超过 20000 字').default(''),
  rigidity: z.enum(rigidities),
  latitude: z
    .object({ authority: words.default(''), extent: words.default(''), term: words.default('') })
    .nullish()
    .transform((value) => value ?? null),
  provenance: z.array(id).max(20).default([]),
})

export const saveDraftInput = seenJointInput.extend({
  note: words.default(''),
  clauses: z.array(clauseInput).max(500, '一稿不超过 500 条'),
})

export const submitJointInput = seenJointInput
export const returnJointInput = reasonedJointInput
export const withdrawJointInput = reasonedJointInput
export const requestApprovalInput = seenJointInput

/** No version: the hash binds more tightly, and two agencies may sign at once. */
export const cosignJointInput = jointInput.extend({
  agencyId: id,
  /** What the signatory saw on the screen. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  password: z.string().min(1, '请填写登录密码').max(200),
})

export const refuseJointInput = reasonedJointInput.extend({ agencyId: id })

export const recordJointInput = seenJointInput.extend({
  agencyId: id,
  number: optionalText,
  issuedOn: optionalDay,
  effectiveOn: optionalDay,
  filingNumber: optionalText,
})

export const openBallotInput = seenJointInput.extend({ profileId: z.enum(ballotProfileIds) })

export const castVoteInput = z.object({
  jointId: id,
  ballotId: id,
  choice: z.enum(voteChoices),
  reason: words.default(''),
})

export const closeBallotInput = seenJointInput.extend({ ballotId: id })
