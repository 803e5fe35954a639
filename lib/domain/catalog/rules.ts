/**
 * The validation rules that speak about one row of a catalogue, as a table: what is wrong, on which legal basis, and how
 * severe it is at each gate. Real catalogues contain overdue reviews, odd numbers and an 实施日期 before its 发布日期,
 * and a platform that refused them would only drive people back to Excel: while rows come in, every rule warns and none
 * blocks. `id`, `message` and `basis` are those of `data/rules.json`, word for word; a test compares them.
 */
import { addMonths, yearOf } from './day'
import type { StandardRecord } from './record'
import { numberKindsOf, type ParsedNumber, printNumber, splitNumbers } from './standard-number'

/** `import` rows come in; `effective` an edition becomes effective; `submit` 送审; `issue` 发布. */
export type Gate = 'import' | 'effective' | 'submit' | 'issue'
export type Severity = 'block' | 'warn' | 'info'

export type RuleContext = {
  /** Region codes of all participating agencies: 51, 50 … A joint standard carries one number of each. */
  readonly regionCodes: readonly string[]
  /** The day in Beijing, YYYY-MM-DD. */
  readonly today: string
}

type FindingParams = Readonly<Record<string, string | number>>
type Row = { readonly record: StandardRecord; readonly numbers: readonly ParsedNumber[] }

export type CatalogRule = {
  readonly id: string
  /** The field of the record that the person has to look at. */
  readonly field: keyof StandardRecord
  readonly severity: Readonly<Record<Gate, Severity>>
  readonly message: string
  readonly basis: string
  /** The facts behind the finding, or null where the row is in order. */
  readonly check: (row: Row, context: RuleContext) => FindingParams | null
}

export type Finding = {
  readonly rule: string
  readonly field: keyof StandardRecord
  readonly severity: Severity
  readonly params: FindingParams
}

const blocksOnIssue = { import: 'warn', effective: 'warn', submit: 'block', issue: 'block' } as const
const blocksEdition = { import: 'warn', effective: 'block', submit: 'block', issue: 'block' } as const
const warnsAlways = { import: 'warn', effective: 'warn', submit: 'warn', issue: 'warn' } as const

export const catalogRules: readonly CatalogRule[] = [
  {
    id: 'N-01',
    field: 'numberText',
    severity: blocksOnIssue,
    message: '标准编号格式不符:应为“代号 顺序号—年份”',
    basis: '标准化法(2017)第24条;GB/T 1.1—2020',
    check: ({ record, numbers }) => {
      const kinds = numberKindsOf[record.level]
      const odd = numbers.find(
        (number) => kinds.length > 0 && (!kinds.includes(number.kind) || number.year === null),
      )
      return odd ? { number: printNumber(odd) } : null
    },
  },
  {
    id: 'N-02',
    field: 'numberText',
    severity: warnsAlways,
    message: '已归一化比较;展示用“—”(U+2014)',
    basis: '来源中三种写法并存',
    check: ({ record, numbers }) => {
      const printed = numbers.map(printNumber).join('、')
      return numbers.length === 0 || printed === record.numberText ? null : { printed }
    },
  },
  {
    id: 'N-03',
    field: 'issueDate',
    severity: warnsAlways,
    message: '编号年份与发布年份不一致',
    basis: '编号规则=代号+顺序号+年份',
    check: ({ record, numbers }) => {
      const { issueDate } = record
      if (issueDate === null) return null
      const odd = numbers.find((number) => number.year !== null && number.year !== yearOf(issueDate))
      return odd ? { number: printNumber(odd), issueDate } : null
    },
  },
  {
    id: 'N-04',
    field: 'numberText',
    severity: blocksOnIssue,
    message: '地方标准代号与省(市)不符',
    basis: 'DB+行政区划代码前两位(中国地方标准词条/西藏林草须知 DB54)',
    check: ({ numbers }, { regionCodes }) => {
      const provinces = regionCodes.map((code) => code.slice(0, 2))
      const odd = numbers.find((number) => number.region && !provinces.includes(number.region.slice(0, 2)))
      return odd ? { number: printNumber(odd), regions: regionCodes.join('、') } : null
    },
  },
  {
    id: 'N-05',
    field: 'numberText',
    severity: blocksOnIssue,
    message: '设区的市用四位:DB5101/T(成都)',
    basis: '来源 DB5101/T 69—2020',
    check: ({ record, numbers }) => {
      const city = /[\u4e00-\u9fff]{2,}市/.test(withoutProvinces(record.issuer ?? ''))
      const odd = numbers.find((number) => number.kind === 'provincial')
      return city && odd ? { number: printNumber(odd), issuer: record.issuer ?? '' } : null
    },
  },
  {
    id: 'N-06',
    field: 'numberText',
    severity: warnsAlways,
    message: '地方标准为推荐性标准,应为 /T',
    basis: '标准化法(2017)第2条;山东条例第10条允许法律另有规定',
    check: ({ numbers }) => {
      const odd = numbers.find((number) => number.region !== null && !number.prefix.endsWith('/T'))
      return odd ? { number: printNumber(odd) } : null
    },
  },
  {
    id: 'N-09',
    field: 'numberText',
    severity: blocksEdition,
    message: '示例条目不得编号',
    basis: '产品约束',
    check: ({ record, numbers }) =>
      record.evidence === 'illustrative' && numbers.length > 0 ? { number: record.numberText ?? '' } : null,
  },
  {
    id: 'N-10',
    field: 'level',
    severity: blocksOnIssue,
    message: '机关内部标准不是企业标准,另立“内部标准”并用本单位内部代号',
    basis: '标准化法(2017)第19条;云南 JGSW 内部编号规则',
    check: ({ record, numbers }) => {
      const odd = record.level === 'enterprise' || numbers.some((number) => number.kind === 'enterprise')
      return odd ? { number: record.numberText ?? '' } : null
    },
  },
  {
    id: 'N-11',
    field: 'numberText',
    severity: warnsAlways,
    message: '团体标准由社会团体发布,格式 T/××× 号—年',
    basis: '标准化法(2017)第18条',
    check: ({ record, numbers }) => {
      const odd = numbers.find((number) => number.kind !== 'association')
      return record.level === 'association' && odd ? { number: printNumber(odd) } : null
    },
  },
  {
    id: 'A-01',
    field: 'issuer',
    severity: blocksOnIssue,
    message: '地方标准由省级标准化行政主管部门制定发布;机关事务局为提出/归口/起草单位',
    basis: '标准化法(2017)第13条',
    check: ({ record }) =>
      record.level === 'local' && record.issuer?.includes('机关事务') ? { issuer: record.issuer } : null,
  },
  {
    id: 'P-15',
    field: 'effectiveDate',
    severity: blocksOnIssue,
    message: '实施日期不得早于发布日期',
    basis: 'DB51/T 2620—2019 封面(2019-10-25/2019-01-01)反例',
    check: ({ record: { issueDate, effectiveDate } }) =>
      issueDate !== null && effectiveDate !== null && effectiveDate < issueDate
        ? { issueDate, effectiveDate }
        : null,
  },
  {
    id: 'L-01',
    field: 'reviewedOn',
    severity: blocksOnIssue,
    message: '复审周期一般不超过五年',
    basis: '标准化法(2017)第29条',
    check: (row, { today }) => {
      const due = reviewDue(row)
      return due !== null && today >= due ? { due } : null
    },
  },
  {
    id: 'L-02',
    field: 'reviewedOn',
    severity: warnsAlways,
    message: '应提出复审建议',
    basis: 'DB14/T 2578—2022 4.1;上海条例第23条(周期3年,届满6个月前评估)',
    check: (row, { today }) => {
      const due = reviewDue(row)
      return due !== null && today < due && today >= addMonths(due, -6) ? { due } : null
    },
  },
  {
    id: 'D-01',
    field: 'numberText',
    severity: blocksOnIssue,
    message: '年份用六角括号〔〕,顺序号不编虚位、不加“第”',
    basis: '样例 川机管发〔2015〕53号、渝机管发〔2021〕108 号;GB/T 9704—2012',
    check: ({ record: { level, numberText } }) => {
      const isDocument = level === 'normative-document' || /号\s*$/.test(numberText ?? '')
      if (numberText === null || !isDocument) return null
      return /^[^\s\d〔]+〔(?:19|20)\d{2}〕\s?[1-9]\d*\s?号$/.test(numberText) ? null : { number: numberText }
    },
  },
]

/** Everything the rules have to say about one row at a gate, in the order of the table. */
export function checkRow(record: StandardRecord, gate: Gate, context: RuleContext): readonly Finding[] {
  const row = { record, numbers: splitNumbers(record.numberText) }
  return catalogRules.flatMap((rule) => {
    const params = rule.check(row, context)
    return params === null
      ? []
      : [{ rule: rule.id, field: rule.field, severity: rule.severity[gate], params }]
  })
}

/** The rule with an id; an unknown id is a bug. */
export function getRule(id: string): CatalogRule {
  const rule = catalogRules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return rule
}

/**
 * The day on which the 复审 of a 地方标准 is due: five years after the last one, else after 发布. Where only the year is
 * known, its last day counts. Null for other levels, whose review is not the bureaus' to propose.
 */
function reviewDue({ record, numbers }: Row): string | null {
  if (record.level !== 'local') return null
  const year = record.year ?? numbers[0]?.year ?? null
  const since = record.reviewedOn ?? record.issueDate ?? (year === null ? null : `${year}-12-31`)
  return since === null ? null : addMonths(since, 60)
}

/** The four municipalities are provinces by rank, so their 市 doesn't make an issuer a 设区的市. */
function withoutProvinces(issuer: string): string {
  return issuer
    .replace(/(北京|天津|上海|重庆)市/g, '')
    .replace(/[\u4e00-\u9fff]{2,3}省/g, '')
    .replaceAll('市场', '')
}
