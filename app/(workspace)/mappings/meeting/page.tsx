/** 联席会议议题清单: what the two agencies can't settle by themselves, and what was put off. */
import type { Metadata } from 'next'
import { MeetingTable } from '#components/meeting/meeting-table'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { Section } from '#components/ui/section'
import { agendaKinds } from '#lib/domain/progress/agenda'
import { waitingName } from '#lib/domain/progress/waiting'
import { agendaWords } from '#lib/i18n/desk'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { meetingWords as words } from '#lib/i18n/meeting'
import { loadMeeting } from '#lib/queries/meeting'
import { gate } from '#lib/web/gate'
import { meetingFilterOf } from './meeting-filter'

export const metadata: Metadata = { title: words.title }

export default async function MeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const now = new Date()
  const { ready, deferred, agencies, mayDefer } = await loadMeeting(reader, meetingFilterOf(params), now)
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <>
          <ExportLinks links={[{ href: hrefWith('/api/exports/meeting', params), label: words.export }]} />
          <PrintButton />
        </>
      }
    >
      <PrintLandscape />
      <FilterBar
        path="/mappings/meeting"
        params={params}
        total={ready.length}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'kind',
            label: words.kind,
            options: agendaKinds.map((value) => ({ value, label: agendaWords[value] })),
          },
          {
            kind: 'select',
            name: 'turn',
            label: words.turn,
            options: [
              ...agencies.map(({ id, name }) => ({ value: id, label: name })),
              { value: waitingName(null), label: words.jointBody },
            ],
          },
        ]}
      />
      <Section title={words.ready} note={`${ready.length} ${words.unit}`}>
        <MeetingTable caption={words.ready} rows={ready} mayDefer={mayDefer} now={now} />
      </Section>
      {deferred.length > 0 && (
        <Section title={words.deferred} note={`${deferred.length} ${words.unit} · ${words.deferredNote}`}>
          <MeetingTable caption={words.deferred} rows={deferred} mayDefer={mayDefer} now={now} />
        </Section>
      )}
    </Page>
  )
}
