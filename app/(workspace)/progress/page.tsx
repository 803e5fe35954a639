/** 进展: coverage, who waits for whom, mappings and gaps by state and age, joint standards by stage. Every figure opens. */
import type { Metadata } from 'next'
import { AgeTable } from '#components/progress/age-table'
import { CoverageTable } from '#components/progress/coverage-table'
import { GapTables } from '#components/progress/gap-tables'
import { StageTable } from '#components/progress/stage-table'
import { WaitingTable } from '#components/progress/waiting-table'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Section } from '#components/ui/section'
import { formatDateTime } from '#lib/i18n/format'
import { mappingStateWords } from '#lib/i18n/mapping'
import { coverageFormula } from '#lib/i18n/mapping-screen'
import { progressWords as words } from '#lib/i18n/progress'
import { loadProgress } from '#lib/queries/progress'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function ProgressPage() {
  const reader = await gate('progress.read')
  const now = new Date()
  const progress = await loadProgress(reader, now)
  const { catalogs, agencies } = progress
  const nameOf = (catalogId: string) =>
    catalogs.find((catalog) => catalog.id === catalogId)?.agency.shortName ?? ''
  const totals = progress.coverage.filter((line) => line.subsystem === null)
  return (
    <Page
      title={words.title}
      marks={<span className="text-ink-2">{words.asOf(formatDateTime(now))}</span>}
      intro={`${words.intro}${words.scope}`}
      actions={
        <>
          <ExportLinks links={[{ href: '/api/exports/progress', label: words.export }]} />
          <PrintButton />
        </>
      }
    >
      <Section title={words.coverage} note={words.coverageNote}>
        <div className="grid gap-3 xl:grid-cols-2">
          {totals.map(({ catalogId, byCatalogId }) => (
            <CoverageTable
              key={`${catalogId} ${byCatalogId}`}
              own={nameOf(catalogId)}
              by={nameOf(byCatalogId)}
              lines={progress.coverage.filter(
                (line) => line.catalogId === catalogId && line.byCatalogId === byCatalogId,
              )}
            />
          ))}
        </div>
        <p className="text-sm text-ink-3">{coverageFormula}</p>
      </Section>
      <Section title={words.waiting} note={words.waitingNote}>
        <WaitingTable figures={progress.waiting} agencies={agencies} now={now} />
      </Section>
      <div className="grid items-start gap-x-3 gap-y-4 lg:grid-cols-2">
        <Section title={words.mappings} note={words.mappingsNote}>
          {progress.mappings.length === 0 ? (
            <EmptyState title={words.emptyMappings} />
          ) : (
            <AgeTable
              caption={words.mappings}
              figures={progress.mappings.map((figure) => ({
                ...figure,
                key: figure.state,
                label: mappingStateWords[figure.state],
              }))}
            />
          )}
        </Section>
        <Section title={words.joint} note={words.jointNote}>
          <StageTable figures={progress.stages} />
        </Section>
      </div>
      <Section title={words.gaps} note={words.gapsNote}>
        <GapTables figures={progress.gaps} nameOf={nameOf} />
      </Section>
    </Page>
  )
}
