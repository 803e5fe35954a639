/** Words of the 工作台: its lists, what to do when they are empty, and the words of the meeting's agenda. */
import type { Role } from '#lib/domain/access/roles'
import type { AgendaKind } from '#lib/domain/progress/agenda'
import type { WaitingWhat } from '#lib/domain/progress/figures'

export const deskWords = {
  title: '工作台',
  greeting: (name: string) => `${name}，您好。`,
  mentions: '提到我的留言',
  readMention: '查看',
  openMention: (author: string) => `查看${author}的留言`,
  waiting: '待我办理',
  waitingNote: (count: number) => `${count} 项，等候最久的在前`,
  waitingEmpty: '没有等您办理的事项',
  waitedOn: '我在等待',
  waitedOnNote: (count: number) => `${count} 项`,
  waitedOnEmpty: '没有在等他方办理的事项',
  waitedOnEmptyHint: '您或本单位送出的事项，对方办理之前会列在这里。',
  news: '上次访问以来',
  newsSince: (at: string) => `${at} 之后，他人的办理`,
  newsFirst: '首次访问，列出最近的记录',
  newsEmpty: '上次访问以来没有新的记录',
  newsAll: (total: number) => `全部 ${total} 条`,
  newsEntry: (seq: number) => `#${seq}`,
  agenda: '下次联席会议',
  agendaNote: '已具备上会条件的事项',
  agendaAll: '议题清单',
  agendaEmpty: '目前没有需要上会的事项',
  agendaEmptyHint: '难协商、有异议的对照，逾期未答复的批次，待表决、待报批的联合标准，会自动列入。',
  stock: '可继续推进',
  stockGaps: (count: number) => `${count} 个缺口尚未提出处置`,
  stockSuggestions: (count: number) => `${count} 条推荐尚未处理`,
  openGaps: '查看缺口',
  openSuggestions: '查看推荐',
  since: (waited: string) => `已等 ${waited}`,
  more: (count: number) => `展开其余 ${count} 项`,
  jointBody: '联席会议',
  reason: '退回理由',
} as const

/** Where the reader is the other side, the heading says so. */
export const waitingMineWords: Partial<Readonly<Record<WaitingWhat, string>>> = {
  'mapping-confirm': '对方送来的对照，待我方确认',
  'package-answer': '对方送来的批次，待我方逐条答复',
  'gap-agree': '对方提出的缺口处置，待我方同意',
}

/** Why it waits for the reader: one sentence above each group. */
export const waitingReasonWords: Readonly<Record<WaitingWhat, string>> = {
  'mapping-submit': '草稿只有本单位可见，提交后由本局审核人审核。',
  'mapping-review': '本局审核通过后才送对方确认。',
  'mapping-confirm': '由另一端所属单位的审核人确认、退回或不同意。',
  'mapping-revise': '按退回理由修改后重新提交。',
  'mapping-adjudicate': '一方对已确认的对照提出异议，由联席会议裁定。',
  'mapping-recheck': '节点内容在确认之后有变，请重新作出判断。',
  'package-submit': '组好后整批提交，由本局审核人审核。',
  'package-review': '整批审核，通过后一次送对方；其中个别对照可单独退回。',
  'package-answer': '打开后可逐条答复，也可按筛选一次答复多条。',
  'release-sign': '由双方签发人分别签署，双方签署后编号发布。',
  'change-set-submit': '变更单提交并经本局审核后，才形成新版次。',
  'change-set-revise': '按退回理由修改后重新提交。',
  'change-set-approve': '审核通过即成为现行版次。',
  'gap-answer': '对方报告我方体系中查无对应，请提出处置。',
  'gap-propose': '缺少标准的单位提出处置。',
  'gap-approve': '本局审核通过后生效，或送对方同意。',
  'gap-agree': '“采纳对方”和“联合制定”须对方同意。',
  'gap-revise': '按退回理由修改后重新提出。',
  'joint:enter': '各单位分别立项，登记本单位的立项号。',
  'joint:name-drafters': '起草人具名，不参加该标准的表决。',
  'joint:draft': '列名的起草人完善草案，由经办人提交联合审查。',
  'joint:open-ballot': '联合审查已受理，由秘书处开启表决或退回。',
  'joint:vote': '表决按席位进行，各单位分别计票。',
  'joint:close-ballot': '应投人员均已投票。',
  'joint:cosign': '会签的对象是表决通过的同一文本。',
  'joint:request-approval': '各单位均已会签，由秘书处报批。',
  'joint:record': '登记市场监督管理局编发的编号和日期。',
  'joint:record-filing': '各地分别备案，登记备案号。',
}

/** The one thing to do, on the link of a row. */
export const waitingActWords: Readonly<Record<WaitingWhat, string>> = {
  'mapping-submit': '去提交',
  'mapping-review': '去审核',
  'mapping-confirm': '去确认',
  'mapping-revise': '去修改',
  'mapping-adjudicate': '去裁定',
  'mapping-recheck': '去复核',
  'package-submit': '去组批',
  'package-review': '去审核',
  'package-answer': '去答复',
  'release-sign': '去签署',
  'change-set-submit': '去提交',
  'change-set-revise': '去修改',
  'change-set-approve': '去审核',
  'gap-answer': '去处置',
  'gap-propose': '去处置',
  'gap-approve': '去审核',
  'gap-agree': '去办理',
  'gap-revise': '去修改',
  'joint:enter': '去立项',
  'joint:name-drafters': '去指定',
  'joint:draft': '去起草',
  'joint:open-ballot': '去办理',
  'joint:vote': '去投票',
  'joint:close-ballot': '去结束',
  'joint:cosign': '去会签',
  'joint:request-approval': '去报批',
  'joint:record': '去登记',
  'joint:record-filing': '去登记',
}

export const agendaWords: Readonly<Record<AgendaKind, string>> = {
  hard: '难协商的对照',
  disputed: '有异议、待裁定的对照',
  'gap-joint': '联合制定，待对方同意',
  'package-overdue': '批次逾期未答复',
  'ballot-to-open': '待开启表决',
  'ballot-open': '表决进行中，待结束',
  approval: '会签完成，待报批',
}

/** What somebody of a role does next when nothing waits. */
export const waitingEmptyHints: Readonly<Record<Role, string>> = {
  editor: '可以从推荐开始提出对照，为缺口提出处置，或导入新的标准明细表。',
  reviewer: '经办人提交、或对方送来的事项会列在这里。可先浏览对照表和缺口。',
  signatory: '表决通过、等待本单位会签的联合标准和待签署的对照表发布会列在这里。',
  seat: '您列入投票名单且尚未投票的表决会列在这里。',
  secretary: '待开启或结束的表决、待裁定的异议、待报批的联合标准会列在这里。',
  auditor: '督查审计员不办理业务。可从进展看到谁在等谁，从审计记录追到每一次办理。',
  sysadmin: '账号和单位在“人员与单位”办理。',
  secadmin: '角色的授予和收回在“人员与单位”办理。',
  auditadmin: '审计记录和安全事件可随时查阅和核验。',
}
