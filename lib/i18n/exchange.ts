/** Words of the exchange formats: their names, what is wrong with a file or a row, and what a format cannot carry. */
import type { ExchangeFormat } from '#lib/files/exchange/exchange-mapping'
import type { ExchangeLoss, LossFact } from '#lib/files/exchange/losses'

export const exchangeFormatWords: Readonly<
  Record<ExchangeFormat, { readonly label: string; readonly help: string }>
> = {
  sssom: {
    label: 'SSSOM/TSV',
    help: '本体对照的通用交换格式（SSSOM 1.1）。本平台的内容都能带出、带入，规范没有的项目用扩展项。',
  },
  jskos: { label: 'JSKOS（JSON）', help: '知识组织系统的交换格式，图书情报界通用。' },
  'jskos-ndjson': { label: 'JSKOS（NDJSON）', help: '每行一条的 JSKOS，适合大量数据。' },
  'jskos-csv': { label: 'JSKOS（CSV）', help: '只有两侧代码和关系的简表。' },
  strm: { label: 'STRM 工作簿', help: '美国 NIST 的集合论关系对照表（xlsx）。' },
  oscal: { label: 'OSCAL 对照（JSON）', help: '美国 NIST OSCAL 1.2 的控制项对照模型。' },
  table: { label: '对照表（xlsx、csv）', help: '普通表格，按列名识别。' },
}

/** What of a row it is that a format can't carry. */
export const exchangeFactWords: Readonly<Record<LossFact, string>> = {
  overlap: '关系“交叉”',
  related: '关系“相关”',
  equivalent: '关系“实质等效”',
  'unrelated-open': '未经对方确认的“已判无关”',
  unrelated: '“已判无关”',
  'relation-open': '尚未选定的关系',
  gap: '缺口',
  'gap-disposition': '缺口的处置',
  justification: '理由',
  differences: '差异登记',
  'unrelated-reason': '判为无关的方面',
  bundle: '合并覆盖、任一的分组',
  evidence: '证据',
  state: '办理状态',
  marks: '待复核、难协商、示例标记',
  people: '提出人和确认人',
  dates: '提出和确认日期',
  scores: '置信度和相似度',
  path: '上级节点',
  'record-id': '对照编号',
  extra: '导入时另存的原文',
  'long-text': '超过单元格字数上限的文字',
  'maps-missing': '只有缺口、没有对照的表',
}

const carriageWords: Readonly<Record<ExchangeLoss['carriage'], string>> = {
  own: '写在本平台的扩展项中：再导入本平台不丢失，其他软件可能不识别',
  lost: '该格式没有位置，文件中不含这项内容',
  'left-out': '该格式不能如实表达，这些行不写入文件',
}

/** The relations that other programs read otherwise than we mean them, by format. */
const remarks: Readonly<Partial<Record<ExchangeFormat, Partial<Record<LossFact, string>>>>> = {
  sssom: {
    overlap: 'SKOS 没有“交叉”，其他软件读作“相关”（relatedMatch）',
    'unrelated-open': '否定（Not）只用于双方已确认的“已判无关”',
  },
  jskos: { overlap: 'SKOS 没有“交叉”，其他软件读作“相关”（relatedMatch）', unrelated: 'JSKOS 没有否定' },
  'jskos-ndjson': {
    overlap: 'SKOS 没有“交叉”，其他软件读作“相关”（relatedMatch）',
    unrelated: 'JSKOS 没有否定',
  },
  'jskos-csv': { overlap: 'SKOS 没有“交叉”，写作“相关”（related）', unrelated: 'JSKOS 没有否定' },
  strm: { related: '集合论关系没有“相关”', gap: '集合论对照表只列有关系的行' },
  oscal: {
    related: 'OSCAL 没有“相关”，写在本平台的关系名称空间中',
    'maps-missing': 'OSCAL 要求至少有一条对照，请连同对照一起导出，或改用 SSSOM、对照表格式',
  },
}

/** `差异登记（12 行）：写在本平台的扩展项中…` */
export function exchangeLossSentence(format: ExchangeFormat, { fact, carriage, rows }: ExchangeLoss): string {
  const remark = remarks[format]?.[fact]
  return `${exchangeFactWords[fact]}（${rows.length} 行）：${carriageWords[carriage]}${remark ? `；${remark}` : ''}。`
}
