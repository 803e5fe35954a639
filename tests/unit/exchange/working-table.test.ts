/** The working table outwards: every fact of a row finds its field, and says the same when it is taken as a statement. */
import { describe, expect, it } from 'vitest'
import { tableRows } from '#lib/domain/gap/table'
import { inverseRelation, relationKeys } from '#lib/domain/mapping/relations'
import { isCarried } from '#lib/files/exchange/losses'
import { exchangeSet, fromExchange, toExchange, turnRow } from '#lib/files/exchange/table-exchange'
import { chongqing, realMapping, sichuan, sichuanNode } from '#tests/unit/mapping/real-catalogs'
import { about, basis, context, decided, left, mapped, nothingMore, only, right } from './working-table-rows'

describe('the working table outwards', () => {
  it.each(relationKeys)(
    'a confirmed mapping “%s” is said of the left node, with its differences',
    (relation) => {
      const row = mapped(realMapping('公务用车管理标准', 'YX203', relation))
      expect(row).toMatchObject({
        subject: { label: '公务用车管理标准', source: 'https://tongbiao.example/catalogs/catalog-sc' },
        object: { code: 'YX203', sourceVersion: '2025 版' },
        relation,
        state: 'confirmed',
        negated: relation === 'unrelated',
      })
      const fact = fromExchange(row)
      expect(fact.kind === 'mapping' && fact.statement).toMatchObject({
        relation,
        justification: '四川一类含重庆一类的全部内容',
        differences: [{ kind: 'scope', valueA: '省级机关', valueB: '市级机关', treatment: 'keep' }],
      })
    },
  )

  it.each(relationKeys)(
    'a table read from the right says the inverse of “%s”; turned back it is the same row',
    (relation) => {
      const mapping = realMapping('公务用车管理标准', 'YX203', relation)
      const turned = only(
        toExchange(
          tableRows({
            ...basis,
            mappings: [mapping],
            catalogAId: basis.catalogBId,
            catalogBId: basis.catalogAId,
            nodesA: basis.nodesB,
            nodesB: basis.nodesA,
          }),
          { ...context(), a: right, b: left },
        ),
        ({ gap }) => gap === null,
      )
      expect(turned).toMatchObject({ subject: { code: 'YX203' }, relation: inverseRelation(relation) })
      expect(turned.differences[0]).toMatchObject({ valueA: '市级机关', valueB: '省级机关' })
      expect({ ...turnRow(turned), provenance: 0 }).toEqual({ ...mapped(mapping), provenance: 0 })
    },
  )

  it('a gap that nobody has decided says which side lacks it, in both directions', () => {
    const facts = toExchange(tableRows({ ...basis, mappings: [] }), context()).map(fromExchange)
    expect(facts).toHaveLength(sichuan.nodes.length + chongqing.nodes.length)
    const sides = facts.map((fact) =>
      fact.kind === 'gap' ? [fact.side, fact.state, fact.gap.disposition] : null,
    )
    expect(sides[0]).toEqual(['subject', 'gap-open', null])
    expect(sides.at(-1)).toEqual(['object', 'gap-open', null])
  })

  it.each([
    ['subject', sichuanNode('术语标准').nodeId, chongqing.catalogId],
    ['object', chongqing.nodes[0]?.nodeId ?? '', sichuan.catalogId],
  ] as const)(
    'a decided gap of the %s says who does what until when, and why',
    (side, nodeId, lackingCatalogId) => {
      const dispositions = [{ ...decided, nodeId, lackingCatalogId }]
      const rows = toExchange(tableRows({ ...basis, mappings: [], dispositions }), context())
      expect(fromExchange(only(rows, ({ state }) => state === 'gap-decided'))).toMatchObject({
        kind: 'gap',
        side,
        demo: true,
        gap: { disposition: 'adopt', reason: '直接采用', ownerName: '王五', dueDate: '2027-03-31' },
      })
    },
  )

  it('what the table itself does not show comes from the details', () => {
    const bundle = { id: 'b1', mode: 'combined', coverage: 'full' } as const
    const details = {
      ...nothingMore,
      evidence: '第三条',
      unrelatedReason: 'level',
      bundle,
      reviewers: ['李四'],
    } as const
    const row = mapped(realMapping('公务用车管理标准', 'YX203', 'unrelated'), details)
    expect(row.reviewers).toEqual(['李四'])
    expect(fromExchange(row)).toMatchObject({
      bundle,
      statement: { evidence: '第三条', unrelatedReason: 'level' },
    })
  })

  it('drafts and what waits keep their state; their 已判无关 is not written as a negation', () => {
    for (const state of ['draft', 'pending'] as const) {
      const row = mapped(realMapping('公务用车管理标准', 'YX203', 'unrelated', { state }))
      expect(row.state).toBe(state)
      expect(isCarried('sssom', row)).toBe(false)
      expect(isCarried('table', row)).toBe(true)
    }
  })

  it('the file names itself, both catalogues and their prefixes', () => {
    expect(exchangeSet(context(), about)).toMatchObject({
      id: 'https://tongbiao.example/mapping-sets/catalog-sc/catalog-cq/7',
      subjectSource: 'https://tongbiao.example/catalogs/catalog-sc',
      objectSource: 'https://tongbiao.example/catalogs/catalog-cq',
      version: '7',
    })
  })
})
