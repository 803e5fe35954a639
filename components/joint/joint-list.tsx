/** 联合标准 as a table, for searching, comparing and printing. */
import type { ReactNode } from 'react'
import { DataTable } from '#components/ui/data-table'
import { TextLink } from '#components/ui/link'
import { formatDate } from '#lib/i18n/format'
import { jointKindWords, nextStepSentence } from '#lib/i18n/joint'
import type { JointCard } from '#lib/queries/joint'
import { AgencySeals } from './agency-seals'
import { DemoTag, JointStateTag } from './state-tag'

export function JointList({ cards, empty }: { cards: readonly JointCard[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="联合标准"
      rows={cards}
      rowKey={({ joint }) => joint.id}
      empty={empty}
      widthMin="900px"
      columns={[
        {
          key: 'title',
          header: '名称',
          rowHeader: true,
          cell: ({ joint }) => (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              <TextLink href={`/joint/${joint.id}`}>{joint.title}</TextLink>
              <DemoTag demo={joint.demo} />
            </span>
          ),
        },
        { key: 'kind', header: '种类', nowrap: true, cell: ({ joint }) => jointKindWords[joint.kind] },
        {
          key: 'agencies',
          header: '参与单位',
          nowrap: true,
          cell: ({ agencies }) => <AgencySeals agencies={agencies} />,
        },
        {
          key: 'state',
          header: '状态',
          nowrap: true,
          cell: ({ joint }) => <JointStateTag state={joint.state} />,
        },
        { key: 'since', header: '自', nowrap: true, cell: ({ joint }) => formatDate(joint.stateSince) },
        {
          key: 'next',
          header: '下一步',
          cell: ({ next, agencies }) =>
            nextStepSentence(next, (id) => agencies.find((agency) => agency.id === id)?.shortName ?? id),
        },
        {
          key: 'numbers',
          header: '编号',
          cell: ({ joint }) => {
            const numbers = [...new Set(joint.participants.flatMap((own) => own.number ?? []))]
            return numbers.length > 0 ? numbers.join('、') : null
          },
        },
      ]}
    />
  )
}
