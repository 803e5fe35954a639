/** Words of the page 接口令牌. */
import type { ApiTokenStatus } from '#lib/domain/access/api-token'

export const apiTokenStatusWords: Readonly<Record<ApiTokenStatus, string>> = {
  valid: '有效',
  expired: '已过期',
  revoked: '已吊销',
}

export const apiTokenWords = {
  title: '接口令牌',
  token: '令牌',
  intro:
    '本单位的其他系统凭令牌只读访问 /api/v1：体系、节点、标准、对照、缺口。令牌看不到任何单位的拟稿和本局审核，也看不到个人姓名。',
  description: '接口说明（OpenAPI）',
  issue: '签发令牌',
  issued: '令牌已签发',
  purpose: '用途',
  purposeHint: '写明哪个系统、做什么用，例如：川局数据中台每日同步。',
  expiresOn: '截止日',
  expiresHint: (days: number) => `截止日当天仍可使用，最长 ${days} 天；到期自动失效。`,
  secretOnce: '令牌只显示这一次',
  secretHint: '本系统只保存它的指纹，之后无法再次查看。请立即存入使用它的系统；如有泄露，请吊销后重新签发。',
  example: (origin: string) => `curl -H "Authorization: Bearer <令牌>" ${origin}/api/v1/catalogs`,
  kept: '已保存，关闭',
  prefix: '令牌开头',
  status: '状态',
  createdBy: '签发人',
  createdAt: '签发时间',
  lastUsedAt: '最近使用',
  neverUsed: '尚未使用',
  actions: '操作',
  revoke: '吊销',
  revokeTitle: (purpose: string) => `吊销令牌“${purpose}”`,
  revokeBody: '使用这个令牌的系统将立即无法读取。吊销不能撤销；如仍需要，请签发新的令牌。',
  revoked: '令牌已吊销',
  empty: '没有接口令牌',
  emptyHint: '需要让其他系统读取本平台数据时，由系统管理员签发令牌。',
  emptyFiltered: '没有符合条件的令牌。请更换或清除筛选条件。',
  search: '查找',
  searchPlaceholder: '用途或令牌开头',
} as const
