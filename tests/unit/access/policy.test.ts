import { describe, expect, it } from 'vitest'
import { commandNames, isBatchable, readNames } from '#lib/domain/access/operations'
import { allows, allowsSome, policy } from '#lib/domain/access/policy'
import { readerFor } from '#lib/domain/access/reader'
import { type Actor, type Role, roles } from '#lib/domain/access/roles'

const person = (...held: Role[]): Actor => ({
  accountId: 'p',
  username: 'p',
  displayName: 'p',
  agencyId: 'sc',
  roles: held,
  sessionId: 's',
})

describe('the policy table', () => {
  it('has a row for every operation that grants it to somebody', () => {
    for (const operation of [...commandNames, ...readNames]) {
      expect(Object.keys(policy[operation]).length, operation).toBeGreaterThan(0)
    }
  })

  it('lets an auditor change nothing but the own password', () => {
    const allowed = commandNames.filter((name) => allowsSome(person('auditor'), name))
    expect(allowed).toEqual(['account.change-password'])
  })

  it('lets no administrator do business, and no business role administer', () => {
    const administration = commandNames.filter((name) => /^(agency|account|api-token)\./.test(name))
    for (const role of ['sysadmin', 'secadmin', 'auditadmin'] as const) {
      const allowed = commandNames.filter((name) => allowsSome(person(role), name))
      expect(
        allowed.every((name) => administration.includes(name)),
        role,
      ).toBe(true)
    }
    for (const role of ['editor', 'reviewer', 'signatory', 'seat', 'secretary'] as const) {
      const allowed = administration.filter((name) => allowsSome(person(role), name))
      expect(allowed, role).toEqual(['account.change-password'])
    }
  })

  it('separates the three administrators: no two of them may run the same command on others', () => {
    for (const name of commandNames.filter((one) => one !== 'account.change-password')) {
      const holders = (['sysadmin', 'secadmin', 'auditadmin'] as const).filter((role) =>
        allowsSome(person(role), name),
      )
      expect(holders.length, name).toBeLessThanOrEqual(1)
    }
  })

  it('lets nobody confirm for the other side: confirming is for the reviewer of the other end only', () => {
    for (const role of roles) {
      expect(allows(person(role), 'mapping.confirm', 'own'), role).toBe(false)
      expect(allows(person(role), 'mapping.confirm', 'outside'), role).toBe(false)
      expect(allows(person(role), 'mapping.confirm', 'other'), role).toBe(role === 'reviewer')
    }
  })

  it('mints a Reader only for those who may read', () => {
    expect(readerFor(person('auditor'), 'audit.read').ok).toBe(true)
    const refused = readerFor(person('sysadmin'), 'audit.read')
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'NOT_ALLOWED', params: { operation: 'audit.read' } },
    })
  })

  it('adds up the roles that one person holds', () => {
    const both = person('editor', 'seat')
    expect(allows(both, 'ballot.vote', 'joint')).toBe(true)
    expect(allows(both, 'mapping.propose', 'own')).toBe(true)
    expect(allows(both, 'mapping.confirm', 'other')).toBe(false)
  })
})

it('accounts, ballots, signatures and releases are never done many at once', () => {
  const many = commandNames.filter(isBatchable)
  expect(many).toContain('mapping.confirm')
  expect(
    many.filter((name) => /^(account|agency|api-token|ballot|joint|release|change-set)\./.test(name)),
  ).toEqual([])
})
