/** 来源 of a mapping that came by a file: file, hash, place, and every value as the file has it. */
import { DescriptionList } from '#components/ui/description-list'
import { Hash } from '#components/ui/hash'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { formatDateTime } from '#lib/i18n/format'
import { originalFieldWord, originalTexts, mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { listOrigins } from '#lib/queries/mapping-import-record'

type ProvenanceProps = { origins: Awaited<ReturnType<typeof listOrigins>>; currentStatementId: string }

export function Provenance({ origins, currentStatementId }: ProvenanceProps) {
  if (origins.length === 0) return null
  return (
    <Card title={words.provenance}>
      <p className="mb-2 text-sm text-ink-3">{words.provenanceIntro}</p>
      {origins.map(({ import: record, row }) => (
        <details key={`${record.id} ${row.ordinal}`} open={row.statementId === currentStatementId}>
          <summary className="cursor-pointer">
            {record.files[0]?.name} {words.place} {row.row}{' '}
            <Tag tone={row.statementId === currentStatementId ? 'joint' : 'dashed'}>
              {row.statementId === currentStatementId ? words.current : words.replaced}
            </Tag>
          </summary>
          <DescriptionList
            facts={[
              {
                term: words.record,
                value: (
                  <TextLink href={`/mappings/imports/${record.id}`}>
                    {formatDateTime(record.createdAt)}
                  </TextLink>
                ),
              },
              ...record.files.map(({ name, sha256 }) => ({
                term: words.hash,
                value: (
                  <>
                    {name} <Hash value={sha256} length={16} />
                  </>
                ),
              })),
              { term: words.sheet, value: record.sheet },
              { term: words.row, value: row.row },
              { term: words.originalPredicate, value: row.predicate },
              ...originalTexts(row.original).map(({ field, text }) => ({
                term: originalFieldWord(field),
                value: <span className="whitespace-pre-wrap">{text}</span>,
              })),
            ]}
          />
        </details>
      ))}
    </Card>
  )
}
