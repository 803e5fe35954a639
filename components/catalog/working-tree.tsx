/**
 * The working copy of a change set as a tree to edit: every node with what can be done to it, one dialog for whichever was
 * chosen. A category opens when somebody looks into it, so the page stays light.
 */
'use client'

import { Ellipsis, Undo2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Button } from '#components/ui/button'
import { DialogWindow } from '#components/ui/dialog'
import { CommandButton } from '#components/ui/form/command-button'
import { controlStyle } from '#components/ui/form/control-style'
import { Icon } from '#components/ui/icon'
import { Menu } from '#components/ui/menu'
import { Tag } from '#components/ui/tag'
import { buildTree, type TreeNode } from '#lib/domain/catalog/tree'
import { catalogWords } from '#lib/i18n/catalog'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { AddForm, EditForm, MoveForm, RetireForm } from './node-forms'
import type { WorkingCopy, WorkingNode } from './working-node'

type Task = { readonly kind: 'add' | 'edit' | 'move' | 'retire'; readonly node: WorkingNode | null }

type WorkingTreeProps = WorkingCopy & { readonly undoable: boolean }

export function WorkingTree({ undoable, ...copy }: WorkingTreeProps) {
  const [task, setTask] = useState<Task | null>(null)
  const [wanted, setWanted] = useState('')
  const looked = useDeferredValue(wanted.trim())
  const shown = looked === '' ? null : nodesWith(copy.nodes, looked)
  const byId = new Map(copy.nodes.map((node) => [node.nodeId, node]))
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          className={`${controlStyle} sm:w-[260px]`}
        />
        <Button onPress={() => setTask({ kind: 'add', node: null })}>{words.addRoot}</Button>
        <CommandButton
          command="change-set.edit"
          input={{ action: 'undo', changeSetId: copy.changeSetId, version: copy.version }}
          disabled={!undoable}
          icon={<Icon of={Undo2} />}
          done={{ toast: words.undone }}
        >
          {words.undo}
        </CommandButton>
      </div>
      <ul className="overflow-clip rounded-lg border border-line bg-surface">
        {buildTree(copy.nodes).map((node) => (
          <WorkingBranch
            key={node.snapshot.nodeId}
            node={node}
            depth={0}
            context={{ byId, shown, onTask: setTask }}
          />
        ))}
        {shown?.size === 0 && <li className="px-3 py-2 text-ink-2">{words.findNone}</li>}
      </ul>
      <TaskDialog copy={copy} task={task} onClose={() => setTask(null)} />
    </div>
  )
}

/** The matching nodes with everything above them. */
function nodesWith(nodes: readonly WorkingNode[], looked: string): ReadonlySet<string> {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const found = new Set<string>()
  for (const node of nodes) {
    const texts = [node.title, node.officialCode, node.platformCode, node.record?.numberText]
    if (!texts.some((text) => text?.toLowerCase().includes(looked.toLowerCase()))) continue
    for (let at: WorkingNode | undefined = node; at; at = byId.get(at.parentNodeId ?? ''))
      found.add(at.nodeId)
  }
  return found
}

type BranchContext = {
  readonly byId: ReadonlyMap<string, WorkingNode>
  readonly shown: ReadonlySet<string> | null
  readonly onTask: (task: Task) => void
}

function WorkingBranch({ node, depth, context }: { node: TreeNode; depth: number; context: BranchContext }) {
  const [open, setOpen] = useState(node.snapshot.kind === 'subsystem')
  const own = context.byId.get(node.snapshot.nodeId)
  if (!own || (context.shown && !context.shown.has(own.nodeId))) return null
  const unfolded = open || context.shown !== null
  return (
    <li>
      <div
        className={`flex items-center gap-2 border-t border-line py-0.5 pr-2 ${depth === 0 ? 'bg-paper font-semibold' : ''}`}
        style={{ paddingInlineStart: `${10 + depth * 18}px` }}
      >
        {node.children.length > 0 ? (
          <button
            type="button"
            aria-expanded={unfolded}
            aria-label={own.title}
            onClick={() => setOpen(!open)}
            className="w-5 cursor-pointer text-xs text-ink-3"
          >
            {unfolded ? '▾' : '▸'}
          </button>
        ) : (
          <span className="w-5" />
        )}
        <span className="min-w-0 flex-1">
          {own.officialCode && <span className="mr-2 font-mono text-sm text-ink-2">{own.officialCode}</span>}
          {own.record?.numberText && <span className="mr-2 text-sm text-ink-2">{own.record.numberText}</span>}
          {own.title}
          {own.platformCode === null && (
            <span className="ml-2">
              <Tag tone="ok">{words.add}</Tag>
            </span>
          )}
        </span>
        <span
          className="text-[11px] whitespace-nowrap text-ink-3 max-sm:hidden"
          title={catalogWords.platformCodeHint}
        >
          {own.platformCode}
        </span>
        <NodeMenu node={own} onTask={context.onTask} />
      </div>
      {unfolded && node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <WorkingBranch key={child.snapshot.nodeId} node={child} depth={depth + 1} context={context} />
          ))}
        </ul>
      )}
    </li>
  )
}

function NodeMenu({ node, onTask }: { node: WorkingNode; onTask: (task: Task) => void }) {
  const entry = (kind: Task['kind'], label: string) => ({
    key: kind,
    label,
    onAction: () => onTask({ kind, node }),
  })
  return (
    <Menu
      label={<Icon of={Ellipsis} />}
      name={words.actionsOf(node.title)}
      variant="quiet"
      size="small"
      items={[
        entry('edit', words.rename),
        ...(node.kind === 'position' ? [] : [entry('add', words.addBelow)]),
        entry('move', words.move),
        { ...entry('retire', words.retire), danger: true },
      ]}
    />
  )
}

function TaskDialog({ copy, task, onClose }: { copy: WorkingCopy; task: Task | null; onClose: () => void }) {
  return (
    <DialogWindow title={task ? titleOf(task) : ''} open={task !== null} onClose={onClose} width="wide">
      {task?.kind === 'add' && <AddForm copy={copy} parent={task.node} />}
      {task?.kind === 'edit' && task.node && <EditForm copy={copy} node={task.node} />}
      {task?.kind === 'move' && task.node && <MoveForm copy={copy} node={task.node} />}
      {task?.kind === 'retire' && task.node && <RetireForm copy={copy} node={task.node} />}
    </DialogWindow>
  )
}

function titleOf({ kind, node }: Task): string {
  if (!node) return words.addRoot
  const titles = { add: words.addTo, edit: words.editOf, move: words.moveOf, retire: words.retireOf } as const
  return titles[kind](node.title)
}
