/** 联合标准 by stage; every count opens its projects. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import type { StageFigure } from '#lib/domain/progress/figures'
import { jointStateWords } from '#lib/i18n/joint'
import { progressWords as words } from '#lib/i18n/progress'
import { FigureLink } from './figure-link'

export function StageTable({ figures }: { figures: readonly StageFigure[] }) {
  return (
    <DataTable
      caption={words.joint}
      rows={figures}
      rowKey={(figure) => figure.stage}
      widthMin="240px"
      onPhone="table"
      empty={<EmptyState title={words.emptyJoint} />}
      columns={[
        {
          key: 'stage',
          header: words.stage,
          rowHeader: true,
          cell: (figure) => jointStateWords[figure.stage],
        },
        {
          key: 'count',
          header: words.count,
          align: 'end',
          nowrap: true,
          cell: (figure) => (
            <FigureLink filter={figure.filter} label={jointStateWords[figure.stage]}>
              {figure.count}
            </FigureLink>
          ),
        },
      ]}
    />
  )
}
