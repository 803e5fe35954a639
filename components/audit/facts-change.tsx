/**
 * The facts before and after, field by field, in words; a field that changed is marked by words as well as by colour.
 * The name of the field in the log stands in its title, for whoever compares with the raw entry.
 */
import { DataTable } from '#components/ui/data-table'
import { Tag } from '#components/ui/tag'
import type { Json } from '#lib/domain/shared/event'
import { auditFactWords, type FactContext, factFieldWord, factText } from '#lib/i18n/audit-facts'

type Row = { readonly field: string; readonly before: string; readonly after: string }

type FactsChangeProps = { before: Json; after: Json; context: FactContext }

export function FactsChange({ before, after, context }: FactsChangeProps) {
  const rows = rowsOf(before, after, context)
  return (
    <DataTable
      caption="办理前后的事实"
      rows={rows}
      rowKey={(row) => row.field}
      empty={<p className="text-ink-3">本条没有附带事实。</p>}
      columns={[
        {
          key: 'field',
          header: '字段',
          rowHeader: true,
          width: '14em',
          cell: (row) => <span title={auditFactWords.code(row.field)}>{factFieldWord(row.field)}</span>,
        },
        { key: 'before', header: '之前', cell: (row) => <Value text={row.before} /> },
        { key: 'after', header: '之后', cell: (row) => <Value text={row.after} /> },
        {
          key: 'changed',
          header: '变化',
          nowrap: true,
          cell: (row) => row.before !== row.after && <Tag tone="gap">有变化</Tag>,
        },
      ]}
    />
  )
}

function Value({ text }: { text: string }) {
  return <span className="break-all whitespace-pre-wrap">{text || '—'}</span>
}

function rowsOf(before: Json, after: Json, context: FactContext): Row[] {
  const [old, now] = [fieldsOf(before, context), fieldsOf(after, context)]
  const fields = [...new Set([...old.keys(), ...now.keys()])].sort()
  return fields.map((field) => ({ field, before: old.get(field) ?? '', after: now.get(field) ?? '' }))
}

function fieldsOf(value: Json, context: FactContext): Map<string, string> {
  if (value === null) return new Map()
  if (typeof value !== 'object' || Array.isArray(value))
    return new Map([['值', factText('', value, context)]])
  return new Map(Object.entries(value).map(([field, fact]) => [field, factText(field, fact, context)]))
}
