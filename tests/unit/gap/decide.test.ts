import { describe, expect, test } from 'vitest'
import { commandNames } from '#lib/domain/access/operations'
import {
  agreeDisposition,
  approveDisposition,
  type ProposeDispositionInput,
  proposeDisposition,
  returnDisposition,
  withdrawDisposition,
} from '#lib/domain/gap/decide'
import {
  dispositionVisibleTo,
  type GapDisposition,
  type GapSubject,
  whoseGap,
} from '#lib/domain/gap/disposition'
import { beijingDay } from '#lib/domain/gap/due-date'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import {
  as,
  auditor,
  cqEditor,
  cqReviewer,
  gzReviewer,
  refused,
  scReviewer,
  taken,
  toldOf,
} from '#tests/unit/mapping/mapping-fixtures'

/** 四川 has something that 重庆 lacks: 重庆 disposes, 四川 agrees where both are engaged. */
const gap: GapSubject = {
  nodeId: 'node-sc',
  lackingCatalogId: 'catalog-cq',
  lackingAgencyId: 'cq',
  owningAgencyId: 'sc',
  covered: false,
  disposition: null,
}
const keep: ProposeDispositionInput = {
  version: null,
  disposition: 'keep',
  reason: '职能不同',
  ownerName: '',
  dueDate: null,
}
const adopt: ProposeDispositionInput = {
  ...keep,
  disposition: 'adopt',
  ownerName: '示例人员',
  dueDate: '2027-06-30',
}
const at = (disposition: GapDisposition): GapSubject => ({ ...gap, disposition })
const proposed = (input = adopt) => taken(proposeDisposition(gap, input, as(cqEditor)))
const approved = (input = adopt) =>
  taken(approveDisposition(at(proposed(input)), { version: 1 }, as(cqReviewer)))

describe('disposing of a gap', () => {
  test('every move is performed by a command that exists', () => {
    const operations = Object.values(gapWorkflow.moves).map((move) => move.operation)
    expect(operations.filter((name) => !(commandNames as readonly string[]).includes(name))).toEqual([])
  })

  test('is for the agency that lacks it', () => {
    expect(refused(proposeDisposition(gap, keep, as(scReviewer)))).toBe('GAP_LACKING_ONLY')
    expect(refused(proposeDisposition(gap, keep, as(gzReviewer)))).toBe('GAP_LACKING_ONLY')
    expect(whoseGap(gap, cqEditor)).toBe('own')
    expect(whoseGap(gap, scReviewer)).toBe('other')
    expect(whoseGap(gap, auditor)).toBe('outside')
  })

  test('needs a reason; 采纳对方 and 联合制定 need a person and a day, too', () => {
    expect(refused(proposeDisposition(gap, { ...keep, reason: ' ' }, as(cqEditor)))).toBe('REASON_REQUIRED')
    for (const disposition of ['adopt', 'joint'] as const) {
      const input = { ...adopt, disposition }
      expect(refused(proposeDisposition(gap, { ...input, ownerName: '' }, as(cqEditor)))).toBe(
        'GAP_OWNER_NAME_REQUIRED',
      )
      expect(refused(proposeDisposition(gap, { ...input, dueDate: null }, as(cqEditor)))).toBe(
        'GAP_DUE_DATE_REQUIRED',
      )
    }
    expect(proposed(keep)).toMatchObject({ state: 'agency-review', dueDate: null, version: 1 })
  })

  test('takes today in Beijing as a due day, not yesterday, and no day that does not exist', () => {
    const on = (dueDate: string) => proposeDisposition(gap, { ...adopt, dueDate }, as(cqEditor))
    expect(taken(on('2026-11-22')).dueDate).toEqual(new Date('2026-11-22T00:00:00Z'))
    expect(refused(on('2026-11-21'))).toBe('GAP_DUE_DATE_PAST')
    expect(refused(on('2027-02-30'))).toBe('GAP_DUE_DATE_INVALID')
    expect(refused(on('明年'))).toBe('GAP_DUE_DATE_INVALID')
    expect(beijingDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  })

  test('is no use where a confirmed mapping covers the node', () => {
    expect(refused(proposeDisposition({ ...gap, covered: true }, keep, as(cqEditor)))).toBe('GAP_COVERED')
  })
})

describe('deciding a disposition', () => {
  test('its author cannot approve it', () => {
    expect(refused(approveDisposition(at(proposed()), { version: 1 }, as(cqEditor)))).toBe('SELF_REVIEW')
  })

  test('保留差异 is decided with 本局审核; 采纳对方 waits for the other side', () => {
    expect(approved(keep).state).toBe('decided')
    expect(approved(adopt).state).toBe('awaiting-other')
    expect(taken(agreeDisposition(at(approved()), { version: 2 }, as(scReviewer))).state).toBe('decided')
  })

  test('the lacking agency cannot agree for the owner, nor the owner approve for the lacking one', () => {
    expect(refused(agreeDisposition(at(approved()), { version: 2 }, as(cqReviewer)))).toBe('GAP_OWNER_ONLY')
    expect(refused(approveDisposition(at(proposed()), { version: 1 }, as(scReviewer)))).toBe(
      'GAP_LACKING_ONLY',
    )
  })

  test('whoever it waits for returns it, with a reason', () => {
    const why = (version: number) => ({ version, reason: '期限过长' })
    expect(refused(returnDisposition(at(proposed()), why(1), as(scReviewer)))).toBe('GAP_LACKING_ONLY')
    expect(refused(returnDisposition(at(approved()), why(2), as(cqReviewer)))).toBe('GAP_OWNER_ONLY')
    expect(refused(returnDisposition(at(approved()), { version: 2 }, as(scReviewer)))).toBe('REASON_REQUIRED')
    const returned = taken(returnDisposition(at(approved()), why(2), as(scReviewer)))
    expect(returned).toMatchObject({ state: 'returned', returnReason: '期限过长', version: 3 })
    const again = taken(proposeDisposition(at(returned), { ...adopt, version: 3 }, as(cqEditor)))
    expect(again).toMatchObject({ id: returned.id, state: 'agency-review', returnReason: null, version: 4 })
  })

  test('what is decided is decided anew only with other words', () => {
    const decided = approved(keep)
    expect(refused(proposeDisposition(at(decided), { ...keep, version: 2 }, as(cqEditor)))).toBe('NO_CHANGE')
    const other = { ...keep, version: 2, disposition: 'defer' as const }
    expect(taken(proposeDisposition(at(decided), other, as(cqEditor)))).toMatchObject({
      disposition: 'defer',
      state: 'agency-review',
    })
  })

  test('what is under review cannot be proposed over, and an old version is told so', () => {
    expect(refused(proposeDisposition(at(proposed()), { ...keep, version: 1 }, as(cqEditor)))).toBe(
      'MOVE_NOT_ALLOWED',
    )
    expect(refused(proposeDisposition(at(proposed()), keep, as(cqEditor)))).toBe('STALE')
    expect(refused(approveDisposition(at(proposed()), { version: 9 }, as(cqReviewer)))).toBe('STALE')
    expect(refused(withdrawDisposition(gap, { version: 1 }, as(cqEditor)))).toBe('NOT_FOUND')
  })

  test('can be withdrawn until it is decided', () => {
    expect(taken(withdrawDisposition(at(approved()), { version: 2 }, as(cqEditor))).state).toBe('withdrawn')
    expect(refused(withdrawDisposition(at(approved(keep)), { version: 2 }, as(cqEditor)))).toBe(
      'MOVE_NOT_ALLOWED',
    )
  })

  test('the other side sees only what was sent out or decided', () => {
    expect(dispositionVisibleTo(proposed(), gap, scReviewer)).toBe(false)
    expect(dispositionVisibleTo(proposed(), gap, cqReviewer)).toBe(true)
    expect(dispositionVisibleTo(approved(), gap, scReviewer)).toBe(true)
    expect(dispositionVisibleTo(approved(keep), gap, auditor)).toBe(true)
  })
})

describe('a decided disposition that is taken up anew', () => {
  test('is told to have fallen, and none of the new words before they are sent', () => {
    const decided = taken(approveDisposition(at(proposed(keep)), { version: 1 }, as(cqReviewer)))
    const said = { ...adopt, version: decided.version, reason: '内部新理由', ownerName: '内部某人' }
    const decision = proposeDisposition(at(decided), said, as(cqEditor))
    if (!decision.ok) throw new Error(decision.problem.code)
    const { told, kept } = toldOf(decision.value.events)
    expect(told.map(({ name }) => name)).toEqual(['gap.reopened'])
    expect(JSON.stringify(told)).not.toMatch(/内部/)
    expect(JSON.stringify(kept)).toMatch(/内部新理由/)
  })

  test('one that was never decided is said anew inside the house alone', () => {
    const back = taken(returnDisposition(at(proposed()), { version: 1, reason: '再想想' }, as(cqReviewer)))
    const decision = proposeDisposition(at(back), { ...adopt, version: 2 }, as(cqEditor))
    if (!decision.ok) throw new Error(decision.problem.code)
    expect(toldOf(decision.value.events).told).toEqual([])
  })
})
