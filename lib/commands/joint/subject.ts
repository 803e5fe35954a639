/** What the commands about joint standards load: the project locked, with the facts that its decision asks for. */
import { loadLatestBallot } from '#lib/db/ballot'
import type { Tx } from '#lib/db/client'
import { listCosignatures } from '#lib/db/cosignature'
import { loadCurrentDraft } from '#lib/db/draft'
import { lockJoint } from '#lib/db/joint'
import type { Actor } from '#lib/domain/access/roles'
import type { CosignSubject } from '#lib/domain/joint/cosign'
import type { JointStandard } from '#lib/domain/joint/types'
import { whoseJoint } from '#lib/domain/joint/whose'

/** What the subject is called in NOT_FOUND. */
export const jointWord = '联合标准'

type JointInput = { readonly jointId: string }

export function lockOnly(tx: Tx, input: JointInput): Promise<JointStandard | null> {
  return lockJoint(tx, input.jointId)
}

/** With the text, the latest ballot and the signatures on the text: what 会签 and 拒签 look at. */
export async function lockForSigning(tx: Tx, input: JointInput): Promise<CosignSubject | null> {
  const joint = await lockJoint(tx, input.jointId)
  if (!joint) return null
  const current = await loadCurrentDraft(joint, tx)
  const ballot = await loadLatestBallot(joint.id, tx)
  const cosignatures = current ? await listCosignatures(current.id, tx) : []
  return { joint, current, ballot, cosignatures }
}

export const whoseSubject = (subject: { readonly joint: JointStandard }, actor: Actor) =>
  whoseJoint(subject.joint, actor)
