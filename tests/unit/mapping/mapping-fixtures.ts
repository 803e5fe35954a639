/** People, nodes and mappings that the tests of this concept share: two agencies, a third that takes no part, and a secretary. */
import { sharedEvents } from '#lib/domain/access/log-visibility'
import type { Actor, Role } from '#lib/domain/access/roles'
import type { MappingEnd } from '#lib/domain/mapping/ends'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { confirmMapping, forwardMapping, submitMapping } from '#lib/domain/mapping/moves'
import { type ProposeInput, proposeMapping } from '#lib/domain/mapping/propose'
import type { StatementInput } from '#lib/domain/mapping/statement'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import type { AnyProblem, Result } from '#lib/domain/shared/problem'

export const now = new Date('2026-11-22T02:00:00Z')

let lastId = 0
export function as(actor: Actor): DecideContext<Actor> {
  return {
    actor,
    now,
    newId: () => {
      lastId += 1
      return `id-${lastId}`
    },
  }
}

export function person(accountId: string, agencyId: string | null, ...roles: Role[]): Actor {
  return {
    accountId,
    username: accountId,
    displayName: accountId,
    agencyId,
    roles,
    sessionId: `s-${accountId}`,
  }
}

export const scEditor = person('sc-editor', 'sc', 'editor')
export const scReviewer = person('sc-reviewer', 'sc', 'reviewer')
export const cqEditor = person('cq-editor', 'cq', 'editor')
export const cqReviewer = person('cq-reviewer', 'cq', 'reviewer')
export const gzReviewer = person('gz-reviewer', 'gz', 'reviewer')
export const secretary = person('secretary', null, 'secretary')
export const auditor = person('auditor', null, 'auditor')

export function end(agencyId: string, platformCode: string, hash = `hash-${platformCode}`): MappingEnd {
  return { nodeId: `node-${platformCode}`, platformCode, catalogId: `catalog-${agencyId}`, agencyId, hash }
}

export const scEnd = end('sc', '51-0001')
export const cqEnd = end('cq', '50-0001')
/** Today's contents of scEnd and cqEnd; 50-0001 comes before 51-0001, so 重庆 is end A. */
export const effective = { hashA: cqEnd.hash, hashB: scEnd.hash }

export const scopeDifference = {
  kind: 'scope',
  valueA: '省级机关',
  unitA: null,
  valueB: '市级机关',
  unitB: null,
  treatment: 'keep',
} as const

export const broaderStatement: StatementInput = {
  relation: 'broader',
  justification: '四川一类含重庆一类的全部内容',
  evidence: '',
  differences: [scopeDifference],
}

/** The next state of a decision that the test takes for granted; a refusal fails the test by its code. */
export function taken<Next>(decision: Result<Decided<Next>, AnyProblem>): Next {
  if (!decision.ok) throw new Error(`refused: ${decision.problem.code}`)
  return decision.value.next
}

/** What everybody reads of it in the log, and what its own agency keeps. */
export function toldOf(events: readonly DomainEvent[]) {
  const isTold = ({ name }: DomainEvent) => sharedEvents.includes(name)
  return { told: events.filter(isTold), kept: events.filter((event) => !isTold(event)) }
}

export function refused(decision: Result<unknown, AnyProblem>): string {
  return decision.ok ? 'not refused' : decision.problem.code
}

export function draft(change: Partial<ProposeInput> = {}): Mapping {
  return taken(
    proposeMapping(null, { first: scEnd, second: cqEnd, ...broaderStatement, ...change }, as(scEditor)),
  )
}

export function inReview(): Mapping {
  return taken(submitMapping(draft(), { version: 1 }, as(scEditor)))
}

export function pending(): Mapping {
  return taken(forwardMapping(inReview(), { version: 2 }, as(scReviewer)))
}

export function confirmed(): Mapping {
  return taken(confirmMapping(pending(), { version: 3, effective }, as(cqReviewer)))
}
