/** The policy as a table: operations by concept down, roles across, and in each cell whose things it covers. */
import { DataTable } from '#components/ui/data-table'
import { commandNames, type Operation, readNames } from '#lib/domain/access/operations'
import { policy } from '#lib/domain/access/policy'
import { type Role, roles, whoseValues } from '#lib/domain/access/roles'
import { operationWords, roleWords, whoseWords } from '#lib/i18n/access'

const parts = [
  { caption: '办理（写入）', operations: commandNames },
  { caption: '查看（读取）', operations: readNames },
] as const

export function PolicyTable() {
  return parts.map((part) => (
    <DataTable<Operation>
      key={part.caption}
      caption={part.caption}
      captionShown
      rows={part.operations}
      rowKey={(operation) => operation}
      widthMin="1080px"
      onPhone="table"
      columns={[
        {
          key: 'operation',
          header: '事项',
          rowHeader: true,
          width: '12em',
          cell: (operation) => (
            <>
              {operationWords[operation]}
              <span className="block font-mono text-xs text-ink-3">{operation}</span>
            </>
          ),
        },
        ...roles.map((role) => ({
          key: role,
          header: roleWords[role],
          cell: (operation: Operation) => <Cell operation={operation} role={role} />,
        })),
      ]}
    />
  ))
}

function Cell({ operation, role }: { operation: Operation; role: Role }) {
  const whose = policy[operation][role]
  if (!whose) return <span className="sr-only">无权</span>
  if (operation === 'account.change-password') return '本人'
  if (whose.length === whoseValues.length) return '全部'
  return whose.map((one) => whoseWords[one]).join('、')
}
