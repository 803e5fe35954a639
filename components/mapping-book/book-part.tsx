/** One part of the printed 对照表: its heading, notes and table, on sheets of its own, column titles on each. */
import { SidewaysHint } from '#components/ui/sideways-hint'
import type { BookPart } from '#lib/i18n/book-part'
import { bookWords } from '#lib/i18n/mapping-export'

const aligns = { center: 'text-center', end: 'text-end' } as const

export function BookPartTable({ part, first }: { part: BookPart; first: boolean }) {
  const total = part.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <section
      aria-labelledby={`part-${part.key}`}
      className={`grid gap-2 print:block ${first ? '' : 'print:break-before-page'}`}
    >
      <h2
        id={`part-${part.key}`}
        className={`font-semibold ${part.key === 'cover' ? 'text-center text-2xl print:pt-10 print:pb-6' : 'text-lg'}`}
      >
        {part.title}
      </h2>
      {part.notes.map((note) => (
        <p
          key={note}
          className={`text-sm text-ink-2 print:my-1 ${part.key === 'cover' ? 'text-center' : ''}`}
        >
          {note}
        </p>
      ))}
      {/* The box scrolls on a narrow window and must be reachable by keyboard. */}
      <section
        {...{ tabIndex: 0 }}
        aria-label={part.title}
        className="overflow-x-auto print:overflow-visible"
      >
        <SidewaysHint />
        <table className="w-full min-w-[720px] border-collapse bg-surface text-sm print:min-w-0 print:text-[9pt] print:leading-[13pt]">
          {part.key !== 'cover' && (
            <thead>
              <tr>
                {part.columns.map(({ header, width }) => (
                  <th
                    key={header}
                    scope="col"
                    style={{ width: `${((100 * width) / total).toFixed(2)}%` }}
                    className="border border-line-2 bg-paper px-1.5 py-1 text-center align-middle text-xs font-semibold whitespace-pre-line print:px-1"
                  >
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {part.rows.map((row) => (
              <tr key={row.slice(0, 4).join(' ')} className="print:break-inside-avoid">
                {part.columns.map(({ header, align, width }, column) => (
                  <td
                    key={header}
                    {...(part.key === 'cover' && {
                      style: { width: `${((100 * width) / total).toFixed(2)}%` },
                    })}
                    className={`border border-line-2 px-1.5 py-1 align-top print:px-1 ${part.key === 'matrix' ? 'print:py-px' : ''} ${isCode(row[column]) ? 'whitespace-nowrap' : 'whitespace-pre-line'} ${align ? aligns[align] : ''} ${part.key === 'cover' && column === 0 ? 'font-semibold whitespace-nowrap' : ''}`}
                  >
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {part.rows.length === 0 && <p className="text-sm text-ink-3">{bookWords.none}</p>}
    </section>
  )
}

/** Codes and days are not broken: PT51-0002, YX207, 2027-07-04. */
function isCode(value: string | number | null | undefined): boolean {
  return typeof value === 'string' && /^[\w./-]{1,12}$/.test(value)
}
