/** Words of 留言: the thread on a pair of nodes, and who will see what is written. */
import type { CommentAudience } from '#lib/domain/comment/comment'

export const commentAudienceWords: Readonly<Record<CommentAudience, { readonly label: string }>> = {
  agency: { label: '仅本单位' },
  both: { label: '两地单位' },
}

export const commentWords = {
  title: '留言',
  intro: '留言属于这一对节点：有没有对照都能写，对照废止后仍在。',
  empty: '还没有留言。可以在这里说明疑问、约定口径，用 @ 提醒需要看的人。',
  body: '内容',
  bodyHint: '输入 @ 可按姓名或拼音选人，↑↓ 选择，回车确定。',
  audience: '谁可以看到',
  agencySees: (agency: string) => `只有${agency}的人员看得到；对方、秘书处和审计员都看不到`,
  bothSee: (agencies: string) => `${agencies}的人员，以及联席会议秘书处和督查审计员都看得到`,
  noAgency: '您不属于任何单位，只能发两地单位都可见的留言',
  post: '发出留言',
  posted: '留言已发出',
  readOnly: '您可以查看两地单位之间的留言，不能发言。',
  withdraw: '撤回',
  withdrawTitle: '撤回这条留言？',
  withdrawBody: '撤回后不再显示内容，但会留下“已撤回”的标记；已经看过的人可能记得。撤回不能取消。',
  withdrawDone: '留言已撤回',
  withdrawn: (name: string) => `${name}撤回了一条留言`,
  mentionsYou: '提到了您',
  mentionsFor: (name: string) => `代${name}收到`,
  mentionList: '可以提到的人',
  mentionNone: '没有符合的人；选“两地单位”可以提到对方的人。',
  mentionCount: (count: number) => `${count} 人可选，用上下键选择，回车确定`,
  unknownPerson: '已不在册的人员',
  count: (count: number) => `${count} 条`,
} as const
