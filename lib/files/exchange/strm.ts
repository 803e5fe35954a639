/**
 * Set-theory relationship mappings (NIST IR 8477) as workbooks: CISO Assistant's, OLIR's and SCF's columns, found by
 * their titles wherever they stand. What “A subset of B” means depends on who wrote it: OLIR states the reference
 * element's relation to the focal one in the way that OSCAL does not, so the direction has to be told.
 */
import type { Relation } from '#lib/domain/mapping/relations'
import type { ParsedTable } from '#lib/files/table'
import type { WorkbookSheet } from '#lib/files/write-workbook'
import { cellThatFits, sayUnusableCells } from './cell-limit'
import { emptyRow, emptySet, endFound, platformCodeIn } from './exchange-end'
import type { ExchangeEnd, ExchangeMapping, ExchangeReading } from './exchange-mapping'
import { isCarried } from './losses'
import { ReportBuilder } from './report-builder'
import { turnRow } from './table-exchange'

/** `focal-to-reference`: the word says what the focal (source) element is to the reference (target) element. */
export type StrmDirection = 'focal-to-reference' | 'reference-to-focal'

const fields = [
  'focal',
  'focalText',
  'reference',
  'referenceText',
  'relation',
  'rationale',
  'strength',
  'note',
] as const
type Field = (typeof fields)[number]

/** Titles in lower case without spaces and punctuation. */
const titles: Readonly<Record<Field, readonly string[]>> = {
  focal: [
    'sourcerequirementurn',
    'sourcenodeid',
    'focaldocumentelement',
    'fde',
    'focaldocumentelementid',
    'sourceid',
  ],
  focalText: [
    'sourcerequirementdescription',
    'focaldocumentelementdescription',
    'focaldocumentelementfdedescription',
    'fdename',
  ],
  reference: [
    'targetrequirementurn',
    'targetnodeid',
    'referencedocumentelement',
    'rde',
    'referencedocumentelementid',
    'scf',
    'targetid',
  ],
  referenceText: [
    'targetrequirementdescription',
    'referencedocumentelementdescription',
    'securecontrolsframeworkscfcontroldescription',
    'scfcontrol',
  ],
  relation: ['relationship', 'strmrelationship', 'relationshiptype'],
  rationale: ['rationale', 'strmrationale'],
  strength: ['strengthofrelationship', 'strengthofrelationshipoptional', 'strength'],
  note: ['annotation', 'comments', 'commentsoptional', 'notes', 'notesoptional'],
}

const HEADER_SEARCH_ROWS = 30

export function readStrm(
  tables: readonly ParsedTable[],
  { file, direction }: { readonly file: string; readonly direction?: StrmDirection | undefined },
  report = new ReportBuilder(),
): ExchangeReading {
  const found = tables.flatMap((table) => {
    const header = findHeader(table)
    return header === null ? [] : [{ table, ...header }]
  })
  if (found.length === 0) report.add('file', 'SHEET_MISSING')
  const rows = found.flatMap(({ table, row, columns }) => {
    if (table.truncated) report.add('file', 'ROWS_TOO_MANY', { params: { limit: table.rows.length } })
    sayColumns(table, row, columns, report)
    return table.rows.slice(row + 1).flatMap((cells, index) => {
      if (cells.every((cell) => cell.trim() === '')) return []
      const provenance = { file, sheet: table.sheet, row: row + index + 2 }
      return [readRow(cells, table.rows[row] ?? [], columns, provenance, direction, report)]
    })
  })
  return { format: 'strm', set: emptySet, rows, report: report.report() }
}

type Columns = ReadonlyMap<Field, number>

/** Whether some sheet has the columns of a set-theory mapping. */
export function looksLikeStrm(tables: readonly ParsedTable[]): boolean {
  return tables.some((table) => findHeader(table) !== null)
}

function findHeader({ rows }: ParsedTable): { readonly row: number; readonly columns: Columns } | null {
  for (const [row, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const words = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''))
    const columns = new Map<Field, number>()
    for (const field of fields) {
      const column = words.findIndex((word) => titles[field].includes(word))
      if (column >= 0) columns.set(field, column)
    }
    if (columns.has('focal') && columns.has('reference') && columns.has('relation')) return { row, columns }
  }
  return null
}

function sayColumns(table: ParsedTable, row: number, columns: Columns, report: ReportBuilder): void {
  const known = new Set(columns.values())
  const header = table.rows[row] ?? []
  header.forEach((column, index) => {
    if (!known.has(index) && column.trim() !== '')
      report.add('note', 'COLUMN_UNKNOWN', { row: row + 1, column })
  })
}

function readRow(
  cells: readonly string[],
  header: readonly string[],
  columns: Columns,
  provenance: ExchangeMapping['provenance'],
  direction: StrmDirection | undefined,
  report: ReportBuilder,
): ExchangeMapping {
  const { row } = provenance
  const cell = (field: Field): string => (cells[columns.get(field) ?? -1] ?? '').trim()
  const end = (field: 'focal' | 'reference'): ExchangeEnd => {
    const text = cell(field)
    if (text === '')
      report.add('row', 'ENDS_MISSING', { row, column: header[columns.get(field) ?? -1] ?? null })
    const platformCode = platformCodeIn(text)
    return endFound({
      code: platformCode === null && text !== '' ? text : null,
      platformCode,
      label: cell(field === 'focal' ? 'focalText' : 'referenceText') || null,
    })
  }
  const word = cell('relation')
  const rationale = cell('rationale')
  const relation = relationOfWord(word, rationale)
  const column = header[columns.get('relation') ?? -1] ?? null
  if (word === '') report.add('row', 'RELATION_UNCLEAR', { row, column })
  else if (relation === null) report.add('row', 'RELATION_UNKNOWN', { row, column, value: word })
  const oneWay = relation === 'broader' || relation === 'narrower'
  if (oneWay && direction === undefined) {
    report.addOnce('direction', 'file', 'DIRECTION_REQUIRED', { row, column, value: word })
  }
  const extra = header.flatMap((name, index) => {
    const value = (cells[index] ?? '').trim()
    const used = [...columns].find(([, place]) => place === index)?.[0]
    if (value === '' || (used !== undefined && used !== 'rationale' && used !== 'strength')) return []
    return [{ name: used ?? name, value }]
  })
  sayUnusableCells(cells, header, (index) => [...columns.values()].includes(index), report, row)
  const plain: ExchangeMapping = {
    ...emptyRow(end('focal'), end('reference'), provenance),
    predicate: word,
    relation: oneWay && direction === undefined ? null : relation,
    comment: cell('note'),
    extra,
  }
  if (direction !== 'reference-to-focal') return plain
  // The word was said from the reference element: only the relation turns, the ends stay where they are.
  const turned = turnRow(plain)
  return { ...plain, relation: turned.relation }
}

/** “equal” in meaning or effect but not in words is our 实质等效. */
function relationOfWord(word: string, rationale: string): Relation | null {
  const plain = word.toLowerCase().replace(/[_-]+/g, ' ').trim()
  if (/^equals?( to)?$/.test(plain))
    return /^(semantic|functional)$/i.test(rationale) ? 'equivalent' : 'equal'
  if (plain === 'equal (semantic)' || /^equivalent( to)?$/.test(plain)) return 'equivalent'
  if (/^intersects?( with)?$/.test(plain)) return 'overlap'
  if (/^(is )?(a )?subset( of)?$/.test(plain)) return 'narrower'
  if (/^(is )?(a )?superset( of)?$/.test(plain)) return 'broader'
  return /^(not related( to)?|no relationship)$/.test(plain) ? 'unrelated' : null
}

const relationWord: Readonly<Record<Relation, string>> = {
  equal: 'equal',
  equivalent: 'equal',
  broader: 'superset of',
  narrower: 'subset of',
  overlap: 'intersects with',
  related: '',
  unrelated: 'not related to',
}

/** The workbook, direction focal (subject) to reference (object); `losses` says what stays out. */
export function strmSheets(
  rows: readonly ExchangeMapping[],
  notes: readonly string[],
): readonly WorkbookSheet[] {
  const carried = rows.filter((row) => isCarried('strm', row) && row.relation !== null)
  return [
    {
      name: 'info',
      columns: [{ header: 'Set-theory relationship mapping', width: 100, type: 'text' }],
      rows: [['Direction: source to target'], ...notes.map((note) => [note])],
    },
    {
      name: 'mappings',
      columns: [
        { header: 'source_requirement_urn', width: 22, type: 'text' },
        { header: 'source_requirement_description', width: 30, type: 'text' },
        { header: 'target_requirement_urn', width: 22, type: 'text' },
        { header: 'target_requirement_description', width: 30, type: 'text' },
        { header: 'relationship', width: 16, type: 'text' },
        { header: 'rationale', width: 12, type: 'text' },
        { header: 'strength_of_relationship', width: 12, type: 'text' },
        { header: 'annotation', width: 50, type: 'text' },
      ],
      rows: carried.map((row) =>
        [
          elementId(row.subject),
          row.subject.label ?? '',
          elementId(row.object),
          row.object.label ?? '',
          wordOf(row),
          rationaleOf(row),
          extraOf(row, 'strength'),
          row.comment || row.justification,
        ].map(cellThatFits),
      ),
    },
  ]
}

const elementId = ({ platformCode, code, id, label }: ExchangeEnd): string =>
  platformCode ?? code ?? id ?? label ?? ''

const extraOf = (row: ExchangeMapping, name: string): string =>
  row.extra.find((extra) => extra.name === name)?.value ?? ''

/** The file's own word where it says the same. */
function wordOf(row: ExchangeMapping): string {
  if (relationOfWord(row.predicate, extraOf(row, 'rationale')) === row.relation) return row.predicate
  return row.relation === null ? '' : relationWord[row.relation]
}

/** IR 8477 wants one; what nobody stated is left empty, but for the two kinds of equality, which differ in it alone. */
function rationaleOf(row: ExchangeMapping): string {
  const stated = extraOf(row, 'rationale')
  if (row.relation === 'equivalent' && !/^(semantic|functional)$/i.test(stated)) return 'semantic'
  return stated
}
