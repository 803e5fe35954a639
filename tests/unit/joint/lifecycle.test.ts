import { describe, expect, test } from 'vitest'
import type { ClauseInput } from '#lib/domain/joint/clauses'
import { returnJoint, saveDraft, submitJoint } from '#lib/domain/joint/draft'
import { nameDrafters } from '#lib/domain/joint/drafters'
import { nextStep } from '#lib/domain/joint/next-step'
import { enterJoint, proposeJoint, withdrawJoint } from '#lib/domain/joint/propose'
import { recordNumbers, recordWarnings, requestApproval } from '#lib/domain/joint/record'
import type { JointStandard } from '#lib/domain/joint/types'
import { whoseJoint } from '#lib/domain/joint/whose'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import {
  actorOf,
  balloting,
  clause,
  cosignedBy,
  cqEditor,
  ctxOf,
  drafting,
  fullyCosigned,
  must,
  passed,
  proposed,
  refusal,
  saved,
  scEditor,
  seatsOf,
  secretary,
  voted,
} from './joint-fixtures'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

const agencies = [
  { id: 'sc', regionCode: '51', docPrefix: '川机管' },
  { id: 'cq', regionCode: '50', docPrefix: '渝机管' },
]

const facts = { number: null, issuedOn: null, effectiveOn: null, filingNumber: null }

function record(joint: JointStandard, agencyId: string, more: Partial<Parameters<typeof recordNumbers>[1]>) {
  const input = { ...facts, version: joint.version, agencyId, ...more }
  return recordNumbers({ joint, agencies }, input, agencyId === 'sc' ? scEditor : cqEditor)
}

describe('立项', () => {
  test('derives the replaced nodes from mappings and gaps, each once, and the event is about them', () => {
    const input = { ...proposed(), participantAgencyIds: ['sc', 'cq'] }
    const sources = [{ mappingId: 'm1', nodeIds: ['n1', 'n2'], agencyIds: ['sc', 'cq'] }]
    const { next, events } = must(proposeJoint(sources, input, scEditor))
    expect(next.nodeIds).toEqual(['n1', 'n2'])
    expect(events[0].about).toEqual(['node:n1', 'node:n2', 'mapping:m1'])
    expect(proposed().nodeIds).toEqual(['n1', 'n2', 'n3'])
  })

  test('needs two participants, the own agency among them, and sources between them', () => {
    const input = { ...proposed(), participantAgencyIds: ['sc'] }
    expect(refusal(proposeJoint([], input, scEditor))).toBe('PARTICIPANTS_TOO_FEW')
    expect(refusal(proposeJoint([], { ...input, participantAgencyIds: ['cq', 'gz'] }, scEditor))).toBe(
      'PROPOSER_NOT_PARTICIPANT',
    )
    const sources = [{ mappingId: 'm', nodeIds: ['n'], agencyIds: ['sc', 'gz'] }]
    const two = { ...input, participantAgencyIds: ['sc', 'cq'] }
    expect(refusal(proposeJoint(sources, two, scEditor))).toBe('SOURCE_OUTSIDE')
    expect(refusal(proposeJoint([], { ...two, motive: ' ' }, scEditor))).toBe('FIELD_EMPTY')
  })

  test('drafting begins only when every participant has entered with its own 立项号 (P-01), each once', () => {
    const one = must(enterJoint(proposed(), { projectNumber: '示例-1' }, scEditor)).next
    expect(one.state).toBe('proposed')
    expect(refusal(enterJoint(one, { projectNumber: '示例-2' }, scEditor))).toBe('ALREADY_ENTERED')
    expect(must(enterJoint(one, { projectNumber: '示例-2' }, cqEditor)).next.state).toBe('drafting')
    const outsider = ctxOf(actorOf('gz', 'reviewer'))
    expect(refusal(enterJoint(one, { projectNumber: '示例-3' }, outsider))).toBe('NOT_PARTICIPANT')
  })

  test('only the proposing agency withdraws, with a reason, and not once a ballot is open', () => {
    const joint = proposed()
    const input = { version: joint.version, reason: '并入其他项目' }
    expect(refusal(withdrawJoint(joint, input, cqEditor))).toBe('NOT_PROPOSER_AGENCY')
    expect(refusal(withdrawJoint(joint, { ...input, reason: '' }, scEditor))).toBe('REASON_REQUIRED')
    expect(must(withdrawJoint(joint, input, scEditor)).next.state).toBe('withdrawn')
    const open = balloting(saved(drafting())).joint
    expect(refusal(withdrawJoint(open, { ...input, version: open.version }, scEditor))).toBe(
      'MOVE_NOT_ALLOWED',
    )
  })
})

describe('共同起草', () => {
  const save = (joint: JointStandard, clauses: readonly ClauseInput[], ctx = scEditor) =>
    saveDraft({ joint, current: null }, { version: joint.version, note: '', clauses }, ctx)

  test('an agency names its own staff only, and its naming leaves the other side untouched', () => {
    const joint = drafting()
    const people = [{ accountId: 'cq-editor', agencyId: 'cq', disabled: false }]
    const input = { version: joint.version, accountIds: ['cq-editor'] }
    expect(refusal(nameDrafters({ joint, people }, input, scEditor))).toBe('DRAFTER_UNFIT')
    const both = must(nameDrafters({ joint, people }, input, cqEditor)).next
    expect(both.drafters.map((drafter) => drafter.accountId)).toEqual(['sc-editor', 'cq-editor'])
    const again = { version: both.version, accountIds: ['cq-editor'] }
    expect(refusal(nameDrafters({ joint: both, people }, again, cqEditor))).toBe('NO_CHANGE')
  })

  test('only named drafters save, against the version that they saw', () => {
    const joint = drafting()
    expect(refusal(save(joint, [clause()], cqEditor))).toBe('NOT_A_DRAFTER')
    const stale = { version: joint.version - 1, note: '', clauses: [clause()] }
    expect(refusal(saveDraft({ joint, current: null }, stale, scEditor))).toBe('STALE')
  })

  test('the same content saved again is no change, and a clause keeps its author while it stays the same', () => {
    const first = saved(drafting())
    const same = { version: first.joint.version, note: '另注', clauses: [clause()] }
    expect(refusal(saveDraft(first, same, scEditor))).toBe('NO_CHANGE')
    const two = [clause({ number: '2' }), clause({ number: '1', text: '新增内容。' })]
    const drafters = [...first.joint.drafters, { accountId: 'cq-editor', agencyId: 'cq' }]
    const joint = { ...first.joint, drafters }
    const input = { version: joint.version, note: '', clauses: two }
    const { draft } = must(saveDraft({ ...first, joint }, input, cqEditor)).next
    expect(draft.number).toBe(2)
    expect(draft.clauses.map((own) => own.authorId)).toEqual(['sc-editor', 'cq-editor'])
  })

  test('clauses are numbered once, not empty, from a participant or new, and flexible ones state their latitude', () => {
    const joint = drafting()
    expect(refusal(save(joint, []))).toBe('DRAFT_EMPTY')
    expect(refusal(save(joint, [clause({ number: ' ' })]))).toBe('CLAUSE_NUMBER_MISSING')
    expect(refusal(save(joint, [clause({ heading: '', text: '' })]))).toBe('CLAUSE_EMPTY')
    expect(refusal(save(joint, [clause(), clause({ text: '又' })]))).toBe('CLAUSE_NUMBER_DUPLICATE')
    expect(refusal(save(joint, [clause({ provenance: ['gz'] })]))).toBe('CLAUSE_PROVENANCE_UNKNOWN')
    expect(refusal(save(joint, [clause({ rigidity: 'flexible' })]))).toBe('CLAUSE_LATITUDE_MISSING')
    const latitude = { authority: '市州机关事务管理局', extent: '上下浮动一成', term: '' }
    expect(refusal(save(joint, [clause({ rigidity: 'flexible', latitude })]))).toBe('CLAUSE_LATITUDE_MISSING')
    const whole = { ...latitude, term: '两年' }
    expect(save(joint, [clause({ rigidity: 'flexible', latitude: whole })]).ok).toBe(true)
  })

  test('broken surrogates and NUL in pasted text do not stop a save', () => {
    const broken = clause({ text: 'a\uD800b\0c\r\nd' })
    expect(must(save(drafting(), [broken])).next.draft.clauses[0]?.text).toBe('a\uFFFDbc\nd')
  })

  test('what is submitted has a draft whose every clause is tagged and has its provenance', () => {
    const submit = (joint: JointStandard, clauses?: readonly ClauseInput[]) => {
      const stage = clauses ? saved(joint, null, clauses) : { joint, current: null }
      return submitJoint({ ...stage, votedHashes: [] }, { version: stage.joint.version }, scEditor)
    }
    expect(refusal(submit(drafting()))).toBe('DRAFT_MISSING')
    expect(refusal(submit(drafting(), [clause({ rigidity: 'untagged' })]))).toBe('CLAUSE_UNTAGGED')
    expect(refusal(submit(drafting(), [clause({ provenance: [] })]))).toBe('CLAUSE_PROVENANCE_MISSING')
    const joint = must(submit(drafting(), [clause()])).next
    const back = returnJoint(joint, { version: joint.version, reason: '缺范围' }, secretary)
    expect(must(back).next).toMatchObject({ state: 'drafting', reason: '缺范围' })
  })
})

describe('表决 and 会签', () => {
  test('the first failed ballot leads back to drafting, the second ends the project', () => {
    const failed = voted(balloting(saved(drafting())), 'disagree')
    expect(failed.joint).toMatchObject({ state: 'drafting', failedBallots: 1 })
    const edited = saved(failed.joint, failed.current, [clause({ text: '修改后。' })])
    const again = voted(balloting(edited, [failed.ballot.draftHash]), 'abstain')
    expect(again.joint).toMatchObject({ state: 'terminated', failedBallots: 2 })
    expect(jointWorkflow.final).toContain('terminated')
  })

  test('the last of the co-signatures decides, by kind, between 会签完成 and 已发布', () => {
    const one = cosignedBy({ ...passed(), cosignatures: [] }, 'sc')
    expect(one.joint.state).toBe('passed')
    expect(nextStep(one)).toEqual({ step: 'cosign', by: 'signatory', agencyIds: ['cq'] })
    expect(fullyCosigned('regional').joint.state).toBe('cosigned')
    expect(fullyCosigned('joint-issue').joint.state).toBe('issued')
    expect(fullyCosigned('internal').joint.state).toBe('issued')
  })

  test('a third agency, as data, enters, is a side of the ballot and must co-sign', () => {
    const input = { ...proposed('internal'), participantAgencyIds: ['sc', 'cq', 'gz'] }
    let joint = must(proposeJoint([], input, scEditor)).next
    for (const agencyId of ['sc', 'cq', 'gz']) {
      const ctx = ctxOf(actorOf(agencyId, 'reviewer'))
      joint = must(enterJoint(joint, { projectNumber: `示例-${agencyId}` }, ctx)).next
    }
    joint = { ...joint, drafters: [{ accountId: 'sc-editor', agencyId: 'sc' }] }
    const stage = voted(balloting(saved(joint), [], seatsOf('gz')))
    expect(stage.ballot.result?.sides.map((side) => side.agencyId)).toEqual(['sc', 'cq', 'gz'])
    const two = cosignedBy(cosignedBy({ ...stage, cosignatures: [] }, 'sc'), 'gz')
    expect(two.joint.state).toBe('passed')
    expect(cosignedBy(two, 'cq').joint.state).toBe('issued')
  })
})

describe('报批 and later facts', () => {
  const approval = () => {
    const { joint } = fullyCosigned()
    return must(requestApproval(joint, { version: joint.version }, secretary)).next
  }

  test('a 川渝地区地方标准 is issued when each agency has its twin number and 发布日期 (N-07, A-02)', () => {
    const issuedOn = day('2027-01-29')
    const one = must(record(approval(), 'cq', { number: 'DB50/T 10099-2027', issuedOn })).next
    expect(one.state).toBe('approval')
    const odd = record(one, 'sc', { number: 'DB51/T 10098—2027', issuedOn })
    expect(refusal(odd)).toBe('TWIN_NUMBERS_DIFFER')
    expect(record(one, 'sc', { number: 'DB50/T 10099—2027', issuedOn }).ok).toBe(false)
    const both = must(record(one, 'sc', { number: 'db51/t 10099-2027', issuedOn })).next
    expect(both.state).toBe('issued')
    expect(both.participants.map((own) => own.number)).toEqual(['DB51/T 10099—2027', 'DB50/T 10099—2027'])
    expect(refusal(record(both, 'sc', {}))).toBe('ISSUED_FACT_REMOVED')
  })

  test('实施 before 发布 is refused (P-15); days that differ are pointed out (P-16)', () => {
    const joint = approval()
    const early = { issuedOn: day('2027-01-29'), effectiveOn: day('2027-01-28') }
    expect(refusal(record(joint, 'sc', early))).toBe('EFFECTIVE_BEFORE_ISSUED')
    const one = must(record(joint, 'sc', { issuedOn: day('2027-01-29') })).next
    const two = must(record(one, 'cq', { issuedOn: day('2027-01-30') })).next
    expect(recordWarnings(two)).toEqual([{ code: 'DAYS_DIFFER', fact: 'issuedOn' }])
    expect(refusal(record(two, 'cq', { issuedOn: day('2027-01-30') }))).toBe('NO_CHANGE')
  })

  test('a joint issue has one 发文字号 in the form of D-01, and no 报批', () => {
    const { joint } = fullyCosigned('joint-issue')
    expect(refusal(requestApproval(joint, { version: joint.version }, secretary))).toBe('APPROVAL_NOT_NEEDED')
    expect(refusal(record(joint, 'cq', { number: '渝机管发〔2027〕08号' }))).toBe('DOCUMENT_NUMBER_MALFORMED')
    const one = must(record(joint, 'cq', { number: '渝机管发〔2027〕8号' })).next
    expect(refusal(record(one, 'sc', { number: '川机管发〔2027〕9号' }))).toBe('DOCUMENT_NUMBER_SECOND')
    expect(must(record(one, 'sc', { number: '渝机管发〔2027〕8号' })).next.state).toBe('issued')
  })

  test('each agency records its own facts only', () => {
    const joint = approval()
    const input = { ...facts, version: joint.version, agencyId: 'cq', filingNumber: '12345-2027' }
    expect(refusal(recordNumbers({ joint, agencies }, input, scEditor))).toBe('NOT_YOUR_AGENCY')
    expect(refusal(record(joint, 'sc', { filingNumber: '第一号' }))).toBe('FILING_NUMBER_MALFORMED')
  })
})

test('participants share it, others stand outside, and the joint body meets it as its own affair', () => {
  expect(whoseJoint(proposed(), { agencyId: 'cq' })).toBe('joint')
  expect(whoseJoint(proposed(), { agencyId: 'gz' })).toBe('outside')
  expect(whoseJoint(proposed(), { agencyId: null })).toBe('platform')
})
