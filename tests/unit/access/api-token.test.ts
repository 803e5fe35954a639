import { describe, expect, test } from 'vitest'
import { apiSecretHash, generateApiSecret } from '#lib/auth/api-token'
import { type ApiToken, apiReaderFor, issueApiToken, revokeApiToken } from '#lib/domain/access/api-token'
import type { Actor } from '#lib/domain/access/roles'

const now = new Date('2026-11-22T02:00:00Z')
const actor: Actor = {
  accountId: 'sysadmin',
  username: 'sysadmin',
  displayName: 'sysadmin',
  agencyId: null,
  roles: ['sysadmin'],
  sessionId: 's',
}

function issue(expiresOn: string) {
  const secret = generateApiSecret()
  return issueApiToken({ purpose: '同步', expiresOn }, secret, { actor, now, newId: () => 'token' })
}

function issued(expiresOn = '2026-12-31'): ApiToken {
  const decided = issue(expiresOn)
  if (!decided.ok) throw new Error(decided.problem.code)
  return decided.value.next
}

describe('an API token', () => {
  test('works until the end of its last day', () => {
    const token = issued('2026-11-30')
    expect(apiReaderFor(token, new Date('2026-11-30T23:59:59Z')).ok).toBe(true)
    expect(apiReaderFor(token, new Date('2026-12-01T00:00:00Z'))).toMatchObject({
      problem: { code: 'API_TOKEN_ENDED', params: { status: 'expired' } },
    })
  })

  test('lasts a year at most, and does not begin in the past', () => {
    expect(issue('2026-11-22').ok).toBe(true)
    for (const day of ['2026-11-20', '2027-11-25']) {
      expect(issue(day)).toMatchObject({ problem: { code: 'API_TOKEN_DATE' } })
    }
  })

  test('is revoked once, by somebody who saw its present version', () => {
    const token = issued()
    expect(revokeApiToken(token, { version: 7 }, { now })).toMatchObject({ problem: { code: 'STALE' } })
    const revoked = revokeApiToken(token, { version: 1 }, { now })
    if (!revoked.ok) throw new Error(revoked.problem.code)
    expect(apiReaderFor(revoked.value.next, now)).toMatchObject({ problem: { code: 'API_TOKEN_ENDED' } })
    expect(revokeApiToken(revoked.value.next, { version: 2 }, { now })).toMatchObject({
      problem: { code: 'NO_CHANGE' },
    })
  })

  test('has a secret of its own that only its hash remembers', () => {
    const one = generateApiSecret()
    expect(one.secret).not.toBe(generateApiSecret().secret)
    expect(one.secret.startsWith(one.prefix)).toBe(true)
    expect(apiSecretHash(one.secret)).toBe(one.hash)
    expect(apiSecretHash(`${one.secret} `)).toBeNull()
  })
})
