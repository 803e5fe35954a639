import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealEntry } from '#lib/domain/audit/entry'
import { draftContent, type SignedClause } from '#lib/domain/joint/content'
import { buildReceipt, receiptMessage } from '#lib/domain/joint/receipt'
import { clauseElements, jointKinds, rigidities } from '#lib/domain/joint/types'
import { hashText } from '#lib/domain/shared/hash'
import { cosignedBy, fullyCosigned, passed, signer } from './joint-fixtures'

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const signedClause: fc.Arbitrary<SignedClause> = fc.record({
  number: text,
  element: fc.constantFrom(...clauseElements),
  heading: text,
  text,
  rigidity: fc.constantFrom(...rigidities),
  latitude: fc.option(fc.record({ authority: text, extent: text, term: text })),
  provenance: fc.uniqueArray(fc.constantFrom('sc', 'cq', 'gz', 'new')),
})
const joint = fc.record({ title: text, kind: fc.constantFrom(...jointKinds) })
const clauses = fc.array(signedClause, { minLength: 1, maxLength: 5 })

describe('the signed content', () => {
  test('is its own proof: the hash is the SHA-256 of the canonical text', () => {
    fc.assert(
      fc.property(joint, clauses, (head, list) => {
        const { canonical, contentHash } = draftContent(head, list)
        expect(hashText(canonical)).toBe(contentHash)
      }),
    )
  })

  test('any change of any part changes the hash', () => {
    fc.assert(
      fc.property(joint, clauses, signedClause, fc.nat(), fc.nat(), (head, list, other, at, which) => {
        const place = at % list.length
        const fields = ['number', 'element', 'heading', 'text', 'rigidity', 'latitude', 'provenance'] as const
        const field = fields[which % fields.length] ?? 'text'
        const original = list[place]
        fc.pre(original !== undefined)
        const same = (value: SignedClause[typeof field]) =>
          Array.isArray(value) ? JSON.stringify([...value].sort()) : JSON.stringify(value)
        fc.pre(same(original[field]) !== same(other[field]))
        const changed = list.with(place, { ...original, [field]: other[field] })
        expect(draftContent(head, changed).contentHash).not.toBe(draftContent(head, list).contentHash)
      }),
    )
  })

  test('another title, another kind, another order and another length are other contents', () => {
    fc.assert(
      fc.property(joint, joint, clauses, signedClause, (head, other, list, more) => {
        const { contentHash } = draftContent(head, list)
        const differs = head.title !== other.title || head.kind !== other.kind
        expect(draftContent(other, list).contentHash === contentHash).toBe(!differs)
        expect(draftContent(head, [...list, more]).contentHash).not.toBe(contentHash)
        const reversed = draftContent(head, [...list].reverse())
        expect(reversed.contentHash === contentHash).toBe(
          reversed.canonical === draftContent(head, list).canonical,
        )
      }),
    )
  })

  test('the order of keys and of provenance does not matter, nor do authors and ordinals', () => {
    fc.assert(
      fc.property(joint, clauses, (head, list) => {
        const turned = list.map((own) => {
          const entries = Object.entries({ authorId: 'x', ordinal: 9, ...own }).reverse()
          return {
            ...(Object.fromEntries(entries) as SignedClause),
            provenance: [...own.provenance].reverse(),
          }
        })
        expect(draftContent(head, turned)).toEqual(draftContent(head, list))
      }),
    )
  })
})

describe('the receipt', () => {
  test('signs canonical JSON of purpose, agency, hash, signatory and time', () => {
    const fields = { agency: 'sc', contentHash: 'ab', signatory: 'p', signedAt: '2026-11-22T02:00:00.000Z' }
    expect(receiptMessage(fields)).toBe(
      '{"agency":"sc","contentHash":"ab","purpose":"tongbiao/cosign/1","signatory":"p","signedAt":"2026-11-22T02:00:00.000Z"}',
    )
  })

  test('lets anybody remake the signed message from its own fields', () => {
    const stage = cosignedBy({ ...passed(), cosignatures: [] }, 'sc')
    const [cosignature] = stage.cosignatures
    if (!cosignature) throw new Error('not signed')
    const entry = sealEntry({
      seq: 7,
      at: '2026-11-22T02:00:00.000Z',
      actorId: 'sc-signatory',
      actorName: '某某（示例）',
      agencyId: 'sc',
      operation: 'joint.cosign',
      event: 'joint.cosigned',
      subjectType: 'joint-standard',
      subjectId: stage.joint.id,
      about: [],
      before: null,
      after: null,
    })
    const leaf = { entry, leafHash: entry.leafHash, treeSize: 8, root: 'r', inclusionProof: [] }
    const from = { cosignature, draft: stage.current, publicKey: 'pk', signatoryName: '某某（示例）', leaf }
    const receipt = buildReceipt(from)
    expect(signer.sign(receiptMessage(receipt.message))).toBe(receipt.signature)
    expect(hashText(receipt.canonical)).toBe(receipt.message.contentHash)
    expect(() => buildReceipt({ ...from, draft: { id: 'another', canonical: '' } })).toThrow()
  })

  test('both agencies sign the same content', () => {
    const hashes = fullyCosigned().cosignatures.map((cosignature) => cosignature.contentHash)
    expect(new Set(hashes).size).toBe(1)
  })
})
