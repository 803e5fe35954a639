/** The worklist of gaps as a sheet. */
import type { WorkbookSheet } from '#lib/files/write-workbook'
import { formatDate } from '#lib/i18n/format'
import { dispositionWords, gapStateWords, gapStatusWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { extentWords, inheritanceWords } from '#lib/i18n/inheritance'
import { relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { GapList, GapRow } from '#lib/queries/gaps'
import { pairSheet } from '../pair-export'

export function gapSheet(pair: CatalogPair, list: GapList): WorkbookSheet {
  return pairSheet<GapRow>(pair, {
    caption: words.caption,
    unit: '个',
    intro: words.intro,
    columns: [
      { header: '序号', width: 6, type: 'number' },
      { header: '子体系', width: 20, type: 'text' },
      { header: '代码', width: 12, type: 'text' },
      { header: '平台内码', width: 12, type: 'text' },
      { header: '名称', width: 28, type: 'text' },
      { header: '拥有方', width: 10, type: 'text' },
      { header: '缺少方', width: 10, type: 'text' },
      { header: '状态', width: 14, type: 'text' },
      { header: '处置', width: 12, type: 'text' },
      { header: '办理', width: 14, type: 'text' },
      { header: '理由', width: 40, type: 'text' },
      { header: '责任人', width: 16, type: 'text' },
      { header: '期限', width: 12, type: 'date' },
      { header: '自', width: 12, type: 'date' },
      { header: '查无对应', width: 28, type: 'text' },
      { header: '上级类目', width: 28, type: 'text' },
      { header: '联合标准', width: 24, type: 'text' },
      { header: '逾期', width: 8, type: 'text' },
      { header: '标记', width: 8, type: 'text' },
    ],
    list,
    lines: (row, index) => [cellsOf(row, index)],
  })
}

function parentText({ inherited }: GapRow['gap']): string | null {
  const said = inherited?.parents.map(({ relation, extent }) =>
    inheritanceWords.parentSays(
      relationWords[relation].label,
      extent === null ? inheritanceWords.unsaid : extentWords[extent].label,
    ),
  )
  return said?.join('；') ?? null
}

function cellsOf(
  { gap, owning, lacking, answers, overdue }: GapRow,
  index: number,
): readonly (string | number | null)[] {
  const { node, disposition, report, status } = gap
  return [
    index + 1,
    node.subsystemTitle,
    node.officialCode,
    node.platformCode,
    node.title,
    owning.agency.shortName,
    lacking.agency.shortName,
    gapStatusWords[status],
    disposition && dispositionWords[disposition.disposition].label,
    disposition && gapStateWords[disposition.state],
    disposition?.reason ?? null,
    disposition?.ownerName ?? null,
    disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
    disposition && formatDate(disposition.stateSince),
    report?.reason ?? null,
    parentText(gap),
    answers.map(({ title }) => title).join('；') || null,
    overdue ? words.overdue : null,
    disposition?.demo || report?.demo ? mappingScreenWords.demo : null,
  ]
}
