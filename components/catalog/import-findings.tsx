/** What is wrong or odd in the file, by row and column as the person sees them in WPS. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { Tag } from '#components/ui/tag'
import type { ImportFinding } from '#lib/domain/catalog/import-row'
import { getRule, type Severity } from '#lib/domain/catalog/rules'
import { columnLetters } from '#lib/domain/shared/column-letters'
import { importFindingMessage } from '#lib/i18n/catalog-problems'
import { changeSetScreenWords, severityWords } from '#lib/i18n/change-set-screen'
import { importWords as words } from '#lib/i18n/import-screen'
import { severityTones } from './finding-table'

type ImportFindingsProps = {
  findings: readonly ImportFinding[]
  table: { readonly rows: readonly (readonly string[])[] }
  headerRow: number
}

const order: readonly Severity[] = ['block', 'warn', 'info']
const rowsMax = 200

export function ImportFindings({ findings, table, headerRow }: ImportFindingsProps) {
  const sorted = findings
    .map((finding, index) => ({ ...finding, index }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.row - b.row)
  return (
    <>
      <DataTable
        caption={words.findings}
        captionShown
        height="420px"
        rows={sorted.slice(0, rowsMax)}
        rowKey={({ index }) => String(index)}
        empty={<EmptyState title={words.findingsNone} />}
        columns={[
          {
            key: 'severity',
            header: changeSetScreenWords.severity,
            nowrap: true,
            cell: ({ severity }) => <Tag tone={severityTones[severity]}>{severityWords[severity]}</Tag>,
          },
          {
            key: 'row',
            header: words.row,
            align: 'end',
            nowrap: true,
            rowHeader: true,
            cell: ({ row }) => row,
          },
          {
            key: 'column',
            header: words.columnOfCell,
            cell: ({ column }) =>
              column === null ? null : `${columnLetters(column)}（${table.rows[headerRow]?.[column] ?? ''}）`,
          },
          {
            key: 'value',
            header: words.value,
            width: '24%',
            cell: ({ row, column }) => (column === null ? null : (table.rows[row - 1]?.[column] ?? '')),
          },
          { key: 'problem', header: words.problem, cell: messageOf },
        ]}
      />
      {sorted.length > rowsMax && (
        <p className="text-sm text-ink-2">{changeSetScreenWords.more(rowsMax, sorted.length)}</p>
      )}
    </>
  )
}

/** The sentence; where a rule says it, with the rule's number and basis. */
function messageOf(finding: ImportFinding): string {
  const { code } = finding
  const basis = typeof code === 'string' ? '' : `（${code.rule}，${getRule(code.rule).basis}）`
  return importFindingMessage(finding) + basis
}
