import type { WorkbookColumn } from '#lib/files/write-workbook'
import { commentAudienceWords } from '#lib/i18n/comment'
import { threadConcernWords, threadTurnWords, commentListWords as words } from '#lib/i18n/comment-list'
import { formatDate, formatDateTime, formatInstant } from '#lib/i18n/format'
import { mappingStateWords } from '#lib/i18n/mapping'
import { listMyThreads, type ThreadLine } from '#lib/queries/comment-list'
import { handleExport } from '#lib/web/export-route'
import { sheetFile } from '#lib/web/sheet-file'
import { threadFilterOf } from '../../../(workspace)/mappings/comments/thread-filter'

const columns: readonly WorkbookColumn[] = [
  { header: '序号', width: 6, type: 'number' },
  { header: '单位一', width: 10, type: 'text' },
  { header: '代码一', width: 12, type: 'text' },
  { header: '名称一', width: 26, type: 'text' },
  { header: '单位二', width: 10, type: 'text' },
  { header: '代码二', width: 12, type: 'text' },
  { header: '名称二', width: 26, type: 'text' },
  { header: words.turn, width: 10, type: 'text' },
  { header: words.unread, width: 6, type: 'text' },
  { header: words.concern, width: 16, type: 'text' },
  { header: words.total, width: 6, type: 'number' },
  { header: words.author, width: 16, type: 'text' },
  { header: words.at, width: 18, type: 'text' },
  { header: words.audience, width: 10, type: 'text' },
  { header: words.last, width: 60, type: 'text' },
  { header: words.mappingState, width: 14, type: 'text' },
]

/** 与我有关的留言 as a file: the rows of the page under the same filter, all of them. */
export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'comment.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const now = new Date()
    const { lines, counts } = await listMyThreads(reader, threadFilterOf(params), null, now)
    const rows = lines.map(cellsOf)
    const name = `${words.title}-${formatDate(now)}`
    const notes = [
      `导出时间：${formatInstant(now)}；导出人：${reader.actor.displayName}；本表 ${rows.length} 行，共 ${counts.all} 行。`,
    ]
    const sheet = { name: words.caption, title: words.title, notes, columns, rows }
    return sheetFile(search.get('format'), name, sheet)
  })
}

function cellsOf({ ends, standing, last, mapping }: ThreadLine, index: number) {
  const { named, wrote, turn, unread, count } = standing
  const why = [named && threadConcernWords.named, wrote && threadConcernWords.wrote]
  return [
    index + 1,
    ...ends.flatMap(({ agency, code, title }) => [agency?.shortName ?? null, code, title]),
    threadTurnWords[turn].label,
    unread ? words.yes : null,
    why.filter(Boolean).join('、'),
    count,
    last.author,
    formatDateTime(last.createdAt),
    commentAudienceWords[last.audience].label,
    last.body,
    mapping && mappingStateWords[mapping.state],
  ]
}
