/** The imports of the own agency: file, sides, who and when, how many rows became what. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { formatDateTime } from '#lib/i18n/format'
import { verdictWords, mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { ImportLine } from '#lib/queries/mapping-import-record'

export function ImportList({ lines }: { lines: readonly ImportLine[] }) {
  return (
    <DataTable
      caption={words.imports}
      rows={lines}
      rowKey={({ record }) => record.id}
      empty={<EmptyState title={words.importsNone}>{words.importsNoneHint}</EmptyState>}
      columns={[
        {
          key: 'file',
          header: words.file,
          rowHeader: true,
          cell: ({ record }) => (
            <TextLink href={`/mappings/imports/${record.id}`}>
              {record.files.map(({ name }) => name).join('、')}
            </TextLink>
          ),
        },
        {
          key: 'sides',
          header: words.sides,
          cell: ({ subject, object }) =>
            `${subject?.agency.shortName ?? ''} ⇄ ${object?.agency.shortName ?? ''}`,
        },
        { key: 'counts', header: words.counts, cell: ({ record }) => countsText(record.counts) },
        { key: 'by', header: words.by, nowrap: true, cell: ({ by }) => by },
        {
          key: 'at',
          header: words.at,
          nowrap: true,
          cell: ({ record }) => formatDateTime(record.createdAt),
        },
      ]}
    />
  )
}

/** 新增 12、更新 3 …: what there is of each verdict. */
export function countsText(counts: ImportLine['record']['counts']): string {
  return Object.entries(verdictWords)
    .flatMap(([verdict, word]) => {
      const count = counts[verdict as keyof typeof counts]
      return count > 0 ? [`${word} ${count}`] : []
    })
    .join('、')
}
