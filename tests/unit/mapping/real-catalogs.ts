/** The 类目 of both real catalogues (data/paper-facts.json) as placed nodes, and the worked example of docs/coverage.md. */
import type { CrosswalkNodes } from '#lib/domain/mapping/crosswalk'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { hashesOf, type PlacedNode, placedNodes, type SnapshotRow } from '#lib/domain/mapping/placed-node'
import { proposeMapping } from '#lib/domain/mapping/propose'
import type { Relation } from '#lib/domain/mapping/relations'
import paperFacts from '../../../data/paper-facts.json'
import { as, broaderStatement, scEditor, taken } from './mapping-fixtures'

export const sichuan = { catalogId: 'catalog-sc', nodes: categories('catalog-sc', 'PT51', 0) }
export const chongqing = { catalogId: 'catalog-cq', nodes: categories('catalog-cq', 'PT50', 1) }
export const catalogs: CrosswalkNodes = { sichuan, chongqing }
export const hashes = hashesOf(sichuan.nodes, chongqing.nodes)

function categories(catalogId: string, prefix: string, system: number): readonly PlacedNode[] {
  const rows: SnapshotRow[] = []
  const add = (
    kind: 'subsystem' | 'category',
    parent: string | null,
    officialCode: string | null,
    title: string,
  ) => {
    const platformCode = `${prefix}-${String(rows.length + 1).padStart(4, '0')}`
    const nodeId = `node-${platformCode}`
    rows.push({
      nodeId,
      parentNodeId: parent,
      ordinal: rows.length,
      kind,
      officialCode,
      title,
      contentHash: `hash-${platformCode}`,
      platformCode,
    })
    return nodeId
  }
  for (const subsystem of paperFacts.systems[system]?.subsystems ?? []) {
    const parent = add('subsystem', null, null, subsystem.name)
    for (const category of subsystem.categories) {
      if (typeof category === 'string') add('category', parent, null, category)
      else add('category', parent, category[0] ?? null, category[1] ?? '')
    }
  }
  return placedNodes(catalogId, rows, 'category')
}

export function sichuanNode(title: string): PlacedNode {
  return found(sichuan.nodes.find((node) => node.title === title))
}

export function chongqingNode(code: string): PlacedNode {
  return found(chongqing.nodes.find((node) => node.officialCode === code))
}

function found(node: PlacedNode | undefined): PlacedNode {
  if (!node) throw new Error('no such category')
  return node
}

/** A mapping of two real categories, in the given state; the relation is 四川 compared with 重庆. */
export function realMapping(
  title: string,
  code: string,
  relation: Relation,
  change: Partial<Pick<Mapping, 'state' | 'bundleId' | 'stateSince' | 'hard'>> = {},
): Mapping {
  const first = { ...sichuanNode(title), agencyId: 'sc' }
  const second = { ...chongqingNode(code), agencyId: 'cq' }
  const said = { ...broaderStatement, relation, unrelatedReason: 'scope' } as const
  const draft = taken(proposeMapping(null, { ...said, first, second }, as(scEditor)))
  return { ...draft, state: 'confirmed', forwardedAt: draft.createdAt, ...change }
}

/** docs/coverage.md: fourteen confirmed mappings, and 信息化建设标准, whose place is unclear, waiting for confirmation. */
export function workedExample(): readonly Mapping[] {
  return [
    realMapping('机关事务标准化指南', 'JC101', 'equivalent'),
    realMapping('术语标准', 'JC102', 'narrower'),
    realMapping('评价与改进标准', 'JD302', 'equivalent'),
    realMapping('公务接待服务标准', 'YX201', 'equivalent'),
    realMapping('办公用房管理标准', 'YX202', 'equal'),
    realMapping('公务用车管理标准', 'YX203', 'equal'),
    realMapping('公共机构节能管理标准', 'YX204', 'equivalent'),
    realMapping('后勤服务标准', 'YX205', 'equivalent'),
    realMapping('节约型机关建设规范', 'YX204', 'overlap'),
    realMapping('5S管理标准', 'YX207', 'narrower'),
    realMapping('人事管理标准', 'YX207', 'narrower'),
    realMapping('财务管理标准', 'YX207', 'narrower'),
    realMapping('机关党建标准', 'YX207', 'narrower'),
    realMapping('办公管理标准', 'YX207', 'narrower'),
    realMapping('信息化建设标准', 'YX207', 'narrower', { state: 'pending' }),
  ]
}
