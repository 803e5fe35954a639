/** Entries of the log as a table: number, time, person, what, about what. */
import type { ReactNode } from 'react'
import { AgencySeal } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { Hash } from '#components/ui/hash'
import { TextLink } from '#components/ui/link'
import type { Agency } from '#lib/domain/access/agency'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { eventWord, subjectTypeWords } from '#lib/i18n/audit'
import { formatInstant, formatNumber } from '#lib/i18n/format'

type LogTableProps = { entries: readonly AuditEntry[]; agencies: readonly Agency[]; empty: ReactNode }

export function LogTable({ entries, agencies, empty }: LogTableProps) {
  return (
    <DataTable
      caption="审计记录"
      rows={entries}
      rowKey={(entry) => String(entry.seq)}
      empty={empty}
      widthMin="860px"
      columns={[
        {
          key: 'seq',
          header: '序号',
          rowHeader: true,
          nowrap: true,
          cell: (entry) => <TextLink href={`/audit/${entry.seq}`}>#{formatNumber(entry.seq)}</TextLink>,
        },
        { key: 'at', header: '时间', nowrap: true, cell: (entry) => formatInstant(entry.at) },
        {
          key: 'who',
          header: '人员',
          cell: (entry) => <Who entry={entry} agencies={agencies} />,
        },
        { key: 'what', header: '事项', cell: (entry) => eventWord(entry.event) },
        {
          key: 'subject',
          header: '对象',
          cell: (entry) => (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              <TextLink
                href={`/audit?subject=${encodeURIComponent(`${entry.subjectType}:${entry.subjectId}`)}`}
              >
                {subjectTypeWords[entry.subjectType] ?? entry.subjectType}
              </TextLink>
              <Hash value={entry.subjectId} length={8} plain />
            </span>
          ),
        },
        {
          key: 'leaf',
          header: '指纹',
          nowrap: true,
          cell: (entry) => <Hash value={entry.leafHash} length={10} plain />,
        },
      ]}
    />
  )
}

function Who({ entry, agencies }: { entry: AuditEntry; agencies: readonly Agency[] }) {
  const agency = agencies.find((one) => one.id === entry.agencyId)
  return (
    <span className="inline-flex items-center gap-1.5">
      {agency && <AgencySeal agency={agency} size={18} />}
      {entry.actorName}
    </span>
  )
}
