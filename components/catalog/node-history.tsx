/** How a node stood in each edition, newest first, and whether it changed. */
import { DataTable } from '#components/ui/data-table'
import { Hash } from '#components/ui/hash'
import { TextLink } from '#components/ui/link'
import { catalogWords } from '#lib/i18n/catalog'
import { formatDate } from '#lib/i18n/format'
import type { NodeStand } from '#lib/queries/catalogs'

export function NodeHistory({ catalogId, history }: { catalogId: string; history: readonly NodeStand[] }) {
  const rows = history.map((stand, index) => ({ ...stand, before: history[index + 1]?.snapshot.contentHash }))
  return (
    <DataTable
      caption={catalogWords.history}
      rows={rows}
      rowKey={({ edition }) => edition.id}
      columns={[
        {
          key: 'edition',
          header: catalogWords.edition,
          nowrap: true,
          rowHeader: true,
          cell: ({ edition }) => (
            <TextLink href={`/catalogs/${catalogId}?edition=${edition.number}`}>{edition.title}</TextLink>
          ),
        },
        {
          key: 'at',
          header: catalogWords.effectiveAt,
          nowrap: true,
          cell: ({ edition }) => formatDate(edition.effectiveAt),
        },
        {
          key: 'code',
          header: catalogWords.officialCode,
          nowrap: true,
          cell: ({ snapshot }) => snapshot.officialCode,
        },
        { key: 'title', header: catalogWords.title, cell: ({ snapshot }) => snapshot.title },
        {
          key: 'change',
          header: catalogWords.change,
          nowrap: true,
          cell: ({ snapshot, before }) => {
            if (before === undefined) return catalogWords.historyFirst
            return before === snapshot.contentHash ? catalogWords.historySame : catalogWords.historyChanged
          },
        },
        {
          key: 'hash',
          header: catalogWords.hash,
          nowrap: true,
          cell: ({ snapshot }) => <Hash value={snapshot.contentHash} />,
        },
      ]}
    />
  )
}
