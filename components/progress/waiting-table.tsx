/** 谁在等谁: for whom what waits, how many, since when; every count opens its rows. */
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import type { Agency } from '#lib/domain/access/agency'
import type { WaitingFigure } from '#lib/domain/progress/figures'
import { formatDate } from '#lib/i18n/format'
import { waitedWords, waitingWords, progressWords as words } from '#lib/i18n/progress'
import { FigureLink } from './figure-link'

type WaitingTableProps = { figures: readonly WaitingFigure[]; agencies: readonly Agency[]; now: Date }

export function WaitingTable({ figures, agencies, now }: WaitingTableProps) {
  return (
    <DataTable
      caption={words.waiting}
      rows={figures}
      rowKey={(figure) => `${figure.agencyId} ${figure.what}`}
      widthMin="520px"
      empty={<EmptyState title={words.emptyWaiting} />}
      columns={[
        {
          key: 'whom',
          header: words.waitsFor,
          rowHeader: true,
          nowrap: true,
          cell: (figure) => <Whom agency={agencies.find((agency) => agency.id === figure.agencyId)} />,
        },
        { key: 'what', header: words.work, cell: (figure) => waitingWords[figure.what] },
        {
          key: 'count',
          header: words.count,
          align: 'end',
          nowrap: true,
          cell: (figure) => (
            <FigureLink filter={figure.filter} label={waitingWords[figure.what]}>
              {figure.count}
            </FigureLink>
          ),
        },
        { key: 'oldest', header: words.oldest, nowrap: true, cell: (figure) => formatDate(figure.oldest) },
        {
          key: 'waited',
          header: words.waited,
          nowrap: true,
          cell: (figure) => waitedWords(figure.oldest, now),
        },
      ]}
    />
  )
}

function Whom({ agency }: { agency: Agency | undefined }) {
  if (agency) return <AgencyName agency={agency} short />
  return (
    <span data-accent="joint" className="font-medium text-accent">
      {words.jointBody}
    </span>
  )
}
