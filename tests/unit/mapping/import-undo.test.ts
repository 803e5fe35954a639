import { describe, expect, test } from 'vitest'
import type { MappingImport, MappingImportRow } from '#lib/domain/mapping/import-record'
import { initialSettings } from '#lib/domain/mapping/import-settings'
import { type UndoableRow, undoImport } from '#lib/domain/mapping/import-undo'
import { reviseMapping } from '#lib/domain/mapping/propose'
import { as, broaderStatement, draft, effective, refused, scEditor, scEnd, taken } from './mapping-fixtures'

const record: MappingImport = {
  ...{ id: 'import', agencyId: 'sc', subjectCatalogId: 'catalog-sc', objectCatalogId: 'catalog-cq' },
  ...{ format: 'table', files: [], sheet: null, settings: initialSettings, createdById: 'sc-editor' },
  counts: {
    new: 0,
    update: 0,
    unchanged: 0,
    conflict: 0,
    'node-missing': 0,
    choice: 0,
    error: 0,
    skipped: 0,
  },
  createdAt: new Date(0),
}

/** A draft whose words the import has put others in place of. */
function restated(): UndoableRow {
  const before = draft()
  const said = {
    ...broaderStatement,
    justification: '文件所写',
    version: 1,
    seenFrom: scEnd.nodeId,
    effective,
  }
  const mapping = taken(reviseMapping(before, said, as(scEditor)))
  return {
    row: rowOf({ mappingId: mapping.id, statementId: mapping.statement.id }),
    mapping,
    former: before.statement,
    effective,
  }
}

function rowOf(made: Partial<MappingImportRow>): MappingImportRow {
  return {
    ...{ importId: 'import', ordinal: 0, row: 2, recordId: null, mappingId: null, statementId: null },
    ...{ formerStatementId: null, suggestionId: null, contentHash: '', predicate: '' },
    original: {} as MappingImportRow['original'],
    ...made,
  }
}

const undo = (rows: readonly UndoableRow[], suggestions: ReadonlySet<string> = new Set()) =>
  undoImport(record, rows, { reason: '撤销', suggestions }, as(scEditor))

describe('undoing an import', () => {
  test('leaves and counts a restated draft whose node is gone, and takes the rest back', () => {
    const gone = { ...restated(), effective: { ...effective, hashA: null } }
    const other = restated()
    const next = taken(undo([gone, other]))
    expect(next.restored.map(({ next: { id } }) => id)).toEqual([other.mapping?.id])
    expect(next.left).toBe(1)
  })

  test('takes back the 推荐 that are still there, and has nothing to do once they are gone', () => {
    const suggested = { row: rowOf({ suggestionId: 's1' }), mapping: null, former: null, effective }
    expect(taken(undo([suggested], new Set(['s1']))).suggestionIds).toEqual(['s1'])
    expect(refused(undo([suggested]))).toBe('NO_CHANGE')
  })
})
