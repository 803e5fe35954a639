/** One import: the file with its hash, what its rows became, how those drafts stand now, and taking it back. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { countsText } from '#components/mapping-import/import-list'
import { MadeRows } from '#components/mapping-import/made-rows'
import { DescriptionList } from '#components/ui/description-list'
import { CommandButton } from '#components/ui/form/command-button'
import { Hash } from '#components/ui/hash'
import type { SearchParams } from '#components/ui/href'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { PrintButton } from '#components/ui/print-button'
import { Card, Section } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { exchangeFormatWords } from '#lib/i18n/exchange'
import { formatDateTime, formatNumber } from '#lib/i18n/format'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadImportRecord } from '#lib/queries/mapping-import-record'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'

export const metadata: Metadata = { title: words.record }

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<SearchParams> }

const pageSize = 100

export default async function ImportRecordPage({ params, searchParams }: Props) {
  const reader = await gate('mapping.read-internal')
  const { importId } = await params
  const view = await loadImportRecord(reader, importId)
  if (!view) notFound()
  const { record, by, subject, object, made } = view
  const query = await searchParams
  const page = pageNumber(query)
  const untouched = made.filter((one) => one.untouched).length
  const left = made.filter(
    (one) => one.mapping !== null && !one.untouched && one.mapping.state !== 'withdrawn',
  ).length
  const suggestions = made.filter(({ row }) => row.suggestionId !== null).length
  return (
    <Page
      title={words.recordTitle(record.files.map(({ name }) => name).join('、'))}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        { label: words.title, href: '/mappings/import' },
      ]}
      actions={
        <>
          <PrintButton />
          {allows(reader.actor, 'mapping.undo-import', 'own') && untouched + suggestions > 0 && (
            <CommandButton
              command="mapping.undo-import"
              input={{ importId }}
              confirm={{
                title: words.undoTitle,
                body: words.undoBody(untouched, left),
                submit: words.undo,
                reason: 'required',
              }}
              done={{ toast: words.undone }}
            >
              {words.undo}
            </CommandButton>
          )}
        </>
      }
    >
      <Card>
        <DescriptionList
          columns={2}
          facts={[
            {
              term: words.sides,
              value: words.sidesOption(subject?.agency.shortName ?? '', object?.agency.shortName ?? ''),
            },
            {
              term: words.format,
              value: exchangeFormatWords[record.format as keyof typeof exchangeFormatWords]?.label,
            },
            { term: words.sheet, value: record.sheet },
            { term: words.by, value: by },
            { term: words.at, value: formatDateTime(record.createdAt) },
            { term: words.counts, value: countsText(record.counts) },
            ...record.files.map(({ name, sha256 }) => ({
              term: words.hash,
              value: (
                <>
                  {name} <Hash value={sha256} length={16} />
                </>
              ),
            })),
          ]}
        />
      </Card>
      {untouched + suggestions === 0 && <Notice tone="info" title={words.undoNothing} />}
      <Section title={words.made} note={formatNumber(made.length)}>
        <MadeRows rows={made.slice((page - 1) * pageSize, page * pageSize)} />
        <Pagination
          path={`/mappings/imports/${importId}`}
          params={query}
          page={page}
          pageSize={pageSize}
          total={made.length}
        />
      </Section>
    </Page>
  )
}
