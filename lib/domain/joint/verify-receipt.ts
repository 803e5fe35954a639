/**
 * Checking a receipt with nothing but its own bytes: no server, no database. What the signature is made with comes in as
 * a function, because curves are the shell's affair. A tree head is only as good as where it comes from: the root in the
 * file must be compared with a head of the log that was kept elsewhere.
 */
import { type AuditContent, entryLeafHash } from '../audit/entry'
import { verifyInclusion } from '../audit/merkle'
import { canonicalJson } from '../shared/canonical-json'
import type { Json } from '../shared/event'
import { hashText } from '../shared/hash'
import { type Receipt, type ReceiptFields, receiptDigest, receiptMessage } from './receipt'

/**
 * file: it is a receipt, undamaged; content: the text has the signed hash; signature: the agency's key signed it;
 * entry: the audit entry records this very signature; leaf: the entry has the leaf hash; inclusion: the leaf stands in
 * the tree with this root.
 */
export const receiptChecks = ['file', 'content', 'signature', 'entry', 'leaf', 'inclusion'] as const
export type ReceiptCheck = (typeof receiptChecks)[number]

export type ReceiptVerdict = {
  /** Null when the file is no receipt at all. */
  readonly receipt: Receipt | null
  /** In the order of the checks; empty when everything holds. */
  readonly failed: readonly ReceiptCheck[]
}

export type VerifySignature = (
  key: { readonly alg: string; readonly publicKey: string },
  message: string,
  signature: string,
) => boolean

export function verifyReceipt(file: string, verifySignature: VerifySignature): ReceiptVerdict {
  const parsed = parse(file)
  if (parsed === null || !isReceipt(parsed)) return { receipt: null, failed: ['file'] }
  const receipt = parsed
  const { message, leaf } = receipt
  const holds: Readonly<Record<ReceiptCheck, () => boolean>> = {
    file: () => isUndamaged(file, receipt),
    content: () => hashText(receipt.canonical) === message.contentHash,
    signature: () => verifySignature(receipt, receiptMessage(message), receipt.signature),
    entry: () => recordsSignature(leaf.entry, receipt),
    leaf: () => entryLeafHash(leaf.entry) === leaf.leafHash,
    inclusion: () =>
      verifyInclusion(leaf.leafHash, leaf.entry.seq, leaf.treeSize, leaf.inclusionProof, leaf.root),
  }
  return { receipt, failed: receiptChecks.filter((check) => !isTrue(holds[check])) }
}

/** A check that cannot even be made (odd numbers, broken keys) does not hold. */
function isTrue(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

function isUndamaged(file: string, { digest, ...content }: Receipt): boolean {
  return file === canonicalJson({ ...content, digest }) && receiptDigest(content) === digest
}

function recordsSignature(entry: AuditContent, receipt: Receipt): boolean {
  const { message, alg, keyId, signature } = receipt
  const after = isObject(entry.after) ? entry.after : {}
  const signed: Readonly<Record<string, string>> = { ...message, alg, keyId, signature }
  return (
    entry.event === 'joint.cosigned' &&
    entry.at === message.signedAt &&
    entry.agencyId === message.agency &&
    entry.actorId === message.signatory &&
    entry.actorName === receipt.signatoryName &&
    Object.entries(signed).every(([name, value]) => after[name] === value)
  )
}

function parse(file: string): Json {
  try {
    return JSON.parse(file) as Json
  } catch {
    return null
  }
}

type Member = { readonly [key: string]: Json }

function isReceipt(value: Json): value is Receipt & Member {
  if (!isObject(value) || value['format'] !== 'tongbiao/receipt/1') return false
  const { message, leaf } = value
  return (
    value['notProved'] === 'receipt-not-legal-seal' &&
    holdsTexts(value, ['canonical', 'alg', 'keyId', 'publicKey', 'signature', 'signatoryName', 'digest']) &&
    isObject(message) &&
    holdsTexts(message, [
      'agency',
      'contentHash',
      'signatory',
      'signedAt',
    ] satisfies (keyof ReceiptFields)[]) &&
    isObject(leaf) &&
    isObject(leaf['entry']) &&
    holdsTexts(leaf, ['leafHash', 'root']) &&
    typeof leaf['treeSize'] === 'number' &&
    Array.isArray(leaf['inclusionProof'])
  )
}

function isObject(value: Json | undefined): value is Member {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function holdsTexts(value: Member, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}
