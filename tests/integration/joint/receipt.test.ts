import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifySignature } from '#lib/auth/signing-key'
import { readerFor } from '#lib/domain/access/reader'
import { receiptFile } from '#lib/domain/joint/receipt'
import { verifyReceipt } from '#lib/domain/joint/verify-receipt'
import { loadReceipt } from '#lib/queries/receipt'
import { setUpTestDatabase } from '#tests/support/postgres'
import { buildWorld, cosign, type Project, passed, type World } from './joint-world'

setUpTestDatabase()
let world: World
let project: Project
let file: string

const verify = (text: string) =>
  verifyReceipt(text, (key, message, signature) => verifySignature(key.publicKey, message, signature))

async function receiptOf(agencyId: string) {
  const reader = readerFor(world.actor('auditor'), 'joint.read')
  if (!reader.ok) throw new Error('the auditor may not read')
  return loadReceipt(reader.value, project.id, agencyId)
}

beforeAll(async () => {
  world = await buildWorld(['sc', 'cq'])
  project = await passed(world)
  await cosign(project, 'sc')
  const issued = await receiptOf('sc')
  if (!issued) throw new Error('no receipt')
  file = receiptFile(issued.receipt)
})

describe('the receipt of a co-signature', () => {
  test('verifies, and who has not signed has none', async () => {
    expect(verify(file).failed).toEqual([])
    expect(await receiptOf('cq')).toBeNull()
  })

  test('still verifies when the log has grown', async () => {
    await cosign(project, 'cq')
    const later = await receiptOf('sc')
    expect(later && verify(receiptFile(later.receipt)).failed).toEqual([])
  })

  test('any changed byte is found', () => {
    const bytes = Buffer.from(file, 'utf8')
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 0x01
      expect(verify(changed.toString('utf8')).failed, `byte ${place}`).not.toEqual([])
    }
  }, 60_000)

  test('another text, signer or time is found even when the digest is made anew', () => {
    const receipt = verify(file).receipt
    if (!receipt) throw new Error('no receipt')
    const forged = { ...receipt, message: { ...receipt.message, signedAt: '2026-01-01T00:00:00.000Z' } }
    expect(verify(receiptFile(forged)).failed).toEqual(['file', 'signature', 'entry'])
    const retold = { ...receipt, canonical: receipt.canonical.replace('保障', '改动') }
    expect(verify(receiptFile(retold)).failed).toContain('content')
    const renamed = { ...receipt, signatoryName: '他人（示例）' }
    expect(verify(receiptFile(renamed)).failed).toContain('entry')
  })

  test('the command verifies it without server and database, and refuses a damaged one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'receipt-'))
    const good = join(folder, 'good.json')
    const bad = join(folder, 'bad.json')
    await writeFile(good, file)
    await writeFile(bad, file.replace('示例', '実例'))
    const run = (path: string) =>
      promisify(execFile)('npx', ['tsx', 'scripts/verify-receipt.ts', path], {
        env: { ...process.env, DATABASE_URL: '' },
      })
    expect((await run(good)).stdout).toContain('回执验证通过')
    await expect(run(bad)).rejects.toThrow()
  })
})
