/** The audit log on the real database: no holes under load, nobody changes it, and whoever does is found. */
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#lib/commands/registry'
import { eachAuditEntry } from '#lib/db/audit-log'
import { database } from '#lib/db/client'
import type { Actor } from '#lib/domain/access/roles'
import { checkEntry, finishCheck, type LogVerdict, startCheck, type TreeHead } from '#lib/domain/audit/verify'
import { setUpTestDatabase } from '#tests/support/postgres'
import { seedPeople } from '../../../prisma/seed/people'
import { actorOf } from '../access/people'

setUpTestDatabase()

let owner: Client
let secadmin: Actor

beforeAll(async () => {
  await seedPeople()
  secadmin = await actorOf('secadmin')
  owner = new Client({ connectionString: process.env['MIGRATION_DATABASE_URL'] })
  await owner.connect()
})

afterAll(() => owner.end())

async function verify(head: TreeHead | null = null): Promise<LogVerdict> {
  let check = startCheck(head)
  for await (const entry of eachAuditEntry()) check = checkEntry(check, entry)
  return finishCheck(check)
}

it('has no holes and verifies after a hundred commands at once', async () => {
  const accounts = await database().account.findMany({ where: { agencyId: { not: null } } })
  const before = await database().auditEntry.count()
  const jobs = Array.from({ length: 100 }, (_, i) => {
    const account = accounts[i % accounts.length]
    const name = i < 50 ? 'account.grant-role' : 'account.revoke-role'
    const role = (['editor', 'reviewer', 'seat', 'signatory', 'secretary'] as const)[i % 5]
    return commands[name]?.run({ accountId: account?.id, role }, secadmin)
  })
  const results = await Promise.all(jobs)
  const audited = results.flatMap((result) => (result?.ok ? result.value.audit : []))
  expect(audited.length).toBeGreaterThan(20)
  expect(audited.toSorted((a, b) => a - b)).toEqual(audited.map((_, i) => before + i))
  for (const result of results) if (result && !result.ok) expect(result.problem.code).toBe('NO_CHANGE')
  expect(await verify()).toMatchObject({ ok: true, size: before + audited.length })
})

describe('somebody with the owner’s rights, who switches the triggers off,', () => {
  /** Runs `tamper` as the owner without triggers, looks, and puts everything back. */
  async function found(tamper: string, values: readonly unknown[] = []): Promise<LogVerdict> {
    await owner.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL')
    await owner.query('CREATE TABLE kept AS TABLE audit_entry')
    try {
      await owner.query(tamper, [...values])
      return await verify()
    } finally {
      await owner.query('TRUNCATE audit_entry; INSERT INTO audit_entry TABLE kept; DROP TABLE kept')
      await owner.query('ALTER TABLE audit_entry ENABLE TRIGGER ALL')
    }
  }

  const columns = {
    at: `at + interval '1 millisecond'`,
    actorId: `"actorId" || 'x'`,
    actorName: `"actorName" || ' '`,
    agencyId: `CASE WHEN "agencyId" IS NULL THEN 'sc' END`,
    operation: `operation || '.'`,
    event: `event || '.'`,
    subjectType: `'mapping'`,
    subjectId: `reverse("subjectId") || '1'`,
    about: `about || ARRAY['account:x']`,
    before: `jsonb_build_object('was', before)`,
    after: `jsonb_build_object('is', after, 'half', 0.5)`,
    leafHash: `reverse("leafHash")`,
  }
  const size = () => database().auditEntry.count()

  it('is found after any change of any column of any entry', async () => {
    const total = await size()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.entries(columns)),
        fc.nat(total - 1),
        async ([column, change], seq) => {
          const verdict = await found(`UPDATE audit_entry SET "${column}" = ${change} WHERE seq = $1`, [seq])
          expect(verdict, column).toEqual({ ok: false, firstBad: seq, reason: 'CONTENT_CHANGED' })
        },
      ),
      { numRuns: 36 },
    )
  })

  it('is found after removing, doubling or exchanging entries', async () => {
    const gap = { ok: false, firstBad: 3, reason: 'SEQUENCE_GAP' }
    expect(await found('DELETE FROM audit_entry WHERE seq = 3')).toEqual(gap)
    const shifted = 'UPDATE audit_entry SET seq = seq + 100000 WHERE seq >= 3'
    expect(await found(shifted)).toEqual(gap)
    const exchanged = `UPDATE audit_entry a SET "actorName" = b."actorName", after = b.after, "subjectId" = b."subjectId",
      "leafHash" = b."leafHash", event = b.event FROM audit_entry b WHERE (a.seq, b.seq) IN ((3, 4), (4, 3))`
    expect(await found(exchanged)).toMatchObject({ ok: false, firstBad: 3 })
  })

  it('gets a verdict, not a crash, for values that no entry can hold', async () => {
    for (const change of [
      `at = 'infinity'`,
      `after = '1e400'`,
      `after = '{"a": 1.5}'`,
      `at = '0044-03-15 BC'`,
    ]) {
      const verdict = await found(`UPDATE audit_entry SET ${change} WHERE seq = 2`)
      expect(verdict, change).toEqual({ ok: false, firstBad: 2, reason: 'CONTENT_CHANGED' })
    }
  })

  it('is found by a kept head after cutting the tail off', async () => {
    const whole = await verify()
    if (!whole.ok) throw new Error('the log is broken')
    await owner.query('BEGIN; ALTER TABLE audit_entry DISABLE TRIGGER ALL')
    await owner.query('DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)')
    await owner.query('ALTER TABLE audit_entry ENABLE TRIGGER ALL; COMMIT')
    expect(await verify()).toMatchObject({ ok: true, size: whole.size - 1 })
    expect(await verify(whole)).toEqual({ ok: false, firstBad: whole.size - 1, reason: 'ENTRIES_MISSING' })
  })
})
