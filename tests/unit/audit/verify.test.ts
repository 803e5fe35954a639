import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditEntry, entryCanonical, entryLeafHash, sealEntry } from '#lib/domain/audit/entry'
import { treeRoot } from '#lib/domain/audit/merkle'
import { verifyLog } from '#lib/domain/audit/verify'

function logOf(size: number): readonly AuditEntry[] {
  return Array.from({ length: size }, (_, seq) =>
    sealEntry({
      seq,
      at: new Date(1_763_776_000_000 + seq * 1000).toISOString(),
      actorId: `account-${seq % 3}`,
      actorName: '张三',
      agencyId: seq % 2 === 0 ? 'sc' : null,
      operation: 'mapping.confirm',
      event: 'mapping.confirmed',
      subjectType: 'mapping',
      subjectId: `m${seq}`,
      about: ['node:a', 'node:b'],
      before: { state: 'awaiting-confirmation' },
      after: { state: 'confirmed', relation: 'equal' },
    }),
  )
}

const rootOf = (log: readonly AuditEntry[]) => treeRoot(log.map((entry) => entry.leafHash))

/** One change of one column. */
const tamper = fc.constantFrom<(entry: AuditEntry) => AuditEntry>(
  (entry) => ({ ...entry, at: entry.at.replace('.000Z', '.001Z') }),
  (entry) => ({ ...entry, actorId: 'somebody-else' }),
  (entry) => ({ ...entry, actorName: '李四' }),
  (entry) => ({ ...entry, agencyId: 'cq' }),
  (entry) => ({ ...entry, operation: 'mapping.reject' }),
  (entry) => ({ ...entry, event: 'mapping.rejected' }),
  (entry) => ({ ...entry, subjectType: 'gap' }),
  (entry) => ({ ...entry, subjectId: 'other' }),
  (entry) => ({ ...entry, about: ['node:a'] }),
  (entry) => ({ ...entry, before: null }),
  (entry) => ({ ...entry, after: { state: 'confirmed', relation: 'overlap' } }),
  (entry) => ({ ...entry, leafHash: entry.leafHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
)

describe('the log', () => {
  test('as it was written is right, and its root is the tree head', () => {
    fc.assert(
      fc.property(fc.nat(40), (size) => {
        const log = logOf(size)
        expect(verifyLog(log)).toEqual({ ok: true, size, root: rootOf(log) })
        expect(verifyLog(log, { size, root: rootOf(log) }).ok).toBe(true)
      }),
    )
  })

  test('with any single column of any entry changed names that entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), tamper, (size, pick, change) => {
        const bad = pick % size
        const log = logOf(size).map((entry) => (entry.seq === bad ? change(entry) : entry))
        expect(verifyLog(log)).toEqual({ ok: false, firstBad: bad, reason: 'CONTENT_CHANGED' })
      }),
    )
  })

  test('with an entry changed together with its hash differs from a kept root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (size, pick) => {
        const log = logOf(size)
        const head = { size, root: rootOf(log) }
        const rewritten = log.map((entry) =>
          entry.seq === pick % size ? sealEntry({ ...entry, actorName: '李四' }) : entry,
        )
        expect(verifyLog(rewritten)).toMatchObject({ ok: true })
        expect(verifyLog(rewritten, head)).toEqual({ ok: false, firstBad: null, reason: 'ROOT_DIFFERS' })
      }),
    )
  })

  test('with an entry taken out, doubled or swapped names the first wrong number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), (size, pick) => {
        const log = logOf(size)
        const bad = pick % (size - 1)
        const without = log.filter((entry) => entry.seq !== bad)
        expect(verifyLog(without)).toEqual({ ok: false, firstBad: bad, reason: 'SEQUENCE_GAP' })
        const doubled = log.flatMap((entry) => (entry.seq === bad ? [entry, entry] : [entry]))
        expect(verifyLog(doubled)).toEqual({ ok: false, firstBad: bad + 1, reason: 'SEQUENCE_GAP' })
      }),
    )
  })

  test('with its tail cut is found against a kept head, and grows freely beyond it', () => {
    const log = logOf(9)
    const head = { size: 7, root: rootOf(log.slice(0, 7)) }
    expect(verifyLog(log, head).ok).toBe(true)
    expect(verifyLog(log.slice(0, 5), head)).toEqual({ ok: false, firstBad: 5, reason: 'ENTRIES_MISSING' })
  })
})

test('the canonical text of an entry does not depend on the order of keys', () => {
  const [entry] = logOf(1)
  if (!entry) throw new Error('no entry')
  const turned = { ...entry, after: { relation: 'equal', state: 'confirmed' } }
  expect(entryCanonical(turned)).toBe(entryCanonical(entry))
  expect(entryLeafHash(turned)).toBe(entry.leafHash)
  expect(entryCanonical(entry)).toContain('"at":"2025-11-22T')
})
