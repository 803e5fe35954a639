import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editionHash, platformCode, platformCodeSequence, snapshotHash } from '#lib/domain/catalog/node'
import {
  ancestorsOf,
  buildTree,
  findNode,
  flattenTree,
  orderByCode,
  orderByTable,
  pathOf,
  walkTree,
} from '#lib/domain/catalog/tree'
import { anyForest, snapshot } from './snapshots'

const chongqing = [
  snapshot({ nodeId: 'jc', kind: 'subsystem', title: '通用基础标准体系', ordinal: 0 }),
  snapshot({ nodeId: 'jd', kind: 'subsystem', title: '监督评价标准体系', ordinal: 1 }),
  snapshot({ nodeId: 'yx', kind: 'subsystem', title: '运行保障标准体系', ordinal: 2 }),
  snapshot({ nodeId: 'jc101', parentNodeId: 'jc', officialCode: 'JC101' }),
  snapshot({ nodeId: 'jd302', parentNodeId: 'jd', officialCode: 'JD302', ordinal: 1 }),
  snapshot({ nodeId: 'jd301', parentNodeId: 'jd', officialCode: 'JD301', ordinal: 0 }),
  snapshot({ nodeId: 'yx201', parentNodeId: 'yx', officialCode: 'YX201' }),
]

describe('a tree', () => {
  test('built from a flattened tree is that tree, and flattening gives back every snapshot', () => {
    fc.assert(
      fc.property(anyForest, (forest) => {
        const tree = buildTree(forest)
        const flat = flattenTree(tree)
        expect(buildTree(flat)).toEqual(tree)
        expect(flattenTree(buildTree(flat))).toEqual(flat)
        expect(new Set(flat)).toEqual(new Set(forest))
      }),
    )
  })

  test('puts every parent before its children', () => {
    fc.assert(
      fc.property(anyForest, (forest) => {
        const seen = new Set<string | null>([null])
        for (const node of flattenTree(buildTree(forest))) {
          expect(seen.has(node.parentNodeId)).toBe(true)
          seen.add(node.nodeId)
        }
      }),
    )
  })

  test('with a parent that is missing, or a circle, is a bug', () => {
    expect(() => buildTree([snapshot({ nodeId: 'a', parentNodeId: 'b' })])).toThrow()
    expect(() =>
      buildTree([snapshot({ nodeId: 'a', parentNodeId: 'b' }), snapshot({ nodeId: 'b', parentNodeId: 'a' })]),
    ).toThrow()
  })

  test('counts what stands under each branch', () => {
    const steps = walkTree(buildTree(chongqing))
    expect(steps.find((step) => step.snapshot.nodeId === 'jd')).toMatchObject({
      depth: 0,
      counts: { subsystem: 0, category: 2, position: 0 },
    })
  })

  test('knows the path to a node', () => {
    expect(ancestorsOf(chongqing, 'jd301').map((node) => node.nodeId)).toEqual(['jd'])
    expect(pathOf(chongqing, 'jd301')).toEqual(['监督评价标准体系', '节点 jd301'])
    expect(pathOf(chongqing, 'nowhere')).toEqual([])
    expect(findNode(buildTree(chongqing), 'jd')?.children).toHaveLength(2)
  })
})

describe('the order', () => {
  const codes = (tree: ReturnType<typeof buildTree>) =>
    flattenTree(tree).flatMap((node) => (node.officialCode === null ? [] : [node.officialCode]))

  test('by table is the printed one: 1xx, 3xx, 2xx', () => {
    expect(codes(orderByTable(buildTree(chongqing)))).toEqual(['JC101', 'JD301', 'JD302', 'YX201'])
  })

  test('by code follows the number: 1xx, 2xx, 3xx', () => {
    expect(codes(orderByCode(buildTree(chongqing)))).toEqual(['JC101', 'YX201', 'JD301', 'JD302'])
  })

  test('by code keeps the table order where there are no codes', () => {
    fc.assert(
      fc.property(anyForest, (forest) => {
        const bare = buildTree(forest.map((node) => ({ ...node, officialCode: null })))
        expect(orderByCode(bare)).toEqual(bare)
      }),
    )
  })
})

describe('a hash', () => {
  const node = snapshot({ nodeId: 'a', parentNodeId: 'p', title: '术语标准' })

  test('of a snapshot covers its content and not its place among siblings', () => {
    expect(snapshotHash({ ...node, ordinal: 7 })).toBe(snapshotHash(node))
    for (const change of [
      { title: '术语' },
      { officialCode: 'X' },
      { parentNodeId: 'q' },
      { standardId: 's' },
    ])
      expect(snapshotHash({ ...node, ...change })).not.toBe(snapshotHash(node))
  })

  test('of an edition covers the order, not the order of the rows', () => {
    const other = snapshot({ nodeId: 'b', ordinal: 1 })
    expect(editionHash([node, other])).toBe(editionHash([other, node]))
    expect(editionHash([node, { ...other, ordinal: 2 }])).not.toBe(editionHash([node, other]))
  })
})

test('a 平台内码 reads back as its sequence number', () => {
  expect(platformCode('51', 7)).toBe('PT51-0007')
  expect(platformCodeSequence(' pt51—0007')).toBe(7)
  expect(platformCodeSequence('JC101')).toBeNull()
})
