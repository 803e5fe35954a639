import { describe, expect, test } from 'vitest'
import { cosignJoint, refuseJoint } from '#lib/domain/joint/cosign'
import { saveDraft, submitJoint } from '#lib/domain/joint/draft'
import { castVote, closeBallot, openBallot } from '#lib/domain/joint/vote'
import {
  actorOf,
  balloting,
  clause,
  cosignedBy,
  ctxOf,
  drafting,
  fullyCosigned,
  must,
  passed,
  refusal,
  type SignStage,
  saved,
  scEditor,
  seats,
  seatsOf,
  secretary,
  signer,
  voted,
} from './joint-fixtures'

const scSignatory = ctxOf(actorOf('sc', 'signatory'))
const cqSignatory = ctxOf(actorOf('cq', 'signatory'))

const cosign = (stage: Parameters<typeof cosignJoint>[0], agencyId = 'sc', ctx = scSignatory) =>
  cosignJoint(stage, { agencyId, contentHash: stage.current?.contentHash ?? '' }, signer, ctx)

describe('a co-signature out of order', () => {
  test('before the vote is refused by name in every earlier state', () => {
    const unsigned = { ballot: null, cosignatures: [] }
    const stage = saved(drafting())
    expect(refusal(cosign({ joint: drafting(), current: null, ...unsigned }))).toBe('COSIGN_BEFORE_VOTE')
    expect(refusal(cosign({ ...stage, ...unsigned }))).toBe('COSIGN_BEFORE_VOTE')
    expect(refusal(cosign({ ...balloting(stage), cosignatures: [] }))).toBe('COSIGN_BEFORE_VOTE')
  })

  test('after a failed vote is refused', () => {
    const failed = voted(balloting(saved(drafting())), 'disagree')
    expect(refusal(cosign({ ...failed, cosignatures: [] }))).toBe('COSIGN_BEFORE_VOTE')
  })

  test('after an edit is refused, because the text is not the voted one', () => {
    const stage: SignStage = { ...passed(), cosignatures: [] }
    const input = { version: stage.joint.version, agencyId: 'cq', reason: '措辞不妥' }
    const refused = must(refuseJoint(stage, input, cqSignatory)).next
    const edited = saved(refused, stage.current, [clause({ text: '改过的文字。' })])
    expect(refusal(cosign({ ...stage, ...edited }))).toBe('HASH_MISMATCH')
  })

  test('over a tampered draft or another hash than the voted one is refused', () => {
    const stage: SignStage = { ...passed(), cosignatures: [] }
    const tampered = { ...stage.current, canonical: `${stage.current.canonical} ` }
    expect(refusal(cosign({ ...stage, current: tampered }))).toBe('HASH_MISMATCH')
    const other = cosignJoint(stage, { agencyId: 'sc', contentHash: 'f'.repeat(64) }, signer, scSignatory)
    expect(refusal(other)).toBe('HASH_MISMATCH')
  })

  test('twice by one agency is refused, also once all have signed', () => {
    const once = cosignedBy({ ...passed(), cosignatures: [] }, 'sc')
    expect(refusal(cosign(once))).toBe('ALREADY_COSIGNED')
    expect(refusal(cosign(fullyCosigned()))).toBe('ALREADY_COSIGNED')
  })

  test('for the other agency, or by an agency that takes no part, is refused', () => {
    const stage: SignStage = { ...passed(), cosignatures: [] }
    expect(refusal(cosign(stage, 'cq', scSignatory))).toBe('NOT_YOUR_AGENCY')
    expect(refusal(cosign(stage, 'gz', ctxOf(actorOf('gz', 'signatory'))))).toBe('NOT_PARTICIPANT')
  })
})

describe('a refusal to sign', () => {
  test('needs a reason, and is not possible after signing', () => {
    const stage: SignStage = { ...passed(), cosignatures: [] }
    const input = { version: stage.joint.version, agencyId: 'sc', reason: ' ' }
    expect(refusal(refuseJoint(stage, input, scSignatory))).toBe('REASON_REQUIRED')
    const signed = cosignedBy(stage, 'sc')
    const late = { version: signed.joint.version, agencyId: 'sc', reason: '反悔' }
    expect(refusal(refuseJoint(signed, late, scSignatory))).toBe('ALREADY_COSIGNED')
  })

  test('leads to drafting, and the refused text cannot come back unchanged', () => {
    const stage: SignStage = { ...passed(), cosignatures: [] }
    const input = { version: stage.joint.version, agencyId: 'cq', reason: '须再议' }
    const joint = must(refuseJoint(stage, input, cqSignatory)).next
    expect(joint).toMatchObject({ state: 'drafting', reason: '须再议' })
    const votedHashes = [stage.ballot.draftHash]
    const subject = { joint, current: stage.current, votedHashes }
    expect(refusal(submitJoint(subject, { version: joint.version }, scEditor))).toBe('DRAFT_ALREADY_VOTED')
    const there = saved(joint, stage.current, [clause({ text: '另一种文字。' })])
    const back = saved(there.joint, there.current)
    const again = submitJoint({ ...back, votedHashes }, { version: back.joint.version }, scEditor)
    expect(refusal(again)).toBe('DRAFT_ALREADY_VOTED')
  })
})

describe('drafting and voting out of order', () => {
  test('nobody saves a draft once it is under review', () => {
    const { joint, current } = balloting(saved(drafting()))
    const input = { version: joint.version, note: '', clauses: [clause({ text: '偷改。' })] }
    expect(refusal(saveDraft({ joint, current }, input, scEditor))).toBe('MOVE_NOT_ALLOWED')
  })

  test('a drafter and a clause author are recused and listed, and cannot vote', () => {
    const { joint, current } = saved(drafting())
    const submitted = must(
      submitJoint({ joint, current, votedHashes: [] }, { version: joint.version }, scEditor),
    ).next
    const withDrafter = [...seats, { accountId: 'sc-editor', agencyId: 'sc', disabled: false }]
    const subject = { joint: submitted, current, seats: withDrafter, authorIds: ['cq-seat-1'] }
    const { next } = must(
      openBallot(subject, { version: submitted.version, profileId: 'committee' }, secretary),
    )
    expect(next.recused.map((person) => person.accountId)).toEqual(['sc-editor', 'cq-seat-1'])
    expect(next.ballot.electors).toHaveLength(5)
    const drafterVote = castVote(next, { choice: 'agree', reason: '' }, scEditor)
    expect(refusal(drafterVote)).toBe('NOT_AN_ELECTOR')
  })

  test('a ballot does not open when an agency has too few seats or nobody left to vote', () => {
    const { joint, current } = saved(drafting())
    const submitted = must(
      submitJoint({ joint, current, votedHashes: [] }, { version: joint.version }, scEditor),
    ).next
    const input = { version: submitted.version, profileId: 'expert-panel' as const }
    const few = { joint: submitted, current, seats: [...seatsOf('sc'), ...seatsOf('cq', 2)], authorIds: [] }
    expect(refusal(openBallot(few, input, secretary))).toBe('SEATS_TOO_FEW')
    const authorIds = seatsOf('cq').map((seat) => seat.accountId)
    const none = { joint: submitted, current, seats, authorIds }
    expect(refusal(openBallot(none, input, secretary))).toBe('ELECTORATE_TOO_SMALL')
  })

  test('a vote can be changed until closing, each change is an event, and not after', () => {
    const stage = balloting(saved(drafting()))
    const seat = ctxOf(actorOf('sc', 'seat', 'sc-seat-1'))
    const first = must(castVote(stage, { choice: 'agree', reason: '' }, seat))
    const again = castVote({ ...stage, ballot: first.next.ballot }, { choice: 'agree', reason: '' }, seat)
    expect(refusal(again)).toBe('NO_CHANGE')
    const silent = castVote(stage, { choice: 'disagree', reason: ' ' }, seat)
    expect(refusal(silent)).toBe('REASON_REQUIRED')
    const subject = { ...stage, ballot: first.next.ballot }
    const changed = must(castVote(subject, { choice: 'disagree', reason: '指标过严' }, seat))
    expect(changed.events[0].name).toBe('ballot.vote-changed')
    expect(changed.next.ballot.votes).toHaveLength(1)
    const closed = must(closeBallot(stage, { version: stage.joint.version }, secretary)).next
    expect(refusal(castVote(closed, { choice: 'agree', reason: '' }, seat))).toBe('BALLOT_CLOSED')
    expect(refusal(closeBallot(closed, { version: closed.joint.version }, secretary))).toBe('BALLOT_CLOSED')
  })
})
