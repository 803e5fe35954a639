/** The first pages of the circulated 对照表: the cover with what is in it in figures, and the legend. */
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { differenceTreatments } from '#lib/domain/mapping/statement'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { ExportTable } from '#lib/queries/export-table'
import { type Book, type BookPart, relationText } from './book-part'
import { formatDate, formatInstant } from './format'
import { differenceTreatmentWords, mappingWords, relationSentence, relationWords } from './mapping'
import { bookWords, exportLevelWords, exportStatesWords } from './mapping-export'

/** What it is, of whom and when, and how much is in it. */
export function coverPart({ pair, table, scope, by, now }: Book): BookPart {
  const counts = countsOf(table.rows)
  const [left, right] = [pair.a.agency.shortName, pair.b.agency.shortName]
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
      ['对照', `${counts.mappings} 条${listed(counts.relations)}`],
      ['差异', `${counts.differences} 条${listed(counts.treatments)}`],
      ...(scope.gaps
        ? [
            [
              '缺口',
              `${left}有、${right}没有 ${counts.gapsInB} 个；${right}有、${left}没有 ${counts.gapsInA} 个`,
            ],
          ]
        : []),
      ['编制单位', by],
      ['编制时间', formatInstant(now)],
      ['内容指纹', `SHA-256 ${table.contentHash}`],
      ...(table.demo ? [['数据性质', bookWords.demo]] : []),
    ],
  }
}

/** What the cover says in figures: as many as the parts behind it list. */
function countsOf(rows: ExportTable['rows']) {
  const mappings = rows.flatMap((row) => (row.kind === 'gap' ? [] : [row.mapping]))
  const differences = mappings.flatMap((mapping) => mapping.differences)
  return {
    mappings: mappings.length,
    relations: relationKeys.map(
      (key) => [relationText(key), mappings.filter(({ relation }) => relation === key).length] as const,
    ),
    differences: differences.length,
    treatments: differenceTreatments.map(
      (key) =>
        [
          differenceTreatmentWords[key],
          differences.filter(({ treatment }) => treatment === key).length,
        ] as const,
    ),
    gapsInB: rows.filter(({ kind, nodeA }) => kind === 'gap' && nodeA !== null).length,
    gapsInA: rows.filter(({ kind, nodeA }) => kind === 'gap' && nodeA === null).length,
  }
}

/** `：＝ 等同 2、⊂ 被包含 2`; nothing where there is nothing. */
function listed(figures: readonly (readonly [string, number])[]): string {
  const some = figures.filter(([, count]) => count > 0)
  return some.length === 0 ? '' : `：${some.map(([word, count]) => `${word} ${count}`).join('、')}`
}

/** The signs of the seven relations, of gaps, and of what is not confirmed or no longer holds. */
export function legendPart({ pair }: Book): BookPart {
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
