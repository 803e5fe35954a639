import { writeWorkbook } from '#lib/files/write-workbook'
import { eventWord, subjectTypeWords } from '#lib/i18n/audit'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { listLog } from '#lib/queries/audit'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { auditFilterOf } from '../../../(workspace)/audit/audit-filter'

/** What a sheet can be asked to hold; a longer log is exported by narrowing the filter. */
const rowsMax = 20_000

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'audit.read', async (reader, params) => {
    const filter = auditFilterOf(Object.fromEntries(params))
    const { entries, total, agencies } = await listLog(reader, filter, { offset: 0, limit: rowsMax })
    const nameOf = (id: string | null) => agencies.find((agency) => agency.id === id)?.name ?? ''
    const bytes = await writeWorkbook([
      {
        name: '审计记录',
        title: '审计记录',
        notes: [
          `导出时间：${formatInstant(new Date())}；共 ${total} 条${total > rowsMax ? `，本表为最近 ${rowsMax} 条` : ''}。`,
        ],
        columns: [
          { header: '序号', width: 8, type: 'number' },
          { header: '时间', width: 20, type: 'text' },
          { header: '人员', width: 18, type: 'text' },
          { header: '单位', width: 24, type: 'text' },
          { header: '事项', width: 24, type: 'text' },
          { header: '对象', width: 10, type: 'text' },
          { header: '对象编号', width: 38, type: 'text' },
          { header: '叶指纹（SHA-256）', width: 68, type: 'text' },
        ],
        rows: entries.map((entry) => [
          entry.seq,
          formatInstant(entry.at),
          entry.actorName,
          nameOf(entry.agencyId),
          eventWord(entry.event),
          subjectTypeWords[entry.subjectType] ?? entry.subjectType,
          entry.subjectId,
          entry.leafHash,
        ]),
      },
    ])
    return { bytes, name: `审计记录-${formatDate(new Date())}.xlsx`, type: xlsxType }
  })
}
