import { relationTable } from '#lib/domain/mapping/relations'
import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import {
  redundancyDispositionWords,
  redundancyStateWords,
  redundancyStatusWords,
  redundancyWords as words,
} from '#lib/i18n/redundancy'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listRedundancies, type RedundancyRow } from '#lib/queries/redundancies'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { redundancyFilterOf } from '../../../(workspace)/gaps/redundancy/redundancy-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'gap.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const { rows, all } = await listRedundancies(reader, pair, redundancyFilterOf(params))
    const title = `${pair.a.agency.shortName} ⇄ ${pair.b.agency.shortName} ${words.caption}`
    const now = new Date()
    const bytes = await writeWorkbook([
      {
        name: words.caption,
        title,
        notes: [
          `导出时间：${formatInstant(now)}；本表 ${rows.length} 组，共 ${all.length} 组。`,
          words.intro,
        ],
        columns: [
          { header: '组', width: 6, type: 'number' },
          { header: words.owning, width: 12, type: 'text' },
          { header: words.target, width: 28, type: 'text' },
          { header: '代码', width: 12, type: 'text' },
          { header: '名称', width: 28, type: 'text' },
          { header: '关系', width: 12, type: 'text' },
          { header: '对照', width: 10, type: 'text' },
          { header: words.status, width: 16, type: 'text' },
          { header: words.disposition, width: 12, type: 'text' },
          { header: '办理', width: 14, type: 'text' },
          { header: words.why, width: 36, type: 'text' },
          { header: words.ownerName, width: 14, type: 'text' },
          { header: words.dueDate, width: 12, type: 'date' },
          { header: '标记', width: 8, type: 'text' },
        ],
        rows: rows.flatMap(linesOf),
      },
    ])
    return { bytes, name: `${title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}

/** One line for each of the several nodes. */
function linesOf({ group, owning }: RedundancyRow, index: number) {
  const { target, members, disposition, status } = group
  return members.map(({ node, relation, confirmed }) => [
    index + 1,
    owning.agency.shortName,
    `${target.officialCode ?? target.platformCode} ${target.title}`,
    node.officialCode ?? node.platformCode,
    node.title,
    `${relationTable[relation].sign} ${relationWords[relation].label}`,
    confirmed ? mappingScreenWords.confirmed : redundancyStatusWords.proposed,
    redundancyStatusWords[status],
    disposition && redundancyDispositionWords[disposition.disposition].label,
    disposition && redundancyStateWords[disposition.state],
    disposition?.reason ?? null,
    disposition?.ownerName ?? null,
    disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
    disposition?.demo ? mappingScreenWords.demo : null,
  ])
}
