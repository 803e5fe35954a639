/** The dry run of a mapping file: how it is read, the verdict on each row with what can be done, and the import. */
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { FileNotes } from '#components/mapping-import/file-notes'
import { ImportStep } from '#components/mapping-import/import-step'
import { MappingImportSettings } from '#components/mapping-import/settings'
import { VerdictTable } from '#components/mapping-import/verdict-table'
import { Button } from '#components/ui/button'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { Section } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { rowVerdicts } from '#lib/domain/mapping/import-verdict'
import { formatDateTime, formatNumber } from '#lib/i18n/format'
import { obstacleWords, verdictWords, mappingImportWords as words } from '#lib/i18n/mapping-import'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { type DryRun, loadMappingImportView } from '#lib/queries/mapping-imports'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'
import { verdictRows } from './verdict-filter'

export const metadata: Metadata = { title: words.title }

type Props = { params: Promise<{ stagingId: string }>; searchParams: Promise<SearchParams> }

const pageSize = 50

export default async function MappingDryRunPage({ params, searchParams }: Props) {
  const reader = await gate('mapping.read-internal')
  if (!allows(reader.actor, 'mapping.import', 'own')) forbidden()
  const { stagingId } = await params
  const view = await loadMappingImportView(reader, stagingId)
  if (!view) notFound()
  const { staging, reading, dryRun } = view
  const obstacle = reading.obstacle ?? (view.sides === null ? 'SIDES_UNSTATED' : null)
  return (
    <Page
      title={words.title}
      intro={words.uploaded(
        staging.files.map(({ name }) => name).join('、'),
        formatDateTime(staging.createdAt),
      )}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        { label: words.title, href: '/mappings/import' },
      ]}
      actions={<ButtonLink href="/mappings/import">{words.again}</ButtonLink>}
    >
      <form
        action={`/api/imports/mappings/${stagingId}`}
        method="post"
        className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4"
      >
        <MappingImportSettings view={view} />
      </form>
      {obstacle && <Notice tone="warn" title={obstacleWords[obstacle]} />}
      <FileNotes report={reading.report} />
      {dryRun && (
        <Verdicts
          stagingId={stagingId}
          dryRun={dryRun}
          answers={staging.settings.answers}
          leaveRest={staging.settings.leaveRest}
          params={await searchParams}
        />
      )}
      {dryRun && <ImportStep stagingId={stagingId} version={staging.version} dryRun={dryRun} />}
    </Page>
  )
}

type VerdictsProps = {
  stagingId: string
  dryRun: DryRun
  answers: Parameters<typeof VerdictTable>[0]['answers']
  leaveRest: boolean
  params: SearchParams
}

function Verdicts({ stagingId, dryRun, answers, leaveRest, params }: VerdictsProps) {
  const path = `/mappings/import/${stagingId}`
  const rows = verdictRows(dryRun, params)
  const page = pageNumber(params)
  const { counts } = dryRun.plan
  const query = hrefWith('', params).replace(/^\?/, '')
  return (
    <Section title={words.step2} note={words.allDraft}>
      <FilterBar
        path={path}
        params={params}
        total={rows.length}
        unit={words.rowUnit}
        fields={[
          {
            kind: 'select',
            name: 'verdict',
            label: words.verdict,
            options: rowVerdicts
              .filter((verdict) => counts[verdict] > 0)
              .map((verdict) => ({
                value: verdict,
                label: `${verdictWords[verdict]}（${formatNumber(counts[verdict])}）`,
              })),
          },
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
        ]}
      >
        <ExportLinks
          links={['xlsx', 'csv'].map((format) => ({
            href: hrefWith(`/api/exports/mapping-verdicts/${stagingId}`, params, { format, page: undefined }),
            label: `${words.export}（${format}）`,
          }))}
        />
      </FilterBar>
      <form
        id="verdicts"
        action={`/api/imports/mappings/${stagingId}`}
        method="post"
        className="grid min-w-0 scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-3"
      >
        <input type="hidden" name="query" value={query} />
        <VerdictTable
          rows={rows.slice((page - 1) * pageSize, page * pageSize)}
          dryRun={dryRun}
          answers={answers}
        />
        <Pagination path={path} params={params} page={page} pageSize={pageSize} total={rows.length} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <input type="hidden" name="rest-shown" value="1" />
          <label className="flex items-center gap-1.5">
            <input
              key={leaveRest ? '1' : '0'}
              type="checkbox"
              name="rest"
              value="1"
              defaultChecked={leaveRest}
              className="size-4 accent-joint"
            />
            {words.leaveRest}
          </label>
          <Button type="submit">{words.save}</Button>
        </div>
      </form>
    </Section>
  )
}
