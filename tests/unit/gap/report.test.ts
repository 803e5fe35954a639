import { describe, expect, test } from 'vitest'
import { deriveGaps } from '#lib/domain/gap/gap'
import { nodeStatus } from '#lib/domain/gap/node-status'
import { type GapReport, type ReportSubject, reportGap, takeBackReport } from '#lib/domain/gap/report'
import { as, cqEditor, refused, scEditor, taken } from '#tests/unit/mapping/mapping-fixtures'
import { chongqing, hashes, sichuan, sichuanNode } from '#tests/unit/mapping/real-catalogs'

const assets = sichuanNode('资产管理标准')
const subject: ReportSubject = {
  nodeId: assets.nodeId,
  nodeHash: assets.hash,
  lackingCatalogId: chongqing.catalogId,
  lackingAgencyId: 'cq',
  owningAgencyId: 'sc',
  covered: false,
  underWay: false,
  report: null,
}
const reported = () => taken(reportGap(subject, { reason: '逐类看过，没有对应' }, as(scEditor)))
const at = (report: GapReport): ReportSubject => ({ ...subject, report })

describe('查无对应', () => {
  test('is said by the agency that has the node, not by the one that lacks it', () => {
    expect(refused(reportGap(subject, { reason: '没有' }, as(cqEditor)))).toBe('GAP_OWNER_ONLY')
    expect(reported()).toMatchObject({ takenBackAt: null, version: 1, nodeHash: assets.hash })
  })

  test('needs a reason, and neither a mapping that covers the node nor one on its way', () => {
    expect(refused(reportGap(subject, { reason: ' ' }, as(scEditor)))).toBe('REASON_REQUIRED')
    expect(refused(reportGap({ ...subject, covered: true }, { reason: '没有' }, as(scEditor)))).toBe(
      'GAP_COVERED',
    )
    expect(refused(reportGap({ ...subject, underWay: true }, { reason: '没有' }, as(scEditor)))).toBe(
      'GAP_MAPPING_UNDER_WAY',
    )
  })

  test('is no change as long as it stands, and can be said again when the node has changed', () => {
    expect(refused(reportGap(at(reported()), { reason: '没有' }, as(scEditor)))).toBe('NO_CHANGE')
    const changed = { ...at(reported()), nodeHash: 'new' }
    expect(taken(reportGap(changed, { reason: '仍没有' }, as(scEditor)))).toMatchObject({
      version: 2,
      nodeHash: 'new',
    })
  })

  test('is taken back once, by its own agency, by who saw the version that stands', () => {
    const back = taken(takeBackReport(at(reported()), { version: 1, reason: '找到了' }, as(scEditor)))
    expect(back).toMatchObject({ takeBackReason: '找到了', version: 2 })
    expect(refused(takeBackReport(at(back), { version: 2 }, as(scEditor)))).toBe('NO_CHANGE')
    expect(refused(takeBackReport(at(reported()), { version: 9 }, as(scEditor)))).toBe('STALE')
    expect(refused(takeBackReport(at(reported()), { version: 1 }, as(cqEditor)))).toBe('GAP_OWNER_ONLY')
  })

  test('stands on the gap and in the mark of the node, and changes no figure', () => {
    const known = { mappings: [], hashes, suggestions: [], disposition: null }
    expect(nodeStatus(assets.nodeId, known).key).toBe('open')
    expect(nodeStatus(assets.nodeId, { ...known, report: reported() }).key).toBe('gap')
    const gapsWith = (reports: readonly GapReport[]) =>
      deriveGaps(sichuan.nodes, chongqing.catalogId, { mappings: [], hashes, dispositions: [], reports })
    expect(gapsWith([reported()])).toHaveLength(gapsWith([]).length)
    expect(gapsWith([reported()]).filter(({ report }) => report !== null)).toHaveLength(1)
    expect(gapsWith([{ ...reported(), nodeHash: 'old' }]).every(({ report }) => report === null)).toBe(true)
  })
})
