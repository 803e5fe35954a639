/** The receipt of a co-signature, built from the signature, its draft, its audit leaf and the log as it stands now. */
import { loadAgency } from '#lib/db/access'
import { countAuditEntries, listLeafHashes, loadAuditEntry } from '#lib/db/audit-log'
import { loadCosignature } from '#lib/db/cosignature'
import { loadDraft } from '#lib/db/draft'
import { loadJoint } from '#lib/db/joint'
import { getPublicKey } from '#lib/db/signing-key'
import type { Agency } from '#lib/domain/access/agency'
import type { Reader } from '#lib/domain/access/reader'
import { inclusionProof, treeRoot } from '#lib/domain/audit/merkle'
import { buildReceipt, type Receipt } from '#lib/domain/joint/receipt'

export type IssuedReceipt = {
  readonly agency: Agency
  readonly title: string
  readonly draftNumber: number
  readonly receipt: Receipt
}

/** The receipt of the agency's latest signature in the project; null when it has not signed. */
export async function loadReceipt(
  _reader: Reader<'joint.read'>,
  jointId: string,
  agencyId: string,
): Promise<IssuedReceipt | null> {
  const [joint, agency, cosignature] = await Promise.all([
    loadJoint(jointId),
    loadAgency(agencyId),
    loadCosignature(jointId, agencyId),
  ])
  if (!joint || !agency || cosignature?.auditSeq == null) return null
  const seq = Number(cosignature.auditSeq)
  const [draft, publicKey, entry, size] = await Promise.all([
    loadDraft(cosignature.draftId),
    getPublicKey(cosignature.keyId),
    // A signature is an event that everybody may read who may read the project.
    loadAuditEntry({ kind: 'all' }, seq),
    countAuditEntries(),
  ])
  if (!draft || !entry) throw new Error(`signature ${cosignature.id} has lost its draft or its audit entry`)
  const leaves = await listLeafHashes(size)
  const { leafHash, ...content } = entry
  const leaf = {
    entry: content,
    leafHash,
    treeSize: leaves.length,
    root: treeRoot(leaves),
    inclusionProof: inclusionProof(leaves, seq),
  }
  const receipt = buildReceipt({ cosignature, draft, publicKey, signatoryName: entry.actorName, leaf })
  return { agency, title: joint.title, draftNumber: draft.number, receipt }
}
