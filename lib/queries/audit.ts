/** What the audit pages show: entries within the reader's scope, one entry with its proof, the verdict on the log. */

import { listAgencies } from '#lib/db/access'
import {
  type AuditFilter,
  countAuditEntries,
  eachAuditEntry,
  listAuditEntries,
  listEventNames,
  listLeafHashes,
  loadAuditEntry,
  type Page,
} from '#lib/db/audit-log'
import { thingNames } from '#lib/db/thing-name'
import type { Agency } from '#lib/domain/access/agency'
import { logScope } from '#lib/domain/access/log-visibility'
import type { Reader } from '#lib/domain/access/reader'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { inclusionProof, treeRoot } from '#lib/domain/audit/merkle'
import { checkEntry, finishCheck, type LogVerdict, startCheck } from '#lib/domain/audit/verify'
import type { Json } from '#lib/domain/shared/event'

export type { AuditFilter } from '#lib/db/audit-log'

export type AuditPage = {
  readonly entries: readonly AuditEntry[]
  readonly total: number
  readonly eventNames: readonly string[]
  readonly agencies: readonly Agency[]
}

export async function listLog(
  reader: Reader<'audit.read'>,
  filter: AuditFilter,
  page: Page,
): Promise<AuditPage> {
  const scope = logScope(reader.actor)
  const [found, eventNames, agencies] = await Promise.all([
    listAuditEntries(scope, filter, page),
    listEventNames(scope),
    listAgencies(),
  ])
  return { ...found, eventNames, agencies }
}

/** An entry with what proves that it stands in the log: the head of the tree now, and the path from leaf to root. */
export type ProvenEntry = {
  readonly entry: AuditEntry
  readonly treeSize: number
  readonly root: string
  readonly proof: readonly string[]
  readonly agencies: readonly Agency[]
  /** What the things are called whose ids stand in the entry, by id. */
  readonly names: ReadonlyMap<string, string>
}

export async function loadProvenEntry(
  reader: Reader<'audit.read'>,
  seq: number,
): Promise<ProvenEntry | null> {
  const entry = await loadAuditEntry(logScope(reader.actor), seq)
  if (!entry) return null
  const [leaves, agencies, names] = await Promise.all([
    countAuditEntries().then((size) => listLeafHashes(size)),
    listAgencies(),
    thingNames(idsIn(entry)),
  ])
  const proof = inclusionProof(leaves, seq)
  return { entry, treeSize: leaves.length, root: treeRoot(leaves), proof, agencies, names }
}

function idsIn({ subjectId, about, before, after }: AuditEntry): readonly string[] {
  const inFacts = (fact: Json): readonly string[] => {
    if (typeof fact === 'string') return fact.length <= idMost ? [fact] : []
    if (fact === null || typeof fact !== 'object') return []
    return Object.values(fact).flatMap((one: Json) => inFacts(one))
  }
  const things = about.map((thing) => thing.slice(thing.indexOf(':') + 1))
  return [subjectId, ...things, ...inFacts(before), ...inFacts(after)]
}

/** Ids are UUIDs, and the names that the seed gives its agencies and catalogues. */
const idMost = 36

/** The history of one thing, `type:id`, latest first, as far as the reader may see it. */
export async function listHistory(
  reader: { readonly actor: Reader<'audit.read'>['actor'] },
  subject: string,
  limit = 50,
): Promise<readonly AuditEntry[]> {
  const found = await listAuditEntries(logScope(reader.actor), { subject }, { offset: 0, limit })
  return found.entries
}

/** Re-derives every leaf from its row. The cost grows with the log: for the verify page and command, not for lists. */
export async function verifyWholeLog(_reader: Reader<'audit.read'>): Promise<LogVerdict> {
  let check = startCheck()
  for await (const entry of eachAuditEntry()) {
    check = checkEntry(check, entry)
    if (check.fault) break
  }
  return finishCheck(check)
}
