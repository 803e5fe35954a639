/** 联合标准: the board by stage, or the list; both under the same filters. */
import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { JointBoard } from '#components/joint/board'
import { JointList } from '#components/joint/joint-list'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { Icon } from '#components/ui/icon'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { TabLinks } from '#components/ui/tab-links'
import { allows } from '#lib/domain/access/policy'
import { jointKinds } from '#lib/domain/joint/types'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { jointKindWords, jointStateWords } from '#lib/i18n/joint'
import { listJointCards } from '#lib/queries/joint'
import { gate } from '#lib/web/gate'
import { jointFilterOf } from './joint-filter'

export const metadata: Metadata = { title: '联合标准' }

export default async function JointPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('joint.read')
  const params = await searchParams
  const { cards, agencies } = await listJointCards(reader, jointFilterOf(params))
  const listed = singleParam(params['view']) === 'list'
  const board = hrefWith('/joint', params, { view: undefined })
  const list = hrefWith('/joint', params, { view: 'list' })
  const mayPropose = allows(reader.actor, 'joint.propose', 'joint')
  const empty = (
    <EmptyState title="没有符合条件的联合标准">
      请清除筛选条件；经办人可以由对照、缺口或直接提出立项。
    </EmptyState>
  )
  return (
    <Page
      title="联合标准"
      intro="各单位分别立项、共同起草、协同审查、联合发布的统一标准，按办理阶段排列。"
      actions={
        mayPropose && (
          <ButtonLink href="/joint/new" variant="primary" icon={<Icon of={Plus} />}>
            提出立项
          </ButtonLink>
        )
      }
    >
      <TabLinks
        label="显示方式"
        current={listed ? list : board}
        tabs={[
          { href: board, label: '按阶段' },
          { href: list, label: '清单' },
        ]}
      />
      <FilterBar
        path="/joint"
        params={params}
        keep={['view']}
        total={cards.length}
        fields={[
          { kind: 'search', name: 'q', label: '查找', placeholder: '名称、编号、立项号' },
          {
            kind: 'select',
            name: 'kind',
            label: '种类',
            options: jointKinds.map((value) => ({ value, label: jointKindWords[value] })),
          },
          {
            kind: 'select',
            name: 'state',
            label: '状态',
            options: jointWorkflow.states.map((value) => ({ value, label: jointStateWords[value] })),
          },
          {
            kind: 'select',
            name: 'agency',
            label: '参与单位',
            options: agencies.map((agency) => ({ value: agency.id, label: agency.name })),
          },
        ]}
      >
        <PrintButton />
        <ExportLinks links={[{ href: hrefWith('/api/exports/joint', params), label: '导出 xlsx' }]} />
      </FilterBar>
      {listed ? (
        <JointList cards={cards} empty={empty} />
      ) : cards.length === 0 ? (
        empty
      ) : (
        <JointBoard cards={cards} now={new Date()} />
      )}
    </Page>
  )
}
