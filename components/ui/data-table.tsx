/**
 * A list as a real table: caption for screen readers, dense rows, heads that stay in view while the page scrolls and
 * repeat on every printed sheet. On a narrow window it scrolls sideways in its own box, which the keyboard can reach.
 * Works in server components: `columns` holds plain functions from a row to what its cell shows.
 */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { Icon } from './icon'
import { TextLink } from './link'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** `end` for numbers. */
  align?: 'start' | 'end' | 'center'
  /** Any CSS width: `8em`, `20%`. Long titles do best without one. */
  width?: string | undefined
  /** Keeps codes, dates and numbers on one line. */
  nowrap?: boolean | undefined
  /** The cell that names the row; one column at most. */
  rowHeader?: boolean | undefined
  /** Buttons and the like: the column is not on paper. */
  screenOnly?: boolean | undefined
  /** A link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

type DataTableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown in place of the table when there are no rows: an EmptyState. */
  empty?: ReactNode
  /** Shows the caption above the table as well. */
  captionShown?: boolean | undefined
  /** Marks one row: the one being worked on, the one a link led to. */
  rowCurrent?: (row: Row) => boolean
  /** A box of this height scrolls by itself, heads fixed: `60vh`. */
  height?: string | undefined
  /** Smallest width before the box scrolls sideways; 640px unless told. */
  widthMin?: string | undefined
}

/** The box scrolls, so it has to be reachable by keyboard: WCAG 2.1.1. */
const reachable = { tabIndex: 0 } as const

export function DataTable<Row>(props: DataTableProps<Row>) {
  const id = useId()
  if (props.rows.length === 0 && props.empty) return props.empty
  const boxed = props.height !== undefined
  return (
    <section
      {...reachable}
      aria-labelledby={id}
      style={{ maxHeight: props.height }}
      className={`relative rounded-lg border border-line bg-surface print:max-h-none! print:overflow-visible print:border-0 ${boxed ? 'overflow-auto' : 'max-lg:overflow-x-auto lg:overflow-x-clip'}`}
    >
      <table
        className="w-full border-separate border-spacing-0 text-sm print:min-w-0!"
        style={{ minWidth: props.widthMin ?? '640px' }}
      >
        <caption
          id={id}
          className={props.captionShown ? 'px-3 pt-2 text-start text-base font-semibold' : 'sr-only'}
        >
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <HeadCell key={column.key} column={column} boxed={boxed} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => {
            const current = props.rowCurrent?.(row) ?? false
            return (
              <tr
                key={props.rowKey(row)}
                {...(current && { 'aria-current': true })}
                className={`group ${current ? 'bg-joint-tint shadow-[inset_3px_0_var(--color-joint)]' : 'hover:bg-paper'}`}
              >
                {props.columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const aligns = { start: 'text-start', end: 'text-end', center: 'text-center' } as const

function paperOf({ screenOnly }: { screenOnly?: boolean | undefined }): string {
  return screenOnly ? 'print:hidden' : ''
}

function HeadCell<Row>({ column, boxed }: { column: Column<Row>; boxed: boolean }) {
  const { sort } = column
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      {...(sort?.direction && { 'aria-sort': sort.direction })}
      className={`sticky z-10 border-b border-line-2 bg-surface first:rounded-ss-lg last:rounded-se-lg print:rounded-none! px-3 py-1.5 text-xs font-medium whitespace-nowrap text-ink-3 print:px-1.5 print:align-bottom print:whitespace-normal ${boxed ? 'top-0' : 'max-lg:static lg:top-[var(--shell-header)]'} ${aligns[column.align ?? 'start']} ${paperOf(column)}`}
    >
      {sort ? (
        <TextLink href={sort.href} subtle>
          <span className="inline-flex items-center gap-1">
            {column.header}
            {sort.direction && (
              <>
                <Icon of={sort.direction === 'ascending' ? ArrowUp : ArrowDown} size={12} />
                <span className="sr-only">{shellWords.table.sorted[sort.direction]}</span>
              </>
            )}
          </span>
        </TextLink>
      ) : (
        column.header
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const style = `border-b border-line px-3 py-[6px] align-top leading-[21px] font-normal print:min-w-[4em] print:px-1.5 print:py-1 print:leading-[18px] group-last:border-b-0 ${aligns[column.align ?? 'start']} ${column.nowrap ? 'whitespace-nowrap' : 'min-w-[6em]'} ${paperOf(column)}`
  const content = column.cell(row) ?? shellWords.table.none
  return column.rowHeader ? (
    <th scope="row" className={style}>
      {content}
    </th>
  ) : (
    <td className={style}>{content}</td>
  )
}
