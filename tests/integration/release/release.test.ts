/** Releases on a real database: the life of one, two people at once, and that nothing frozen moves again. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { demoPassword } from '#lib/domain/access/password-rule'
import { readerFor } from '#lib/domain/access/reader'
import { compareReleases, loadReleaseProof, loadReleaseView } from '#lib/queries/releases'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf, idOf, perform } from '../../../prisma/seed/actors'
import { attempt } from '../joint/joint-world'
import { buildWorld, giveEdition, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()

let world: World

beforeAll(async () => {
  world = await buildWorld()
  await confirmed('用车', 'equal')
  await confirmed('用房', 'equal')
})

async function confirmed(title: string, relation: string) {
  const ends = { firstNodeId: nodeOf(world, 'sc', title), secondNodeId: nodeOf(world, 'cq', title) }
  const said = { relation, justification: '范围一致（示例）', differences: [], submit: true }
  const mappingId = idOf(await perform(await actorOf('sc-editor'), 'mapping.propose', { ...ends, ...said }))
  await perform(await actorOf('sc-reviewer'), 'mapping.forward', { mappingId, version: 2 })
  await perform(await actorOf('cq-reviewer'), 'mapping.confirm', { mappingId, version: 3 })
  return mappingId
}

const pair = () => ({
  catalogAId: world.catalogs['sc'] ?? '',
  catalogBId: world.catalogs['cq'] ?? '',
  note: '阶段发布（示例）',
})

async function sign(who: string, releaseId: string) {
  const { contentHash } = await database().mappingRelease.findUniqueOrThrow({ where: { id: releaseId } })
  return attempt('release.sign', { releaseId, contentHash, password: demoPassword }, await actorOf(who))
}

async function reader() {
  const found = readerFor(await actorOf('auditor'), 'release.read')
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

it('is prepared once, signed by both sides and published with the next number, while the table goes on', async () => {
  const editor = await actorOf('sc-editor')
  const answers = await Promise.all([
    attempt('release.prepare', pair(), editor),
    attempt('release.prepare', pair(), await actorOf('cq-editor')),
  ])
  expect(answers.map(({ code }) => code).sort()).toEqual(['OK', 'RELEASE_OPEN'])
  const { id } = await database().mappingRelease.findFirstOrThrow()

  const signed = await Promise.all([
    sign('sc-signatory', id),
    sign('sc-signatory', id),
    sign('cq-signatory', id),
  ])
  expect(signed.map(({ code }) => code).sort()).toEqual(['OK', 'OK', 'RELEASE_SIGNED'])
  const release = await database().mappingRelease.findUniqueOrThrow({ where: { id } })
  expect([release.state, release.number]).toEqual(['published', 1])

  expect((await attempt('release.prepare', pair(), editor)).code).toBe('RELEASE_UNCHANGED')
  await confirmed('节能', 'equal')
  const difference = await compareReleases(await reader(), id, 'working')
  expect(difference?.added.map(({ a }) => a.title)).toEqual(['节能'])
  const second = await attempt('release.prepare', pair(), await actorOf('cq-reviewer'))
  const secondId = String((second.value?.reply as { id?: unknown } | undefined)?.id)
  await sign('cq-signatory', secondId)
  await sign('sc-signatory', secondId)
  const view = await loadReleaseView(await reader(), secondId)
  expect([view?.release.number, view?.content.mappings.length]).toEqual([2, 3])
  expect((await compareReleases(await reader(), id, secondId))?.added).toHaveLength(1)
})

it('takes no signature with a wrong password, and none for the other side', async () => {
  await confirmed('资产', 'equal')
  const prepared = await attempt('release.prepare', pair(), await actorOf('sc-editor'))
  const releaseId = String((prepared.value?.reply as { id?: unknown } | undefined)?.id)
  const { contentHash } = await database().mappingRelease.findUniqueOrThrow({ where: { id: releaseId } })
  const input = { releaseId, contentHash, password: 'falsch-12345-x' }
  expect((await attempt('release.sign', input, await actorOf('sc-signatory'))).code).toBe(
    'REAUTHENTICATION_FAILED',
  )
  expect((await attempt('release.sign', input, await actorOf('sc-reviewer'))).code).toBe('NOT_ALLOWED')
  const withdraw = { releaseId, version: 1, reason: '先不发布' }
  expect((await attempt('release.withdraw', withdraw, await actorOf('cq-reviewer'))).code).toBe('OK')
  expect((await sign('sc-signatory', releaseId)).code).toBe('MOVE_NOT_ALLOWED')
})

it('leaves stale mappings out of the next one', async () => {
  const { nodes } = world
  await giveEdition('sc', ['术语', '用房（试行）', '用车', '接待', '节能', '资产'], {
    ...nodes['sc'],
    '用房（试行）': nodeOf(world, 'sc', '用房'),
  })
  const prepared = await attempt('release.prepare', pair(), await actorOf('sc-editor'))
  const id = String((prepared.value?.reply as { id?: unknown } | undefined)?.id)
  const view = await loadReleaseView(await reader(), id)
  expect(view?.content.leftOut.stale).toBe(1)
  expect(view?.content.mappings.map(({ a }) => a.title)).not.toContain('用房（试行）')
})

it('is frozen in the database for its owner, too', async () => {
  const owner = new Client({ connectionString: process.env['MIGRATION_DATABASE_URL'] })
  await owner.connect()
  try {
    for (const sql of [
      `UPDATE mapping_release SET canonical = '{}'`,
      `UPDATE mapping_release SET number = 9 WHERE state = 'published'`,
      `UPDATE mapping_release SET state = 'withdrawn' WHERE state = 'published'`,
      'DELETE FROM mapping_release',
      `UPDATE release_signature SET signature = ''`,
      'DELETE FROM release_signature',
      'TRUNCATE mapping_release CASCADE',
    ]) {
      await expect(owner.query(sql), sql).rejects.toThrow(/refuses/)
    }
  } finally {
    await owner.end()
  }
})

it('is verified from its file alone, and a changed file is not', async () => {
  const { id } = await database().mappingRelease.findFirstOrThrow({ where: { number: 1 } })
  const proof = await loadReleaseProof(await reader(), id)
  const folder = mkdtempSync(join(tmpdir(), 'tongbiao-proof-'))
  const verify = (content: unknown) => {
    const file = join(folder, 'proof.json')
    writeFileSync(file, JSON.stringify(content))
    return spawnSync('node_modules/.bin/tsx', ['scripts/verify-release.ts', file], { encoding: 'utf8' })
  }
  const good = verify(proof)
  expect([good.status, good.stdout]).toEqual([0, expect.stringContaining('发布验证通过')])
  const canonical = proof?.canonical.replace('用车', '用船')
  expect(verify({ ...proof, canonical }).status).toBe(1)
  expect(verify({ ...proof, signatures: [] }).status).toBe(1)
  const forged = proof?.signatures.map((one) => ({ ...one, message: one.message.replace('sc', 'cq') }))
  expect(verify({ ...proof, signatures: forged }).status).toBe(1)
  expect(verify({}).status).toBe(2)
})
