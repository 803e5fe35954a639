/** `npm run admin:create` as a bureau runs it: answers piped in, on a production database. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it, vi } from 'vitest'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import { strongPassword } from './people'

setUpTestDatabase()
// Every run starts a Node process with the whole of the commands.
vi.setConfig({ testTimeout: 180_000 })

function create(...answers: readonly string[]): { readonly status: number | null; readonly said: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/admin-create.ts'], {
    input: `${answers.join('\n')}\n`,
    encoding: 'utf8',
    env: {
      ...process.env,
      TONGBIAO_MODE: 'production',
      NEXTAUTH_URL: 'https://standards.gov.cn',
      NEXTAUTH_SECRET: 'Zx81-qLmN0pR7tUvWy3456-abcdEFGHijkl',
      TONGBIAO_KEY_SECRET: 'Yw92-aBcD1eF8gHiJk4567-mnopQRSTuvwx',
    },
  })
  return { status: run.status, said: run.stdout + run.stderr }
}

const roleOf = async (username: string) =>
  (await database().roleGrant.findMany({ where: { account: { username } } })).map((grant) => grant.role)

describe('admin:create', () => {
  it('asks again after a weak password, and goes on where it was cut off', async () => {
    const cut = create('xitong', '张某', 'short', 'xitong', '张某', strongPassword)
    expect(cut.status).not.toBe(0)
    expect(cut.said).toContain('密码至少 12 位')
    expect(await roleOf('xitong')).toEqual(['sysadmin'])

    const rest = create('anquan', '李某', strongPassword, 'shenji', '王某', strongPassword)
    expect(rest).toMatchObject({ status: 0 })
    expect(await roleOf('anquan')).toEqual(['secadmin'])
    expect(await roleOf('shenji')).toEqual(['auditadmin'])
  })

  it('makes nobody when all three are there', async () => {
    expect(create('another', '赵某', strongPassword).status).toBe(1)
    expect(await database().account.count({ where: { username: 'another' } })).toBe(0)
  })

  it('replaces an administrator when the last one with that role is disabled', async () => {
    await database().account.update({ where: { username: 'anquan' }, data: { disabledAt: new Date() } })
    expect(create('anquan-2', '钱某', strongPassword).status).toBe(0)
    expect(await roleOf('anquan-2')).toEqual(['secadmin'])
  })

  it('leaves every step in the log, under the installer’s name', async () => {
    const entries = await database().auditEntry.findMany({ orderBy: { seq: 'asc' } })
    expect(entries.filter((entry) => entry.event === 'account.created')).toHaveLength(4)
    expect(new Set(entries.map((entry) => entry.actorName))).toEqual(new Set(['安装程序']))
  })
})
