/** The runner itself, on a real database: what it refuses before it looks, what it writes, and what it takes back. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '#lib/commands/registry'
import { command } from '#lib/commands/run'
import { isUsernameTaken, lockAccount } from '#lib/db/access'
import { database, inTransaction } from '#lib/db/client'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import type { Json } from '#lib/domain/shared/event'
import { ok } from '#lib/domain/shared/problem'
import { setUpTestDatabase } from '#tests/support/postgres'
import { seedPeople } from '../../../prisma/seed/people'
import { actorOf, addAccount, strongPassword } from '../access/people'

setUpTestDatabase()

let sysadmin: Actor
let secadmin: Actor
let editor: Actor

beforeAll(async () => {
  await seedPeople()
  ;[sysadmin, secadmin, editor] = await Promise.all([
    actorOf('sysadmin'),
    actorOf('secadmin'),
    actorOf('sc-editor'),
  ])
})

async function run(name: CommandName, input: unknown, actor: Actor) {
  const found = commands[name]
  if (!found) throw new Error(`no command ${name}`)
  return found.run(input, actor)
}

const codeOf = (result: Awaited<ReturnType<typeof run>>) => (result.ok ? 'OK' : result.problem.code)
const logSize = () => database().auditEntry.count()

/** A command whose save does what the test wants, on an account. */
function renaming(save: (id: string) => Promise<void>) {
  return command({
    name: 'account.disable',
    input: z.object({ accountId: z.string() }),
    subject: '账号',
    load: (tx, input) => lockAccount(tx, input.accountId),
    whose: () => 'platform',
    decide: (account) =>
      ok({
        next: account,
        events: [
          { name: 'test.renamed', subject: { type: 'account', id: account.id }, before: null, after: null },
        ],
      }),
    save: async (tx, account) => {
      await tx.account.update({ where: { id: account.id }, data: { displayName: '改名' } })
      await save(account.id)
    },
  })
}

describe('the runner', () => {
  it('appends to the log in the same transaction as the change', async () => {
    const before = await logSize()
    const result = await run(
      'account.create',
      { username: 'one-more', displayName: '某人', agencyId: 'sc', password: strongPassword },
      sysadmin,
    )
    expect(result).toMatchObject({ ok: true, value: { audit: [before] } })
    const entry = await database().auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'account.created', actorId: sysadmin.accountId })
  })

  it('writes nothing, neither facts nor log, when saving breaks', async () => {
    const target = await addAccount('stays-as-it-is', [])
    const before = await logSize()
    const breaks = renaming(() => Promise.reject(new Error('the disk is full')))
    await expect(breaks.run({ accountId: target.accountId }, sysadmin)).rejects.toThrow('the disk is full')
    const account = await database().account.findUniqueOrThrow({ where: { id: target.accountId } })
    expect(account.displayName).toBe('stays-as-it-is')
    expect(await logSize()).toBe(before)
  })

  it('writes nothing when the decision is a Problem', async () => {
    const before = await logSize()
    const input = { accountId: sysadmin.accountId }
    expect(codeOf(await run('account.disable', input, sysadmin))).toBe('SELF_ADMINISTRATION')
    expect(await logSize()).toBe(before)
  })

  it.each([
    ['account.enable', () => ({ accountId: editor.accountId }), () => sysadmin],
    ['account.grant-role', () => ({ accountId: editor.accountId, role: 'editor' }), () => secadmin],
    ['account.revoke-role', () => ({ accountId: editor.accountId, role: 'seat' }), () => secadmin],
    ['account.change-password', () => ({ current: strongPassword, password: strongPassword }), () => editor],
  ] as const)('answers NO_CHANGE when %s would change nothing', async (name, input, actor) => {
    const before = await logSize()
    expect(codeOf(await run(name, input(), actor()))).toBe('NO_CHANGE')
    expect(await logSize()).toBe(before)
  })

  it('refuses who may never run a command before it looks for the subject or at the input', async () => {
    const unknown = { accountId: randomUUID() }
    expect(codeOf(await run('account.disable', unknown, editor))).toBe('NOT_ALLOWED')
    expect(codeOf(await run('account.disable', 'nonsense', editor))).toBe('NOT_ALLOWED')
    expect(codeOf(await run('account.disable', unknown, sysadmin))).toBe('NOT_FOUND')
  })

  it.each([
    ['account.create', {}],
    ['account.create', null],
    ['account.create', { username: 1, displayName: [], password: {} }],
    ['account.create', { username: 'ok-name', displayName: '名', password: 'x'.repeat(201) }],
    [
      'account.create',
      { username: 'ok-name', displayName: '名'.repeat(1_000_000), password: strongPassword },
    ],
    ['agency.create', { id: 'gz', name: '贵', accent: 'pink' }],
  ] satisfies [CommandName, Json][])(
    'says in Chinese what is wrong with the input of %s',
    async (name, input) => {
      const result = await run(name, input, sysadmin)
      const message =
        !result.ok && result.problem.code === 'INVALID_INPUT' ? result.problem.params.message : ''
      expect(message).toMatch(/\p{Script=Han}/u)
      expect(message).not.toMatch(/Invalid|expected|received|Too /)
    },
  )

  it('refuses an account in an agency that does not exist by name, not with a broken constraint', async () => {
    const input = { username: 'nowhere', displayName: '某人', agencyId: 'nowhere', password: strongPassword }
    expect(codeOf(await run('account.create', input, sysadmin))).toBe('AGENCY_UNKNOWN')
  })

  it('tells the loser of a race for a user name which name is taken', async () => {
    const input = { username: 'raced', displayName: '某人', agencyId: null, password: strongPassword }
    const results = await Promise.all(Array.from({ length: 8 }, () => run('account.create', input, sysadmin)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    for (const result of results.filter((one) => !one.ok)) {
      expect(result).toEqual({
        ok: false,
        problem: { code: 'USERNAME_TAKEN', params: { username: 'raced' } },
      })
    }
  })

  it('tells the loser of a race for an agency which field is taken', async () => {
    const agency = (seal: string) => ({
      id: 'gz',
      name: '贵州省机关事务管理局',
      shortName: '贵州',
      seal,
      regionCode: '52',
      accent: 'a3',
      issuer: '贵州省市场监督管理局',
      catalogName: '贵州省机关事务标准体系',
      scheme: 'free',
    })
    const results = await Promise.all(
      ['黔', '贵', '筑', '遵'].map((seal) => run('agency.create', agency(seal), sysadmin)),
    )
    expect(results.map(codeOf).sort()).toEqual(['AGENCY_TAKEN', 'AGENCY_TAKEN', 'AGENCY_TAKEN', 'OK'])
  })

  it('tries again when two transactions deadlock on raw row locks', async () => {
    const [a, b] = await Promise.all([addAccount('lock-a', []), addAccount('lock-b', [])])
    const both = (first: string, second: string) =>
      inTransaction(async (tx) => {
        await lockAccount(tx, first)
        await new Promise((resolve) => setTimeout(resolve, 200))
        await lockAccount(tx, second)
        return isUsernameTaken(tx, 'lock-a')
      })
    const done = await Promise.all([both(a.accountId, b.accountId), both(b.accountId, a.accountId)])
    expect(done).toEqual([true, true])
  })
})
