/**
 * The receipt of a co-signature: everything somebody needs to check, without this server, that an agency's key signed
 * exactly this text and that the signature stands in the log. It also says what it does not prove.
 */
import type { AuditContent } from '../audit/entry'
import { canonicalJson } from '../shared/canonical-json'
import type { Json } from '../shared/event'
import { hashJson } from '../shared/hash'
import type { Cosignature, Draft } from './types'

/** What is signed, as facts. `signedAt` is ISO 8601 in UTC with milliseconds. */
export type ReceiptFields = {
  readonly agency: string
  readonly contentHash: string
  readonly signatory: string
  readonly signedAt: string
}

/** Keeps these signatures apart from any other that the same key may ever make. */
export const receiptPurpose = 'tongbiao/cosign/1'

/** The exact text whose UTF-8 bytes are signed: canonical JSON (RFC 8785) of the purpose and the fields. */
export function receiptMessage(fields: ReceiptFields): string {
  const { agency, contentHash, signatory, signedAt } = fields
  return canonicalJson({ purpose: receiptPurpose, agency, contentHash, signatory, signedAt })
}

/**
 * The audit entry that records the signature, whole, so that its leaf can be derived anew, and its way to the root
 * (RFC 9162 §2.1.3); hashes in hex.
 */
export type ReceiptLeaf = {
  readonly entry: AuditContent
  readonly leafHash: string
  readonly treeSize: number
  readonly root: string
  readonly inclusionProof: readonly string[]
}

export type Receipt = {
  readonly format: 'tongbiao/receipt/1'
  /** The signed content itself; its SHA-256 is `message.contentHash`. */
  readonly canonical: string
  readonly message: ReceiptFields
  readonly alg: string
  readonly keyId: string
  readonly publicKey: string
  readonly signature: string
  readonly signatoryName: string
  readonly leaf: ReceiptLeaf
  /** Key of the sentence in `lib/i18n/joint.ts`: no legal seal (商用密码管理条例第30条). */
  readonly notProved: 'receipt-not-legal-seal'
  /** SHA-256 of everything above: finds damage on the way, and proves nothing else. */
  readonly digest: string
}

/** The receipt of one co-signature; throws when the draft is not the signed one, which is a bug. */
export function buildReceipt(from: {
  readonly cosignature: Cosignature
  readonly draft: Pick<Draft, 'id' | 'canonical'>
  readonly publicKey: string
  readonly signatoryName: string
  readonly leaf: ReceiptLeaf
}): Receipt {
  const { cosignature, draft, publicKey, signatoryName, leaf } = from
  if (draft.id !== cosignature.draftId) throw new Error('a receipt needs the draft that was signed')
  const content = {
    format: 'tongbiao/receipt/1',
    canonical: draft.canonical,
    message: receiptFields(cosignature),
    alg: cosignature.alg,
    keyId: cosignature.keyId,
    publicKey,
    signature: cosignature.signature,
    signatoryName,
    leaf,
    notProved: 'receipt-not-legal-seal',
  } as const
  return { ...content, digest: receiptDigest(content) }
}

/** The digest of a receipt's content. */
export function receiptDigest(content: { readonly [key: string]: Json }): string {
  return hashJson(content)
}

/** The receipt as the file that is handed out: canonical JSON (RFC 8785), so that every byte of it counts. */
export function receiptFile(receipt: Receipt): string {
  return canonicalJson(receipt)
}

/** The signed fields of a stored co-signature, so that its message can be made again. */
export function receiptFields(
  cosignature: Pick<Cosignature, 'agencyId' | 'contentHash' | 'signatoryId' | 'signedAt'>,
): ReceiptFields {
  return {
    agency: cosignature.agencyId,
    contentHash: cosignature.contentHash,
    signatory: cosignature.signatoryId,
    signedAt: cosignature.signedAt.toISOString(),
  }
}
