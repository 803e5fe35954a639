/** 联合标准台账 as a workbook: what the list shows, one row a project and participant's facts side by side. */
import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { jointKindWords, jointStateWords, nextStepSentence } from '#lib/i18n/joint'
import { listJointCards } from '#lib/queries/joint'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { jointFilterOf } from '../../../(workspace)/joint/joint-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'joint.read', async (reader, params) => {
    const { cards } = await listJointCards(reader, jointFilterOf(Object.fromEntries(params)))
    const bytes = await writeWorkbook([
      {
        name: '联合标准',
        title: '联合标准台账',
        notes: [`导出时间：${formatInstant(new Date())}；共 ${cards.length} 项。`],
        columns: [
          { header: '序号', width: 6, type: 'number' },
          { header: '名称', width: 40, type: 'text' },
          { header: '种类', width: 18, type: 'text' },
          { header: '参与单位', width: 22, type: 'text' },
          { header: '状态', width: 12, type: 'text' },
          { header: '本状态起', width: 12, type: 'date' },
          { header: '下一步', width: 36, type: 'text' },
          { header: '立项号', width: 30, type: 'text' },
          { header: '编号', width: 30, type: 'text' },
          { header: '备案号', width: 20, type: 'text' },
          { header: '备注', width: 10, type: 'text' },
        ],
        rows: cards.map(({ joint, agencies, next }, index) => {
          const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? id
          const each = (fact: 'projectNumber' | 'number' | 'filingNumber') =>
            joint.participants
              .flatMap((own) => (own[fact] === null ? [] : [`${nameOf(own.agencyId)}：${own[fact]}`]))
              .join('\n')
          return [
            index + 1,
            joint.title,
            jointKindWords[joint.kind],
            agencies.map((agency) => agency.shortName).join('、'),
            jointStateWords[joint.state],
            formatDate(joint.stateSince),
            nextStepSentence(next, nameOf),
            each('projectNumber'),
            each('number'),
            each('filingNumber'),
            joint.demo ? '示例' : '',
          ]
        }),
      },
    ])
    return { bytes, name: `联合标准台账-${formatDate(new Date())}.xlsx`, type: xlsxType }
  })
}
