/** Putting a 批次 together: choose from the own drafts, say what it is. With `package` the chosen ones join that one. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssembleForm } from '#components/package/assemble-form'
import { ChoiceBody, pairText } from '#components/package/choice-body'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { allows } from '#lib/domain/access/policy'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import { filterChoices, listPackable, listReceivers, loadPackageView } from '#lib/queries/packages'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.assemble }

export default async function NewPackagePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const text = (name: string) => singleParam(params[name])?.trim().slice(0, 4000) || undefined
  const existing = text('package')
  const view = existing ? await loadPackageView(reader, existing, new Date()) : null
  if (existing && !view?.moves.includes('edit')) notFound()
  const receivers = await listReceivers(reader)
  const receiver = receivers.find(({ id }) => id === (view?.pack.toAgencyId ?? text('to'))) ?? receivers[0]
  const crumbs = [
    { label: mappingScreenWords.table, href: '/mappings' },
    { label: words.packages, href: '/mappings/packages' },
  ]
  if (!receiver || reader.actor.agencyId === null || !allows(reader.actor, 'package.assemble', 'own')) {
    return (
      <Page title={words.assemble} breadcrumbs={crumbs}>
        <EmptyState title={mappingScreenWords.agenciesOnly} />
      </Page>
    )
  }
  const all = await listPackable(reader, receiver.id)
  const shown = filterChoices(all, reader.actor.accountId, {
    text: text('q'),
    relation: text('relation'),
    state: text('state'),
    level: text('level'),
    mine: text('mine') === '1',
  })
  const known = new Set(all.map(({ mapping }) => mapping.id))
  const pack = view && {
    id: view.pack.id,
    version: view.pack.version,
    title: view.pack.title,
    note: view.pack.note,
    dueDate: view.pack.dueDate?.toISOString().slice(0, 10) ?? null,
  }
  return (
    <Page
      title={view ? words.addMore : words.assemble}
      intro={view ? words.addIntro : words.assembleIntro}
      breadcrumbs={
        view ? [...crumbs, { label: view.pack.title, href: `/mappings/packages/${view.pack.id}` }] : crumbs
      }
    >
      <AssembleForm
        toAgencyId={receiver.id}
        pack={pack}
        preselected={(text('ids') ?? '').split(',').filter((id) => known.has(id))}
        choices={shown.map((item) => ({
          mappingId: item.mapping.id,
          label: pairText(item),
          body: <ChoiceBody item={item} />,
        }))}
        filters={
          <FilterBar
            path="/mappings/packages/new"
            params={params}
            keep={['package', 'ids']}
            total={shown.length}
            unit={words.itemUnit}
            fields={[
              ...(receivers.length > 1 && !view
                ? ([
                    {
                      kind: 'select',
                      name: 'to',
                      label: words.to,
                      options: receivers.map(({ id, name }) => ({ value: id, label: name })),
                    },
                  ] as const)
                : []),
              {
                kind: 'search',
                name: 'q',
                label: words.search,
                placeholder: mappingScreenWords.searchPlaceholder,
              },
              {
                kind: 'select',
                name: 'relation',
                label: words.relation,
                options: relationKeys.map((value) => ({
                  value,
                  label: `${relationTable[value].sign} ${relationWords[value].label}`,
                })),
              },
              {
                kind: 'select',
                name: 'state',
                label: mappingScreenWords.state,
                options: (['draft', 'returned'] as const).map((value) => ({
                  value,
                  label: mappingStateWords[value],
                })),
              },
              {
                kind: 'select',
                name: 'level',
                label: mappingScreenWords.level,
                options: [
                  { value: 'category', label: mappingScreenWords.categories },
                  { value: 'position', label: mappingScreenWords.positions },
                ],
              },
              { kind: 'check', name: 'mine', label: mappingScreenWords.onlyMine },
            ]}
          />
        }
      />
    </Page>
  )
}
