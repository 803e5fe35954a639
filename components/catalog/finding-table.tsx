/** What the rules say about the rows of a change set: how severe, which rule, on which basis. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { Tag, type TagTone } from '#components/ui/tag'
import { getRule, type Severity } from '#lib/domain/catalog/rules'
import { recordWords } from '#lib/i18n/catalog'
import { severityWords, changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import type { NodeFinding } from '#lib/queries/change-sets'

export const severityTones: Readonly<Record<Severity, TagTone>> = {
  block: 'stop',
  warn: 'gap',
  info: 'plain',
}

const order: readonly Severity[] = ['block', 'warn', 'info']
const rowsMax = 200

export function FindingTable({ findings }: { findings: readonly NodeFinding[] }) {
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <>
      <DataTable
        caption={words.findings}
        rows={sorted.slice(0, rowsMax)}
        rowKey={({ nodeId, rule, field }) => `${nodeId} ${rule} ${field}`}
        widthMin="820px"
        empty={<EmptyState title={words.noFindings} />}
        columns={[
          {
            key: 'severity',
            header: words.severity,
            nowrap: true,
            cell: ({ severity }) => <Tag tone={severityTones[severity]}>{severityWords[severity]}</Tag>,
          },
          { key: 'node', header: words.node, rowHeader: true, width: '26%', cell: ({ title }) => title },
          {
            key: 'finding',
            header: words.finding,
            cell: ({ rule, field, params }) => (
              <>
                <span className="text-ink-3">{recordWords[field]}：</span>
                {getRule(rule).message}
                <span className="ml-2 text-sm text-ink-3">{Object.values(params).join('，')}</span>
              </>
            ),
          },
          { key: 'rule', header: words.rule, nowrap: true, cell: ({ rule }) => rule },
          { key: 'basis', header: words.basis, width: '22%', cell: ({ rule }) => getRule(rule).basis },
        ]}
      />
      {sorted.length > rowsMax && <p className="text-sm text-ink-2">{words.more(rowsMax, sorted.length)}</p>}
    </>
  )
}
