/** The forms of the working copy: add a node, say something else about it, move it. */
'use client'

import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { CommandForm } from '#components/ui/form/command-form'
import { SelectField } from '#components/ui/form/select-field'
import { type NodeKind, nodeKinds, parentKinds } from '#lib/domain/catalog/node'
import { nodeKindWords } from '#lib/i18n/catalog'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { addNodeInput, editNodeInput, moveNodeInput, retireNodeInput } from '#lib/input/change-set'
import { NodeFields } from './node-fields'
import { parentOptions, placeOptions, type WorkingCopy, type WorkingNode } from './working-node'

const done = { toast: words.saved }

/** `parent` null adds a 子体系. */
export function AddForm({ copy, parent }: { copy: WorkingCopy; parent: WorkingNode | null }) {
  const kinds = nodeKinds.filter((kind) => parentKinds[kind].includes(parent?.kind ?? null))
  const [kind, setKind] = useState<NodeKind>(kinds.at(-1) ?? 'position')
  const { changeSetId, version } = copy
  return (
    <CommandForm
      command="change-set.edit"
      schema={addNodeInput}
      fixed={{
        action: 'add',
        changeSetId,
        version,
        nodeKind: kind,
        ...(parent && { parentNodeId: parent.nodeId }),
      }}
      submit={words.save}
      done={done}
      cancel
    >
      {kinds.length > 1 && (
        <fieldset className="flex flex-wrap gap-4">
          <legend className="mb-1 font-medium">{words.kindField}</legend>
          {kinds.map((one) => (
            <label key={one} className="flex items-center gap-1.5">
              <input
                type="radio"
                name="kind-choice"
                checked={kind === one}
                onChange={() => setKind(one)}
                className="size-4 accent-joint"
              />
              {nodeKindWords[one]}
            </label>
          ))}
        </fieldset>
      )}
      <NodeFields key={kind} kind={kind} coded={copy.coded.includes(kind)} />
    </CommandForm>
  )
}

export function EditForm({ copy, node }: { copy: WorkingCopy; node: WorkingNode }) {
  const { changeSetId, version } = copy
  const { record } = node
  const text = (value: string | null | undefined) => value ?? ''
  return (
    <CommandForm
      command="change-set.edit"
      schema={editNodeInput}
      fixed={{ action: 'edit', changeSetId, version, nodeId: node.nodeId }}
      defaultValues={{
        title: node.title,
        officialCode: text(node.officialCode),
        ...(record && {
          numberText: text(record.numberText),
          level: record.level,
          issueDate: text(record.issueDate),
          effectiveDate: text(record.effectiveDate),
          proposer: text(record.proposer),
          issuer: text(record.issuer),
          adoption: text(record.adoption),
          replaces: text(record.replaces),
          evidence: record.evidence,
          source: text(record.source),
          note: text(record.note),
        }),
      }}
      submit={words.save}
      done={done}
      cancel
    >
      <NodeFields kind={node.kind} coded={copy.coded.includes(node.kind) || node.officialCode !== null} />
    </CommandForm>
  )
}

export function MoveForm({ copy, node }: { copy: WorkingCopy; node: WorkingNode }) {
  const { changeSetId, version, nodes } = copy
  return (
    <CommandForm
      command="change-set.edit"
      schema={moveNodeInput}
      fixed={{ action: 'move', changeSetId, version, nodeId: node.nodeId }}
      defaultValues={{ parentNodeId: node.parentNodeId ?? '' }}
      submit={words.save}
      done={done}
      cancel
    >
      {node.kind !== 'subsystem' && (
        <SelectField
          name="parentNodeId"
          label={words.parentField}
          options={parentOptions(nodes, node.kind, node.nodeId)}
        />
      )}
      <PlaceField copy={copy} node={node} />
    </CommandForm>
  )
}

/** The places follow the parent that is chosen. */
function PlaceField({ copy, node }: { copy: WorkingCopy; node: WorkingNode }) {
  const { watch } = useFormContext()
  const chosen: unknown = watch('parentNodeId')
  const parentNodeId = typeof chosen === 'string' && chosen !== '' ? chosen : null
  return (
    <SelectField
      key={parentNodeId}
      name="afterNodeId"
      label={words.placeField}
      hint={words.placeHint}
      optional
      options={placeOptions(copy.nodes, parentNodeId, node.nodeId)}
    />
  )
}

export function RetireForm({ copy, node }: { copy: WorkingCopy; node: WorkingNode }) {
  const { changeSetId, version } = copy
  return (
    <CommandForm
      command="change-set.edit"
      schema={retireNodeInput}
      fixed={{ action: 'retire', changeSetId, version, nodeId: node.nodeId }}
      submit={words.retireSubmit}
      variant="danger"
      done={done}
      cancel
    >
      <p>{words.retireBody}</p>
    </CommandForm>
  )
}
