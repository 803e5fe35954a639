import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddChange, applyChanges, type Change } from '#lib/domain/catalog/change'
import { diffSnapshots, isEmptyDiff, touchedNodes } from '#lib/domain/catalog/diff'
import { type Snapshot, snapshotHash } from '#lib/domain/catalog/node'
import { emptyRecord } from '#lib/domain/catalog/record'
import { buildTree, flattenTree } from '#lib/domain/catalog/tree'
import { chongqing, sichuan } from './real-catalogs'
import { anyForest, snapshot } from './snapshots'

const base: readonly Snapshot[] = [
  snapshot({ nodeId: 's', kind: 'subsystem', title: '业务' }),
  snapshot({ nodeId: 'a', parentNodeId: 's', ordinal: 0, officialCode: 'YX201', title: '用车' }),
  snapshot({ nodeId: 'b', parentNodeId: 's', ordinal: 1, officialCode: 'YX202', title: '用房' }),
  snapshot({ nodeId: 'p', parentNodeId: 'a', kind: 'position', title: '用车规范' }),
]

const addition = (fields: Partial<AddChange> = {}): AddChange => ({
  kind: 'add',
  nodeId: 'new',
  parentNodeId: 's',
  ordinal: null,
  nodeKind: 'category',
  officialCode: null,
  title: '接待',
  standardId: null,
  record: null,
  ...fields,
})

function applied(...changes: readonly Change[]): readonly Snapshot[] {
  const result = applyChanges(base, changes)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const refusal = (...changes: readonly Change[]) => {
  const result = applyChanges(base, changes)
  return result.ok ? null : result.problem.code
}

describe('changes', () => {
  test('of none leave every catalogue as it is', () => {
    fc.assert(
      fc.property(anyForest, (forest) => {
        const result = applyChanges(forest, [])
        expect(result.ok && result.value).toEqual(flattenTree(buildTree(forest)))
      }),
    )
    for (const { snapshots } of [sichuan, chongqing])
      expect(applyChanges(snapshots, [])).toEqual({ ok: true, value: snapshots })
  })

  test('that add every node of a tree to nothing make that tree', () => {
    fc.assert(
      fc.property(anyForest, (forest) => {
        const target = flattenTree(buildTree(forest))
        const changes = target.map(({ kind, ...node }) => ({ ...node, kind: 'add', nodeKind: kind }) as const)
        expect(applyChanges([], changes)).toEqual({ ok: true, value: target })
      }),
    )
  })

  test('take effect in order, at the named place', () => {
    const after = applied(addition({ ordinal: 0 }), {
      kind: 'move',
      nodeId: 'b',
      parentNodeId: 's',
      ordinal: 0,
    })
    expect(after.map((node) => [node.nodeId, node.ordinal])).toEqual([
      ['s', 0],
      ['b', 0],
      ['new', 1],
      ['a', 2],
      ['p', 0],
    ])
  })

  test('can swap two codes', () => {
    const swap = (nodeId: string, officialCode: string) =>
      ({ kind: 'edit', nodeId, set: { officialCode } }) as const
    expect(refusal(swap('a', 'YX202'), swap('b', 'YX201'))).toBeNull()
  })

  test.each<[string, readonly Change[]]>([
    ['NODE_UNKNOWN', [{ kind: 'retire', nodeId: 'nowhere' }]],
    ['NODE_DUPLICATE', [addition({ nodeId: 'a' })]],
    ['TITLE_EMPTY', [addition({ title: '　 ' })]],
    ['TITLE_EMPTY', [{ kind: 'edit', nodeId: 'a', set: { title: '' } }]],
    ['CODE_DUPLICATE', [addition({ officialCode: 'YX201' })]],
    ['PARENT_MISSING', [addition({ parentNodeId: 'nowhere' })]],
    ['PARENT_MISSING', [{ kind: 'retire', nodeId: 'b' }, addition({ parentNodeId: 'b' })]],
    ['PARENT_KIND_UNFIT', [addition({ parentNodeId: 'p' })]],
    ['PARENT_KIND_UNFIT', [addition({ parentNodeId: null })]],
    ['PARENT_KIND_UNFIT', [{ kind: 'move', nodeId: 's', parentNodeId: 'a', ordinal: null }]],
    ['TREE_CIRCLE', [{ kind: 'move', nodeId: 'a', parentNodeId: 'a', ordinal: null }]],
    ['CHILDREN_REMAIN', [{ kind: 'retire', nodeId: 'a' }]],
    ['RECORD_UNFIT', [addition({ record: emptyRecord })]],
  ])('are refused with %s', (code, changes) => {
    expect(refusal(...changes)).toBe(code)
  })

  test('keep the tree whole: parents live, ordinals run from 0, kinds nest', () => {
    const anyChange = fc.tuple(fc.constantFrom('retire', 'move', 'edit'), fc.nat(29), fc.nat(29))
    fc.assert(
      fc.property(anyForest, fc.array(anyChange, { maxLength: 8 }), (forest, picks) => {
        let current = flattenTree(buildTree(forest))
        for (const [kind, from, to] of picks) {
          const nodeId = `n${from}`
          const change: Change =
            kind === 'retire'
              ? { kind, nodeId }
              : kind === 'move'
                ? { kind, nodeId, parentNodeId: `n${to}`, ordinal: 0 }
                : { kind: 'edit', nodeId, set: { title: `改 ${to}` } }
          const result = applyChanges(current, [change])
          if (result.ok) current = result.value
        }
        expect(flattenTree(buildTree(current))).toEqual(current)
      }),
    )
  })
})

describe('a difference', () => {
  test('is empty between a catalogue and itself', () => {
    fc.assert(
      fc.property(anyForest, (forest) => {
        expect(isEmptyDiff(diffSnapshots(forest, forest))).toBe(true)
      }),
    )
  })

  test('names what was added, removed, renamed, recoded, moved, changed and reordered', () => {
    const diff = diffSnapshots(
      base,
      applied(
        addition({ ordinal: 0 }),
        { kind: 'edit', nodeId: 'a', set: { title: '公务用车', officialCode: 'YX203' } },
        { kind: 'move', nodeId: 'p', parentNodeId: 'b', ordinal: null },
        { kind: 'edit', nodeId: 'p', set: { record: { ...emptyRecord, note: '改' } } },
      ),
    )
    const ids = (list: readonly { readonly after: Snapshot }[]) => list.map((pair) => pair.after.nodeId)
    expect(diff.added.map((node) => node.nodeId)).toEqual(['new'])
    expect([diff.renamed, diff.recoded, diff.moved, diff.changed].map(ids)).toEqual([
      ['a'],
      ['a'],
      ['p'],
      ['p'],
    ])
    expect(diff.reordered).toEqual([])
    expect(diff.removed).toEqual([])
  })

  test('counts a mere change of order, which touches no mapping', () => {
    const diff = diffSnapshots(base, applied({ kind: 'move', nodeId: 'b', parentNodeId: 's', ordinal: 0 }))
    expect(diff.reordered).toHaveLength(2)
    expect(touchedNodes(diff)).toEqual([])
  })

  test('touches exactly the nodes whose hash differs, that are new or gone', () => {
    fc.assert(
      fc.property(anyForest, anyForest, (before, after) => {
        const hashes = (list: readonly Snapshot[]) =>
          new Map(list.map((node) => [node.nodeId, snapshotHash(node)]))
        const [left, right] = [hashes(before), hashes(after)]
        const all = new Set([...left.keys(), ...right.keys()])
        const expected = [...all].filter((nodeId) => left.get(nodeId) !== right.get(nodeId))
        expect([...touchedNodes(diffSnapshots(before, after))].sort()).toEqual(expected.sort())
      }),
    )
  })
})
