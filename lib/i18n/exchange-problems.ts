/** What is wrong with an exchange file or one of its rows: where, what, and what to do about it. */
import type {
  ExchangeProblem,
  ExchangeProblemCode,
  ExchangeSeverity,
} from '#lib/files/exchange/exchange-mapping'

export const exchangeSeverityWords: Readonly<
  Record<ExchangeSeverity, { readonly label: string; readonly help: string }>
> = {
  file: { label: '整个文件', help: '须先改正，整个文件才能导入。' },
  row: { label: '须处理', help: '该行须由人处理后才能导入。' },
  note: { label: '提示', help: '已读入，有内容按原样另存或作了调整。' },
}

/** The sentence without its place; `exchangeProblemMessage` puts the place in front. */
const sentences: Readonly<Record<ExchangeProblemCode, (problem: Facts) => string>> = {
  TEXT_ENCODING: ({ params }) =>
    params['encoding'] === ''
      ? '不能识别文本编码，可能不是文本文件。请另存为 UTF-8 后重新上传。'
      : `文件编码是 ${params['encoding']}，该格式要求 UTF-8；已转换读入，请核对文字。`,
  TEXT_NUL: () =>
    '含有空字符（NUL），可能不是文本文件、已损坏，或是没有标记的 UTF-16。请另存为 UTF-8 后重新上传。',
  FORMAT_UNKNOWN: () => '不能识别文件的格式。请选择格式，或改用 SSSOM/TSV、JSKOS、xlsx、csv。',
  HEADER_MISSING: () =>
    '没有元数据（以 # 开头的部分）。标识前缀和许可不明，请一并上传 .sssom.yml 文件，或补充元数据。',
  HEADER_TOO_LARGE: ({ params }) => `元数据超过 ${params['limit']} KB，未读取。请删除无关内容后重新上传。`,
  HEADER_BROKEN: () => '元数据不是正确的 YAML。请检查缩进、冒号和引号，且每行都以 # 开头。',
  HEADER_INCOMPLETE: () => '元数据缺少这一项（规范要求必填）。不影响读取，建议补上。',
  COLUMN_MISSING: () => '缺少这一列，不能读取。请补上该列，列名须与规范一致，或指定哪一列是它。',
  COLUMN_DUPLICATE: () => '列名重复。以第一列为准，后面的列按原样另存。',
  COLUMN_UNKNOWN: () => '不认识的列，内容按原样另存，不作判断。',
  COLUMN_AMBIGUOUS: ({ params }) => `列名不能确定含义，可能是：${params['choices']}。请指定。`,
  COLUMNS_TOO_MANY: ({ params }) => `超过 ${params['limit']} 列，未读取。请删除多余的列后重新上传。`,
  ROWS_TOO_MANY: ({ params }) => `超过 ${params['limit']} 行，不能整个导入。请拆分为多个文件，分别上传。`,
  ROW_TOO_LONG: ({ params }) =>
    `有 ${params['cells']} 格，多于列名的 ${params['columns']} 列，可能多了分隔符。请核对该行。`,
  CELL_TOO_LONG: ({ params }) => `文字超过 ${params['limit']} 个字符。请缩短后重新上传。`,
  CELL_OMITTED: () => '原文过长，导出时没有写入这一格。请到原平台查看全文，补上后重新上传。',
  QUOTES_UNBALANCED: () => '双引号不配对，自此处起双引号按普通文字读取。请核对（内容中的双引号应写成两个）。',
  SLOT_UNKNOWN: () => '不认识的项目，内容按原样另存，不作判断。',
  VALUE_MISSING: () => '缺少必填的内容。请补上。',
  VALUE_INVALID: () => '内容不符合该项的格式，按原样另存。请核对。',
  VALUE_OUT_OF_RANGE: () => '数值超出允许的范围，按原样另存。请核对。',
  PREFIX_UNKNOWN: ({ params }) =>
    `前缀“${params['prefix']}”没有在 curie_map 中声明，标识按原样保留。请在元数据中声明该前缀。`,
  PREFIX_INVALID: () => '前缀或其网址不正确（内置前缀不能改为别的网址）。请核对 curie_map。',
  VERSION_UNKNOWN: () => '不认识的 SSSOM 版本，按 1.1 读取。',
  RELATION_UNKNOWN: () => '不认识的关系。原文保留，请由人选定关系。',
  RELATION_UNCLEAR: () => '文件没有说明是什么关系，不作默认。请由人选定。',
  NEGATION_UNCLEAR: () => '“不是这种关系”不等于已判无关（只有对 exactMatch 的否定才是）。请由人选定。',
  JUSTIFICATION_UNKNOWN: () => '不认识的对照方法，原文保留。',
  CARDINALITY_DIFFERS: ({ params }) =>
    `文件写的基数与实际行数算出的 ${params['counted']} 不一致，以实际为准。`,
  RECORD_ID_DUPLICATE: () => '记录标识与前面的行重复。请核对是否重复记录。',
  ENDS_MISSING: () => '缺少一侧的标识或名称，不知道是哪两个节点。请补上。',
  ENDS_BOTH_ABSENT: () => '两侧都写“无对应”，只说明两个体系之间没有对应，不产生对照或缺口。',
  END_LITERAL: () => '这一侧只有名称、没有标识，将按名称查找节点。',
  END_COMPOSITE: () => '这一侧是多个概念的组合，本平台没有对应的节点形式，标识按原样保留。',
  JSON_BROKEN: ({ params }) =>
    `不是正确的 JSON（第 ${params['column']} 个字符附近），可能被截断。请重新导出后上传。`,
  JSON_TOO_DEEP: ({ params }) => `括号嵌套超过 ${params['limit']} 层，未读取。`,
  ITEM_INVALID: () => '不是对照（没有 from、to），或成员过多，未读取。',
  BUNDLE_BOTH_SIDES: () => '两侧各有多个成员，不能说成一组对照。原文保留，请由人拆分。',
  DIRECTION_REQUIRED: () =>
    '包含、被包含的方向不明：OLIR 与 OSCAL 的写法相反。请选择“前者对后者”或“后者对前者”后再读取。',
  SHEET_MISSING: () => '没有找到含有两侧编号和关系的工作表。请检查工作表，或改用“对照表”格式并指定各列。',
  CELL_FORMULA_ERROR: () => '单元格的公式结果是错误值。请在表中改正公式，或改为固定的文字后重新上传。',
}

type Facts = Pick<ExchangeProblem, 'params' | 'value'>

/** `第 12 行“predicate_id”：不认识的关系。…（原文：foo）` */
export function exchangeProblemMessage(problem: ExchangeProblem): string {
  const { code, row, column, value, params } = problem
  const file = typeof params['file'] === 'string' ? `${params['file']} ` : ''
  const place = `${file}${row === null ? '' : `第 ${row} 行`}${column === null ? '' : `“${column}”`}`
  const quoted = value === null || value === '' ? '' : `（原文：${value}）`
  return `${place}${place === '' ? '' : '：'}${sentences[code]({ params, value })}${quoted}`
}
