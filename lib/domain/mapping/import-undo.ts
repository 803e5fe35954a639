/**
 * Taking back what an import made, in one go: its drafts are withdrawn, and where it restated a draft the former words
 * are said again. What somebody has worked on since (submitted, revised, answered), and what nothing can be said about any
 * more because a node is gone, is left alone and counted; history keeps all of it.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { MappingImport, MappingImportRow } from './import-record'
import type { EndHashes, Mapping } from './mapping'
import { withdrawMapping } from './moves'
import type { MappingProblem } from './problems'
import { reviseMapping } from './propose'
import type { MappingStatement } from './statement'

/** A row of the import with its mapping as it stands now. */
export type UndoableRow = {
  readonly row: MappingImportRow
  readonly mapping: Mapping | null
  readonly former: MappingStatement | null
  readonly effective: EndHashes
}

export type UndoneImport = {
  readonly withdrawn: readonly { readonly next: Mapping; readonly before: Mapping }[]
  readonly restored: readonly { readonly next: Mapping; readonly before: Mapping }[]
  /** 推荐 that go. */
  readonly suggestionIds: readonly string[]
  /** Mappings that stay as they are. */
  readonly left: number
}

type UndoInput = {
  readonly reason: string
  /** Ids of the 推荐 that are still there and that nobody has put aside. */
  readonly suggestions: ReadonlySet<string>
}

export function undoImport(
  record: MappingImport,
  rows: readonly UndoableRow[],
  { reason, suggestions }: UndoInput,
  ctx: DecideContext<Actor>,
): Result<Decided<UndoneImport>, MappingProblem | SharedProblem> {
  const withdrawn: { next: Mapping; before: Mapping }[] = []
  const restored: { next: Mapping; before: Mapping }[] = []
  const events: DomainEvent[] = []
  let left = 0
  for (const { row, mapping, former, effective } of rows) {
    if (mapping === null) continue
    if (!isUntouched(row, mapping) || (former !== null && isGone(effective))) {
      if (mapping.state !== 'withdrawn') left += 1
      continue
    }
    const decided =
      former === null
        ? withdrawMapping(mapping, { version: mapping.version, reason }, ctx)
        : reviseMapping(
            mapping,
            { ...former, version: mapping.version, seenFrom: mapping.nodeAId, effective, unfinished: true },
            ctx,
          )
    if (!decided.ok) return decided
    ;(former === null ? withdrawn : restored).push({ next: decided.value.next, before: mapping })
    events.push(...decided.value.events)
  }
  const suggestionIds = rows
    .flatMap(({ row }) => row.suggestionId ?? [])
    .filter((suggestionId) => suggestions.has(suggestionId))
  if (events.length === 0 && suggestionIds.length === 0) return fail('NO_CHANGE')
  const undone: DomainEvent = {
    name: 'mapping.import-undone',
    subject: { type: 'mapping-import', id: record.id },
    about: [`catalog:${record.subjectCatalogId}`, `catalog:${record.objectCatalogId}`],
    before: null,
    after: {
      withdrawn: withdrawn.length,
      restored: restored.length,
      suggestions: suggestionIds.length,
      left,
      reason,
    },
  }
  return ok({ next: { withdrawn, restored, suggestionIds, left }, events: [undone, ...events] })
}

/** A former statement is said about today's contents: without a node there is nothing to say. */
function isGone({ hashA, hashB }: EndHashes): boolean {
  return hashA === null || hashB === null
}

/** Still the draft that the import made, with the words that it gave. */
export function isUntouched(row: Pick<MappingImportRow, 'statementId'>, mapping: Mapping): boolean {
  return mapping.state === 'draft' && mapping.statement.id === row.statementId
}
