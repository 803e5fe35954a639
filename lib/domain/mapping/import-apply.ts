/**
 * From a plan to what is written: drafts, new statements of drafts, 推荐, and the record of where each came from. All of
 * it or nothing; and nothing that differs from what the person has seen in the dry run.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import { type MappingEnd, orderEnds } from './ends'
import type { MappingImportFacts } from './import-case'
import type { ImportNode } from './import-nodes'
import type { MappingImport, MappingImportRow } from './import-record'
import { rowHash } from './import-row'
import {
  changedSince,
  type MappingImportPlan,
  openVerdicts,
  type PlannedRow,
  type RowVerdict,
} from './import-verdict'
import type { Mapping } from './mapping'
import type { MappingProblem } from './problems'
import { proposeMapping, reviseMapping } from './propose'
import { statementLimits } from './statement'
import type { Suggestion } from './suggestion'

/** What is known of the import besides its rows. */
export type ImportSource = Omit<MappingImport, 'id' | 'counts' | 'createdById' | 'createdAt'> & {
  readonly subjectAgencyId: string
  readonly objectAgencyId: string
}

export type ImportedMappings = {
  readonly record: MappingImport
  readonly rows: readonly MappingImportRow[]
  readonly drafted: readonly Mapping[]
  readonly restated: readonly { readonly next: Mapping; readonly before: Mapping }[]
  readonly suggestions: readonly Suggestion[]
}

export type ImportDecision = Result<Decided<ImportedMappings>, MappingProblem | SharedProblem>

export function importMappings(
  plan: MappingImportPlan,
  {
    seen,
    source,
    facts,
  }: { readonly seen: string; readonly source: ImportSource; readonly facts: MappingImportFacts },
  ctx: DecideContext<Actor>,
): ImportDecision {
  const changed = changedSince(plan, seen)
  const first = plan.rows[changed[0] ?? -1]
  if (first) return fail('IMPORT_ROWS_CHANGED', { count: changed.length, row: first.row.provenance.row })
  const open = plan.rows.filter(({ verdict }) => (openVerdicts as readonly RowVerdict[]).includes(verdict))
  if (open[0]) return fail('IMPORT_ROWS_OPEN', { count: open.length, row: open[0].row.provenance.row })
  const kinds = new Map([...facts.subjects, ...facts.objects].map(({ nodeId, kind }) => [nodeId, kind]))
  const work: Work = { id: ctx.newId(), source, ends: endsOf(facts, source), kinds, ctx }
  const done: RowDone[] = []
  for (const planned of plan.rows) {
    if (planned.verdict !== 'new' && planned.verdict !== 'update') continue
    const one = planned.becomes === 'suggestion' ? ok(suggest(work, planned)) : state(work, planned)
    if (!one.ok) return one
    done.push(one.value)
  }
  if (done.length === 0) return fail('NO_CHANGE')
  const { subjectAgencyId: _, objectAgencyId: __, ...facts_ } = source
  const record: MappingImport = {
    id: work.id,
    ...facts_,
    counts: plan.counts,
    createdById: ctx.actor.accountId,
    createdAt: ctx.now,
  }
  return ok({
    next: {
      record,
      rows: done.map(({ row }) => row),
      drafted: done.flatMap(({ drafted }) => drafted ?? []),
      restated: done.flatMap(({ restated }) => restated ?? []),
      suggestions: done.flatMap(({ suggestion }) => suggestion ?? []),
    },
    events: [importedEvent(record), ...done.flatMap(({ events }) => events)],
  })
}

type Work = {
  readonly id: string
  readonly source: ImportSource
  readonly ends: ReadonlyMap<string, MappingEnd>
  readonly kinds: ReadonlyMap<string, NodeKind>
  readonly ctx: DecideContext<Actor>
}

type RowDone = {
  readonly row: MappingImportRow
  readonly drafted?: Mapping
  readonly restated?: { readonly next: Mapping; readonly before: Mapping }
  readonly suggestion?: Suggestion
  readonly events: readonly DomainEvent[]
}

function endsOf(facts: MappingImportFacts, source: ImportSource): ReadonlyMap<string, MappingEnd> {
  const end = (catalogId: string, agencyId: string) => (node: ImportNode) =>
    [
      node.nodeId,
      { nodeId: node.nodeId, platformCode: node.platformCode, hash: node.hash, catalogId, agencyId },
    ] as const
  return new Map([
    ...facts.subjects.map(end(source.subjectCatalogId, source.subjectAgencyId)),
    ...facts.objects.map(end(source.objectCatalogId, source.objectAgencyId)),
  ])
}

/** A draft, or a new statement in place of a draft's. */
function state(work: Work, planned: PlannedRow): Result<RowDone, MappingProblem | SharedProblem> {
  const { ends, ctx } = work
  const { content, live, subject, object } = planned
  const first = subject.kind === 'node' ? ends.get(subject.nodeId) : undefined
  const second = object.kind === 'node' ? ends.get(object.nodeId) : undefined
  if (!first || !second || content === null) throw new Error(`row ${planned.ordinal} has no statement`)
  const { a, b } = orderEnds(first, second)
  const decided =
    live === null
      ? proposeMapping(null, { ...content, first, second, demo: planned.row.demo, unfinished: true }, ctx)
      : reviseMapping(
          live,
          {
            ...content,
            version: live.version,
            seenFrom: first.nodeId,
            effective: { hashA: a.hash, hashB: b.hash },
            unfinished: true,
          },
          ctx,
        )
  if (!decided.ok) return decided
  const { next, events } = decided.value
  const row = {
    ...rowOf(work, planned),
    mappingId: next.id,
    statementId: next.statement.id,
    formerStatementId: live?.statement.id ?? null,
  }
  return ok(
    live === null ? { row, drafted: next, events } : { row, restated: { next, before: live }, events },
  )
}

/** Nobody's statement: a possible pair, or that there is probably none. */
function suggest(work: Work, planned: PlannedRow): RowDone {
  const { ctx, source, ends } = work
  const { row, subject, object } = planned
  const [from, to] = subject.kind === 'node' ? [subject, object] : [object, subject]
  if (from.kind !== 'node') throw new Error(`row ${planned.ordinal} has no node`)
  const id = ctx.newId()
  const own = ends.get(from.nodeId)
  const suggestion: Suggestion = {
    id,
    nodeAId: from.nodeId,
    nodeBId: to.kind === 'node' ? to.nodeId : null,
    catalogBId: own?.catalogId === source.subjectCatalogId ? source.objectCatalogId : source.subjectCatalogId,
    origin: 'import',
    level: work.kinds.get(from.nodeId) === 'position' ? 'position' : 'category',
    score: null,
    reasons: [],
    rank: null,
    runId: null,
    hint: row.predicate.slice(0, statementLimits.value),
    // Whole in the row that is kept; a 推荐 shows its beginning.
    reason: [row.justification, row.comment]
      .filter((text) => text !== '')
      .join('；')
      .slice(0, statementLimits.text),
    action: '',
    createdAt: ctx.now,
    dismissedAt: null,
    dismissedById: null,
    dismissReason: null,
    hashA: null,
    hashB: null,
    version: 1,
  }
  return { row: { ...rowOf(work, planned), suggestionId: id }, suggestion, events: [] }
}

function rowOf(work: Work, { ordinal, row, relation }: PlannedRow): MappingImportRow {
  return {
    importId: work.id,
    ordinal,
    row: row.provenance.row,
    recordId: row.recordId,
    mappingId: null,
    statementId: null,
    formerStatementId: null,
    suggestionId: null,
    contentHash: rowHash(row, relation),
    predicate: row.predicate,
    original: row,
  }
}

function importedEvent(record: MappingImport): DomainEvent {
  const { id, subjectCatalogId, objectCatalogId, format, files, sheet, counts } = record
  return {
    name: 'mapping.imported',
    subject: { type: 'mapping-import', id },
    about: [`catalog:${subjectCatalogId}`, `catalog:${objectCatalogId}`],
    before: null,
    after: {
      format,
      files: files.map(({ name, sha256 }) => ({ name, sha256 })),
      sheet,
      counts: { ...counts },
    },
  }
}
