/** Words of the list 与我有关的留言: why a thread stands in it, and whose turn it is. */
import type { ThreadConcern, ThreadTurn } from '#lib/domain/comment/concern'

export const threadTurnWords: Readonly<
  Record<ThreadTurn, { readonly label: string; readonly hint: string }>
> = {
  asked: { label: '待我回复', hint: '@ 提到您之后，您还没有发言' },
  replied: { label: '有新回复', hint: '您发言之后，别人又说了话' },
  said: { label: '等待回复', hint: '最后一条是您写的，还没有人回复' },
}

export const threadConcernWords: Readonly<Record<ThreadConcern, string>> = {
  named: '提到我的',
  wrote: '我写过的',
}

export const commentListWords = {
  title: '与我有关的留言',
  intro:
    '您写过、或用 @ 提到您的留言，一对节点一行，最近发言的在前。只列您看得到的留言；已撤回的不计，代他人办理期间也列出提到他的留言。',
  caption: '留言清单',
  unit: '对节点',
  all: '全部',
  search: '查找',
  searchPlaceholder: '内容、发言人、节点名称或代码',
  concern: '与我的关系',
  onlyUnread: '只看未读',
  unread: '未读',
  behalf: (names: readonly string[]) => `代${names.join('、')}收到`,
  count: (count: number) => `共 ${count} 条`,
  open: '查看留言',
  openAbout: (titles: string) => `查看留言：${titles}`,
  toWorkbench: '工作台',
  toMapping: '对照',
  noMapping: '尚无对照',
  empty: '没有符合条件的留言',
  emptyHint:
    '在对照、工作台或一对节点的留言页发言，或被同事用 @ 提到之后，会列在这里。换一类，或清除筛选，可看到其余留言。',
  exportXlsx: '导出 Excel',
  exportCsv: '导出 CSV',
  turn: '轮到谁',
  last: '最后一条',
  author: '最后发言人',
  at: '最后发言时间',
  audience: '谁可以看到',
  total: '条数',
  mappingState: '对照状态',
  yes: '是',
} as const
