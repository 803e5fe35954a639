/** 来文: salutation, covering note, due day and the table of items, as it is laid on a desk. */
import { DataTable } from '#components/ui/data-table'
import { isOpenItem } from '#lib/domain/mapping/package'
import { relationTable } from '#lib/domain/mapping/relations'
import type { DifferenceInput } from '#lib/domain/mapping/statement'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { differenceKindWords, relationWords } from '#lib/i18n/mapping'
import { itemOutcomeWords, packageNumber } from '#lib/i18n/package'
import { letterWords, packageScreenWords as words } from '#lib/i18n/package-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { PackageLine, PackageView } from '#lib/queries/packages'

export function PackageLetter({ view, now }: { view: PackageView; now: Date }) {
  const { pack, from, to } = view
  const lines = view.lines.filter(({ item }) => item.outcome !== 'left')
  return (
    <article className="grid gap-4 rounded-lg border border-line bg-surface px-8 py-7 leading-8 max-sm:px-4 print:border-0 print:p-0">
      <p className="text-ink-2">
        {letterWords.number(packageNumber(pack, from, to))}
        {pack.state !== 'forwarded' && ` ${letterWords.notSent}`}
      </p>
      <p className="font-semibold">{letterWords.salutation(to.name)}</p>
      <div className="grid gap-2 [text-indent:2em]">
        <p>{letterWords.opening(pack.title, lines.length)}</p>
        {pack.note.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        {pack.dueDate && <p>{letterWords.due(formatDate(pack.dueDate))}</p>}
      </div>
      <p className="text-end">
        {letterWords.signed(from.name)}
        <br />
        {formatDate(pack.forwardedAt ?? pack.stateSince)}
      </p>
      <DataTable
        caption={letterWords.table}
        captionShown
        rows={lines}
        rowKey={({ item }) => item.id}
        widthMin="640px"
        columns={[
          { key: 'ordinal', header: letterWords.ordinal, nowrap: true, cell: ({ item }) => item.ordinal },
          {
            key: 'left',
            header: leftName(lines),
            rowHeader: true,
            cell: (line) => <End side={line.case.left} />,
          },
          {
            key: 'relation',
            header: words.relation,
            nowrap: true,
            cell: ({ case: { said } }) =>
              `${relationTable[said.relation].sign} ${relationWords[said.relation].label}`,
          },
          { key: 'right', header: rightName(lines), cell: (line) => <End side={line.case.right} /> },
          {
            key: 'why',
            header: `${words.differences} / ${words.justification}`,
            cell: (line) => <Why line={line} />,
          },
          {
            key: 'answer',
            header: letterWords.answer,
            nowrap: true,
            cell: ({ item }) => (isOpenItem(item) ? '' : item.outcome && itemOutcomeWords[item.outcome]),
          },
        ]}
      />
      <p className="text-xs leading-5 text-ink-3">
        {letterWords.foot}
        {letterWords.printed(formatInstant(now))}
      </p>
    </article>
  )
}

function leftName(lines: readonly PackageLine[]): string {
  return lines[0]?.case.left.catalog.agency.shortName ?? ''
}

function rightName(lines: readonly PackageLine[]): string {
  return lines[0]?.case.right.catalog.agency.shortName ?? ''
}

function End({ side: { snapshot, path } }: { side: MappingSide }) {
  return (
    <span className="grid">
      <span>
        {snapshot?.officialCode ?? snapshot?.record?.numberText} {snapshot?.title}
      </span>
      <span className="text-xs text-ink-3">{path.join(' › ')}</span>
    </span>
  )
}

function Why({ line: { case: one, item } }: { line: PackageLine }) {
  return (
    <span className="grid">
      {one.said.differences.map((row) => (
        <span key={`${row.kind} ${row.valueA} ${row.valueB}`}>{differenceText(row)}</span>
      ))}
      <span>{one.said.justification}</span>
      {item.reason && <span className="text-ink-3">{item.reason}</span>}
    </span>
  )
}

function differenceText(row: DifferenceInput): string {
  const value = (text: string, unit: string | null) => `${text}${unit ?? ''}`
  return `${differenceKindWords[row.kind]}：${value(row.valueA, row.unitA)} ／ ${value(row.valueB, row.unitB)}`
}
