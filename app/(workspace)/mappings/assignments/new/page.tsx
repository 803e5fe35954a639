/** 新建指派: first what, from an address that can be passed on; then which items, for whom, and how. */
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoundForm } from '#components/assignment/round-form'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import type { AssignmentKind } from '#lib/domain/assignment/round'
import { beijingDay } from '#lib/domain/gap/due-date'
import { assignmentKindWords, assignmentWords as words } from '#lib/i18n/assignment'
import { loadRoundOffer } from '#lib/queries/assignments'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.create }

export default async function NewRoundPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('assignment.read')
  const params = await searchParams
  const kind: AssignmentKind = singleParam(params['kind']) === 'confirm' ? 'confirm' : 'map'
  const level = singleParam(params['level']) === 'position' ? 'position' : 'category'
  const offer = await loadRoundOffer(reader, { kind, level, other: singleParam(params['other']) })
  if (!offer) notFound()
  const { items, people, other, others } = offer
  return (
    <Page
      title={words.create}
      intro={words.createIntro}
      breadcrumbs={[{ label: words.title, href: '/mappings/assignments' }]}
    >
      <FilterBar
        path="/mappings/assignments/new"
        params={params}
        total={items.length}
        unit={words.unit}
        fields={[
          {
            kind: 'select',
            name: 'kind',
            label: words.kind,
            all: assignmentKindWords.map.label,
            options: [{ value: 'confirm', label: assignmentKindWords.confirm.label }],
          },
          ...(others.length > 1
            ? [
                {
                  kind: 'select' as const,
                  name: 'other',
                  label: words.other,
                  options: others.map(({ id, agency }) => ({ value: id, label: agency.shortName })),
                },
              ]
            : []),
          ...(kind === 'map'
            ? [
                {
                  kind: 'select' as const,
                  name: 'level',
                  label: words.level,
                  all: words.categories,
                  options: [{ value: 'position', label: words.positions }],
                },
              ]
            : []),
        ]}
      />
      <p className="text-ink-2">{assignmentKindWords[kind].help}</p>
      {items.length === 0 ? (
        <EmptyState title={words.itemsEmpty}>{words.itemsEmptyHint}</EmptyState>
      ) : (
        <Card>
          <RoundForm
            key={`${kind} ${level} ${other.id} ${items.length}`}
            kind={kind}
            level={level}
            otherCatalogId={other.id}
            seed={randomUUID().slice(0, 8)}
            today={beijingDay(new Date())}
            people={people.map(({ accountId, displayName }) => ({ accountId, displayName }))}
            items={items.map(({ id, branch, node, otherTitle }) => ({
              ...{ id, branch, otherTitle, title: node.title },
              ...{ branchTitle: node.subsystemTitle, code: node.officialCode },
            }))}
          />
        </Card>
      )}
    </Page>
  )
}
