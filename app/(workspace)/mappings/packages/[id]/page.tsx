/** One 批次: its covering note, how far it is answered, and every item with what can be done to it. */

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryTimeline } from '#components/audit/history-timeline'
import { pairText } from '#components/package/choice-body'
import { PackageActions, RemoveItem } from '#components/package/package-actions'
import { PackageFacts } from '#components/package/package-facts'
import { PackageLineBody } from '#components/package/package-line'
import { PackageReview } from '#components/package/package-review'
import { PackageTags } from '#components/package/package-tags'
import { answers } from '#components/package/review-item'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import type { SearchParams } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card, Section } from '#components/ui/section'
import { isOpenItem } from '#lib/domain/mapping/package'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { packageNumber } from '#lib/i18n/package'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import { listHistory } from '#lib/queries/audit'
import { filterLines, loadPackageView } from '#lib/queries/packages'
import { gate } from '#lib/web/gate'
import { lineFields } from '../line-fields'
import { lineFilterOf } from '../package-filter'

export const metadata: Metadata = { title: words.packages }

type PackagePageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function PackagePage({ params, searchParams }: PackagePageProps) {
  const reader = await gate('mapping.read')
  const { id } = await params
  const search = await searchParams
  const now = new Date()
  const view = await loadPackageView(reader, id, now)
  if (!view) notFound()
  const { pack, from, to, lines, moves } = view
  const history = await listHistory(reader, `package:${id}`)
  const shown = filterLines(lines, lineFilterOf(search))
  const dueDate = pack.dueDate?.toISOString().slice(0, 10) ?? null
  const held = { id, version: pack.version, title: pack.title, note: pack.note, dueDate }
  return (
    <Page
      title={pack.title}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        { label: words.packages, href: '/mappings/packages' },
      ]}
      marks={
        <>
          <span className="text-ink-3">{packageNumber(pack, from, to)}</span>
          <PackageTags row={view} />
        </>
      }
      actions={
        <>
          <ButtonLink href={`/mappings/packages/${id}/letter`}>{words.letter}</ButtonLink>
          <ExportLinks links={[{ href: `/api/exports/packages/${id}`, label: words.export }]} />
          <PackageActions
            pack={held}
            moves={moves}
            items={lines.filter(({ item }) => isOpenItem(item)).length}
          />
        </>
      }
    >
      <PackageFacts view={view} now={now} />
      <Section title={words.items} note={`${lines.length} ${words.itemUnit}`}>
        <FilterBar
          path={`/mappings/packages/${id}`}
          params={search}
          total={shown.length}
          unit={words.itemUnit}
          fields={lineFields(lines)}
        />
        {shown.length === 0 && <EmptyState title={words.linesEmpty}>{words.linesEmptyHint}</EmptyState>}
        <PackageReview
          items={shown.map((line) => ({
            itemId: line.item.id,
            ordinal: line.item.ordinal,
            mappingId: line.item.mappingId,
            version: line.case.mapping.version,
            answers: answers.filter((answer) => line.moves.includes(answer)),
            label: pairText(line.case),
            body: (
              <>
                <PackageLineBody line={line} />
                {moves.includes('edit') && isOpenItem(line.item) && (
                  <RemoveItem pack={held} mappingId={line.item.mappingId} label={pairText(line.case)} />
                )}
              </>
            ),
          }))}
        />
      </Section>
      <Card
        title={words.history}
        actions={<TextLink href={`/audit?subject=package:${id}`}>{words.historyLink}</TextLink>}
      >
        <HistoryTimeline entries={history} />
      </Card>
    </Page>
  )
}
