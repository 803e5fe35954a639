import { relationTable } from '#lib/domain/mapping/relations'
import { ageInDays } from '#lib/domain/progress/age'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { agendaWords } from '#lib/i18n/desk'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { meetingWords as words } from '#lib/i18n/meeting'
import { waitingWords } from '#lib/i18n/progress'
import { loadMeeting, type MeetingRow } from '#lib/queries/meeting'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { meetingFilterOf } from '../../../(workspace)/mappings/meeting/meeting-filter'

/** The list of the joint meeting as the page shows it: what is to be taken up, and what was put off. */
export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const now = new Date()
    const { ready, deferred, total } = await loadMeeting(
      reader,
      meetingFilterOf(Object.fromEntries(search)),
      now,
    )
    const stamp = `导出时间：${formatInstant(now)}；待上会 ${ready.length} 项，共 ${total} 项；已延期 ${deferred.length} 项。`
    const bytes = await writeWorkbook([
      sheetOf(words.ready, stamp, ready, now),
      sheetOf(words.deferred, stamp, deferred, now),
    ])
    return { bytes, name: `${words.title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}

function sheetOf(name: string, stamp: string, rows: readonly MeetingRow[], now: Date): WorkbookSheet {
  return {
    name,
    title: `${words.title}：${name}`,
    notes: [stamp],
    columns: [
      { header: '序号', width: 6, type: 'number' },
      { header: words.kind, width: 22, type: 'text' },
      { header: words.item, width: 52, type: 'text' },
      { header: '自', width: 12, type: 'text' },
      { header: `${words.age}（天）`, width: 10, type: 'number' },
      { header: words.turn, width: 22, type: 'text' },
      { header: words.next, width: 24, type: 'text' },
      { header: words.lastReason, width: 40, type: 'text' },
      { header: words.until, width: 12, type: 'text' },
      { header: '延期理由', width: 30, type: 'text' },
    ],
    rows: rows.map(({ kind, view, since, turn, deferral, reason }, index) => [
      index + 1,
      agendaWords[kind],
      view.ends
        .map((end) => [end.agency?.shortName, end.code, end.title].filter(Boolean).join(' '))
        .join(view.relation ? ` ${relationTable[view.relation].sign} ` : ' — '),
      formatDate(since),
      ageInDays(since, now),
      turn === null ? words.nobody : (turn.agency?.name ?? words.jointBody),
      turn === null ? '' : waitingWords[turn.what],
      reason ?? '',
      deferral ? formatDate(deferral.until) : '',
      deferral?.reason ?? '',
    ]),
  }
}
