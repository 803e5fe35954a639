/** The facts before and after, field by field; a field that changed is marked by words as well as by colour. */
import { DataTable } from '#components/ui/data-table'
import { Tag } from '#components/ui/tag'
import type { Json } from '#lib/domain/shared/event'

type Row = { readonly field: string; readonly before: string; readonly after: string }

export function FactsChange({ before, after }: { before: Json; after: Json }) {
  const rows = rowsOf(before, after)
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
          cell: (row) => <code>{row.field}</code>,
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

function rowsOf(before: Json, after: Json): Row[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...old.keys(), ...now.keys()])].sort()
  return fields.map((field) => ({ field, before: old.get(field) ?? '', after: now.get(field) ?? '' }))
}

function fieldsOf(value: Json): Map<string, string> {
  if (value === null) return new Map()
  if (typeof value !== 'object' || Array.isArray(value)) return new Map([['值', textOf(value)]])
  return new Map(Object.entries(value).map(([field, fact]) => [field, textOf(fact)]))
}

function textOf(value: Json): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
