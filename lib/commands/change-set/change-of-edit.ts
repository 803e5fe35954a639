/** From what a person typed in a form of the working copy to the changes that it means. */
import type { Change } from '#lib/domain/catalog/change'
import { editedRecord, newRecord } from '#lib/domain/catalog/import-record'
import type { Snapshot } from '#lib/domain/catalog/node'
import { emptyRecord, type StandardRecord } from '#lib/domain/catalog/record'
import type { EditChangeSetInput } from '#lib/input/change-set'

type Edit = Exclude<EditChangeSetInput, { readonly action: 'undo' | 'rebase' }>
type DocumentFields = Pick<
  Extract<Edit, { readonly action: 'edit' }>,
  | 'numberText'
  | 'level'
  | 'issueDate'
  | 'effectiveDate'
  | 'proposer'
  | 'issuer'
  | 'adoption'
  | 'replaces'
  | 'evidence'
  | 'source'
  | 'note'
>

/** `current` is the working copy; an unknown node is left for `applyChanges` to name. */
export function changesOfEdit(
  edit: Edit,
  current: readonly Snapshot[],
  newId: () => string,
): readonly Change[] {
  if (edit.action === 'append') return edit.changes
  if (edit.action === 'retire') return [{ kind: 'retire', nodeId: edit.nodeId }]
  if (edit.action === 'move') return [moveOf(edit, current)]
  const officialCode = edit.officialCode || null
  if (edit.action === 'add') {
    return [
      {
        kind: 'add',
        nodeId: newId(),
        parentNodeId: edit.parentNodeId ?? null,
        ordinal: null,
        nodeKind: edit.nodeKind,
        officialCode,
        title: edit.title,
        standardId: null,
        record: edit.nodeKind === 'position' ? newRecord(recordPatch(edit)) : null,
      },
    ]
  }
  const node = current.find(({ nodeId }) => nodeId === edit.nodeId)
  const record =
    node?.kind === 'position' ? editedRecord(node.record ?? emptyRecord, recordPatch(edit)) : null
  return [
    {
      kind: 'edit',
      nodeId: edit.nodeId,
      set: { title: edit.title, officialCode, ...(record && { record }) },
    },
  ]
}

function moveOf(
  edit: Extract<Edit, { readonly action: 'move' }>,
  current: readonly Snapshot[],
): Extract<Change, { readonly kind: 'move' }> {
  const parentNodeId = edit.parentNodeId ?? null
  const siblings = current
    .filter((node) => node.parentNodeId === parentNodeId && node.nodeId !== edit.nodeId)
    .sort((a, b) => a.ordinal - b.ordinal)
  const after = siblings.findIndex(({ nodeId }) => nodeId === edit.afterNodeId)
  const ordinal = edit.afterNodeId === 'first' ? 0 : after < 0 ? null : after + 1
  return { kind: 'move', nodeId: edit.nodeId, parentNodeId, ordinal }
}

/** A field that the form left empty says nothing; level and evidence keep what they were where none is chosen. */
function recordPatch(fields: DocumentFields): Partial<StandardRecord> {
  return {
    numberText: fields.numberText || null,
    issueDate: fields.issueDate ?? null,
    effectiveDate: fields.effectiveDate ?? null,
    proposer: fields.proposer || null,
    issuer: fields.issuer || null,
    adoption: fields.adoption || null,
    replaces: fields.replaces || null,
    note: fields.note || null,
    source: fields.source || null,
    ...(fields.level && { level: fields.level }),
    ...(fields.evidence && { evidence: fields.evidence }),
  }
}
