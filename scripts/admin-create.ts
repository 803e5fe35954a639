/**
 * `npm run admin:create`: the first three administrators of a production system (三员分立: three people). Asks for a
 * name and a password for each that is missing, so that it can go on where it was cut off, or replace the last one who
 * was disabled; refuses weak passwords, and to run when nobody is missing.
 */
import { randomUUID } from 'node:crypto'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { commands } from '#lib/commands/registry'
import { listAccounts } from '#lib/db/access'
import { disconnect } from '#lib/db/client'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor, Role } from '#lib/domain/access/roles'
import type { Json } from '#lib/domain/shared/event'
import { roleWords } from '#lib/i18n/access'
import { problemMessage } from '#lib/i18n/problems'
import { withDatabase } from './with-database'

const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditadmin']

const installer: Actor = {
  accountId: 'installer',
  username: 'installer',
  displayName: '安装程序',
  agencyId: null,
  roles: ['sysadmin', 'secadmin'],
  sessionId: randomUUID(),
}

async function createAdministrators(): Promise<number> {
  const active = (await listAccounts()).filter((account) => account.disabledAt === null)
  const missing = administrators.filter((role) => !active.some((account) => account.roles.includes(role)))
  if (missing.length === 0) {
    await disconnect()
    console.error('已有管理员，不再由命令行新建。请由系统管理员在“人员与单位”中办理。')
    return 1
  }
  // One line at a time, so that answers can also be piped in.
  const lines = createInterface({ input: stdin, output: stdout })
  const answers = lines[Symbol.asyncIterator]()
  const ask = async (question: string): Promise<string> => {
    stdout.write(question)
    const { value, done } = await answers.next()
    if (done) throw new Error('输入中断，其余管理员尚未建立。')
    return String(value).trim()
  }
  try {
    for (const role of missing) await createOne(role, ask)
  } finally {
    lines.close()
    await disconnect()
  }
  const words = missing.map((role) => roleWords[role]).join('、')
  console.log(`${words}已建立。请分别登录，并当面更换密码。`)
  return 0
}

/** Asks until the account is accepted. */
async function createOne(role: Role, ask: (question: string) => Promise<string>): Promise<void> {
  for (;;) {
    const username = await ask(`${roleWords[role]}的账号：`)
    const displayName = await ask('姓名：')
    const password = await ask('密码（至少 12 位，含字母与数字；输入可见，请清场）：')
    const created = await perform('account.create', { username, displayName, agencyId: null, password })
    if (typeof created === 'string') {
      console.error(created)
      continue
    }
    const refused = await perform('account.grant-role', { accountId: created.id, role })
    if (typeof refused === 'string') throw new Error(refused)
    return
  }
}

/** The new account's id, or the sentence that says why not. */
async function perform(name: CommandName, input: Json): Promise<{ id: string } | string> {
  const result = await commands[name]?.run(input, installer)
  if (!result) throw new Error(`no command ${name}`)
  if (!result.ok) return problemMessage(result.problem)
  return { id: String((result.value.reply as { readonly id?: Json } | null)?.id ?? '') }
}

process.exitCode = await withDatabase(createAdministrators)
