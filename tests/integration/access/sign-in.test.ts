/** Signing in, on the real database: what opens, what locks, and what an attacker learns. */
import { Client } from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reauthenticate, signIn } from '#lib/auth/sign-in'
import { commands } from '#lib/commands/registry'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import { seedPeople } from '../../../prisma/seed/people'
import { addAccount, demoPassword, strongPassword } from './people'

setUpTestDatabase()

beforeAll(async () => {
  await seedPeople()
  await addAccount('wang', ['editor'], { agencyId: 'sc' })
  await addAccount('zhao', ['editor'], { agencyId: 'cq' })
})

beforeEach(async () => {
  process.env['TONGBIAO_MODE'] = 'demo'
  await database().signInLimit.deleteMany()
})

afterEach(() => {
  vi.useRealTimers()
})

async function attempt(username: string, password: string, address = '10.0.0.1'): Promise<string> {
  const result = await signIn({ username, password, address, userAgent: 'test' }, new Date())
  return result.ok ? 'OK' : result.problem.code
}

async function fail(times: number, username: string, address?: string): Promise<string[]> {
  const codes: string[] = []
  for (let i = 0; i < times; i += 1) codes.push(await attempt(username, `wrong-${i}`, address))
  return codes
}

const owner = async (statement: string) => {
  const client = new Client({ connectionString: process.env['MIGRATION_DATABASE_URL'] })
  await client.connect()
  await client.query(statement)
  await client.end()
}

describe('a password', () => {
  it('opens a session, whatever the case of the name', async () => {
    expect(await attempt(' Wang ', strongPassword)).toBe('OK')
  })

  it('never opens a disabled account, and the answer is that of a wrong password', async () => {
    const disabled = await addAccount('disabled', [])
    await database().account.update({ where: { id: disabled.accountId }, data: { disabledAt: new Date() } })
    expect(await attempt('disabled', strongPassword)).toBe('SIGN_IN_FAILED')
  })

  it('of the demo opens nothing outside demo mode, not even where it was changed', async () => {
    expect(await attempt('sc-editor', demoPassword)).toBe('OK')
    process.env['TONGBIAO_MODE'] = 'production'
    expect(await attempt('sc-editor', demoPassword)).toBe('SIGN_IN_FAILED')
    expect(await attempt('wang', strongPassword)).toBe('OK')
    const { passwordHash } = await database().account.findUniqueOrThrow({ where: { username: 'wang' } })
    await database().account.update({ where: { username: 'sc-seat-1' }, data: { passwordHash } })
    expect(await attempt('sc-seat-1', strongPassword)).toBe('SIGN_IN_FAILED')
  })

  it('and name may be any bytes: nothing but a refusal comes of it', async () => {
    expect(await attempt('a\u0000b\ud800', 'x\u0000')).toBe('SIGN_IN_FAILED')
    expect(await attempt('x'.repeat(1_000_000), 'y')).toBe('SIGN_IN_FAILED')
    const event = await database().securityEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(event.username).toHaveLength(40)
  })
})

describe('the lockout', () => {
  it('locks an account after five failures, from every address, for fifteen minutes', async () => {
    expect(await fail(5, 'wang')).toEqual(Array(5).fill('SIGN_IN_FAILED'))
    expect(await attempt('wang', strongPassword, '10.0.0.2')).toBe('SIGN_IN_LOCKED')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14.5 * 60_000 })
    expect(await attempt('wang', strongPassword, '10.0.0.2')).toBe('SIGN_IN_LOCKED')
    vi.setSystemTime(Date.now() + 60_000)
    expect(await attempt('wang', strongPassword, '10.0.0.2')).toBe('OK')
  })

  it('counts the fifteen minutes from the last failure', async () => {
    await fail(4, 'wang')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 })
    await fail(1, 'wang')
    vi.setSystemTime(Date.now() + 10 * 60_000)
    expect(await attempt('wang', strongPassword, '10.0.0.2')).toBe('SIGN_IN_LOCKED')
  })

  it('locks an address after five failures on five accounts', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) await attempt(name, 'wrong', '10.9.9.9')
    expect(await attempt('wang', strongPassword, '10.9.9.9')).toBe('SIGN_IN_LOCKED')
    expect(await attempt('wang', strongPassword, '10.9.9.8')).toBe('OK')
  })

  it('gives a guessing address no fresh start for a good account of its own', async () => {
    await fail(4, 'zhao', '10.7.7.7')
    expect(await attempt('wang', strongPassword, '10.7.7.7')).toBe('OK')
    await fail(1, 'somebody-else', '10.7.7.7')
    expect(await attempt('wang', strongPassword, '10.7.7.7')).toBe('SIGN_IN_LOCKED')
  })

  it('forgets the failures of an account after a success', async () => {
    await fail(4, 'wang', '10.1.0.1')
    expect(await attempt('wang', strongPassword, '10.1.0.2')).toBe('OK')
    expect(await fail(4, 'wang', '10.1.0.3')).toEqual(Array(4).fill('SIGN_IN_FAILED'))
    expect(await attempt('wang', strongPassword, '10.1.0.2')).toBe('OK')
  })

  it('lets through no more guesses when forty arrive at once', async () => {
    const guesses = Array.from({ length: 40 }, (_, i) => attempt('wang', `guess-${i}`, `10.2.0.${i}`))
    const codes = await Promise.all(guesses)
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED').length).toBeLessThanOrEqual(5)
    expect(await attempt('wang', strongPassword, '10.3.0.1')).toBe('SIGN_IN_LOCKED')
  })

  it('lets a whole office sign in one after another from one address', async () => {
    for (let i = 0; i < 12; i += 1) expect(await attempt('wang', strongPassword, '10.4.0.1')).toBe('OK')
  })

  it('lets a whole office sign in at once from one address', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => attempt('wang', strongPassword)))
    expect(codes).toEqual(Array(20).fill('OK'))
  })

  it('lets nobody in when it cannot count', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await owner('ALTER TABLE sign_in_limit RENAME TO sign_in_limit_gone')
    try {
      expect(await attempt('wang', strongPassword)).toBe('SIGN_IN_UNAVAILABLE')
      const again = await reauthenticate('wang', strongPassword, new Date())
      expect(again).toMatchObject({ ok: false, problem: { code: 'SIGN_IN_UNAVAILABLE' } })
    } finally {
      await owner('ALTER TABLE sign_in_limit_gone RENAME TO sign_in_limit')
      quiet.mockRestore()
    }
  })

  it('answers with a Problem, never with an error, when the session cannot be written', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await owner('ALTER TABLE session RENAME TO session_gone')
    try {
      expect(await attempt('wang', strongPassword)).toBe('SIGN_IN_UNAVAILABLE')
    } finally {
      await owner('ALTER TABLE session_gone RENAME TO session')
      quiet.mockRestore()
    }
  })
})

describe('changing the own password', () => {
  it('counts wrong guesses of the present one like a sign-in', async () => {
    const li = await addAccount('li-guessed', [])
    const li2 = { ...li, roles: ['editor' as const] }
    const guess = (current: string) =>
      commands['account.change-password']?.run({ current, password: 'another-horse-7-staple' }, li2)
    for (let i = 0; i < 5; i += 1) {
      expect(await guess(`wrong-${i}`)).toMatchObject({ problem: { code: 'REAUTHENTICATION_FAILED' } })
    }
    expect(await guess(strongPassword)).toMatchObject({ problem: { code: 'SIGN_IN_LOCKED' } })
  })
})

it('every way in and out leaves a security event with the name and the address', async () => {
  await attempt('wang', 'wrong', '10.5.0.1')
  await attempt('wang', strongPassword, '10.5.0.1')
  const events = await database().securityEvent.findMany({
    where: { address: '10.5.0.1' },
    orderBy: { id: 'asc' },
  })
  expect(events.map((event) => [event.kind, event.username])).toEqual([
    ['sign-in-failed', 'wang'],
    ['sign-in', 'wang'],
  ])
})
