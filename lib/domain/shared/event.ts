/**
 * What a command says has happened. Events are past tense (`mapping.confirmed`) and become the leaves of the audit
 * log, so they carry plain JSON only: strings, integers, booleans, null, arrays and objects (RFC 8785 subset).
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export type SubjectType =
  | 'agency'
  | 'account'
  | 'api-token'
  | 'catalog'
  | 'change-set'
  | 'edition'
  | 'suggestion'
  | 'suggestion-run'
  | 'synonyms'
  | 'weights'
  | 'mapping'
  | 'bundle'
  | 'comment'
  | 'assignment'
  | 'delegation'
  | 'package'
  | 'mapping-import'
  | 'gap'
  | 'release'
  | 'inheritance'
  | 'gap-report'
  | 'redundancy'
  | 'joint-standard'
  | 'draft'
  | 'ballot'

export type DomainEvent = {
  readonly name: string
  readonly subject: { readonly type: SubjectType; readonly id: string }
  /** Other things it is about, as `type:id`, so that it stands in their histories too. */
  readonly about?: readonly `${SubjectType | 'node' | 'standard'}:${string}`[]
  /** The facts before and after; null where there was or is nothing. */
  readonly before: Json
  readonly after: Json
}

/** What a decision is given besides its subject and input. Ids and time come in, so that rules stay pure. */
export type DecideContext<Actor> = {
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}

export type Decided<Next> = { readonly next: Next; readonly events: readonly [DomainEvent, ...DomainEvent[]] }
