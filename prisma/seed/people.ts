/** The two bureaus and the demo's people. The accounts exist in demo mode only. */
import { demoPassword } from '#lib/domain/access/password-rule'
import type { Role } from '#lib/domain/access/roles'
import { idOf, installer, perform } from './actors'
import { daysAgo } from './calendar'

export const bureaus = [
  {
    id: 'sc',
    name: '四川省机关事务管理局',
    shortName: '四川',
    seal: '川',
    regionCode: '51',
    accent: 'sc',
    docPrefix: '川机管',
    issuer: '四川省市场监督管理局',
    catalogName: '四川省机关事务标准体系',
    scheme: 'wbs',
  },
  {
    id: 'cq',
    name: '重庆市机关事务管理局',
    shortName: '重庆',
    seal: '渝',
    regionCode: '50',
    accent: 'cq',
    docPrefix: '渝机管',
    issuer: '重庆市市场监督管理局',
    catalogName: '重庆市机关事务标准体系（“3+7N”）',
    scheme: 'three-plus-seven-n',
  },
] as const

type Person = { username: string; displayName: string; agencyId: string | null; roles: readonly Role[] }

const jointPeople: readonly Person[] = [
  { username: 'secretary', displayName: '秘书处（示例）', agencyId: null, roles: ['secretary'] },
  { username: 'auditor', displayName: '督查审计员（示例）', agencyId: null, roles: ['auditor'] },
  { username: 'sysadmin', displayName: '系统管理员（示例）', agencyId: null, roles: ['sysadmin'] },
  { username: 'secadmin', displayName: '安全管理员（示例）', agencyId: null, roles: ['secadmin'] },
  { username: 'auditadmin', displayName: '审计管理员（示例）', agencyId: null, roles: ['auditadmin'] },
]

function peopleOf(agencyId: string, seal: string): readonly Person[] {
  const person = (key: string, words: string, role: Role): Person => ({
    username: `${agencyId}-${key}`,
    displayName: `${seal}·${words}（示例）`,
    agencyId,
    roles: [role],
  })
  return [
    person('editor', '经办人', 'editor'),
    person('editor-2', '经办人二', 'editor'),
    person('reviewer', '审核人', 'reviewer'),
    person('reviewer-2', '审核人二', 'reviewer'),
    person('signatory', '签发人', 'signatory'),
    person('seat-1', '联席成员一', 'seat'),
    person('seat-2', '联席成员二', 'seat'),
    person('seat-3', '联席成员三', 'seat'),
  ]
}

export async function seedPeople(): Promise<void> {
  const founded = daysAgo(70, 9)
  for (const bureau of bureaus) await perform(installer, 'agency.create', bureau, founded)
  const people = [...bureaus.flatMap((bureau) => peopleOf(bureau.id, bureau.seal)), ...jointPeople]
  for (const { roles, ...person } of people) {
    const accountId = idOf(
      await perform(installer, 'account.create', { ...person, password: demoPassword }, founded),
    )
    for (const role of roles) await perform(installer, 'account.grant-role', { accountId, role }, founded)
  }
}
