/** 批次 on a real database: one open package for a mapping, all or nothing, and what two people do at once. */
import { beforeAll, describe, expect, test } from 'vitest'
import { database, inTransaction } from '#lib/db/client'
import { lockMapping } from '#lib/db/mapping'
import { saveMappings } from '#lib/db/mapping-bulk'
import { loadPackage } from '#lib/db/package'
import type { CommandName } from '#lib/domain/access/operations'
import type { Json } from '#lib/domain/shared/event'
import { setUpTestDatabase } from '#tests/support/postgres'
import { attempt, equalPair, type Held, move, succeed } from './walk'
import { addPerson, buildWorld, type World } from './world'

setUpTestDatabase()

let world: World
const titles = ['术语', '用房', '用车', '接待', '节能', '资产'] as const

beforeAll(async () => {
  world = await buildWorld()
  await addPerson('sc-reviewer-b', 'sc', ['editor', 'reviewer'])
})

/** The next pair of the world that no test has used. */
let used = 0
async function draft(by = 'sc-editor'): Promise<Held> {
  const [one, other] = [titles[used % 6], titles[Math.floor(used / 6) % 6]]
  used += 1
  return succeed(by, 'mapping.propose', equalPair(world, one ?? '', other ?? ''))
}

const words = { toAgencyId: 'cq', title: '首批对照（示例）', note: '请逐条核对。（示例）' }

function assemble(held: readonly Held[], by = 'sc-editor') {
  return succeed(by, 'package.assemble', { ...words, mappingIds: held.map(({ id }) => id) })
}

function movePackage(by: string, name: CommandName, pack: Held, extra: Readonly<Record<string, Json>> = {}) {
  return succeed(by, name, { packageId: pack.id, version: pack.version, ...extra })
}

/** Assembled, submitted and forwarded: what waits for cq. */
async function sent(held: readonly Held[]): Promise<Held> {
  const submitted = await movePackage('sc-editor', 'package.submit', await assemble(held))
  return movePackage('sc-reviewer', 'package.forward', submitted, { items: held.length })
}

async function itemsOf(pack: Held) {
  const found = await loadPackage(pack.id, { internalOf: 'sc' })
  return (found?.items ?? []).map(({ outcome, reason }) => ({ outcome, reason }))
}

async function stateOf({ id }: Held): Promise<string> {
  return (await database().mapping.findUniqueOrThrow({ where: { id } })).state
}

async function versionOf({ id }: Held): Promise<number> {
  return (await database().mapping.findUniqueOrThrow({ where: { id } })).version
}

describe('a package', () => {
  test('is submitted and forwarded as one, gets the next number, and each mapping has its own entry', async () => {
    const drafts = [await draft(), await draft()]
    const first = await sent(drafts)
    expect(await Promise.all(drafts.map(stateOf))).toEqual(['pending', 'pending'])
    const entries = await database().auditEntry.findMany({
      where: { operation: 'package.forward' },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map(({ event }) => event)).toEqual([
      'package.forwarded',
      'mapping.forwarded',
      'mapping.forwarded',
    ])
    const second = await sent([await draft()])
    const serials = await database().mappingPackage.findMany({
      where: { id: { in: [first.id, second.id] } },
      orderBy: { serial: 'asc' },
    })
    expect(serials.map(({ serial }) => serial)).toEqual([1, 2])
  })

  test('is answered item by item, and what came back may go into a later one', async () => {
    const drafts = [await draft(), await draft(), await draft()]
    const pack = await sent(drafts)
    const [one, two, three] = await Promise.all(
      drafts.map(async ({ id }, at) => ({ id, version: await versionOf(drafts[at] as Held), state: '' })),
    )
    await move('cq-reviewer', 'mapping.confirm', one as Held)
    await move('cq-reviewer', 'mapping.return', two as Held, { reason: '请补充差异' })
    await move('cq-reviewer', 'mapping.reject', three as Held, { reason: '范围不同' })
    expect(await itemsOf(pack)).toEqual([
      { outcome: 'confirmed', reason: null },
      { outcome: 'returned', reason: '请补充差异' },
      { outcome: 'rejected', reason: '范围不同' },
    ])
    const later = await assemble([two as Held])
    expect(await itemsOf(later)).toEqual([{ outcome: null, reason: null }])
    expect((await itemsOf(pack))[1]).toEqual({ outcome: 'returned', reason: '请补充差异' })
  })

  test('is nothing that the other side sees before it is sent', async () => {
    const pack = await assemble([await draft()])
    expect(await loadPackage(pack.id, { internalOf: 'cq' })).toBeNull()
    const result = await attempt('cq-editor', 'package.submit', { packageId: pack.id, version: 1 })
    expect(result).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } })
  })

  test('is not forwarded by whoever assembled it', async () => {
    const mapping = await draft()
    const pack = await assemble([mapping], 'sc-reviewer-b')
    const submitted = await movePackage('sc-editor', 'package.submit', pack)
    const result = await attempt('sc-reviewer-b', 'package.forward', {
      packageId: pack.id,
      version: submitted.version,
      items: 1,
    })
    expect(result).toMatchObject({ ok: false, problem: { code: 'SELF_REVIEW' } })
    expect(await stateOf(mapping)).toBe('agency-review')
  })

  test('is not forwarded by whoever wrote one of its statements', async () => {
    const pack = await assemble([await draft(), await draft('sc-reviewer-b')])
    const submitted = await movePackage('sc-editor', 'package.submit', pack)
    const result = await attempt('sc-reviewer-b', 'package.forward', {
      packageId: pack.id,
      version: submitted.version,
      items: 2,
    })
    expect(result).toMatchObject({ ok: false, problem: { code: 'SELF_REVIEW' } })
  })

  test('loses an item that its reviewer sends back, and keeps the reason', async () => {
    const drafts = [await draft(), await draft()]
    const submitted = await movePackage('sc-editor', 'package.submit', await assemble(drafts))
    const back = drafts[0] as Held
    await move(
      'sc-reviewer',
      'mapping.send-back',
      { ...back, version: await versionOf(back) },
      { reason: '理由过简' },
    )
    expect(await itemsOf(submitted)).toEqual([
      { outcome: 'left', reason: '理由过简' },
      { outcome: null, reason: null },
    ])
    await movePackage('sc-reviewer', 'package.forward', submitted, { items: 1 })
    expect(await Promise.all(drafts.map(stateOf))).toEqual(['draft', 'pending'])
  })

  test('is sent back as a whole, and its items stay in it', async () => {
    const drafts = [await draft(), await draft()]
    const submitted = await movePackage('sc-editor', 'package.submit', await assemble(drafts))
    await movePackage('sc-reviewer', 'package.send-back', submitted, { reason: '来文说明请写明依据' })
    expect(await Promise.all(drafts.map(stateOf))).toEqual(['draft', 'draft'])
    expect(await itemsOf(submitted)).toEqual([
      { outcome: null, reason: null },
      { outcome: null, reason: null },
    ])
  })

  test('loses what an import takes back, as it loses what a person withdraws', async () => {
    const mapping = await draft()
    const pack = await assemble([mapping, await draft()])
    await inTransaction(async (tx) => {
      const before = await lockMapping(tx, mapping.id)
      if (!before) throw new Error('no such mapping')
      const next = { ...before, state: 'withdrawn' as const, reason: '撤销导入', version: before.version + 1 }
      await saveMappings(tx, [{ next, before }])
    })
    expect(await itemsOf(pack)).toEqual([
      { outcome: 'left', reason: '撤销导入' },
      { outcome: null, reason: null },
    ])
  })

  test('frees its mappings when it is dissolved', async () => {
    const mapping = await draft()
    await movePackage('sc-editor', 'package.dissolve', await assemble([mapping]))
    expect(await stateOf(mapping)).toBe('draft')
    expect(await itemsOf(await assemble([mapping]))).toEqual([{ outcome: null, reason: null }])
  })
})

describe('the database', () => {
  test('lets a mapping stand in one open package only, whoever comes first', async () => {
    const mapping = await draft()
    const input = { ...words, mappingIds: [mapping.id] }
    const results = await Promise.all([
      attempt('sc-editor', 'package.assemble', input),
      attempt('sc-reviewer-b', 'package.assemble', input),
    ])
    const codes = results.map((result) => (result.ok ? 'OK' : result.problem.code)).sort()
    expect(codes).toEqual(['OK', 'PACKAGE_ITEM_TAKEN'])
  })

  test('never changes an answer and never removes an item', async () => {
    const mapping = await draft()
    const pack = await sent([mapping])
    await move('cq-reviewer', 'mapping.confirm', { ...mapping, version: await versionOf(mapping) })
    const db = database()
    await expect(
      db.mappingPackageItem.updateMany({ where: { packageId: pack.id }, data: { outcome: 'returned' } }),
    ).rejects.toThrow()
    await expect(db.mappingPackageItem.deleteMany({ where: { packageId: pack.id } })).rejects.toThrow()
    expect(await itemsOf(pack)).toEqual([{ outcome: 'confirmed', reason: null }])
  })
})

describe('two people at once', () => {
  test('who answer one item: one answer stands, the other is told so', async () => {
    const mapping = await draft()
    const pack = await sent([mapping])
    const version = await versionOf(mapping)
    const input = { mappingId: mapping.id, version }
    const results = await Promise.all([
      attempt('cq-reviewer', 'mapping.confirm', input),
      attempt('cq-reviewer-2', 'mapping.return', { ...input, reason: '请补充' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ problem: { code: 'STALE' } })
    const [item] = await itemsOf(pack)
    expect(item?.outcome).toBe(await stateOf(mapping))
  })

  test('one who forwards while another withdraws an item: it is sent without it only when the reviewer saw so', async () => {
    for (let round = 0; round < 4; round += 1) {
      const drafts = [await draft(), await draft()]
      const submitted = await movePackage('sc-editor', 'package.submit', await assemble(drafts))
      const out = drafts[0] as Held
      const version = await versionOf(out)
      const [withdrawn, forwarded] = await Promise.all([
        attempt('sc-editor', 'mapping.withdraw', { mappingId: out.id, version, reason: '不再提出' }),
        attempt('sc-reviewer', 'package.forward', {
          packageId: submitted.id,
          version: submitted.version,
          items: 2,
        }),
      ])
      expect([withdrawn.ok, forwarded.ok].filter(Boolean)).toHaveLength(1)
      const states = await Promise.all(drafts.map(stateOf))
      if (forwarded.ok) {
        expect(states).toEqual(['pending', 'pending'])
        expect(withdrawn).toMatchObject({ problem: { code: 'STALE' } })
      } else {
        expect(forwarded).toMatchObject({ problem: { code: 'PACKAGE_ITEMS_CHANGED' } })
        expect(states).toEqual(['withdrawn', 'agency-review'])
      }
    }
  })

  test('who forward two packages: each has its own number', async () => {
    const packs = [await assemble([await draft()]), await assemble([await draft()])]
    const submitted = []
    for (const pack of packs) submitted.push(await movePackage('sc-editor', 'package.submit', pack))
    const done = await Promise.all(
      submitted.map((pack) => movePackage('sc-reviewer', 'package.forward', pack, { items: 1 })),
    )
    const rows = await database().mappingPackage.findMany({ where: { id: { in: done.map(({ id }) => id) } } })
    expect(new Set(rows.map(({ serial }) => serial)).size).toBe(2)
  })
})
