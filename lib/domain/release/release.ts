/**
 * 对照表发布: a frozen set of confirmed mappings, numbered and hashed, signed for each of the two agencies. The decisions
 * about it: prepare, sign, withdraw. Nobody signs for the other side, and nobody signs what he did not see.
 */
import type { Actor, Whose } from '#lib/domain/access/roles'
import { canonicalJson } from '#lib/domain/shared/canonical-json'
import type { DecideContext, Decided, DomainEvent, Json } from '#lib/domain/shared/event'
import { hashText } from '#lib/domain/shared/hash'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { Signer } from '#lib/domain/shared/signer'
import { nextState } from '#lib/domain/shared/workflow'
import { freeze, type ReleaseContent, readReleaseContent } from './content'
import { saysTheSame } from './difference'
import type { ReleaseProblem } from './problems'
import { type ReleaseState, releaseWorkflow } from './workflow'

/** One row of the table `mapping_release` with its signatures. The first catalogue is the one whose agency comes first. */
export type MappingRelease = {
  readonly id: string
  readonly catalogAId: string
  readonly catalogBId: string
  readonly agencyAId: string
  readonly agencyBId: string
  /** From 1 for each pair, given with the last signature; null until then. */
  readonly number: number | null
  readonly state: ReleaseState
  /** 说明: what this release is about, in the words of whoever prepared it. */
  readonly note: string
  /** Canonical JSON of its ReleaseContent, and the SHA-256 of it. */
  readonly canonical: string
  readonly contentHash: string
  readonly createdById: string
  readonly createdAt: Date
  readonly stateSince: Date
  readonly publishedAt: Date | null
  /** Why it was withdrawn. */
  readonly reason: string | null
  readonly demo: boolean
  readonly version: number
  readonly signatures: readonly ReleaseSignature[]
}

/** One agency's signature: one an agency and release. */
export type ReleaseSignature = {
  readonly id: string
  readonly releaseId: string
  readonly agencyId: string
  readonly signatoryId: string
  readonly contentHash: string
  readonly alg: string
  readonly keyId: string
  readonly signature: string
  readonly signedAt: Date
}

type ReleaseDecision = Result<Decided<MappingRelease>, ReleaseProblem | SharedProblem>

/** `joint` for the two agencies, `outside` for everybody else. */
export function whoseRelease(
  release: Pick<MappingRelease, 'agencyAId' | 'agencyBId'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  return actor.agencyId === release.agencyAId || actor.agencyId === release.agencyBId ? 'joint' : 'outside'
}

/** What the pair has already: the release that waits for signatures, and the last published one. */
export type ReleaseHistory = {
  readonly open: Pick<MappingRelease, 'id'> | null
  readonly last: Pick<MappingRelease, 'number' | 'canonical'> | null
}

export function prepareRelease(
  history: ReleaseHistory,
  content: ReleaseContent,
  input: { readonly note: string; readonly demo?: boolean },
  { actor, now, newId }: DecideContext<Actor>,
): ReleaseDecision {
  const [a, b] = content.catalogs
  if (actor.agencyId !== a.agencyId && actor.agencyId !== b.agencyId) return fail('RELEASE_NOT_PARTY')
  if (history.open !== null) return fail('RELEASE_OPEN')
  if (content.mappings.length === 0) return fail('RELEASE_EMPTY')
  if (history.last?.number != null && saysTheSame(readReleaseContent(history.last.canonical), content)) {
    return fail('RELEASE_UNCHANGED', { number: history.last.number })
  }
  const next: MappingRelease = {
    id: newId(),
    catalogAId: a.catalogId,
    catalogBId: b.catalogId,
    agencyAId: a.agencyId,
    agencyBId: b.agencyId,
    number: null,
    state: releaseWorkflow.initial,
    note: input.note.trim(),
    ...freeze(content),
    createdById: actor.accountId,
    createdAt: now,
    stateSince: now,
    publishedAt: null,
    reason: null,
    demo: input.demo ?? false,
    version: 1,
    signatures: [],
  }
  return ok({ next, events: [releaseEvent('release.prepared', null, next, { note: next.note })] })
}

/** Keeps these signatures apart from all others that the same key makes. */
export const releaseSignaturePurpose = 'tongbiao/release-sign/1'

/** The exact text whose UTF-8 bytes an agency's key signs (canonical JSON, RFC 8785). */
export function releaseMessage(
  signed: Pick<ReleaseSignature, 'agencyId' | 'signatoryId' | 'contentHash' | 'signedAt'>,
): string {
  return canonicalJson({
    purpose: releaseSignaturePurpose,
    agency: signed.agencyId,
    signatory: signed.signatoryId,
    contentHash: signed.contentHash,
    signedAt: signed.signedAt.toISOString(),
  })
}

/** `numberNext` is the number that the pair's next published release gets. The hash is the one the signatory saw. */
export function signRelease(
  release: MappingRelease,
  input: { readonly contentHash: string; readonly numberNext: number },
  signer: Signer,
  { actor, now, newId }: DecideContext<Actor>,
): ReleaseDecision {
  const agencyId = actor.agencyId
  if (agencyId === null || whoseRelease(release, actor) !== 'joint') return fail('RELEASE_NOT_PARTY')
  if (release.signatures.some((signature) => signature.agencyId === agencyId)) return fail('RELEASE_SIGNED')
  const complete = [release.agencyAId, release.agencyBId].every(
    (id) => id === agencyId || release.signatures.some((signature) => signature.agencyId === id),
  )
  const state = nextState(releaseWorkflow, release.state, 'sign', {
    chosen: complete ? 'published' : 'signing',
  })
  if (!state.ok) return state
  const held = hashText(release.canonical)
  if (input.contentHash !== held || held !== release.contentHash) {
    return fail('RELEASE_HASH', { seen: input.contentHash, held })
  }
  const facts = { agencyId, signatoryId: actor.accountId, contentHash: held, signedAt: now }
  const signature: ReleaseSignature = {
    id: newId(),
    releaseId: release.id,
    ...facts,
    alg: signer.alg,
    keyId: signer.keyId,
    signature: signer.sign(releaseMessage(facts)),
  }
  const next: MappingRelease = {
    ...release,
    state: state.value,
    stateSince: complete ? now : release.stateSince,
    number: complete ? input.numberNext : null,
    publishedAt: complete ? now : null,
    version: release.version + 1,
    signatures: [...release.signatures, signature],
  }
  const said = {
    agencyId,
    signatoryId: signature.signatoryId,
    signedAt: now.toISOString(),
    alg: signature.alg,
    keyId: signature.keyId,
    signature: signature.signature,
  }
  const signed = releaseEvent('release.signed', release, next, said)
  return ok({
    next,
    events: complete ? [signed, releaseEvent('release.published', release, next)] : [signed],
  })
}

/** Either agency calls it off before both have signed. Its content stays readable, and never gets a number. */
export function withdrawRelease(
  release: MappingRelease,
  input: { readonly version: number; readonly reason?: string | undefined },
  { actor, now }: DecideContext<Actor>,
): ReleaseDecision {
  if (whoseRelease(release, actor) !== 'joint') return fail('RELEASE_NOT_PARTY')
  if (input.version !== release.version) {
    return fail('STALE', { seen: input.version, current: release.version })
  }
  const state = nextState(releaseWorkflow, release.state, 'withdraw', { reason: input.reason })
  if (!state.ok) return state
  const reason = input.reason?.trim() ?? null
  const next = { ...release, state: state.value, stateSince: now, reason, version: release.version + 1 }
  return ok({ next, events: [releaseEvent('release.withdrawn', release, next, { reason })] })
}

function releaseEvent(
  name: `release.${string}`,
  before: MappingRelease | null,
  after: MappingRelease,
  extra: Readonly<Record<string, Json>> = {},
): DomainEvent {
  return {
    name,
    subject: { type: 'release', id: after.id },
    about: [`catalog:${after.catalogAId}`, `catalog:${after.catalogBId}`],
    before: before === null ? null : releaseFacts(before),
    after: { ...releaseFacts(after), ...extra },
  }
}

function releaseFacts({ state, number, contentHash, version }: MappingRelease) {
  return { state, number, contentHash, version }
}
