/** The words of taking the 对照表 out: formats, what goes into the file, what a format cannot carry, the printed book. */
import type { ExportScope } from '#lib/domain/gap/export-scope'

export const bookWords = {
  title: (a: string, b: string) => `${a}、${b}机关事务标准体系对照表`,
  print: '打印对照表',
  printHint: '按下方各部分逐页打印；矩阵较宽时请选 A3。',
  paper: '纸张',
  cover: '封面',
  legend: '图例',
  matrix: '矩阵',
  lacks: (agency: string) => `${agency}没有`,
  matrixGaps: (a: string, b: string) =>
    `末列、末行的 ∅ 表示缺口：末列为${b}没有的类目，末行为${a}没有的类目。既无符号也无 ∅ 的，有不在收录状态之内的对照。`,
  details: '对照明细',
  differences: '差异登记',
  gaps: '缺口',
  demo: '示例（演示）数据：不代表任何单位的正式意见',
  notRelease: '本表由平台按下列时间和范围导出，供核对和会商使用；双方签署的正式文本以“对照表发布”为准。',
  none: '（无）',
  page: '第 ',
  pageOf: ' 页　共 ',
  pageEnd: ' 页',
} as const

export const exportStatesWords: Readonly<Record<ExportScope['states'], string>> = {
  confirmed: '仅双方已确认的',
  sent: '已确认的和已送对方的',
  all: '本单位可见的全部（含本单位草稿）',
}

export const exportLevelWords: Readonly<Record<ExportScope['level'], string>> = {
  category: '类目',
  position: '标准',
  both: '类目和标准',
}

export const exportWords = {
  title: '导出对照表',
  intro: '先选范围和格式，核对该格式不能如实表达的内容，再下载。只包含您有权查看的内容；对方的草稿不会导出。',
  left: '左侧体系',
  right: '右侧体系',
  level: '层级',
  states: '收录',
  gaps: '缺口',
  gapsYes: '包含缺口',
  gapsNo: '不含缺口',
  format: '格式',
  preview: '按以上选择核对',
  carried: (rows: number, total: number) => `将导出 ${rows} 行（本人可见共 ${total} 行）。`,
  empty: '按所选范围没有可导出的行',
  emptyHint: '请放宽“收录”的范围，或改选层级。',
  losses: '该格式不能如实表达的内容',
  lossesNone: '该格式能如实表达所选的全部内容。',
  download: '下载文件',
  xlsx: 'Excel 工作簿',
  csv: 'CSV',
  book: '成册对照表',
  bookHint: '封面、图例、矩阵、对照明细、差异登记、缺口六部分，供会商、报送和归档。',
  bookXlsx: '下载成册对照表（xlsx）',
  bookPrint: '打印成册对照表',
  data: '交换格式',
  dataHint: '供其他系统读取，或修改后再导入本平台。',
  logged: '每次导出都记入安全事件。',
} as const
