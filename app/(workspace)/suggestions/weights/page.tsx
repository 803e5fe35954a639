/** 推荐权重: what judgements taught about each reason, and the versions of the weights. */
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { WeightLessons } from '#components/suggestion/weight-lessons'
import { DataTable } from '#components/ui/data-table'
import { CommandButton } from '#components/ui/form/command-button'
import { Page } from '#components/ui/page'
import { Section } from '#components/ui/section'
import { Skeleton } from '#components/ui/skeleton'
import { Tag } from '#components/ui/tag'
import { formatDateTime } from '#lib/i18n/format'
import {
  suggestionScreenWords,
  weightOriginWords,
  weightScreenWords as words,
} from '#lib/i18n/suggestion-screen'
import { loadLessons, loadWeightView, type WeightView } from '#lib/queries/weights'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function WeightsPage() {
  const reader = await gate('mapping.read')
  const view = await loadWeightView(reader)
  const { current, versions, mayChange } = view
  const version = current.number
  return (
    <Page
      title={words.title}
      intro={words.intro(version)}
      breadcrumbs={[{ label: suggestionScreenWords.title, href: '/suggestions' }]}
      actions={
        mayChange &&
        current.origin !== 'base' && (
          <CommandButton
            command="weights.reset"
            input={{ version }}
            confirm={{ title: words.resetTitle, body: words.resetBody, submit: words.reset }}
            done={{ toast: words.resetDone }}
          >
            {words.reset}
          </CommandButton>
        )
      }
    >
      <Suspense
        fallback={
          <Section title={words.lessons} note={words.asking}>
            <Skeleton />
          </Section>
        }
      >
        <Taught reader={reader} view={view} />
      </Suspense>
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
                      confirm={{
                        title: words.restoreTitle(number),
                        body: words.restoreBody,
                        submit: words.restore,
                      }}
                      done={{ toast: words.restored }}
                    >
                      {words.restoreNumber(number)}
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

async function Taught({ reader, view }: { reader: Parameters<typeof loadLessons>[0]; view: WeightView }) {
  return <WeightLessons lessons={await loadLessons(reader)} view={view} />
}
