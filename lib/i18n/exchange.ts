/** Words of the exchange formats: their names, what is wrong with a file or a row, and what a format cannot carry. */
import type { ExchangeFormat } from '#lib/files/exchange/exchange-mapping'

export const exchangeFormatWords: Readonly<
  Record<ExchangeFormat, { readonly label: string; readonly help: string }>
> = {
  sssom: {
    label: 'SSSOM/TSV',
    help: '本体对照的通用交换格式（SSSOM 1.1）。本平台的全部内容都能带出、带入。',
  },
  jskos: { label: 'JSKOS（JSON）', help: '知识组织系统的交换格式，图书情报界通用。' },
  'jskos-ndjson': { label: 'JSKOS（NDJSON）', help: '每行一条的 JSKOS，适合大量数据。' },
  'jskos-csv': { label: 'JSKOS（CSV）', help: '只有两侧代码和关系的简表。' },
  strm: { label: 'STRM 工作簿', help: '美国 NIST 的集合论关系对照表（xlsx）。' },
  oscal: { label: 'OSCAL 对照（JSON）', help: '美国 NIST OSCAL 1.2 的控制项对照模型。' },
  table: { label: '对照表（xlsx、csv）', help: '普通表格，按列名识别。' },
}
