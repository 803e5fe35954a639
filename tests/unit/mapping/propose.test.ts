import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnMapping } from '#lib/domain/mapping/moves'
import { missingInDraft, proposeMapping, reaffirmMapping, reviseMapping } from '#lib/domain/mapping/propose'
import { relationKeys, relationSeenFrom } from '#lib/domain/mapping/relations'
import {
  as,
  broaderStatement,
  confirmed,
  cqEditor,
  cqEnd,
  cqReviewer,
  draft,
  effective,
  end,
  gzReviewer,
  pending,
  refused,
  scEditor,
  scEnd,
  scopeDifference,
  taken,
} from './mapping-fixtures'

const say = { first: scEnd, second: cqEnd, ...broaderStatement }

describe('proposing a mapping', () => {
  test('stores the ends by 平台内码 and turns the relation and the differences round with them', () => {
    const mapping = draft()
    expect([mapping.nodeAId, mapping.nodeBId]).toEqual([cqEnd.nodeId, scEnd.nodeId])
    expect(mapping.statement.relation).toBe('narrower')
    expect(mapping.statement.differences[0]).toMatchObject({
      ordinal: 1,
      valueA: '市级机关',
      valueB: '省级机关',
    })
    expect([mapping.statement.hashA, mapping.statement.hashB]).toEqual([cqEnd.hash, scEnd.hash])
  })

  test('means the same whichever end is named first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...relationKeys), fc.string(), fc.string(), (relation, codeA, codeB) => {
        fc.pre(codeA !== codeB)
        const unrelatedReason = 'scope'
        const mapping = draft({
          first: end('sc', codeA),
          second: end('cq', codeB),
          relation,
          unrelatedReason,
        })
        expect(relationSeenFrom(mapping, `node-${codeA}`)).toBe(relation)
        expect(mapping.nodeAId < mapping.nodeBId).toBe(true)
      }),
    )
  })

  test('has no default relation', () => {
    expect(refused(proposeMapping(null, { ...say, relation: null }, as(scEditor)))).toBe('RELATION_REQUIRED')
  })

  test('needs a justification', () => {
    expect(refused(proposeMapping(null, { ...say, justification: ' ' }, as(scEditor)))).toBe(
      'JUSTIFICATION_REQUIRED',
    )
  })

  test('needs differences unless 等同 or 已判无关', () => {
    const without = relationKeys.filter(
      (relation) =>
        proposeMapping(null, { ...say, relation, unrelatedReason: 'scope', differences: [] }, as(scEditor))
          .ok,
    )
    expect(without).toEqual(['equal', 'unrelated'])
  })

  test('asks why a pair is 已判无关, and keeps no such reason with any other relation', () => {
    const unrelated = { ...say, relation: 'unrelated', differences: [] }
    expect(refused(proposeMapping(null, unrelated, as(scEditor)))).toBe('UNRELATED_REASON_REQUIRED')
    expect(draft({ ...unrelated, unrelatedReason: 'level' }).statement.unrelatedReason).toBe('level')
    expect(draft({ unrelatedReason: 'level' }).statement.unrelatedReason).toBeNull()
  })

  test('needs both values of a difference', () => {
    const differences = [scopeDifference, { ...scopeDifference, valueB: '' }]
    expect(proposeMapping(null, { ...say, differences }, as(scEditor))).toMatchObject({
      problem: { code: 'DIFFERENCE_INCOMPLETE', params: { ordinal: 2 } },
    })
  })

  test('takes two catalogues of two agencies', () => {
    const own = end('sc', '51-0002')
    expect(refused(proposeMapping(null, { ...say, second: own }, as(scEditor)))).toBe('MAPPING_SAME_CATALOG')
    const second = { ...own, catalogId: 'another' }
    expect(refused(proposeMapping(null, { ...say, second }, as(scEditor)))).toBe('MAPPING_SAME_AGENCY')
  })

  test('is for an agency that owns one of the ends', () => {
    expect(refused(proposeMapping(null, say, as(gzReviewer)))).toBe('MAPPING_NOT_PARTY')
  })

  test('finds the pair taken while a live mapping of it exists', () => {
    expect(refused(proposeMapping(draft(), say, as(cqEditor)))).toBe('MAPPING_PAIR_TAKEN')
  })

  test('leaves one event that stands in the histories of both nodes', () => {
    const decision = proposeMapping(null, say, as(scEditor))
    expect(decision).toMatchObject({
      value: {
        events: [
          {
            name: 'mapping.proposed',
            about: [`node:${cqEnd.nodeId}`, `node:${scEnd.nodeId}`],
            before: null,
            after: { state: 'draft', relation: 'narrower', statement: 1 },
          },
        ],
      },
    })
  })
})

describe('revising a mapping', () => {
  const revision = { version: 1, seenFrom: scEnd.nodeId, effective, ...broaderStatement }

  test('is a new statement with the next number; the first one stays as it was', () => {
    const mapping = draft()
    const next = taken(reviseMapping(mapping, { ...revision, justification: '另一理由' }, as(scEditor)))
    expect(next.statement).toMatchObject({ number: 2, relation: 'narrower', justification: '另一理由' })
    expect(next.statement.id).not.toBe(mapping.statement.id)
    expect(next.version).toBe(2)
  })

  test('with the same words about the same contents changes nothing', () => {
    expect(refused(reviseMapping(draft(), revision, as(scEditor)))).toBe('NO_CHANGE')
  })

  test('with the same words about changed contents is a new statement', () => {
    const changed = { ...effective, hashB: 'new' }
    expect(
      taken(reviseMapping(draft(), { ...revision, effective: changed }, as(scEditor))).statement.hashB,
    ).toBe('new')
  })

  test('of a returned mapping is a draft again, so that the other side does not read along', () => {
    const returned = taken(returnMapping(pending(), { version: 3, reason: '请补依据' }, as(cqReviewer)))
    const input = { ...revision, version: 4, justification: '另一理由' }
    expect(taken(reviseMapping(returned, input, as(scEditor)))).toMatchObject({
      state: 'draft',
      reason: '请补依据',
    })
  })

  test('of a confirmed mapping is possible only when it is stale', () => {
    const input = { ...revision, version: 4, justification: '另一理由' }
    expect(refused(reviseMapping(confirmed(), input, as(scEditor)))).toBe('MAPPING_NOT_STALE')
    const stale = { ...input, effective: { ...effective, hashA: 'new' } }
    expect(taken(reviseMapping(confirmed(), stale, as(scEditor))).state).toBe('draft')
  })

  test('is for the proposing agency and for what it sent out, not for what waits for the other side', () => {
    expect(refused(reviseMapping(draft(), revision, as(cqEditor)))).toBe('MAPPING_PROPOSER_ONLY')
    expect(refused(reviseMapping(pending(), { ...revision, version: 3 }, as(scEditor)))).toBe(
      'MOVE_NOT_ALLOWED',
    )
  })

  test('on an old version says which version is current', () => {
    expect(reviseMapping(pending(), revision, as(scEditor))).toMatchObject({
      problem: { code: 'STALE', params: { seen: 1, current: 3 } },
    })
  })
})

describe('saying again that a stale mapping holds', () => {
  const stale = { version: 4, effective: { ...effective, hashA: 'new' } }

  test('is the same statement about the contents of today, and goes the way of every statement', () => {
    const before = confirmed()
    const next = taken(reaffirmMapping(before, stale, as(scEditor)))
    expect(next).toMatchObject({ state: 'agency-review', version: 5, submittedById: 'sc-editor' })
    expect(next.statement).toMatchObject({
      number: 2,
      hashA: 'new',
      relation: before.statement.relation,
      justification: before.statement.justification,
    })
    expect(next.statement.differences.map(({ valueA }) => valueA)).toEqual(
      before.statement.differences.map(({ valueA }) => valueA),
    )
    expect(next.statement.differences[0]?.id).not.toBe(before.statement.differences[0]?.id)
  })

  test('is for what is stale, for the proposing agency, and not where a node is gone', () => {
    expect(refused(reaffirmMapping(confirmed(), { version: 4, effective }, as(scEditor)))).toBe(
      'MAPPING_NOT_STALE',
    )
    expect(refused(reaffirmMapping(confirmed(), stale, as(cqEditor)))).toBe('MAPPING_PROPOSER_ONLY')
    expect(refused(reaffirmMapping(pending(), { ...stale, version: 3 }, as(scEditor)))).toBe(
      'MOVE_NOT_ALLOWED',
    )
    const gone = { version: 4, effective: { ...effective, hashA: null } }
    expect(refused(reaffirmMapping(confirmed(), gone, as(scEditor)))).toBe('MAPPING_NODE_GONE')
    expect(refused(reaffirmMapping(confirmed(), { ...stale, version: 1 }, as(scEditor)))).toBe('STALE')
  })
})

describe('what a draft still lacks', () => {
  const unfinished = (change: object) => missingInDraft(draft({ unfinished: true, ...change }))?.code ?? null

  test('is named until it is whole, and of drafts alone', () => {
    expect(unfinished({})).toBeNull()
    expect(unfinished({ differences: [] })).toBe('DIFFERENCES_REQUIRED')
    expect(unfinished({ justification: '' })).toBe('JUSTIFICATION_REQUIRED')
    expect(unfinished({ relation: 'unrelated' })).toBe('UNRELATED_REASON_REQUIRED')
    expect(missingInDraft({ ...draft({ unfinished: true, differences: [] }), state: 'pending' })).toBeNull()
  })
})
