/** 文件导入问题的说明文字: what is wrong with an uploaded file, where, and what to do about it. */
import type { FileProblem, ZipSuspicion } from '#lib/files/table'
import type { ProblemWords } from './problem-words'

const SUSPICIONS: Record<ZipSuspicion, string> = {
  path: '内部文件名含有非法路径',
  duplicate: '内部文件名重复或前后不一致',
  overlap: '内部文件相互重叠',
  zip64: '使用了 ZIP64 格式',
  method: '使用了不支持的压缩方式',
  size: '内部文件的实际大小与声明不符',
}

const RESAVE = '请用 WPS 或 Excel 打开后另存为 .xlsx，再重新上传。'

export const fileProblemWords: ProblemWords<FileProblem> = {
  FILE_EMPTY: () => '文件是空的（0 字节）。请检查所选文件，重新上传。',
  FILE_TOO_LARGE: ({ bytes, limit }) =>
    `文件大小为 ${megabytes(bytes)}，超过上限 ${megabytes(limit)}。请删除图片和无关工作表，或拆分后分别上传。`,
  FILE_TYPE_UNKNOWN: ({ fileName }) =>
    `文件“${fileName}”的内容不是 .xlsx 工作簿，也不是 .csv 文本。请另存为 .xlsx 或 .csv 后重新上传。`,
  FILE_OLD_XLS: () => '这是旧版 .xls 文件，不能读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后重新上传。',
  FILE_ENCRYPTED: () => '文件已加密，不能读取。请取消打开密码，另存后重新上传。',
  FILE_ZIP_BROKEN: () => `文件已损坏或不完整，可能是传输中断所致。${RESAVE}`,
  FILE_ZIP_SUSPICIOUS: ({ entry, reason }) =>
    `文件结构异常，已拒绝读取：${SUSPICIONS[reason]}${entry === '' ? '' : `(“${entry}”)`}。${RESAVE}`,
  FILE_ENTRIES_TOO_MANY: ({ entries, limit }) =>
    `文件内部含有 ${entries} 个部件，超过上限 ${limit} 个。请删除图片、附件和无关工作表后重新上传。`,
  FILE_EXPANDS_TOO_MUCH: ({ limit }) =>
    `文件解压后内容过大（上限 ${megabytes(limit)}）或压缩比异常，已拒绝读取。请删除无关内容，或拆分后分别上传。`,
  FILE_WORKBOOK_MISSING: () => `文件中没有找到工作簿，可能是其他类型的文件改了扩展名。${RESAVE}`,
  FILE_XML_BROKEN: ({ part }) => `文件内部的“${part}”格式有误，不能读取。${RESAVE}`,
  FILE_XML_DOCTYPE: ({ part }) => `文件内部的“${part}”含有不允许的文档类型声明，已拒绝读取。${RESAVE}`,
  FILE_SHEETS_TOO_MANY: ({ sheets, limit }) =>
    `工作簿有 ${sheets} 张可见工作表，超过上限 ${limit} 张。请删除或隐藏无关工作表后重新上传。`,
  FILE_ROWS_TOO_MANY: ({ sheet, limit }) =>
    `工作表“${sheet}”超过 ${limit} 行，不能整表导入。请按类目拆分为多个文件，分别上传。`,
  FILE_COLUMNS_TOO_MANY: ({ sheet, row, limit }) =>
    `工作表“${sheet}”第 ${row} 行超过 ${limit} 列。请删除多余的列后重新上传。`,
  FILE_CELL_TOO_LONG: ({ sheet, row, column, limit }) =>
    `工作表“${sheet}”第 ${row} 行 ${column} 列的文字超过 ${limit} 个字符。请缩短该单元格的内容后重新上传。`,
  FILE_TEXT_TOO_MUCH: ({ sheet, row }) =>
    `读到工作表“${sheet}”第 ${row} 行时，文字或单元格总量已超过上限。请删除无关的工作表和列，或拆分后分别上传。`,
  FILE_NO_TABLE: () => '文件中没有可读取的内容：各工作表为空或已隐藏。请取消隐藏或填写内容后重新上传。',
  FILE_ENCODING_UNKNOWN: () => '不能识别文本编码。请用 WPS 或 Excel 另存为 .xlsx 或“CSV UTF-8”后重新上传。',
  FILE_CSV_QUOTES: ({ line }) =>
    `第 ${line} 行附近的引号不配对。请检查该行的英文双引号（内容中的双引号应写成两个），或另存为 .xlsx 后重新上传。`,
  FILE_TOO_SLOW: ({ seconds }) => `读取文件超过 ${seconds} 秒，已中止。请删除无关内容，或拆分后分别上传。`,
  FILE_TOO_HEAVY: ({ megabytes: memory }) =>
    `读取文件所需内存超过 ${memory} MB，已中止。请删除无关内容，或拆分后分别上传。`,
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

/** The sentence for what is wrong with a file. */
export function fileProblemMessage(problem: FileProblem): string {
  const words = fileProblemWords[problem.code] as (params: FileProblem['params']) => string
  return words(problem.params)
}
