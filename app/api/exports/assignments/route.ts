import { writeWorkbook } from '#lib/files/write-workbook'
import {
  assignmentKindWords,
  splitMethodWords,
  taskStateWords,
  assignmentWords as words,
} from '#lib/i18n/assignment'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { listTaskRows } from '#lib/queries/assignments'
import { handleExport, xlsxType } from '#lib/web/export-route'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'assignment.read', async (reader, search) => {
    const now = new Date()
    const roundId = search.get('round') ?? undefined
    const rows = await listTaskRows(reader, roundId, now)
    const bytes = await writeWorkbook([
      {
        name: words.title,
        title: words.title,
        notes: [`导出时间：${formatInstant(now)}；共 ${rows.length} 项。`, words.intro],
        columns: [
          { header: '序号', width: 6, type: 'number' },
          { header: words.subject, width: 16, type: 'text' },
          { header: words.item, width: 46, type: 'text' },
          { header: words.person, width: 18, type: 'text' },
          { header: words.state, width: 8, type: 'text' },
          { header: '标记', width: 14, type: 'text' },
          { header: words.method, width: 12, type: 'text' },
          { header: words.seed, width: 12, type: 'text' },
          { header: words.dueOn, width: 12, type: 'date' },
          { header: words.at, width: 12, type: 'date' },
          { header: words.note, width: 30, type: 'text' },
        ],
        rows: rows.map(({ round, nodes, assignee, state, orphaned, overdue }, index) => [
          index + 1,
          round.blind ? words.blindTag : assignmentKindWords[round.kind].label,
          nodes.map(({ title }) => title).join(' — '),
          assignee?.displayName ?? words.unknown,
          taskStateWords[state],
          [orphaned && words.orphaned, overdue && words.overdue].filter(Boolean).join('、'),
          splitMethodWords[round.method].label,
          round.seed,
          round.dueOn,
          formatDate(round.createdAt),
          round.note,
        ]),
      },
    ])
    return { bytes, name: `${words.title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}
