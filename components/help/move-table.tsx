/** The moves of one workflow as a table, made from the workflow table and the policy table: nothing is written by hand. */
import { DataTable } from '#components/ui/data-table'
import type { Operation } from '#lib/domain/access/operations'
import { policy } from '#lib/domain/access/policy'
import type { Whose } from '#lib/domain/access/roles'
import { roles } from '#lib/domain/access/roles'
import type { Workflow } from '#lib/domain/shared/workflow'
import { roleWords } from '#lib/i18n/access'
import { sideRemarks, helpWords as words } from '#lib/i18n/help'

type MoveTableProps<State extends string, Name extends string> = {
  title: string
  workflow: Workflow<State, Name>
  stateWords: Readonly<Record<State, string>>
  moveWords: Readonly<Record<Name, string>>
}

export function MoveTable<State extends string, Name extends string>({
  title,
  workflow,
  stateWords,
  moveWords,
}: MoveTableProps<State, Name>) {
  const names = Object.keys(workflow.moves) as Name[]
  const states = (list: readonly State[]) => list.map((state) => stateWords[state]).join('、')
  return (
    <DataTable
      caption={title}
      captionShown
      rows={names}
      rowKey={(name) => name}
      columns={[
        { key: 'move', header: words.move, rowHeader: true, cell: (name) => moveWords[name] },
        { key: 'from', header: words.from, cell: (name) => states(workflow.moves[name].from) },
        { key: 'to', header: words.to, cell: (name) => states(workflow.moves[name].to) },
        {
          key: 'who',
          header: words.who,
          cell: (name) => doersOf(workflow.moves[name].operation as Operation),
        },
        {
          key: 'reason',
          header: words.reason,
          nowrap: true,
          cell: (name) => words.reasons[workflow.moves[name].reason],
        },
      ]}
    />
  )
}

/** 对方审核人, 本单位经办人, 秘书处: the roles that the policy names, with the side they must stand on. */
function doersOf(operation: Operation): string {
  const row = policy[operation]
  return roles
    .flatMap((role) => {
      const sides = row[role]
      return sides ? [`${remarkOf(sides)}${roleWords[role]}`] : []
    })
    .join('、')
}

/** Several sides at once need no remark: either of them may. */
function remarkOf(sides: readonly Whose[]): string {
  const [only, ...others] = sides
  return only !== undefined && others.length === 0 ? (sideRemarks[only] ?? '') : ''
}
