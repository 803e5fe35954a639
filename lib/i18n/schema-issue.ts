/**
 * What a schema found wrong with one value, as a Chinese sentence that says what to do. Used by forms and by the
 * server alike; a schema that brings its own message keeps it.
 */
import type { core } from 'zod'

export const schemaIssueWords: core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? '请填写。'
        : `请填写${typeWords[issue.expected] ?? '正确的内容'}。`
    case 'too_small':
      if (issue.origin === 'string') {
        return issue.minimum === 1 ? '请填写。' : `请至少填写 ${issue.minimum} 个字。`
      }
      if (issue.origin === 'array' || issue.origin === 'set') return `请至少选择或填写 ${issue.minimum} 项。`
      return `不能小于 ${issue.minimum}。`
    case 'too_big':
      if (issue.origin === 'string') return `请不要超过 ${issue.maximum} 个字。`
      if (issue.origin === 'array' || issue.origin === 'set') return `请不要超过 ${issue.maximum} 项。`
      return `不能大于 ${issue.maximum}。`
    case 'invalid_value':
      return issue.input === undefined ? '请选择。' : '请从所列选项中选择。'
    case 'invalid_union':
      return '请选择或填写完整。'
    case 'invalid_format':
      return formatWords[issue.format] ?? '格式不正确，请核对。'
    case 'not_multiple_of':
      return `请填写 ${issue.divisor} 的整数倍。`
    case 'unrecognized_keys':
      return `含有不认识的内容：${issue.keys.join('、')}。`
    default:
      return '内容不正确，请核对。'
  }
}

/** For a text that neither the database nor an export can hold (`unstorableText`). */
export const unstorableTextWords = '含有不可见的控制字符或残缺的字符，请删除后重新提交。'

const typeWords: Record<string, string> = {
  number: '数字',
  int: '整数',
  string: '文字',
  date: '日期',
  boolean: '是或否',
}

const formatWords: Record<string, string> = {
  email: '请填写完整的邮箱地址，如 name@example.cn。',
  url: '请填写完整的网址，以 https:// 开头。',
  date: '请按 2026-01-31 的样式填写日期。',
  datetime: '请填写完整的日期和时间。',
  uuid: '编号格式不正确，请从列表中选择。',
}
