/** Catalogues for tests: snapshots by hand, and an arbitrary that grows any legal tree. */
import fc from 'fast-check'
import type { NodeKind, Snapshot } from '#lib/domain/catalog/node'
import { emptyRecord } from '#lib/domain/catalog/record'

export function snapshot(fields: Partial<Snapshot> & { readonly nodeId: string }): Snapshot {
  const kind = fields.kind ?? 'category'
  return {
    parentNodeId: null,
    ordinal: 0,
    kind,
    officialCode: null,
    title: `节点 ${fields.nodeId}`,
    standardId: null,
    record: kind === 'position' ? emptyRecord : null,
    ...fields,
  }
}

/** Legal forests: subsystems at the root, categories under subsystems or categories, positions under either. */
export const anyForest: fc.Arbitrary<readonly Snapshot[]> = fc
  .array(fc.tuple(fc.nat(), fc.nat(2), fc.boolean()), { maxLength: 30 })
  .map((seeds) => {
    const grown: Snapshot[] = []
    const childCount = new Map<string | null, number>()
    for (const [index, [pick, kindPick, coded]] of seeds.entries()) {
      const parents = grown.filter((node) => node.kind !== 'position')
      const parent = kindPick === 0 ? undefined : parents[pick % Math.max(parents.length, 1)]
      const kind: NodeKind = parent === undefined ? 'subsystem' : kindPick === 1 ? 'category' : 'position'
      const parentNodeId = parent?.nodeId ?? null
      const ordinal = childCount.get(parentNodeId) ?? 0
      childCount.set(parentNodeId, ordinal + 1)
      const officialCode = coded ? `C${index}` : null
      grown.push(snapshot({ nodeId: `n${index}`, parentNodeId, ordinal, kind, officialCode }))
    }
    return grown
  })
