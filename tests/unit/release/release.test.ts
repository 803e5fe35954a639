import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { freeze, type ReleaseContent, readReleaseContent, releaseContent } from '#lib/domain/release/content'
import { releaseDifference, saysTheSame } from '#lib/domain/release/difference'
import { freezeTable } from '#lib/domain/release/freeze-table'
import {
  type MappingRelease,
  prepareRelease,
  signRelease,
  withdrawRelease,
} from '#lib/domain/release/release'
import {
  as,
  cqEditor,
  gzReviewer,
  person,
  refused,
  scEditor,
  scReviewer,
  taken,
} from '../mapping/mapping-fixtures'
import { chongqing, chongqingNode, realMapping, sichuan, workedExample } from '../mapping/real-catalogs'

const scSignatory = person('sc-signatory', 'sc', 'signatory')
const cqSignatory = person('cq-signatory', 'cq', 'signatory')
/** Made once: every call gives the mappings new ids. */
const example = workedExample()

const signer = { keyId: 'key', alg: 'Ed25519', sign: (message: string) => `signed:${message}` }

/** The categories as rows below their 子体系: what an edition holds of them. */
function rowsOf({ nodes }: typeof sichuan) {
  const subsystems = [...new Map(nodes.map((node) => [node.subsystemId, node])).values()]
  return [
    ...subsystems.map((node, ordinal) => ({
      nodeId: node.subsystemId,
      parentNodeId: null,
      ordinal,
      kind: 'subsystem' as NodeKind,
      officialCode: null,
      title: node.subsystemTitle,
      contentHash: 'h',
      platformCode: `root-${node.subsystemId}`,
    })),
    ...nodes.map((node, ordinal) => ({
      nodeId: node.nodeId,
      parentNodeId: node.subsystemId,
      ordinal,
      kind: 'category' as NodeKind,
      officialCode: node.officialCode,
      title: node.title,
      contentHash: node.hash,
      platformCode: node.platformCode,
    })),
  ]
}

function side(agencyId: string, catalog: typeof sichuan) {
  return {
    catalogId: catalog.catalogId,
    agencyId,
    agency: agencyId,
    name: agencyId,
    edition: { number: 1, title: '第 1 版', contentHash: 'a'.repeat(64) },
    rows: rowsOf(catalog),
  }
}

function contentOf(mappings: readonly Mapping[], bundles: readonly MappingBundle[] = []): ReleaseContent {
  return freezeTable({
    a: side('sc', sichuan),
    b: side('cq', chongqing),
    mappings,
    bundles,
    dispositions: [],
  })
}

function prepared(mappings = example): MappingRelease {
  return taken(
    prepareRelease({ open: null, last: null }, contentOf(mappings), { note: '首次' }, as(scEditor)),
  )
}

const seen = (release: MappingRelease) => ({ contentHash: release.contentHash, numberNext: 4 })

describe('what a release freezes', () => {
  test('is what is confirmed and not stale, read from the first catalogue; the rest is counted as left out', () => {
    const stale = realMapping('资产管理标准', 'YX205', 'overlap')
    const content = contentOf([...example, { ...stale, statement: { ...stale.statement, hashA: 'before' } }])
    expect(content.mappings).toHaveLength(14)
    expect(content.leftOut).toEqual({ stale: 1, pending: 1, disputed: 0 })
    const terms = content.mappings.find(({ b }) => b.officialCode === 'JC102')
    expect([terms?.a.title, terms?.relation]).toEqual(['术语标准', 'narrower'])
    expect(content.coverage[0].outOf).toBe(44)
  })

  test('names a bundle only while it stands as a whole, as coverage counts it', () => {
    const members = ['5S管理标准', '人事管理标准'].map((title, index) => {
      const mapping = realMapping(title, 'YX207', 'narrower')
      return {
        ...mapping,
        id: `m${index}`,
        bundleId: 'bundle',
        statement: { ...mapping.statement, id: `s${index}` },
      }
    })
    const bundle: MappingBundle = {
      ...{
        id: 'bundle',
        nodeId: chongqingNode('YX207').nodeId,
        catalogId: sichuan.catalogId,
        mode: 'combined',
      },
      ...{ coverage: 'full', memberIds: ['m0', 'm1'], agreedStatementIds: ['s0', 's1'] },
      ...{
        proposerAgencyId: 'sc',
        otherAgencyId: 'cq',
        state: 'decided',
        reason: '合起来',
        returnReason: null,
      },
      ...{
        createdById: 'sc-editor',
        demo: false,
        createdAt: new Date(0),
        stateSince: new Date(0),
        version: 3,
      },
    }
    const bundlesIn = (mappings: readonly Mapping[]) =>
      contentOf(mappings, [bundle]).mappings.map((mapping) => mapping.bundle?.coverage ?? null)
    expect(bundlesIn(members)).toEqual(['full', 'full'])
    const disputed = members.map((one, index) => (index === 0 ? one : { ...one, state: 'disputed' as const }))
    expect(bundlesIn(disputed)).toEqual([null])
  })

  test('has the same fingerprint in whatever order the rows come', () => {
    const { contentHash } = freeze(contentOf(example))
    fc.assert(
      fc.property(fc.shuffledSubarray([...example], { minLength: 15 }), (mappings) => {
        expect(freeze(contentOf(mappings)).contentHash).toBe(contentHash)
      }),
    )
  })

  test('comes back out of its text as it went in', () => {
    const content = contentOf(example)
    expect(readReleaseContent(freeze(content).canonical)).toEqual(content)
  })
})

describe('the difference of two releases', () => {
  test('names what came, went and changed by pair of nodes, in which respect', () => {
    const before = contentOf([
      realMapping('术语标准', 'JC102', 'narrower'),
      realMapping('资产管理标准', 'YX205', 'overlap'),
    ])
    const after = contentOf([
      realMapping('术语标准', 'JC102', 'overlap'),
      realMapping('财务管理标准', 'YX207', 'narrower'),
    ])
    const difference = releaseDifference(before, after)
    expect(difference.changed.map(({ aspects }) => aspects)).toEqual([['relation']])
    expect(difference.added.map(({ a }) => a.title)).toEqual(['财务管理标准'])
    expect(difference.removed.map(({ a }) => a.title)).toEqual(['资产管理标准'])
    expect(difference.unchanged).toBe(0)
  })

  test('of one with itself is nothing, and backwards exchanges what came and went', () => {
    fc.assert(
      fc.property(fc.subarray([...example]), fc.subarray([...example]), (one, other) => {
        const [before, after] = [contentOf(one), contentOf(other)]
        expect(saysTheSame(before, before)).toBe(true)
        const [there, back] = [releaseDifference(before, after), releaseDifference(after, before)]
        expect([back.added, back.removed]).toEqual([there.removed, there.added])
        expect(there.added.length - there.removed.length).toBe(after.mappings.length - before.mappings.length)
      }),
    )
  })

  test('is no matter of the rows that were left out', () => {
    const content = contentOf(example)
    const { format: _, ...rest } = content
    expect(
      saysTheSame(content, releaseContent({ ...rest, leftOut: { stale: 9, pending: 9, disputed: 9 } })),
    ).toBe(true)
  })
})

describe('a release', () => {
  test('is prepared by one of the two agencies, one at a time, and only when there is something new', () => {
    const content = contentOf(example)
    const attempt = (history: Parameters<typeof prepareRelease>[0], who = scEditor, what = content) =>
      prepareRelease(history, what, { note: '首次' }, as(who))
    const none = { open: null, last: null }
    expect(attempt(none, cqEditor).ok).toBe(true)
    expect(refused(attempt(none, gzReviewer))).toBe('RELEASE_NOT_PARTY')
    expect(refused(attempt({ open: { id: 'other' }, last: null }))).toBe('RELEASE_OPEN')
    expect(refused(attempt(none, scEditor, contentOf([])))).toBe('RELEASE_EMPTY')
    const last = { number: 3, canonical: freeze(content).canonical }
    expect(refused(attempt({ open: null, last }))).toBe('RELEASE_UNCHANGED')
    expect(attempt({ open: null, last }, scEditor, contentOf(example.slice(1))).ok).toBe(true)
  })

  test('gets its number with the second signature, and not before', () => {
    const release = prepared()
    const first = taken(signRelease(release, seen(release), signer, as(scSignatory)))
    expect([first.state, first.number, first.signatures.length]).toEqual(['signing', null, 1])
    const decided = signRelease(first, seen(first), signer, as(cqSignatory))
    const both = taken(decided)
    expect([both.state, both.number, both.signatures.length]).toEqual(['published', 4, 2])
    if (decided.ok) {
      expect(decided.value.events.map(({ name }) => name)).toEqual(['release.signed', 'release.published'])
    }
  })

  test('is signed once by each of its agencies, over exactly what it holds', () => {
    const release = prepared()
    const first = taken(signRelease(release, seen(release), signer, as(scSignatory)))
    expect(refused(signRelease(first, seen(first), signer, as(scSignatory)))).toBe('RELEASE_SIGNED')
    expect(refused(signRelease(first, seen(first), signer, as(gzReviewer)))).toBe('RELEASE_NOT_PARTY')
    const other = { contentHash: 'b'.repeat(64), numberNext: 1 }
    expect(refused(signRelease(first, other, signer, as(cqSignatory)))).toBe('RELEASE_HASH')
    const tampered = { ...release, canonical: release.canonical.replace('术语', '术词') }
    expect(refused(signRelease(tampered, seen(release), signer, as(scSignatory)))).toBe('RELEASE_HASH')
  })

  test('can be withdrawn with a reason until both have signed, and never afterwards', () => {
    const release = prepared()
    expect(refused(withdrawRelease(release, { version: 1 }, as(scReviewer)))).toBe('REASON_REQUIRED')
    expect(refused(withdrawRelease(release, { version: 2, reason: '有误' }, as(scReviewer)))).toBe('STALE')
    expect(refused(withdrawRelease(release, { version: 1, reason: '有误' }, as(gzReviewer)))).toBe(
      'RELEASE_NOT_PARTY',
    )
    const one = taken(signRelease(release, seen(release), signer, as(scSignatory)))
    expect(taken(withdrawRelease(one, { version: 2, reason: '有误' }, as(scReviewer))).state).toBe(
      'withdrawn',
    )
    const both = taken(signRelease(one, seen(one), signer, as(cqSignatory)))
    expect(refused(withdrawRelease(both, { version: 3, reason: '有误' }, as(scReviewer)))).toBe(
      'MOVE_NOT_ALLOWED',
    )
  })
})
