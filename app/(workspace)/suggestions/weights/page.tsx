/** 推荐权重: what judgements taught about each reason, and the versions of the weights. */
import type { Metadata } from 'next'
import { DataTable } from '#components/ui/data-table'
import { CommandButton } from '#components/ui/form/command-button'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Section } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { pairsLeast } from '#lib/domain/alignment/weight-versions'
import { formatDateTime } from '#lib/i18n/format'
import { points, reasonWords } from '#lib/i18n/suggestion'
import {
  suggestionScreenWords,
  weightOriginWords,
  weightScreenWords as words,
} from '#lib/i18n/suggestion-screen'
import { loadWeightView } from '#lib/queries/weights'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function WeightsPage() {
  const reader = await gate('mapping.read')
  const { learned, mark, enough, current, versions, mayChange } = await loadWeightView(reader)
  const version = current.number
  return (
    <Page
      title={words.title}
      intro={words.intro(version)}
      breadcrumbs={[{ label: suggestionScreenWords.title, href: '/suggestions' }]}
      actions={
        mayChange && (
          <>
            <CommandButton
              command="weights.reset"
              input={{ version }}
              confirm={{ title: words.resetTitle, body: words.resetBody, submit: words.reset }}
              done={{ toast: words.resetDone }}
            >
              {words.reset}
            </CommandButton>
            {enough && (
              <CommandButton
                command="weights.adopt"
                input={{ version, lessons: mark }}
                variant="primary"
                confirm={{ title: words.adoptTitle, body: words.adoptBody, submit: words.adopt }}
                done={{ toast: words.adopted }}
              >
                {words.adopt}
              </CommandButton>
            )}
          </>
        )
      }
    >
      {!enough && <Notice tone="info" title={words.tooFew(pairsLeast)} />}
      <Section title={words.lessons} note={words.lessonsNote(learned.confirmed, learned.refused)}>
        <DataTable
          caption={words.lessons}
          rows={learned.lessons}
          rowKey={({ key }) => key}
          columns={[
            { key: 'reason', header: words.reason, rowHeader: true, cell: ({ key }) => reasonWords[key] },
            { key: 'judged', header: words.judged, align: 'end', cell: ({ judged }) => judged },
            { key: 'right', header: words.right, align: 'end', cell: ({ right }) => right },
            { key: 'base', header: words.base, align: 'end', cell: ({ before }) => points(before) },
            {
              key: 'current',
              header: words.current,
              align: 'end',
              cell: ({ key }) => points(current.weights[key]),
            },
            {
              key: 'after',
              header: words.taught,
              align: 'end',
              cell: ({ before, after }) => (
                <span className={before === after ? '' : 'font-semibold'}>
                  {points(after)}
                  {after > before ? ' ↑' : after < before ? ' ↓' : ''}
                </span>
              ),
            },
          ]}
        />
      </Section>
      <Section title={words.versions}>
        <DataTable
          caption={words.versions}
          rows={versions}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'version', header: words.version, rowHeader: true, cell: ({ number }) => number },
            { key: 'origin', header: words.origin, cell: ({ origin }) => weightOriginWords[origin] },
            {
              key: 'at',
              header: words.at,
              nowrap: true,
              cell: ({ createdAt }) => createdAt && formatDateTime(createdAt),
            },
            { key: 'by', header: words.by, cell: ({ by }) => by },
            {
              key: 'do',
              header: '',
              width: '140px',
              cell: ({ number }) =>
                number === version ? (
                  <Tag tone="ok">{words.inForce}</Tag>
                ) : (
                  mayChange && (
                    <CommandButton
                      command="weights.restore"
                      input={{ version, number }}
                      size="small"
                      done={{ toast: words.restored }}
                    >
                      {words.restore}
                    </CommandButton>
                  )
                ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
