/** Words for the Problems of signing in, accounts and rights. */
import type { Operation } from '#lib/domain/access/operations'
import type { AccessProblem } from '#lib/domain/access/problems'
import type { Role } from '#lib/domain/access/roles'
import { operationWords, roleWords } from './access'
import type { ProblemWords } from './problem-words'

function operation(name: string): string {
  return operationWords[name as Operation] ?? name
}

function role(name: string): string {
  return roleWords[name as Role] ?? name
}

export const accessProblemWords: ProblemWords<AccessProblem> = {
  NOT_SIGNED_IN: () => '尚未登录或登录已失效，请重新登录。',
  NOT_ALLOWED: (p) => `您的角色不能执行“${operation(p.operation)}”。如需办理，请联系安全管理员核对角色。`,
  ORIGIN_REFUSED: () => '请求来源不是本系统页面，已拒绝。请从本系统页面操作。',
  BODY_TOO_LARGE: (p) => `提交的内容超过上限（${Math.round(p.limit / 1024)} KB），请精简后再提交。`,
  SIGN_IN_FAILED: () => '账号或密码不正确。连续 5 次失败将锁定 15 分钟。',
  SIGN_IN_LOCKED: (p) => `登录失败次数过多，已锁定，请 ${p.minutes} 分钟后再试。`,
  SIGN_IN_UNAVAILABLE: () => '暂时无法核验登录，请稍后再试；持续出现请联系系统管理员。',
  REAUTHENTICATION_FAILED: () => '密码不正确，未通过再次认证，签署没有进行。请核对后重新输入。',
  USERNAME_TAKEN: (p) => `账号“${p.username}”已存在，请换一个。`,
  PASSWORD_WEAK: (p) => `密码至少 ${p.least} 位，且须同时含有字母与数字，不得与账号相同或为常见密码。`,
  SELF_ADMINISTRATION: () => '不能对本人账号执行此操作，请由另一位管理员办理。',
  ROLES_NOT_SEPARATED: (p) =>
    `“${role(p.held)}”与“${role(p.wanted)}”不得由同一人担任（三员分立、审计独立）。请先收回原角色或另选人员。`,
  ROLE_NEEDS_AGENCY: (p) => `“${role(p.role)}”须由某单位的人员担任，此账号没有所属单位。`,
  API_TOKEN_UNKNOWN: () =>
    '请求没有携带有效的接口令牌。请在请求头写明 Authorization: Bearer 加令牌；令牌由系统管理员签发。',
  API_TOKEN_ENDED: (p) =>
    `接口令牌已${p.status === 'revoked' ? '被吊销' : '过期'}。请向系统管理员申请新的令牌。`,
  API_TOKEN_DATE: (p) => `令牌的截止日须在今天至 ${p.days} 天之内，请重新选择。`,
  AGENCY_UNKNOWN: () => '所选单位不存在，请刷新页面后重新选择。',
  AGENCY_TAKEN: (p) => `已有单位使用相同的${p.field}，请核对。`,
  DELEGATION_NOT_YOURS: () => '只能由本人或本单位审核人安排、结束代办。',
  DELEGATE_UNFIT: ({ name }) =>
    `${name ? `“${name}”` : '所选人员'}不能代办：账号已停用、不属于本单位，或就是本人。请另选人员。`,
  DELEGATE_LACKS_ROLE: (p) =>
    `“${p.name}”没有“${role(p.role)}”角色，代办不会增加权限。请选择具有相同角色的人员。`,
  DELEGATION_NOTHING: ({ name }) =>
    `“${name}”没有可由他人代办的工作：只有经办人、审核人的指派和提醒可以代办，表决与签发须本人办理。`,
  DELEGATION_DAYS: () => '代办日期无效：结束日期不能早于开始日期，也不能早于今天。',
  DELEGATION_TOO_LONG: ({ most }) => `代办最长 ${most} 天。离岗更久的，请把未完成的指派整体改派。`,
  DELEGATION_OVERLAPS: ({ startsOn, endsOn }) =>
    `这段时间与已有代办（${startsOn} 至 ${endsOn}）重叠。请先结束已有代办，或改日期。`,
}
