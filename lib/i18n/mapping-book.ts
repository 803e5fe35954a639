/**
 * The 对照表 that officials circulate, part by part: cover, legend, matrix, details, differences, gaps. Workbook and
 * printed page are made of the same parts, so neither can say what the other does not.
 */
import type { TableRow } from '#lib/domain/gap/table'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { relationTable } from '#lib/domain/mapping/relations'
import { type Book, type BookPart, relationText } from './book-part'
import { dispositionWords, gapStateWords, gapStatusWords } from './gap'
import { differenceKindWords, differenceTreatmentWords, mappingStateWords, mappingWords } from './mapping'
import { coverPart, legendPart } from './mapping-book-front'
import { bookWords } from './mapping-export'

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

function matrixPart({ pair, table, scope }: Book): BookPart {
  const { a, b } = table.categories
  const signs = new Map<string, string>()
  const gaps = new Set<string>()
  for (const row of table.rows) {
    if (row.kind === 'gap') gaps.add(row.gap.node.nodeId)
    else signs.set(`${row.nodeA.nodeId} ${row.nodeB.nodeId}`, signOf(row))
  }
  const [left, right] = [pair.a.agency.shortName, pair.b.agency.shortName]
  const lacked = ({ nodeId }: PlacedNode) => (gaps.has(nodeId) ? '∅' : null)
  return {
    key: 'matrix',
    title: bookWords.matrix,
    notes: [
      `行为${left}类目，列为${right}类目；符号见图例。`,
      ...(scope.gaps ? [bookWords.matrixGaps(left, right)] : []),
    ],
    columns: [
      { header: `${left} ＼ ${right}`, width: 30 },
      ...b.map((node) => ({ header: stacked(node), width: 11, align: 'center' as const })),
      ...(scope.gaps ? [{ header: bookWords.lacks(right), width: 9, align: 'center' as const }] : []),
    ],
    rows: [
      ...a.map((node) => [
        nameOf(node),
        ...b.map((column) => signs.get(`${node.nodeId} ${column.nodeId}`) ?? null),
        ...(scope.gaps ? [lacked(node)] : []),
      ]),
      ...(scope.gaps ? [[bookWords.lacks(left), ...b.map(lacked), null]] : []),
    ],
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
      { header: `${left}子体系`, width: 12 },
      { header: `${left}编码`, width: 11 },
      { header: `${left}名称`, width: 20 },
      { header: '关系', width: 11, align: 'center' },
      { header: `${right}编码`, width: 11 },
      { header: `${right}名称`, width: 20 },
      { header: `${right}子体系`, width: 12 },
      { header: '理由', width: 33 },
      { header: '差异', width: 6, align: 'end' },
      { header: '状态', width: 12 },
      { header: '标记', width: 8 },
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
      { header: `${left}名称`, width: 20 },
      { header: '关系', width: 11, align: 'center' },
      { header: `${right}名称`, width: 20 },
      { header: '类别', width: 11 },
      { header: `${left}的内容`, width: 29 },
      { header: `${left}单位`, width: 8 },
      { header: `${right}的内容`, width: 29 },
      { header: `${right}单位`, width: 8 },
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
      { header: '拥有方', width: 8 },
      { header: '缺少方', width: 8 },
      { header: '子体系', width: 14 },
      { header: '编码', width: 11 },
      { header: '名称', width: 21 },
      { header: '状态', width: 12 },
      { header: '处置', width: 10 },
      { header: '办理', width: 12 },
      { header: '理由', width: 32 },
      { header: '责任人', width: 13 },
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
