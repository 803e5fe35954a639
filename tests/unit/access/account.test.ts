import { describe, expect, it } from 'vitest'
import {
  type Account,
  checkPassword,
  createAccount,
  disableAccount,
  grantRole,
  revokeRole,
} from '#lib/domain/access/account'
import { createAgency } from '#lib/domain/access/agency'
import type { Role } from '#lib/domain/access/roles'

const now = new Date('2026-11-22T01:00:00Z')
const context = {
  actor: {
    accountId: 'admin',
    username: 'admin',
    displayName: '管理员',
    agencyId: null,
    roles: ['secadmin'] as const,
    sessionId: 's',
  },
  now,
  newId: () => 'new-id',
}

function account(change: Partial<Account> = {}): Account {
  return {
    id: 'a',
    username: 'wang',
    displayName: '王',
    agencyId: 'sc',
    passwordHash: 'hash',
    demo: false,
    disabledAt: null,
    createdAt: now,
    roles: [],
    version: 1,
    ...change,
  }
}

const code = (result: { ok: boolean; problem?: { code: string } }): string | undefined => result.problem?.code

describe('accounts', () => {
  it('refuses a user name that is taken', () => {
    const input = { username: 'wang', displayName: '王', agencyId: null, passwordHash: 'x', demo: false }
    expect(code(createAccount({ taken: true, agencyKnown: true }, input, context))).toBe('USERNAME_TAKEN')
  })

  it('never writes a password hash into the log', () => {
    const input = { username: 'wang', displayName: '王', agencyId: null, passwordHash: 'SECRET', demo: false }
    const created = createAccount({ taken: false, agencyKnown: true }, input, context)
    expect(JSON.stringify(created.ok && created.value.events)).not.toContain('SECRET')
  })

  it('lets nobody disable or promote himself', () => {
    const self = account({ id: 'admin' })
    expect(code(disableAccount(self, context))).toBe('SELF_ADMINISTRATION')
    expect(code(grantRole(self, 'editor', context))).toBe('SELF_ADMINISTRATION')
    expect(code(revokeRole(self, 'secadmin', context))).toBe('SELF_ADMINISTRATION')
  })

  it.each([
    ['sysadmin', 'secadmin'],
    ['secadmin', 'auditadmin'],
    ['auditadmin', 'sysadmin'],
    ['editor', 'sysadmin'],
    ['sysadmin', 'editor'],
    ['auditor', 'reviewer'],
    ['signatory', 'auditor'],
    ['auditor', 'auditadmin'],
  ] satisfies [Role, Role][])('keeps %s and %s in different hands', (held, wanted) => {
    expect(code(grantRole(account({ roles: [held] }), wanted, context))).toBe('ROLES_NOT_SEPARATED')
  })

  it('lets an editor also hold a seat', () => {
    const granted = grantRole(account({ roles: ['editor'] }), 'seat', context)
    expect(granted.ok && granted.value.next.roles).toEqual(['editor', 'seat'])
  })

  it('gives roles of an agency only to its staff', () => {
    expect(code(grantRole(account({ agencyId: null }), 'editor', context))).toBe('ROLE_NEEDS_AGENCY')
    expect(grantRole(account({ agencyId: null }), 'secretary', context).ok).toBe(true)
  })

  it.each(['short1', 'nodigitsatall', '123456789012', 'wang12345678', 'tongbiao-demo', 'aaaaaaaaaaa1'])(
    'refuses the weak password %s',
    (password) => {
      expect(code(checkPassword(password, 'wang'))).toBe('PASSWORD_WEAK')
    },
  )

  it('takes a long password with letters and digits', () => {
    expect(checkPassword('correct-horse-9-battery', 'wang').ok).toBe(true)
  })
})

describe('agencies', () => {
  const input = {
    id: 'gz',
    name: '贵州省机关事务管理局',
    shortName: '贵州',
    seal: '黔',
    regionCode: '52',
    accent: 'a3',
    docPrefix: null,
    issuer: '贵州省市场监督管理局',
    catalogName: '贵州省机关事务标准体系',
    scheme: 'free',
  }

  it('takes a third agency as data, with a catalogue and a key of its own', () => {
    const created = createAgency([], input, { publicKey: 'p', encryptedPrivate: 'SECRET' }, context)
    expect(created.ok && created.value.next.catalog.name).toBe('贵州省机关事务标准体系')
    expect(JSON.stringify(created.ok && created.value.events)).not.toContain('SECRET')
  })

  it.each([
    ['id', '标识'],
    ['seal', '单字简称'],
    ['regionCode', '行政区划代码'],
  ])('refuses a second agency with the same %s', (field, word) => {
    const { catalogName: _, scheme: __, ...agency } = input
    const other = { ...agency, id: 'x', name: 'x', shortName: 'x', seal: 'x', regionCode: 'x', ordinal: 0 }
    const clash = { ...other, [field]: agency[field as keyof typeof agency] }
    const result = createAgency([clash], input, { publicKey: 'p', encryptedPrivate: 's' }, context)
    expect(result).toMatchObject({ ok: false, problem: { code: 'AGENCY_TAKEN', params: { field: word } } })
  })
})
