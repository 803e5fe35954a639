/** The dry run of an upload: how it is read, what is wrong or doubtful row by row, what it would change, and the change set. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DifferenceCounts } from '#components/catalog/difference-counts'
import { DifferenceTable } from '#components/catalog/difference-table'
import { DoubtfulRows } from '#components/catalog/doubtful-rows'
import { ImportFindings } from '#components/catalog/import-findings'
import { ImportForm } from '#components/catalog/import-form'
import { ImportSettings } from '#components/catalog/import-settings'
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import type { SearchParams } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Section } from '#components/ui/section'
import { catalogWords } from '#lib/i18n/catalog'
import { changeSetScreenWords } from '#lib/i18n/change-set-screen'
import { fileProblemMessage } from '#lib/i18n/files-problems'
import { formatDateTime, formatNumber } from '#lib/i18n/format'
import { importCountWords, importWords as words } from '#lib/i18n/import-screen'
import { problemMessage } from '#lib/i18n/problems'
import { loadImportView } from '#lib/queries/imports'
import { gate } from '#lib/web/gate'
import { importRequestOf } from './import-request'

export const metadata: Metadata = { title: words.title }

type Props = {
  params: Promise<{ catalogId: string; stagingId: string }>
  searchParams: Promise<SearchParams>
}

export default async function DryRunPage({ params, searchParams }: Props) {
  const reader = await gate('change-set.read')
  const { catalogId, stagingId } = await params
  const request = importRequestOf(await searchParams)
  const view = await loadImportView(reader, stagingId, request)
  if (!view || view.catalog.id !== catalogId) notFound()
  const { catalog, staging, table, choices, dryRun } = view
  const { headerRow, matching, mode, newBranches, answers, skipDoubtful } = choices
  const path = `/catalogs/${catalogId}/import`
  return (
    <Page
      title={words.title}
      intro={words.uploaded(staging.fileName, formatDateTime(staging.createdAt))}
      marks={<AgencyName agency={catalog.agency} short />}
      breadcrumbs={[
        { label: catalogWords.catalogs, href: '/catalogs' },
        { label: catalog.name, href: `/catalogs/${catalogId}` },
        { label: words.title, href: path },
      ]}
      actions={<ButtonLink href={path}>{words.again}</ButtonLink>}
    >
      {view.fileProblem && <Notice tone="stop" title={fileProblemMessage(view.fileProblem)} />}
      <form action={`${path}/${stagingId}`} className="grid gap-4">
        <ImportSettings
          sheets={staging.tables.map(({ sheet }) => sheet)}
          sheet={request.sheet}
          table={table}
          choices={choices}
        />
        {!dryRun && !view.fileProblem && <Notice tone="warn" title={words.titleMissing} />}
        {dryRun && (
          <Section title={words.step2}>
            <DescriptionList
              columns={2}
              facts={Object.entries(importCountWords).map(([count, term]) => ({
                term,
                value: formatNumber(dryRun.plan.counts[count as keyof typeof importCountWords]),
              }))}
            />
            <ImportFindings findings={dryRun.plan.findings} table={table} headerRow={headerRow} />
            <DoubtfulRows plan={dryRun.plan} base={dryRun.base} choices={choices} />
          </Section>
        )}
      </form>
      {dryRun && (
        <Section
          title={words.step3}
          note={
            dryRun.touched.total > 0
              ? changeSetScreenWords.touched(dryRun.touched.total)
              : changeSetScreenWords.untouched
          }
          actions={<DifferenceCounts difference={dryRun.difference} />}
        >
          {dryRun.obstacle && (
            <Notice tone="stop" title={words.obstacle}>
              {problemMessage(dryRun.obstacle)}
            </Notice>
          )}
          {!dryRun.obstacle && dryRun.changesNothing && (
            <Notice tone="ok" title={words.noChange}>
              {words.noChangeHint}
            </Notice>
          )}
          {!dryRun.changesNothing && <DifferenceTable rows={dryRun.rows} mappings={dryRun.touched.byNode} />}
          {!dryRun.obstacle && !dryRun.changesNothing && (
            <ImportForm
              stagingId={stagingId}
              fileName={staging.fileName}
              settings={{
                sheet: request.sheet,
                headerRow,
                matching: [...matching],
                mode,
                newBranches,
                answers: [...answers],
                skipDoubtful,
              }}
            />
          )}
        </Section>
      )}
    </Page>
  )
}
