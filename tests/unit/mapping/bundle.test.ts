import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreeBundle,
  approveBundle,
  type BundleMode,
  bundleHalves,
  changeBundle,
  createBundle,
  dissolveBundle,
  type MappingBundle,
  returnBundle,
} from '#lib/domain/mapping/bundle'
import { coverageOf } from '#lib/domain/mapping/coverage'
import type { Mapping } from '#lib/domain/mapping/mapping'
import {
  as,
  cqEditor,
  cqReviewer,
  gzReviewer,
  person,
  refused,
  scEditor,
  scReviewer,
  taken,
} from './mapping-fixtures'
import { chongqing, chongqingNode, hashes, realMapping, sichuan, sichuanNode } from './real-catalogs'

const yx207 = chongqingNode('YX207').nodeId
const titles = ['5S管理标准', '人事管理标准', '财务管理标准'] as const
const several = (change: Parameters<typeof realMapping>[3] = {}): readonly Mapping[] =>
  titles.map((title, index) => {
    const mapping = realMapping(title, 'YX207', 'narrower', change)
    return {
      ...mapping,
      id: `mapping-${index}`,
      statement: { ...mapping.statement, id: `statement-${index}` },
    }
  })

const create = (members: readonly Mapping[], nodeId = yx207, mode: BundleMode = 'combined', by = scEditor) =>
  createBundle({ nodeId, mode, members, reason: '三类合起来' }, as(by))
const created = (mode: BundleMode = 'combined') => taken(create(several(), yx207, mode))
const sent = (mode: BundleMode = 'combined') =>
  taken(approveBundle(created(mode), { version: 1, members: several() }, as(scReviewer)))
const agree = (
  bundle: MappingBundle,
  coverage: 'full' | 'partial' | null,
  members = several(),
  by = cqReviewer,
  known: ReadonlyMap<string, string> = hashes,
) => agreeBundle(bundle, { version: bundle.version, coverage, members, hashes: known }, as(by))
const agreed = (mode: BundleMode = 'combined') =>
  taken(agree(sent(mode), mode === 'combined' ? 'full' : null))
const inBundle = (bundle: MappingBundle, members = several()) =>
  members.map((mapping) => ({ ...mapping, bundleId: bundle.id }))

describe('a member that has become 已判无关 since', () => {
  const unrelated = several().map((mapping, index) =>
    index > 0 ? mapping : { ...mapping, statement: { ...mapping.statement, relation: 'unrelated' as const } },
  )

  test('is neither sent to the other side nor agreed to as part of a cover', () => {
    const approve = approveBundle(created(), { version: 1, members: unrelated }, as(scReviewer))
    expect(refused(approve)).toBe('BUNDLE_MEMBER_UNRELATED')
    expect(refused(agree(sent(), 'full', unrelated))).toBe('BUNDLE_MEMBER_UNRELATED')
  })
})

describe('a bundle is made', () => {
  test('of at least two different mappings', () => {
    const [first] = several()
    if (!first) throw new Error('no mapping')
    expect(refused(create([first]))).toBe('BUNDLE_TOO_FEW')
    expect(refused(create([first, first]))).toBe('BUNDLE_TOO_FEW')
  })

  test('of mappings of the same node into the same other catalogue', () => {
    const other = realMapping('术语标准', 'JC102', 'narrower')
    expect(refused(create([...several(), other]))).toBe('BUNDLE_NODE_DIFFERS')
    const elsewhere = { ...several()[0], catalogAId: 'catalog-gz', catalogBId: 'catalog-gz' } as Mapping
    expect(refused(create([...several().slice(1), elsewhere]))).toBe('BUNDLE_CATALOG_DIFFERS')
    expect(created()).toMatchObject({
      nodeId: yx207,
      catalogId: sichuan.catalogId,
      memberIds: ['mapping-0', 'mapping-1', 'mapping-2'],
    })
  })

  test('of live mappings, of which none says 已判无关 and none is in another bundle', () => {
    const [first, ...rest] = several()
    if (!first) throw new Error('no mapping')
    expect(refused(create([{ ...first, state: 'retired' }, ...rest]))).toBe('BUNDLE_MEMBER_ENDED')
    const unrelated = { ...first, statement: { ...first.statement, relation: 'unrelated' as const } }
    expect(refused(create([unrelated, ...rest]))).toBe('BUNDLE_MEMBER_UNRELATED')
    expect(refused(create([{ ...first, bundleId: 'other' }, ...rest]))).toBe('BUNDLE_MEMBER_TAKEN')
  })

  test('by either of the two agencies and by nobody else, and always with a reason', () => {
    expect(taken(create(several(), yx207, 'any', cqEditor)).otherAgencyId).toBe('sc')
    expect(refused(create(several(), yx207, 'any', person('gz', 'gz', 'editor')))).toBe('MAPPING_NOT_PARTY')
    expect(
      refused(createBundle({ nodeId: yx207, mode: 'any', members: several(), reason: ' ' }, as(scEditor))),
    ).toBe('REASON_REQUIRED')
  })
})

describe('本局审核 of a bundle', () => {
  test('is done by another person of the own agency', () => {
    expect(refused(approveBundle(created(), { version: 1, members: several() }, as(scEditor)))).toBe(
      'SELF_REVIEW',
    )
    expect(refused(approveBundle(created(), { version: 1, members: several() }, as(cqReviewer)))).toBe(
      'NOT_FOUND',
    )
    expect(sent()).toMatchObject({ state: 'awaiting-other', version: 2, coverage: null })
  })

  test('sends nothing of which the other side could see only a part', () => {
    const members = several({ state: 'draft' })
    expect(refused(approveBundle(created(), { version: 1, members }, as(scReviewer)))).toBe(
      'BUNDLE_MEMBERS_INTERNAL',
    )
  })
})

describe('the other side agrees', () => {
  test('and nobody acts for it', () => {
    expect(refused(agree(sent(), 'full', several(), scReviewer))).toBe('ACCORD_OTHER_ONLY')
    expect(refused(agree(sent(), 'full', several(), gzReviewer))).toBe('MAPPING_NOT_PARTY')
  })

  test('only once every member is confirmed and none is 待复核', () => {
    expect(refused(agree(sent(), 'full', several({ state: 'pending' })))).toBe('BUNDLE_MEMBERS_OPEN')
    const changed = new Map(hashes).set(sichuanNode('5S管理标准').nodeId, 'new')
    expect(refused(agree(sent(), 'full', several(), cqReviewer, changed))).toBe('BUNDLE_MEMBERS_OPEN')
  })

  test('and says how far 合并覆盖 covers the node; 任一 has no such figure', () => {
    expect(refused(agree(sent(), null))).toBe('BUNDLE_COVERAGE_REQUIRED')
    expect(taken(agree(sent(), 'partial'))).toMatchObject({ state: 'decided', coverage: 'partial' })
    expect(taken(agree(sent('any'), 'full')).coverage).toBeNull()
  })

  test('or returns it with a reason; then it is adjusted and goes the whole way again', () => {
    expect(refused(returnBundle(sent(), { version: 2 }, as(cqReviewer)))).toBe('REASON_REQUIRED')
    expect(refused(returnBundle(sent(), { version: 2, reason: '不全' }, as(scReviewer)))).toBe(
      'ACCORD_OTHER_ONLY',
    )
    const returned = taken(returnBundle(sent(), { version: 2, reason: '不全' }, as(cqReviewer)))
    const again = taken(
      changeBundle(
        returned,
        { nodeId: yx207, mode: 'combined', members: several(), reason: '已补', version: 3 },
        as(scEditor),
      ),
    )
    expect(again).toMatchObject({ state: 'agency-review', reason: '已补', returnReason: null })
  })
})

describe('after the agreement', () => {
  const change = (
    bundle: MappingBundle,
    said: { mode?: BundleMode; members?: readonly Mapping[] },
    by = scEditor,
  ) =>
    changeBundle(
      bundle,
      {
        nodeId: yx207,
        mode: bundle.mode,
        members: inBundle(bundle),
        reason: '调整',
        version: bundle.version,
        ...said,
      },
      as(by),
    )

  test('another mode needs the other side again, and what was stated falls', () => {
    const next = taken(change(agreed('any'), { mode: 'combined' }))
    expect(next).toMatchObject({
      mode: 'combined',
      state: 'agency-review',
      coverage: null,
      agreedStatementIds: [],
    })
  })

  test('other members need the other side again, and it learns that the agreement no longer stands', () => {
    const bundle = agreed()
    const decision = change(bundle, { members: inBundle(bundle).slice(1) })
    expect(taken(decision)).toMatchObject({ coverage: null, memberIds: ['mapping-1', 'mapping-2'] })
    expect(decision.ok && decision.value.events[0].name).toBe('bundle.reopened')
  })

  test('only its own agency adjusts or dissolves it; saying the same is no change', () => {
    expect(refused(change(agreed(), { mode: 'any' }, cqEditor))).toBe('ACCORD_PROPOSER_ONLY')
    expect(refused(change(agreed(), {}))).toBe('NO_CHANGE')
    expect(refused(dissolveBundle(agreed(), { version: 3, reason: '不再' }, as(cqEditor)))).toBe(
      'ACCORD_PROPOSER_ONLY',
    )
  })

  test('the same group may be said again once a member says something else than was agreed to', () => {
    const bundle = agreed()
    const [first, ...rest] = inBundle(bundle)
    if (!first) throw new Error('no member')
    const restated = [{ ...first, statement: { ...first.statement, id: 'later' } }, ...rest]
    expect(taken(change(bundle, { members: restated }))).toMatchObject({
      state: 'agency-review',
      agreedStatementIds: [],
    })
  })

  test('dissolving frees its members and takes back what it covered', () => {
    const ended = taken(dissolveBundle(agreed(), { version: 3, reason: '不再适用' }, as(scEditor)))
    expect(ended).toMatchObject({ state: 'withdrawn', coverage: null, memberIds: [] })
  })

  test('somebody who saw an older version is told so', () => {
    expect(refused(dissolveBundle(agreed(), { version: 1, reason: '不再' }, as(scEditor)))).toBe('STALE')
  })
})

describe('what a bundle covers', () => {
  const halves = (bundle: MappingBundle, members: readonly Mapping[]) =>
    coverageOf(chongqing.nodes, sichuan.catalogId, {
      mappings: members,
      hashes,
      bundles: [bundle],
    }).rows.find(({ nodeId }) => nodeId === yx207)?.confirmed.halves

  test('is what the other side stated, for the whole of it', () => {
    const bundle = agreed()
    expect(halves(bundle, inBundle(bundle))).toBe(2)
    expect(halves(bundle, several())).toBe(1)
  })

  test('falls back as soon as one member ends, is disputed, or says something else', () => {
    const bundle = agreed()
    const [first, ...rest] = inBundle(bundle)
    if (!first) throw new Error('no member')
    expect(halves(bundle, [{ ...first, state: 'retired' }, ...rest])).toBe(1)
    expect(halves(bundle, [{ ...first, state: 'disputed' }, ...rest])).toBe(1)
    expect(halves(bundle, [{ ...first, statement: { ...first.statement, id: 'later' } }, ...rest])).toBe(1)
    expect(halves(bundle, rest)).toBe(1)
  })

  test('is the same for everybody: a member that the reader may not see breaks it, too', () => {
    const bundle = { ...agreed(), memberIds: [...agreed().memberIds, 'hidden'] }
    expect(halves(bundle, inBundle(bundle))).toBe(1)
  })

  test('is never less than its members give alone, and nothing before the agreement', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<'full' | 'partial' | null>('full', 'partial', null),
        fc.constantFrom<BundleMode>('combined', 'any'),
        fc.subarray([0, 1, 2]),
        (coverage, mode, kept) => {
          const bundle = { ...agreed(), mode, coverage: mode === 'any' ? null : coverage }
          const members = inBundle(bundle).filter((_, index) => kept.includes(index))
          const alone = halves({ ...bundle, coverage: null }, members) ?? 0
          expect(halves(bundle, members)).toBeGreaterThanOrEqual(alone)
          if (bundle.coverage === null) expect(bundleHalves(bundle, members)).toBe(0)
          if (kept.length < 3) expect(bundleHalves(bundle, members)).toBe(0)
        },
      ),
    )
  })
})
