/** 提出立项, from a mapping (?mapping=), a gap (?gap=…&lacking=…) or nothing. */
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ProposeForm } from '#components/joint/propose-form'
import { SourceList } from '#components/joint/sources'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { loadProposalBasis } from '#lib/queries/joint-sources'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: '提出立项' }

export default async function NewJointPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('joint.read')
  const { agencyId } = reader.actor
  if (agencyId === null || !allows(reader.actor, 'joint.propose', 'joint')) forbidden()
  const params = await searchParams
  const mappingIds = listParam(params['mapping'])
  const [gap, lacking] = [singleParam(params['gap']), singleParam(params['lacking'])]
  const gaps = gap && lacking ? [{ nodeId: gap, lackingCatalogId: lacking }] : []
  const { agencies, sources, concerned } = await loadProposalBasis(reader, mappingIds, gaps)
  return (
    <Page
      title="提出立项"
      intro="由本单位提出，各参与单位分别登记立项号后开始共同起草。"
      breadcrumbs={[{ label: '联合标准', href: '/joint' }]}
      width="text"
    >
      <Card title="来源">
        <SourceList sources={sources} />
      </Card>
      <Card accent="joint">
        <ProposeForm
          agencies={agencies}
          ownAgencyId={agencyId}
          chosen={concerned}
          mappingIds={sources.flatMap((source) => (source.kind === 'mapping' ? [source.mappingId] : []))}
          gaps={sources.flatMap((source) =>
            source.kind === 'gap'
              ? [{ nodeId: source.node.nodeId, lackingCatalogId: source.lacking.id }]
              : [],
          )}
        />
      </Card>
    </Page>
  )
}

function listParam(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
