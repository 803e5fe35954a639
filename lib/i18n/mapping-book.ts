/**
 * The 对照表 that officials circulate, part by part: cover, legend, matrix, details, differences, gaps. Workbook and
 * printed page are made of the same parts, so neither can say what the other does not.
 */
import type { ExportScope } from '#lib/domain/gap/export-scope'
import type { TableRow } from '#lib/domain/gap/table'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { ExportTable } from '#lib/queries/export-table'
import { formatDate, formatInstant } from './format'
import { dispositionWords, gapStateWords, gapStatusWords } from './gap'
import {
  differenceKindWords,
  differenceTreatmentWords,
  mappingStateWords,
  mappingWords,
  relationSentence,
  relationWords,
} from './mapping'
import { bookWords, exportLevelWords, exportStatesWords } from './mapping-export'

export type BookColumn = {
  readonly header: string
  /** In half-width characters. */
  readonly width: number
  readonly align?: 'center' | 'end'
}

export type BookPart = {
  readonly key: 'cover' | 'legend' | 'matrix' | 'details' | 'differences' | 'gaps'
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Everything the book is made of. `by` is the agency that made it. */
export type Book = {
  readonly pair: CatalogPair
  readonly table: ExportTable
  readonly scope: ExportScope
  readonly by: string
  readonly now: Date
}

/** In the order in which they are bound; the matrix only where 类目 are asked for. */
export function bookParts(book: Book): readonly BookPart[] {
  const { a, b } = book.table.categories
  return [
    coverPart(book),
    legendPart(book),
    ...(a.length > 0 && b.length > 0 ? [matrixPart(book)] : []),
    detailsPart(book),
    differencesPart(book),
    ...(book.scope.gaps ? [gapsPart(book)] : []),
  ]
}

function coverPart({ pair, table, scope, by, now }: Book): BookPart {
  const mappings = table.rows.filter(({ kind }) => kind !== 'gap').length
  const edition = (one: CatalogPair['a']) =>
    `${one.name}，${one.edition.title}（${formatDate(one.edition.effectiveAt)}生效，内容指纹 ${one.edition.contentHash.slice(0, 16)}）`
  return {
    key: 'cover',
    title: bookWords.title(pair.a.agency.shortName, pair.b.agency.shortName),
    notes: [bookWords.notRelease, ...(table.demo ? [bookWords.demo] : [])],
    columns: [
      { header: '项目', width: 18 },
      { header: '内容', width: 96 },
    ],
    rows: [
      ['对照双方', `${pair.a.agency.name}（左）、${pair.b.agency.name}（右）`],
      ['左侧版次', edition(pair.a)],
      ['右侧版次', edition(pair.b)],
      ['收录层级', exportLevelWords[scope.level]],
      ['收录状态', exportStatesWords[scope.states]],
      ['条数', `对照 ${mappings} 条${scope.gaps ? `，缺口 ${table.rows.length - mappings} 个` : ''}`],
      ['编制单位', by],
      ['编制时间', formatInstant(now)],
      ['内容指纹', `SHA-256 ${table.contentHash}`],
      ...(table.demo ? [['数据性质', bookWords.demo]] : []),
    ],
  }
}

function legendPart({ pair }: Book): BookPart {
  const left = pair.a.agency.shortName
  const right = pair.b.agency.shortName
  return {
    key: 'legend',
    title: bookWords.legend,
    notes: [`关系一律由左侧（${left}）看向右侧（${right}）。`],
    columns: [
      { header: '符号', width: 8, align: 'center' },
      { header: '名称', width: 14 },
      { header: '读法', width: 34 },
      { header: '含义', width: 58 },
    ],
    rows: [
      ...relationKeys.map((key) => [
        relationTable[key].sign,
        relationWords[key].label,
        relationSentence(key, left, right),
        relationWords[key].help,
      ]),
      ['∅', bookWords.gaps, '一侧有、另一侧没有', '由平台按已确认的对照推算；处置由缺少的一方办理。'],
      ['（＝）', '未确认', '括号内的关系尚未确认', '草稿、待本局审核、待对方确认、退回或有异议的对照。'],
      ['＊', mappingWords.stale, '节点内容已变', '对照作出后节点有修改，须重新确认，暂不计入覆盖。'],
    ],
  }
}

function matrixPart({ pair, table }: Book): BookPart {
  const { a, b } = table.categories
  const signs = new Map<string, string>()
  for (const row of table.rows) {
    if (row.kind === 'gap') continue
    signs.set(`${row.nodeA.nodeId} ${row.nodeB.nodeId}`, signOf(row))
  }
  return {
    key: 'matrix',
    title: bookWords.matrix,
    notes: [`行为${pair.a.agency.shortName}类目，列为${pair.b.agency.shortName}类目；符号见图例。`],
    columns: [
      { header: `${pair.a.agency.shortName} ＼ ${pair.b.agency.shortName}`, width: 30 },
      ...b.map((node) => ({ header: stacked(node), width: 11, align: 'center' as const })),
    ],
    rows: a.map((node) => [
      nameOf(node),
      ...b.map((column) => signs.get(`${node.nodeId} ${column.nodeId}`) ?? null),
    ]),
  }
}

/** The sign alone where it is confirmed, in brackets where it is not, with ＊ where a node has changed since. */
function signOf({ mapping }: Exclude<TableRow, { kind: 'gap' }>): string {
  const { sign } = relationTable[mapping.relation]
  const said = mapping.state === 'confirmed' ? sign : `（${sign}）`
  return mapping.stale ? `${said}＊` : said
}

function nameOf(node: PlacedNode): string {
  return node.officialCode === null ? node.title : `${node.officialCode} ${node.title}`
}

function stacked(node: PlacedNode): string {
  return node.officialCode === null ? node.title : `${node.officialCode}\n${node.title}`
}

function detailsPart({ pair, table }: Book): BookPart {
  const left = pair.a.agency.shortName
  const right = pair.b.agency.shortName
  const mappings = table.rows.filter((row) => row.kind !== 'gap')
  return {
    key: 'details',
    title: bookWords.details,
    notes: [`共 ${mappings.length} 条。没有官方编码的节点列平台内码（PT 开头）。`],
    columns: [
      { header: '序号', width: 6, align: 'end' },
      { header: `${left}子体系`, width: 16 },
      { header: `${left}编码`, width: 12 },
      { header: `${left}名称`, width: 24 },
      { header: '关系', width: 12, align: 'center' },
      { header: `${right}编码`, width: 12 },
      { header: `${right}名称`, width: 24 },
      { header: `${right}子体系`, width: 16 },
      { header: '理由', width: 40 },
      { header: '差异', width: 6, align: 'end' },
      { header: '状态', width: 12 },
      { header: '标记', width: 10 },
    ],
    rows: mappings.map(({ nodeA, nodeB, mapping }, index) => [
      index + 1,
      nodeA.subsystemTitle,
      nodeA.officialCode ?? nodeA.platformCode,
      nodeA.title,
      relationText(mapping.relation),
      nodeB.officialCode ?? nodeB.platformCode,
      nodeB.title,
      nodeB.subsystemTitle,
      mapping.justification,
      mapping.differences.length,
      mappingStateWords[mapping.state],
      marksOf(mapping),
    ]),
  }
}

function relationText(relation: (typeof relationKeys)[number]): string {
  return `${relationTable[relation].sign} ${relationWords[relation].label}`
}

function marksOf({ stale, hard, demo }: { stale: boolean; hard: boolean; demo: boolean }): string {
  const marks = [stale && mappingWords.stale, hard && mappingWords.hard, demo && '示例']
  return marks.filter(Boolean).join('、')
}

function differencesPart({ pair, table }: Book): BookPart {
  const left = pair.a.agency.shortName
  const right = pair.b.agency.shortName
  const lines = table.rows.flatMap((row) =>
    row.kind === 'gap' ? [] : row.mapping.differences.map((difference) => ({ row, difference })),
  )
  return {
    key: 'differences',
    title: bookWords.differences,
    notes: [`共 ${lines.length} 条。`],
    columns: [
      { header: '序号', width: 6, align: 'end' },
      { header: `${left}名称`, width: 24 },
      { header: '关系', width: 12, align: 'center' },
      { header: `${right}名称`, width: 24 },
      { header: '类别', width: 12 },
      { header: `${left}的内容`, width: 34 },
      { header: `${left}单位`, width: 9 },
      { header: `${right}的内容`, width: 34 },
      { header: `${right}单位`, width: 9 },
      { header: '处理', width: 9 },
      { header: '状态', width: 12 },
    ],
    rows: lines.map(({ row, difference }, index) => [
      index + 1,
      row.nodeA.title,
      relationText(row.mapping.relation),
      row.nodeB.title,
      differenceKindWords[difference.kind],
      difference.valueA,
      difference.unitA,
      difference.valueB,
      difference.unitB,
      differenceTreatmentWords[difference.treatment],
      mappingStateWords[row.mapping.state],
    ]),
  }
}

function gapsPart({ pair, table }: Book): BookPart {
  const gaps = table.rows.filter((row) => row.kind === 'gap')
  return {
    key: 'gaps',
    title: bookWords.gaps,
    notes: [`共 ${gaps.length} 个，两个方向都列。一方有而另一方没有，且没有已确认的对照。`],
    columns: [
      { header: '序号', width: 6, align: 'end' },
      { header: '拥有方', width: 9 },
      { header: '缺少方', width: 9 },
      { header: '子体系', width: 18 },
      { header: '编码', width: 12 },
      { header: '名称', width: 28 },
      { header: '状态', width: 14 },
      { header: '处置', width: 12 },
      { header: '办理', width: 14 },
      { header: '理由', width: 40 },
      { header: '责任人', width: 16 },
      { header: '期限', width: 12 },
    ],
    rows: gaps.map(({ nodeA, gap }, index) => {
      const [owner, lacking] = nodeA === null ? [pair.b, pair.a] : [pair.a, pair.b]
      const { node, disposition, status } = gap
      return [
        index + 1,
        owner.agency.shortName,
        lacking.agency.shortName,
        node.subsystemTitle,
        node.officialCode ?? node.platformCode,
        node.title,
        gapStatusWords[status],
        disposition && dispositionWords[disposition.disposition].label,
        disposition && gapStateWords[disposition.state],
        disposition && `${disposition.demo ? '【示例】' : ''}${disposition.reason}`,
        disposition?.ownerName || null,
        disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
      ]
    }),
  }
}
