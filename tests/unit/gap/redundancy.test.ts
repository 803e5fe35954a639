import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandNames } from '#lib/domain/access/operations'
import {
  moveRedundancy,
  type ProposeRedundancyInput,
  proposeRedundancy,
  type RedundancySubject,
} from '#lib/domain/gap/decide-redundancy'
import {
  changeSince,
  deriveRedundancies,
  type RedundancyDisposition,
  redundancyWorkflow,
} from '#lib/domain/gap/redundancy'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import {
  as,
  cqEditor,
  cqReviewer,
  person,
  refused,
  scEditor,
  scReviewer,
  taken,
} from '#tests/unit/mapping/mapping-fixtures'
import {
  chongqing,
  chongqingNode,
  hashes,
  realMapping,
  sichuan,
  sichuanNode,
  workedExample,
} from '#tests/unit/mapping/real-catalogs'

const groupsOf = (
  mappings: readonly Mapping[],
  dispositions: readonly RedundancyDisposition[] = [],
  today = hashes,
) => deriveRedundancies(sichuan.nodes, chongqing.nodes, { mappings, hashes: today, dispositions })
const yx207 = chongqingNode('YX207')
const nodeIds = workedExample()
  .filter(({ nodeAId, state }) => nodeAId === yx207.nodeId && state === 'confirmed')
  .map(({ nodeBId }) => nodeBId)

const subject: RedundancySubject = {
  targetNodeId: yx207.nodeId,
  targetAgencyId: 'cq',
  catalogId: sichuan.catalogId,
  owningAgencyId: 'sc',
  nodeIds,
  disposition: null,
}
const merge: ProposeRedundancyInput = {
  version: null,
  disposition: 'merge',
  reason: '都是内部运行',
  ownerName: '示例人员',
  dueDate: '2027-06-30',
}
const proposed = (input = merge) => taken(proposeRedundancy(subject, input, as(scEditor)))
const at = (disposition: RedundancyDisposition): RedundancySubject => ({ ...subject, disposition })
const decided = () => taken(moveRedundancy(at(proposed()), 'approve', { version: 1 }, as(scReviewer)))

describe('redundancies', () => {
  test('of the worked example are the two in YX204 and the six in YX207, of which one waits', () => {
    const groups = groupsOf(workedExample())
    expect(groups.map(({ target, members }) => [target.officialCode, members.length])).toEqual([
      ['YX204', 2],
      ['YX207', 6],
    ])
    expect(groups[1]?.members.filter(({ confirmed }) => !confirmed).map(({ node }) => node.title)).toEqual([
      '信息化建设标准',
    ])
  })

  test('are none the other way round, where nothing has two counterparts', () => {
    expect(
      deriveRedundancies(chongqing.nodes, sichuan.nodes, {
        mappings: workedExample(),
        hashes,
        dispositions: [],
      }),
    ).toEqual([])
  })

  test('count only what covers: 相关 and 已判无关 make none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...relationKeys), (relation) => {
        const pair = ['人事管理标准', '财务管理标准'].map((title) => realMapping(title, 'YX207', relation))
        expect(groupsOf(pair)).toHaveLength(relationTable[relation].halves > 0 ? 1 : 0)
      }),
    )
  })

  test('are only proposed where fewer than two members are confirmed, and leave out what is 待复核', () => {
    const pair = ['人事管理标准', '财务管理标准'].map((title) =>
      realMapping(title, 'YX207', 'narrower', { state: 'pending' }),
    )
    expect(groupsOf(pair)[0]?.status).toBe('proposed')
    const changed = new Map(hashes).set(sichuanNode('人事管理标准').nodeId, 'new')
    expect(groupsOf(pair, [], changed)).toEqual([])
  })

  test('show a decision as changed as soon as it is about other nodes than there are', () => {
    expect(groupsOf(workedExample(), [decided()])[1]?.status).toBe('decided')
    const fewer = workedExample().filter(({ nodeBId }) => nodeBId !== nodeIds[0])
    expect(groupsOf(fewer, [decided()])[1]?.status).toBe('changed')
  })

  test('are changed for whoever asks one decision alone exactly where they are in the list', () => {
    const states = fc.constantFrom<Mapping['state']>('confirmed', 'pending', 'retired', 'disputed')
    const all = workedExample()
    fc.assert(
      fc.property(
        fc.array(states, { minLength: all.length, maxLength: all.length }),
        fc.subarray([...nodeIds]),
        fc.option(fc.constantFrom(...nodeIds), { nil: null }),
        (given, about, stale) => {
          const mappings = all.map((mapping, index) => ({ ...mapping, state: given[index] ?? mapping.state }))
          const today = stale === null ? hashes : new Map(hashes).set(stale, 'new')
          const row = { ...decided(), nodeIds: about }
          const group = groupsOf(mappings, [row], today).find(({ target }) => target.nodeId === yx207.nodeId)
          expect(changeSince(row, mappings, today) !== null).toBe(group?.status === 'changed')
        },
      ),
    )
  })
})

describe('the disposition of a redundancy', () => {
  test('every move is performed by a command that exists', () => {
    const names: readonly string[] = commandNames
    const moves = Object.values(redundancyWorkflow.moves)
    expect(moves.map(({ operation }) => operation).filter((name) => !names.includes(name))).toEqual([])
  })

  test('is the owning agency’s alone: the other side neither proposes nor decides', () => {
    expect(refused(proposeRedundancy(subject, merge, as(cqEditor)))).toBe('REDUNDANCY_OWNER_ONLY')
    expect(refused(moveRedundancy(at(proposed()), 'approve', { version: 1 }, as(cqReviewer)))).toBe(
      'NOT_FOUND',
    )
    expect(refused(moveRedundancy(at(proposed()), 'approve', { version: 1 }, as(scEditor)))).toBe(
      'SELF_REVIEW',
    )
    expect(decided()).toMatchObject({ state: 'decided', disposition: 'merge', version: 2 })
  })

  test('合并 needs a person in charge and a day; 保留并存 needs a reason alone', () => {
    expect(refused(proposeRedundancy(subject, { ...merge, ownerName: '' }, as(scEditor)))).toBe(
      'REDUNDANCY_OWNER_NAME_REQUIRED',
    )
    expect(refused(proposeRedundancy(subject, { ...merge, dueDate: null }, as(scEditor)))).toBe(
      'REDUNDANCY_DUE_DATE_REQUIRED',
    )
    expect(refused(proposeRedundancy(subject, { ...merge, reason: '' }, as(scEditor)))).toBe(
      'REASON_REQUIRED',
    )
    expect(proposed({ ...merge, disposition: 'keep', ownerName: '', dueDate: null }).disposition).toBe('keep')
  })

  test('waits until two members are confirmed, and is not approved about others than it names', () => {
    expect(
      refused(proposeRedundancy({ ...subject, nodeIds: nodeIds.slice(1, 2) }, merge, as(scEditor))),
    ).toBe('REDUNDANCY_NOT_CONFIRMED')
    expect(
      refused(
        moveRedundancy(
          { ...at(proposed()), nodeIds: nodeIds.slice(1) },
          'approve',
          { version: 1 },
          as(scReviewer),
        ),
      ),
    ).toBe('REDUNDANCY_CHANGED')
  })

  test('can be returned, taken back and said anew', () => {
    const returned = taken(
      moveRedundancy(at(proposed()), 'return', { version: 1, reason: '期限太近' }, as(scReviewer)),
    )
    const again = taken(proposeRedundancy(at(returned), { ...merge, version: 2 }, as(scEditor)))
    expect(again).toMatchObject({ state: 'agency-review', version: 3 })
    const back = taken(
      moveRedundancy(at(decided()), 'withdraw', { version: 2, reason: '有变' }, as(scEditor)),
    )
    expect(
      taken(proposeRedundancy(at(back), { ...merge, version: 3 }, as(person('sc-2', 'sc', 'editor'))))
        .version,
    ).toBe(4)
  })
})
