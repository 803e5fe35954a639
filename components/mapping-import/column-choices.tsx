/** What each column of a plain table is taken for, with a few of its cells, and the choice of something else. */
import { DataTable } from '#components/ui/data-table'
import { controlStyle } from '#components/ui/form/control-style'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { MappingImportView } from '#lib/queries/mapping-imports'

type Table = NonNullable<MappingImportView['table']>

export function ColumnChoices({ columns, roles }: Pick<Table, 'columns' | 'roles'>) {
  return (
    <details className="min-w-0" open={columns.some(({ role }) => role === null)}>
      <summary className="cursor-pointer font-semibold">
        {words.matching} <span className="text-sm font-normal text-ink-3">{words.matchingHint}</span>
      </summary>
      <DataTable
        caption={words.matching}
        rows={columns}
        rowKey={({ column }) => String(column)}
        height="360px"
        columns={[
          { key: 'title', header: words.column, rowHeader: true, width: '22%', cell: ({ title }) => title },
          { key: 'sample', header: words.sample, cell: ({ samples }) => samples.join('；').slice(0, 90) },
          {
            key: 'role',
            header: words.role,
            width: '26%',
            cell: ({ column, role, title }) => (
              <select
                key={role ?? ''}
                name={`c${column}`}
                defaultValue={role ?? '-'}
                aria-label={`${words.role}：${title}`}
                className={controlStyle}
              >
                <option value="-">{words.notImported}</option>
                {roles.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.side === null ? '' : words[`${one.side}Side`]}
                    {one.title}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </details>
  )
}
