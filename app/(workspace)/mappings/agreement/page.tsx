/** 一致性: Cohen's κ of every two reviewers who judged the same mappings blind, with all that it was computed from. */
import type { Metadata } from 'next'
import { AgreementCard } from '#components/assignment/agreement-card'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card, Section } from '#components/ui/section'
import {
  assignmentKindWords,
  assignmentWords,
  judgementVerdictWords,
  agreementWords as words,
} from '#lib/i18n/assignment'
import { formatDate } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadAgreement } from '#lib/queries/blind'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function AgreementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('assignment.read')
  const params = await searchParams
  const { pairs, rounds, judged, all } = await loadAgreement(reader, {
    roundId: singleParam(params['round']),
  })
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        { label: assignmentWords.title, href: '/mappings/assignments' },
      ]}
      actions={<PrintButton />}
    >
      <FilterBar
        path="/mappings/agreement"
        params={params}
        total={judged}
        unit={assignmentWords.unit}
        fields={[
          {
            kind: 'select',
            name: 'round',
            label: words.round,
            all: words.allRounds,
            options: rounds.map((round) => ({
              value: round.id,
              label: `${formatDate(round.createdAt)} ${round.note || assignmentKindWords[round.kind].label}`,
            })),
          },
        ]}
      />
      {pairs.length === 0 && <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      {pairs.length > 0 && <p className="text-ink-2">{words.judged(judged, all)}</p>}
      {pairs.map(({ key, names, verdicts, relations }) => (
        <Section key={key} title={words.pair(...names)} note={verdicts.n}>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <AgreementCard
              title={words.verdicts}
              agreement={verdicts}
              names={names}
              label={(verdict) => judgementVerdictWords[verdict].label}
            />
            <AgreementCard
              title={words.relations}
              agreement={relations}
              names={names}
              label={(relation) => relationWords[relation].label}
            />
          </div>
        </Section>
      ))}
      <Card title={words.formula}>
        <div className="grid max-w-[60em] gap-2">
          <p>{words.formulaBody}</p>
          <p>{words.caution}</p>
          <p className="text-sm text-ink-3">{words.source}</p>
        </div>
      </Card>
    </Page>
  )
}
