/**
 * A list as a real table: caption for screen readers, dense rows, heads that stay in view while the page scrolls and
 * repeat on every printed sheet. On a phone the same table is a list of cards, each cell behind the title of its column;
 * a matrix stays one (`onPhone="table"`) and scrolls sideways in its own box, which the keyboard can reach and a line
 * above it says. Works in server components: `columns` holds plain functions from a row to what its cell shows.
 */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { Icon } from './icon'
import { TextLink } from './link'
import { SidewaysHint } from './sideways-hint'

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
  /** What it is on a phone: a list of cards, or, for a matrix and for what is narrow anyway, the table that it is. */
  onPhone?: 'cards' | 'table'
}

/** The box scrolls, so it has to be reachable by keyboard: WCAG 2.1.1. */
const reachable = { tabIndex: 0 } as const

type Part = 'table' | 'part' | 'row' | 'columnHead' | 'rowHead' | 'cell'
type Roles = Readonly<Record<Part, { readonly role?: string }>>

/** Laid out as cards, elements would lose what they are for a screen reader: said outright, they keep it. */
const cardRoles: Roles = {
  table: { role: 'table' },
  part: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
}
/** A table that stays one needs no word about it; on a matrix of many cells the words would cost a checker minutes. */
const tableRoles: Roles = { table: {}, part: {}, row: {}, columnHead: {}, rowHead: {}, cell: {} }

/** What has room on a phone without scrolling. */
const phoneWidth = 340

export function DataTable<Row>(props: DataTableProps<Row>) {
  const id = useId()
  if (props.rows.length === 0 && props.empty) return props.empty
  const { widthMin = '640px', onPhone = 'cards' } = props
  const boxed = props.height !== undefined
  const cards = onPhone === 'cards'
  const roles = cards ? cardRoles : tableRoles
  return (
    <section
      {...reachable}
      aria-labelledby={id}
      style={{ maxHeight: props.height }}
      className={`relative rounded-lg border border-line bg-surface print:max-h-none! print:overflow-visible print:border-0 ${boxed ? 'overflow-auto' : 'max-lg:overflow-x-auto lg:overflow-x-clip'} ${cards ? 'phone:max-h-none! phone:overflow-visible phone:rounded-none phone:border-0 phone:bg-transparent' : ''}`}
    >
      {!cards && Number.parseInt(widthMin, 10) > phoneWidth && <SidewaysHint />}
      <table
        {...roles.table}
        className={`w-full border-separate border-spacing-0 text-sm print:min-w-0! ${cards ? 'phone:block phone:min-w-0! phone:text-base' : ''}`}
        style={{ minWidth: widthMin }}
      >
        <caption
          id={id}
          className={
            props.captionShown
              ? `px-3 pt-2 text-start text-base font-semibold ${cards ? 'phone:block phone:px-0 phone:pb-2' : ''}`
              : 'sr-only'
          }
        >
          {props.caption}
        </caption>
        <thead {...roles.part} className={cards ? 'phone:sr-only' : ''}>
          <tr {...roles.row}>
            {props.columns.map((column) => (
              <HeadCell key={column.key} column={column} boxed={boxed} roles={roles} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.part} className={cards ? 'phone:grid phone:gap-2' : ''}>
          {props.rows.map((row) => {
            const current = props.rowCurrent?.(row) ?? false
            return (
              <tr
                key={props.rowKey(row)}
                {...roles.row}
                {...(current && { 'aria-current': true })}
                className={`group ${cards ? 'phone:relative phone:grid phone:gap-1.5 phone:rounded-lg phone:border phone:border-line phone:px-3 phone:py-2.5' : ''} ${current ? 'bg-joint-tint shadow-[inset_3px_0_var(--color-joint)]' : `hover:bg-paper ${cards ? 'phone:bg-surface' : ''}`}`}
              >
                {props.columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} cards={cards} />
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

/** While a matrix scrolls sideways, what names the row stays. */
const namesRow = 'phone:sticky phone:left-0 phone:z-[1] phone:bg-surface'

function paperOf({ screenOnly }: { screenOnly?: boolean | undefined }): string {
  return screenOnly ? 'print:hidden' : ''
}

type HeadCellProps<Row> = { column: Column<Row>; boxed: boolean; roles: Roles }

function HeadCell<Row>({ column, boxed, roles }: HeadCellProps<Row>) {
  const { sort } = column
  return (
    <th
      {...roles.columnHead}
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

type BodyCellProps<Row> = { column: Column<Row>; row: Row; cards: boolean }

function BodyCell<Row>({ column, row, cards }: BodyCellProps<Row>) {
  const { align = 'start', nowrap, rowHeader, header } = column
  const roles = cards ? cardRoles : tableRoles
  const style = `border-b border-line px-3 py-[6px] align-top leading-[21px] font-normal print:min-w-[4em] print:px-1.5 print:py-1 print:leading-[18px] group-last:border-b-0 ${aligns[align]} ${nowrap ? 'whitespace-nowrap' : 'min-w-[6em]'} ${paperOf(column)} ${cards ? 'phone-cell' : ''} ${rowHeader ? (cards ? 'phone:font-medium' : namesRow) : ''}`
  const said = column.cell(row)
  const content = said ?? shellWords.table.none
  // As a card, the cell is a line of its column's title and this block; as a table, the block is not there.
  const shown = cards ? <div className="contents phone:block">{content}</div> : content
  const none = said === null || said === undefined || said === '' || said === false
  const label = cards && { ...(header !== '' && { 'data-label': header }), ...(none && { 'data-none': '' }) }
  return rowHeader ? (
    <th {...roles.rowHead} {...label} scope="row" className={style}>
      {shown}
    </th>
  ) : (
    <td {...roles.cell} {...label} className={style}>
      {shown}
    </td>
  )
}
