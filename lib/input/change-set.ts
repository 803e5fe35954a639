/** Inputs of the commands about change sets. A form and its command share one schema. */
import { z } from 'zod'
import { nodeKinds } from '#lib/domain/catalog/node'
import { emptyRecord, evidences, standardLevels } from '#lib/domain/catalog/record'

const titleMax = 200
const textMax = 500

const nodeId = z.string().min(1).max(60)
const title = z.string().trim().min(1, '请填写名称').max(titleMax, `名称不超过 ${titleMax} 字`)
const officialCode = z.string().trim().min(1).max(40, '代码不超过 40 字').nullable()
const text = z.string().trim().max(textMax, `每栏不超过 ${textMax} 字`).nullable().default(null)
const day = z.iso.date('日期应为 YYYY-MM-DD').nullable().default(null)
const ordinal = z.number().int().min(0).nullable()

export const standardRecordInput = z.object({
  numberText: text,
  level: z.enum(standardLevels).default(emptyRecord.level),
  year: z.number().int().min(1900).max(2200).nullable().default(null),
  issueDate: day,
  effectiveDate: day,
  reviewedOn: day,
  status: text,
  proposer: text,
  issuer: text,
  adoption: text,
  replaces: text,
  evidence: z.enum(evidences).default(emptyRecord.evidence),
  source: z.string().trim().max(2000).nullable().default(null),
  verifiedFields: z.array(z.string().max(60)).max(30).nullable().default(null),
  placement: text,
  note: z.string().trim().max(2000).nullable().default(null),
  rowId: z.string().trim().max(60).nullable().default(null),
})

/** Which document stands at a position is found by its number when the change set takes effect, never sent. */
export const changeInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    nodeId,
    parentNodeId: nodeId.nullable(),
    ordinal,
    nodeKind: z.enum(nodeKinds),
    officialCode,
    title,
    record: standardRecordInput.nullable(),
    standardId: z.null().default(null),
  }),
  z.object({
    kind: z.literal('edit'),
    nodeId,
    set: z.object({
      officialCode: officialCode.exactOptional(),
      title: title.exactOptional(),
      record: standardRecordInput.exactOptional(),
    }),
  }),
  z.object({ kind: z.literal('move'), nodeId, parentNodeId: nodeId.nullable(), ordinal }),
  z.object({ kind: z.literal('retire'), nodeId }),
])

export const createChangeSetInput = z.object({
  catalogId: z.string().max(80),
  title: z.string().trim().min(1, '请填写变更单名称').max(80, '变更单名称不超过 80 字'),
})

const changeSetSeen = { changeSetId: z.string().max(80), version: z.number().int() }

/** A field that a form leaves out is empty. */
const line = z.string().trim().max(textMax, `不超过 ${textMax} 字`).exactOptional()
const dayLine = z.iso.date('日期应为 YYYY-MM-DD').exactOptional()

/** What a person types about the document at a position. */
const documentFields = {
  numberText: line,
  level: z.enum(standardLevels).exactOptional(),
  issueDate: dayLine,
  effectiveDate: dayLine,
  proposer: line,
  issuer: line,
  adoption: line,
  replaces: line,
  evidence: z.enum(evidences).exactOptional(),
  source: z.string().trim().max(2000).exactOptional(),
  note: z.string().trim().max(2000).exactOptional(),
}

const codeLine = z.string().trim().max(40, '代码不超过 40 字').exactOptional()

export const addNodeInput = z.object({
  ...changeSetSeen,
  ...documentFields,
  action: z.literal('add'),
  parentNodeId: nodeId.exactOptional(),
  nodeKind: z.enum(nodeKinds),
  title,
  officialCode: codeLine,
})

export const editNodeInput = z.object({
  ...changeSetSeen,
  ...documentFields,
  action: z.literal('edit'),
  nodeId,
  title,
  officialCode: codeLine,
})

/** `afterNodeId`: the sibling that it stands behind; without, it goes to the end; `first` is the beginning. */
export const moveNodeInput = z.object({
  ...changeSetSeen,
  action: z.literal('move'),
  nodeId,
  parentNodeId: nodeId.exactOptional(),
  afterNodeId: z.string().exactOptional(),
})

export const retireNodeInput = z.object({ ...changeSetSeen, action: z.literal('retire'), nodeId })

/**
 * One edit of the working copy: a node added, edited, moved or left out; changes as a list (`append`), the last change
 * taken back (`undo`), or all of them put on the edition in force (`rebase`).
 */
export const editChangeSetInput = z.discriminatedUnion('action', [
  addNodeInput,
  editNodeInput,
  moveNodeInput,
  retireNodeInput,
  z.object({ ...changeSetSeen, action: z.literal('append'), changes: z.array(changeInput).min(1).max(2000) }),
  z.object({ ...changeSetSeen, action: z.literal('undo') }),
  z.object({ ...changeSetSeen, action: z.literal('rebase') }),
])
export type EditChangeSetInput = z.output<typeof editChangeSetInput>

export const moveChangeSetInput = z.object(changeSetSeen)

const reason = z.string().trim().max(500, '理由不超过 500 字')

export const returnChangeSetInput = moveChangeSetInput.extend({ reason: reason.min(1, '请填写退回理由') })

export const reasonedChangeSetInput = moveChangeSetInput.extend({ reason: reason.exactOptional() })
