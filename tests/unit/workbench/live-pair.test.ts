import { describe, expect, test } from 'vitest'
import { lonelyNode, refusalOf, withLive } from '#components/workbench/live-pair'
import type { PairDetail, SideDetail, SuggestionDetail } from '#lib/queries/workbench-pair'

const gap = { disposition: null, state: null, reason: null, version: null, moves: [], reported: null }

function side(nodeId: string, more: Partial<SideDetail> = {}): SideDetail {
  const empty = { code: null, platformCode: '', path: [], record: null, standards: [], gap }
  return { nodeId, kind: 'category', title: nodeId, ...empty, ...more }
}

function detail(more: Partial<PairDetail>): PairDetail {
  const nothing = { same: [], mapping: null, earlier: [], suggestions: [], comments: null }
  return { left: null, right: null, ...nothing, ...more }
}

function suggestion(left: string | null, right: string | null, more: Partial<SuggestionDetail> = {}) {
  const words = { hint: '', reason: '', action: '', dismissReason: null, dismissedAt: null }
  return {
    ...{ id: `${left} ${right}`, version: 1, origin: 'engine' as const, score: 500, reasons: [], ...words },
    ...{ nodeBId: right, left, right, live: false, ...more },
  }
}

describe('a node is asked about on demand', () => {
  test('when it stands alone and nothing is offered for it', () => {
    expect(lonelyNode(detail({ left: side('l') }))).toEqual({ node: 'l', side: 'left' })
    expect(lonelyNode(detail({ right: side('r') }))).toEqual({ node: 'r', side: 'right' })
  })

  test('also when what was stored is put aside, or says only that there is none', () => {
    const aside = suggestion('l', 'r', { dismissedAt: '2026-01-01T00:00:00Z' })
    expect(
      lonelyNode(detail({ left: side('l'), suggestions: [aside, suggestion('l', null)] })),
    ).not.toBeNull()
  })

  test('not when a counterpart is offered, for a pair, or for a 子体系', () => {
    expect(lonelyNode(detail({ left: side('l'), suggestions: [suggestion('l', 'r')] }))).toBeNull()
    expect(lonelyNode(detail({ left: side('l'), right: side('r') }))).toBeNull()
    expect(lonelyNode(detail({ left: side('l', { kind: 'subsystem' }) }))).toBeNull()
    expect(lonelyNode(detail({}))).toBeNull()
  })
})

test('what is stored of a pair comes before what is computed of it', () => {
  const stored = detail({ left: side('l'), suggestions: [suggestion('l', 'r1')] })
  const live = [suggestion('l', 'r1', { live: true }), suggestion('l', 'r2', { live: true })]
  expect(withLive(stored, live).suggestions.map((one) => [one.right, one.live])).toEqual([
    ['r1', false],
    ['r2', true],
  ])
})

test('a refusal names the node that was asked about first, from either side', () => {
  const one = suggestion('l', 'r', { live: true })
  const catalogs = { a: 'A', b: 'B' }
  expect(refusalOf(one, 'left', catalogs).input).toEqual({
    ...{ nodeId: 'l', otherNodeId: 'r', otherCatalogId: 'B' },
  })
  expect(refusalOf(one, 'right', catalogs).input).toEqual({
    ...{ nodeId: 'r', otherNodeId: 'l', otherCatalogId: 'A' },
  })
})
