/** Words of `npm run align`: what is wrong with a list, where, and what to do; the reasons of a candidate in one line. */
import type { Reason } from '#lib/domain/alignment/reason'
import { reasonWords } from './suggestion'

/** The words take any of the problems' parameters; `lib/files/align/list-problem.ts` says which code has which. */
type Params = Readonly<Record<string, string | number>>

const megabytes = (bytes: string | number | undefined) => Math.ceil(Number(bytes) / 1024 / 1024)

const listWords: Readonly<Record<string, (params: Params) => string>> = {
  LIST_TOO_LARGE: ({ bytes, limit }) =>
    `文件 ${megabytes(bytes)} MB，超过上限 ${megabytes(limit)} MB。请分成几个文件。`,
  LIST_ENCODING_UNKNOWN: () => '认不出文字编码，或不是文本文件。请另存为 UTF-8 编码的 CSV。',
  LIST_QUOTES: ({ line }) => `第 ${line} 行的引号不成对。请检查该行的英文双引号。`,
  LIST_EMPTY: () => '没有数据行。第 1 行应是列名 id、label，从第 2 行起每行一个条目。',
  LIST_ROWS_TOO_MANY: ({ limit }) => `超过 ${limit} 行。请分成几个文件。`,
  LIST_COLUMNS_TOO_MANY: ({ columns, limit }) => `有 ${columns} 列，上限 ${limit} 列。请删去不用的列。`,
  LIST_COLUMN_MISSING: ({ column, found }) =>
    `第 1 行缺少列“${column}”（现有：${found}）。请把该列的列名改为 ${column}；必须有 id 和 label 两列。`,
  LIST_COLUMN_TWICE: ({ column }) => `第 1 行有两个“${column}”列。请保留一个。`,
  LIST_CELL_MISSING: ({ row, column }) => `第 ${row} 行“${column}”列是空的。请填写，或删去该行。`,
  LIST_CELL_TOO_LONG: ({ row, column, chars, limit }) =>
    `第 ${row} 行“${column}”列有 ${chars} 字，上限 ${limit} 字。请缩短。`,
  LIST_CELLS_TOO_MANY: ({ row, cells, columns }) =>
    `第 ${row} 行有 ${cells} 格，列名只有 ${columns} 个。含逗号的文字请用英文双引号括起来。`,
  LIST_ID_TWICE: ({ row, id, first }) =>
    `第 ${row} 行“id”列的“${id}”与第 ${first} 行重复。每个 id 只能出现一次。`,
  LIST_PARENT_CYCLE: ({ row, ids }) =>
    `第 ${row} 行“parent_id”列：上级关系成环（${ids}）。请改正其中一个上级。`,
  LIST_TOO_DEEP: ({ row, limit }) => `第 ${row} 行“parent_id”列：上级超过 ${limit} 层。请检查上级关系。`,
  LIST_PARENT_UNKNOWN: ({ row, parent }) =>
    `第 ${row} 行“parent_id”列的“${parent}”不在本文件中，只用来看哪些条目同属一处。`,
}

export function listProblemWords(problem: { readonly code: string; readonly params: Params }): string {
  const words = listWords[problem.code]
  if (!words) throw new Error(`no words for ${problem.code}`)
  return words(problem.params)
}

/** `名称相同 +210（办公用房管理标准）；上级相似 +80` */
export function reasonLine(reasons: readonly Reason[]): string {
  return reasons
    .map(({ key, permille, shared }) => {
      const words = shared.length === 0 ? '' : `（${shared.join('、')}）`
      return `${reasonWords[key]} ${permille > 0 ? '+' : '−'}${Math.abs(permille)}${words}`
    })
    .join('；')
}

/**
 * Why “no counterpart” is believed: the best candidate's score, 0…1, null where there is none at all; `halved` where reasons of
 * its place counted half.
 */
export function noneLine(closest: number | null, halved: boolean): string {
  if (closest === null) return '可能无对应：没有候选'
  return `可能无对应：最接近的候选只有 ${closest}${halved ? '（所处位置的理由减半计）' : ''}`
}
