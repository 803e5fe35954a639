/** What the bureau's row says about a document, fact by fact, as printed. */
import { DescriptionList } from '#components/ui/description-list'
import { type StandardRecord, standardLevelLabels } from '#lib/domain/catalog/record'
import { recordWords } from '#lib/i18n/catalog'
import { RecordEvidence } from './evidence'

export function RecordFacts({ record }: { record: StandardRecord }) {
  return (
    <DescriptionList
      columns={2}
      facts={[
        { term: recordWords.numberText, value: record.numberText },
        { term: recordWords.level, value: standardLevelLabels[record.level] },
        { term: recordWords.evidence, value: <RecordEvidence record={record} /> },
        { term: recordWords.status, value: record.status },
        { term: recordWords.year, value: record.year },
        { term: recordWords.issueDate, value: record.issueDate },
        { term: recordWords.effectiveDate, value: record.effectiveDate },
        { term: recordWords.reviewedOn, value: record.reviewedOn },
        { term: recordWords.proposer, value: record.proposer },
        { term: recordWords.issuer, value: record.issuer },
        { term: recordWords.adoption, value: record.adoption },
        { term: recordWords.replaces, value: record.replaces },
        { term: recordWords.placement, value: record.placement },
        { term: recordWords.verifiedFields, value: record.verifiedFields?.join('、') },
        { term: recordWords.source, value: record.source && <Source text={record.source} /> },
        { term: recordWords.note, value: record.note },
        { term: recordWords.rowId, value: record.rowId },
      ]}
    />
  )
}

/** A source that is an address can be opened; anything else is quoted. */
function Source({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text
  return (
    <a href={text} rel="noreferrer noopener" target="_blank" className="break-all text-joint hover:underline">
      {text}
    </a>
  )
}
