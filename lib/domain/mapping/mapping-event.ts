/**
 * The facts of a mapping that the audit log keeps, before and after: state, relation, the number and hash of the
 * statement, and the content hashes it speaks about. Whoever reads a log entry needs no other row to know what stood.
 */
import type { DomainEvent, Json } from '#lib/domain/shared/event'
import type { Mapping } from './mapping'
import { statementHash } from './statement'

/** One event about a mapping; it stands in the histories of both nodes, too. `extra` joins the facts after it. */
export function mappingEvent(
  name: `mapping.${string}`,
  before: Mapping | null,
  after: Mapping,
  extra: Readonly<Record<string, Json>> = {},
): DomainEvent {
  return {
    name,
    subject: { type: 'mapping', id: after.id },
    about: [`node:${after.nodeAId}`, `node:${after.nodeBId}`],
    before: before === null ? null : mappingFacts(before),
    after: { ...mappingFacts(after), ...extra },
  }
}

function mappingFacts(mapping: Mapping): { readonly [key: string]: Json } {
  return {
    state: mapping.state,
    relation: mapping.statement.relation,
    statement: mapping.statement.number,
    statementHash: statementHash(mapping.statement),
    hashA: mapping.statement.hashA,
    hashB: mapping.statement.hashB,
    hard: mapping.hard,
    version: mapping.version,
  }
}
