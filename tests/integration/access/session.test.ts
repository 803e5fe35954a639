/** A session is worth what its row says at this very request. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionLimits } from '#lib/auth/settings'
import { signIn } from '#lib/auth/sign-in'
import { commands } from '#lib/commands/registry'
import { database } from '#lib/db/client'
import { loadActor, revokeSession } from '#lib/db/session'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { setUpTestDatabase } from '#tests/support/postgres'
import { seedPeople } from '../../../prisma/seed/people'
import { actorOf, addAccount, perform, strongPassword } from './people'

setUpTestDatabase()

const start = new Date('2026-11-22T01:00:00Z')
const minutes = (count: number) => new Date(start.getTime() + count * 60_000)
const limits = { ...sessionLimits(), demo: true }
let serial = 0
let person: Actor
let session: string

async function open(username: string, password = strongPassword): Promise<string> {
  const result = await signIn({ username, password, address: '10.0.0.1', userAgent: 'test' }, start)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

beforeAll(seedPeople)

beforeEach(async () => {
  await database().signInLimit.deleteMany()
  serial += 1
  person = await addAccount(`person-${serial}`, ['editor', 'seat'], { agencyId: 'sc' })
  session = await open(`person-${serial}`)
})

describe('a session', () => {
  it('ends after thirty minutes without a request, and not before', async () => {
    expect(await loadActor(session, minutes(30), limits)).not.toBeNull()
    expect(await loadActor(session, minutes(60), limits)).not.toBeNull()
    expect(await loadActor(session, minutes(91), limits)).toBeNull()
  })

  it('ends twelve hours after the sign-in, however busy it was', async () => {
    for (let at = 0; at < 12 * 60; at += 20) {
      expect(await loadActor(session, minutes(at), limits)).not.toBeNull()
    }
    expect(await loadActor(session, minutes(12 * 60), limits)).toBeNull()
  })

  it('ends at once when it is revoked', async () => {
    expect(await revokeSession(session, minutes(1))).toEqual({
      accountId: person.accountId,
      username: person.username,
    })
    expect(await loadActor(session, minutes(1), limits)).toBeNull()
    expect(await revokeSession(session, minutes(2))).toBeNull()
  })

  it('knows of a role that was granted or taken since', async () => {
    const secadmin = await actorOf('secadmin')
    const role = { accountId: person.accountId, role: 'seat' }
    await perform(secadmin, 'account.revoke-role', role)
    expect((await loadActor(session, minutes(1), limits))?.roles).toEqual(['editor'])
    await perform(secadmin, 'account.grant-role', { ...role, role: 'reviewer' })
    expect((await loadActor(session, minutes(1), limits))?.roles.toSorted()).toEqual(['editor', 'reviewer'])
  })

  it('ends when the account is disabled, and enabling it brings no old session back', async () => {
    const sysadmin = await actorOf('sysadmin')
    await perform(sysadmin, 'account.disable', { accountId: person.accountId })
    expect(await loadActor(session, minutes(1), limits)).toBeNull()
    await perform(sysadmin, 'account.enable', { accountId: person.accountId })
    expect(await loadActor(session, minutes(1), limits)).toBeNull()
  })

  it('ends when an administrator resets the password', async () => {
    const sysadmin = await actorOf('sysadmin')
    const input = { accountId: person.accountId, password: 'another-horse-7-staple' }
    await perform(sysadmin, 'account.reset-password', input)
    expect(await loadActor(session, minutes(1), limits)).toBeNull()
  })

  it('survives the change of the own password, the other ones of the account do not', async () => {
    const other = await open(person.username)
    const actor = await loadActor(session, minutes(1), limits)
    if (!actor) throw new Error('the session is gone')
    const input = { current: strongPassword, password: 'another-horse-7-staple' }
    await perform(actor, 'account.change-password', input)
    expect(await loadActor(session, minutes(1), limits)).not.toBeNull()
    expect(await loadActor(other, minutes(1), limits)).toBeNull()
  })

  it('of a demo account opens nothing once the system is no demo any more', async () => {
    const demo = await open('sc-editor', 'tongbiao-demo')
    expect(await loadActor(demo, minutes(1), limits)).not.toBeNull()
    expect(await loadActor(demo, minutes(1), { ...limits, demo: false })).toBeNull()
  })

  it('that was never opened is nobody', async () => {
    expect(await loadActor('', minutes(1), limits)).toBeNull()
    expect(await loadActor('no-such-session', minutes(1), limits)).toBeNull()
  })
})

describe('a password', () => {
  const attempt = (name: CommandName, input: unknown, actor: Actor) => commands[name]?.run(input, actor)

  it('that an administrator sets may not hold the name of the account, whatever else is sent', async () => {
    const sysadmin = await actorOf('sysadmin')
    const password = `${person.username}-12345`
    const input = { accountId: person.accountId, username: 'somebody-else', password }
    expect(await attempt('account.reset-password', input, sysadmin)).toMatchObject({
      problem: { code: 'PASSWORD_WEAK' },
    })
  })

  it('that was reset while its owner was changing it stays the one that was reset', async () => {
    const sysadmin = await actorOf('sysadmin')
    const mine = { current: strongPassword, password: 'my-own-new-horse-3' }
    const reset = { accountId: person.accountId, password: 'admin-set-horse-4' }
    // The change has checked the old password and hashes the new one, while the reset goes through.
    const changing = attempt('account.change-password', mine, person)
    await perform(sysadmin, 'account.reset-password', reset)
    const changed = await changing
    const signed = (password: string) =>
      signIn({ username: person.username, password, address: '10.0.0.9', userAgent: 'test' }, start)
    // Either the change came first and was overruled, or it came second and was refused.
    expect((await signed(reset.password)).ok).toBe(true)
    if (changed?.ok) expect((await signed(mine.password)).ok).toBe(false)
  })
})
