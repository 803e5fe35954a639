import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client'
import { idOf, perform } from '../../../prisma/seed/actors'
import { setUpTestDatabase } from '../../support/postgres'
import {
  buildWorld,
  catalogOf,
  nodeNamed,
  outcome,
  rowCounts,
  submittedRename,
  type World,
} from './catalog-world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
})

/** A change set of Chongqing that adds one numbered standard, submitted. */
async function submittedAddition(
  agencyId: 'sc' | 'cq',
  category: string,
  document: { readonly title: string; readonly numberText: string },
): Promise<string> {
  const { editor } = world[agencyId]
  const parent = await nodeNamed(agencyId, category)
  const changeSetId = idOf(
    await perform(editor, 'change-set.create', {
      catalogId: (await catalogOf(agencyId)).id,
      title: document.title,
    }),
  )
  await perform(editor, 'change-set.edit', {
    changeSetId,
    version: 1,
    action: 'add',
    parentNodeId: parent.nodeId,
    nodeKind: 'position',
    ...document,
  })
  await perform(editor, 'change-set.submit', { changeSetId, version: 2 })
  return changeSetId
}

describe('approving a change set', () => {
  test('makes the next edition and leaves the earlier one as it was', async () => {
    const before = await catalogOf('sc')
    const changeSetId = await submittedRename(world, 'sc', '术语标准')
    await perform(world.sc.reviewer, 'change-set.approve', { changeSetId, version: 3 })
    const after = await catalogOf('sc')
    expect(after.edition.number).toBe(before.edition.number + 1)
    const titles = await database().nodeSnapshot.findMany({
      where: { node: { snapshots: { some: { editionId: after.edition.id, title: '术语标准（修订）' } } } },
      select: { editionId: true, title: true },
    })
    expect(titles).toContainEqual({ editionId: before.edition.id, title: '术语标准' })
    expect(titles).toContainEqual({ editionId: after.edition.id, title: '术语标准（修订）' })
  })

  test('is refused to whoever wrote it, to the other agency, and for a version that is past', async () => {
    const changeSetId = await submittedRename(world, 'cq', '质量控制')
    const approve = (version: number) => ({ changeSetId, version })
    expect(await outcome(world.cq.editor, 'change-set.approve', approve(3))).toBe('NOT_ALLOWED')
    expect(await outcome(world.sc.reviewer, 'change-set.approve', approve(3))).toBe('NOT_ALLOWED')
    expect(await outcome(world.cq.reviewer, 'change-set.approve', approve(2))).toBe('STALE')
    await perform(world.cq.reviewer, 'change-set.return', { changeSetId, version: 3, reason: '请补充依据' })
  })

  test('of two reviewers at once lets one win and tells the other', async () => {
    const changeSetId = await submittedRename(world, 'cq', '标准化导则')
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        outcome(world.cq.reviewer, 'change-set.approve', { changeSetId, version: 3 }),
      ),
    )
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    expect(outcomes.filter((one) => one === 'STALE' || one === 'MOVE_NOT_ALLOWED')).toHaveLength(5)
  })

  test('on a base that is no longer in force is BASE_SUPERSEDED and writes nothing', async () => {
    const first = await submittedRename(world, 'sc', '评价与改进标准')
    const second = await submittedRename(world, 'sc', '符号与标志标准')
    await perform(world.sc.reviewer, 'change-set.approve', { changeSetId: first, version: 3 })
    const counts = await rowCounts()
    expect(await outcome(world.sc.reviewer, 'change-set.approve', { changeSetId: second, version: 3 })).toBe(
      'BASE_SUPERSEDED',
    )
    expect(await rowCounts()).toEqual(counts)
  })

  test('after which the change set can be put on the edition in force and approved', async () => {
    const first = await submittedRename(world, 'sc', '人事管理标准')
    const second = await submittedRename(world, 'sc', '财务管理标准')
    await perform(world.sc.reviewer, 'change-set.approve', { changeSetId: first, version: 3 })
    await perform(world.sc.editor, 'change-set.withdraw', { changeSetId: second, version: 3 })
    await perform(world.sc.editor, 'change-set.edit', { changeSetId: second, version: 4, action: 'rebase' })
    await perform(world.sc.editor, 'change-set.submit', { changeSetId: second, version: 5 })
    await perform(world.sc.reviewer, 'change-set.approve', { changeSetId: second, version: 6 })
    expect((await nodeNamed('sc', '人事管理标准（修订）')).kind).toBe('category')
    expect((await nodeNamed('sc', '财务管理标准（修订）')).kind).toBe('category')
  })

  test('is all or nothing: when one number clashes, no node, standard or edition is written', async () => {
    const changeSetId = await submittedAddition('cq', '评价与改进', {
      title: '两个不同文件的编号',
      numberText: 'GB/T 41568—2022、GB/T 1.1—2020',
    })
    const counts = await rowCounts()
    expect(await outcome(world.cq.reviewer, 'change-set.approve', { changeSetId, version: 3 })).toBe(
      'STANDARD_NUMBERS_CLASH',
    )
    expect(await rowCounts()).toEqual(counts)
  })

  test('of two agencies at once that bring the same new number makes one standard', async () => {
    const document = {
      title: '两局同时收录的标准',
      numberText: 'DB50/T 10099—2026、DB51/T 10099—2026',
    }
    const sc = await submittedAddition('sc', '后勤服务标准', document)
    const cq = await submittedAddition('cq', '后勤服务保障标准', document)
    await Promise.all([
      perform(world.sc.reviewer, 'change-set.approve', { changeSetId: sc, version: 3 }),
      perform(world.cq.reviewer, 'change-set.approve', { changeSetId: cq, version: 3 }),
    ])
    const placed = await Promise.all(['sc', 'cq'].map((agency) => nodeNamed(agency, document.title)))
    expect(new Set(placed.map(({ standardId }) => standardId)).size).toBe(1)
    expect(await database().standard.count({ where: { title: document.title } })).toBe(1)
  })

  test('gives a new node the platform code after the last one', async () => {
    const codes = await database().node.findMany({ where: { catalog: { agencyId: 'cq' } } })
    const last = codes
      .map(({ platformCode }) => platformCode)
      .sort()
      .at(-1)
    const changeSetId = await submittedAddition('cq', '质量控制', {
      title: '新增标准',
      numberText: 'GB/T 99999—2026',
    })
    await perform(world.cq.reviewer, 'change-set.approve', { changeSetId, version: 3 })
    const { nodeId } = await nodeNamed('cq', '新增标准')
    const { platformCode } = await database().node.findUniqueOrThrow({ where: { id: nodeId } })
    expect(Number(platformCode.slice(-4))).toBe(Number(last?.slice(-4)) + 1)
  })
})
