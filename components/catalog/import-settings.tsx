/** How the file is read: sheet, row of column titles, range, new branches, and the field of each column with a sample. */
import { Choice } from '#components/ui/choice'
import { DataTable } from '#components/ui/data-table'
import { controlStyle } from '#components/ui/form/control-style'
import { Section } from '#components/ui/section'
import { detailColumns } from '#lib/domain/catalog/detail-columns'
import type { ImportChoices } from '#lib/domain/catalog/import-staged'
import { importWords as words } from '#lib/i18n/import-screen'
import { RecheckButton } from './recheck-button'

type ImportSettingsProps = {
  sheets: readonly string[]
  sheet: number
  table: { readonly rows: readonly (readonly string[])[] }
  choices: ImportChoices
}

const sampleRows = 3
const headerRowsMax = 20

export function ImportSettings({ sheets, sheet, table, choices }: ImportSettingsProps) {
  const { headerRow, matching, mode, newBranches } = choices
  const columns = matching.map((field, column) => ({
    column,
    field,
    header: table.rows[headerRow]?.[column] ?? '',
    samples: table.rows
      .slice(headerRow + 1)
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '')
      .slice(0, sampleRows),
  }))
  return (
    <Section title={words.step1} note={words.matchingHint}>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {sheets.length > 1 && (
          <Choice
            name="sheet"
            label={words.sheet}
            value={String(sheet)}
            options={sheets.map((name, index) => ({ value: String(index), label: name }))}
          />
        )}
        <Choice
          name="header"
          label={words.headerRow}
          value={String(headerRow + 1)}
          options={table.rows.slice(0, Math.max(headerRowsMax, headerRow + 1)).map((row, index) => ({
            value: String(index + 1),
            label: `${index + 1}：${row
              .filter((text) => text !== '')
              .slice(0, 4)
              .join('、')
              .slice(0, 40)}`,
          }))}
        />
        <Choice
          name="mode"
          label={words.mode}
          value={mode}
          options={Object.entries(words.modes).map(([value, label]) => ({ value, label }))}
        />
        <Choice
          name="branches"
          label={words.newBranches}
          value={newBranches}
          options={Object.entries(words.newBranchOptions).map(([value, label]) => ({ value, label }))}
        />
        <RecheckButton />
      </div>
      <DataTable
        caption={words.matching}
        rows={columns}
        rowKey={({ column }) => String(column)}
        height="420px"
        columns={[
          {
            key: 'header',
            header: words.column,
            rowHeader: true,
            width: '26%',
            cell: ({ header }) => header,
          },
          { key: 'sample', header: words.sample, cell: ({ samples }) => samples.join('；').slice(0, 90) },
          {
            key: 'field',
            header: words.field,
            width: '24%',
            cell: ({ column, field, header }) => (
              <select
                key={field ?? ''}
                name={`c${column}`}
                defaultValue={field ?? '-'}
                aria-label={`${words.field}：${header}`}
                className={controlStyle}
              >
                <option value="-">{words.notImported}</option>
                {detailColumns.map((one) => (
                  <option key={one.field} value={one.field}>
                    {one.header}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </Section>
  )
}
