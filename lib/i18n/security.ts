/** Words of the page 安全事件. */
import type { Json } from '#lib/domain/shared/event'
import { operationWords } from './access'

export const securityEventWords: Readonly<Record<string, string>> = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-in-locked': '锁定期内尝试登录',
  'sign-out': '退出登录',
  'reauthentication-failed': '再次认证失败',
  denied: '越权被拒绝',
  export: '导出',
  'sensitive-read': '查看敏感内容',
  'file-refused': '上传文件被拒绝',
  'api-read': '接口读取',
  'api-refused': '接口访问被拒绝',
}

const detailWords: Readonly<Record<string, string>> = {
  operation: '操作',
  read: '内容',
  path: '地址',
  file: '文件',
  fileName: '文件',
  code: '原因代码',
  session: '会话',
}

/** What an event keeps beside who and when: `操作：查看人员`. Empty when it keeps nothing. */
export function securityDetail(detail: Json): string {
  if (detail === null || typeof detail !== 'object' || Array.isArray(detail)) return textOf(detail)
  return Object.entries(detail)
    .map(([name, value]) => `${detailWords[name] ?? name}：${textOf(value)}`)
    .join('；')
}

function textOf(value: Json): string {
  if (typeof value !== 'string') return value === null ? '' : JSON.stringify(value)
  return (operationWords as Readonly<Record<string, string>>)[value] ?? value
}
