/** The evidence mark of a row, with its source. */
import { EvidenceMark } from '#components/ui/evidence-mark'
import type { Evidence, StandardRecord } from '#lib/domain/catalog/record'

const marks = {
  'verified-by-source': 'verified',
  'from-knowledge': 'unverified',
  illustrative: 'illustrative',
} as const satisfies Record<Evidence, string>

export function RecordEvidence({ record }: { record: Pick<StandardRecord, 'evidence' | 'source'> }) {
  return <EvidenceMark evidence={marks[record.evidence]} title={record.source ?? undefined} />
}
