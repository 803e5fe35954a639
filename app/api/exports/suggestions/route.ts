import type { WorkbookColumn } from '#lib/files/write-workbook'
import { formatDate, formatDateTime, formatInstant } from '#lib/i18n/format'
import {
  reasonSentence,
  suggestionLevelWords,
  suggestionOriginWords,
  suggestionWords,
} from '#lib/i18n/suggestion'
import { suggestionScreenWords as words } from '#lib/i18n/suggestion-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listSuggestionLines, type SuggestionLine } from '#lib/queries/suggestions'
import { handleExport } from '#lib/web/export-route'
import { sheetFile } from '#lib/web/sheet-file'
import { suggestionFilterOf, suggestionLevelOf } from '../../../(workspace)/suggestions/suggestion-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const level = suggestionLevelOf(params)
    const { lines } = await listSuggestionLines(reader, pair, level, suggestionFilterOf(params), null)
    const [left, right] = [pair.a.agency.shortName, pair.b.agency.shortName]
    const title = `${left} ⇄ ${right} ${words.title}（${suggestionLevelWords[level]}）`
    const now = new Date()
    const columns: readonly WorkbookColumn[] = [
      { header: '序号', width: 6, type: 'number' },
      { header: `${left}代码`, width: 12, type: 'text' },
      { header: `${left}名称`, width: 30, type: 'text' },
      { header: `${right}代码`, width: 12, type: 'text' },
      { header: `${right}名称`, width: 30, type: 'text' },
      { header: words.origin, width: 12, type: 'text' },
      { header: words.score, width: 10, type: 'number' },
      { header: words.why, width: 60, type: 'text' },
      { header: words.tabAside, width: 30, type: 'text' },
    ]
    const rows = lines.map(cellsOf)
    const name = `${title}-${formatDate(now)}`
    const notes = [`导出时间：${formatInstant(now)}；本表 ${rows.length} 条。`, suggestionWords.scoreNote]
    return sheetFile(search.get('format'), name, { name: words.caption, title, notes, columns, rows })
  })
}

function cellsOf({ suggestion, nodeA, nodeB, dismissedBy }: SuggestionLine, index: number) {
  const { score, reasons, hint, reason, dismissedAt, dismissReason, nodeBId, origin } = suggestion
  const said = [hint, reason].filter(Boolean).join('；')
  const why = reasons
    .map((one) => `${reasonSentence(one)}（${suggestionWords.points(one.permille)}）`)
    .join('；')
  const lone = nodeBId === null ? suggestionWords.noCounterpart : ''
  return [
    index + 1,
    nodeA?.officialCode ?? nodeA?.platformCode ?? null,
    nodeA?.title ?? null,
    nodeB?.officialCode ?? nodeB?.platformCode ?? null,
    nodeB?.title ?? null,
    suggestionOriginWords[origin],
    score === null || nodeBId === null ? null : score / 10,
    [lone, said, why].filter(Boolean).join('；'),
    dismissedAt && `${words.asideBy(dismissedBy ?? '', formatDateTime(dismissedAt))} ${dismissReason ?? ''}`,
  ]
}
