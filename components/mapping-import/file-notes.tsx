/** What the reader had to say about the file: what can't be read, what was kept aside, by line and column. */
import { DataTable } from '#components/ui/data-table'
import { Tag, type TagTone } from '#components/ui/tag'
import type { ExchangeReport, ExchangeSeverity } from '#lib/files/exchange/exchange-mapping'
import { exchangeProblemMessage, exchangeSeverityWords } from '#lib/i18n/exchange-problems'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'

const shown = 100
const order: readonly ExchangeSeverity[] = ['file', 'row', 'note']
const tones: Readonly<Record<ExchangeSeverity, TagTone>> = { file: 'stop', row: 'stop', note: 'plain' }

export function FileNotes({ report }: { report: ExchangeReport }) {
  const { problems, problemsCut } = report
  if (problems.length === 0) return null
  const sorted = problems
    .map((problem, index) => ({ problem, index }))
    .sort(
      (a, b) => order.indexOf(a.problem.severity) - order.indexOf(b.problem.severity) || a.index - b.index,
    )
  const total = problems.length + problemsCut
  return (
    <details className="min-w-0" open={problems.some(({ severity }) => severity !== 'note')}>
      <summary className="cursor-pointer font-semibold">
        {words.fileNotes} <span className="text-sm font-normal text-ink-3">{total}</span>
      </summary>
      <DataTable
        caption={words.fileNotes}
        height="300px"
        rows={sorted.slice(0, shown)}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'severity',
            header: words.verdict,
            nowrap: true,
            width: '8em',
            cell: ({ problem }) => (
              <Tag tone={tones[problem.severity]}>{exchangeSeverityWords[problem.severity].label}</Tag>
            ),
          },
          {
            key: 'message',
            header: words.reason,
            rowHeader: true,
            cell: ({ problem }) => exchangeProblemMessage(problem),
          },
        ]}
      />
      {total > shown && <p className="text-sm text-ink-2">{words.fileNotesMore(shown, total)}</p>}
    </details>
  )
}
