/**
 * 共同起草: every save is a new immutable draft with the hash of its content; the project points at the latest. Then
 * submission to 联合审查, and its return by 秘书处.
 */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { type ClauseInput, checkClauses, checkTagged } from './clauses'
import { draftContent, type SignedClause } from './content'
import { checkVersion, jointEvent, moveJoint, stateFacts } from './move'
import type { JointProblem } from './problems'
import type { Clause, Draft, JointStandard } from './types'

/** `current` is the draft that `joint.currentDraftId` names; null before the first save. */
export type DraftSubject = { readonly joint: JointStandard; readonly current: Draft | null }

export type SaveDraftInput = {
  readonly version: number
  readonly note: string
  readonly clauses: readonly ClauseInput[]
}

/** `next.draft` is to be inserted, never updated. */
export type SavedDraft = { readonly joint: JointStandard; readonly draft: Draft }

/**
 * A named drafter saves the text. A clause keeps its author while its content stays the same, wherever it moves;
 * NO_CHANGE when the signed content is the current one's.
 */
export function saveDraft(
  { joint, current }: DraftSubject,
  input: SaveDraftInput,
  ctx: DecideContext<Actor>,
): Result<Decided<SavedDraft>, JointProblem | SharedProblem> {
  if (!joint.drafters.some((drafter) => drafter.accountId === ctx.actor.accountId))
    return fail('NOT_A_DRAFTER')
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'save-draft', { now: ctx.now })
  if (!moved.ok) return moved
  const clauses = checkClauses(joint, input.clauses)
  if (!clauses.ok) return clauses
  if (clauses.value.length === 0) return fail('DRAFT_EMPTY')
  const content = draftContent(joint, clauses.value)
  if (content.contentHash === current?.contentHash) return fail('NO_CHANGE')

  const draft: Draft = {
    id: ctx.newId(),
    jointId: joint.id,
    number: (current?.number ?? 0) + 1,
    ...content,
    note: input.note.trim(),
    authorId: ctx.actor.accountId,
    createdAt: ctx.now,
    clauses: withAuthors(clauses.value, current?.clauses ?? [], ctx.actor.accountId),
  }
  const next = { joint: { ...moved.value, currentDraftId: draft.id }, draft }
  const facts = { before: current === null ? null : draftFacts(current), after: draftFacts(draft) }
  const events = [jointEvent('joint.draft-saved', next.joint, facts, [`draft:${draft.id}`])] as const
  return ok({ next, events })
}

function withAuthors(
  clauses: readonly SignedClause[],
  earlier: readonly Clause[],
  authorId: string,
): readonly Clause[] {
  const authorOf = new Map(earlier.map((clause) => [bodyKey(clause), clause.authorId]))
  return clauses.map((clause, index) => ({
    ...clause,
    ordinal: index + 1,
    authorId: authorOf.get(bodyKey(clause)) ?? authorId,
  }))
}

/** What a clause says, without where it stands: renumbering makes nobody an author. */
function bodyKey({ element, heading, text, rigidity, latitude, provenance }: SignedClause): string {
  const { authority, extent, term } = latitude ?? { authority: '', extent: '', term: '' }
  return JSON.stringify([element, heading, text, rigidity, authority, extent, term, ...provenance])
}

function draftFacts(draft: Draft) {
  const { id, number, contentHash, note } = draft
  return { draftId: id, number, contentHash, note, clauses: draft.clauses.length }
}

/** `votedHashes` are the content hashes of all drafts of the project that were balloted before. */
export type SubmitSubject = DraftSubject & { readonly votedHashes: readonly string[] }

/**
 * The draft goes to 联合审查, every clause tagged. A text that was voted on, whether it failed or was refused a
 * signature, does not come back unchanged: it needs a new draft and a new ballot (P-12).
 */
export function submitJoint(
  { joint, current, votedHashes }: SubmitSubject,
  input: { readonly version: number },
  ctx: DecideContext<Actor>,
): Result<Decided<JointStandard>, JointProblem | SharedProblem> {
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'submit', { now: ctx.now })
  if (!moved.ok) return moved
  if (current === null) return fail('DRAFT_MISSING')
  const tagged = checkTagged(current.clauses)
  if (!tagged.ok) return tagged
  if (votedHashes.includes(current.contentHash))
    return fail('DRAFT_ALREADY_VOTED', { number: current.number })
  const facts = {
    before: stateFacts(joint),
    after: { ...stateFacts(moved.value), draftId: current.id, contentHash: current.contentHash },
  }
  const events = [jointEvent('joint.submitted', moved.value, facts, [`draft:${current.id}`])] as const
  return ok({ next: moved.value, events })
}

/** 秘书处 sends it back to drafting, with the reason. */
export function returnJoint(
  joint: JointStandard,
  input: { readonly version: number; readonly reason: string },
  ctx: DecideContext<Actor>,
): Result<Decided<JointStandard>, JointProblem | SharedProblem> {
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'return', { now: ctx.now, reason: input.reason })
  if (!moved.ok) return moved
  const facts = { before: stateFacts(joint), after: stateFacts(moved.value) }
  return ok({ next: moved.value, events: [jointEvent('joint.returned', moved.value, facts)] })
}
