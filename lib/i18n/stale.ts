/** Words of the page 待复核: what changed at a node, and what to do about it in one pass. */
import type { SnapshotField } from '#lib/domain/catalog/snapshot-change'
import { recordWords } from './catalog'

const ownFields: Readonly<Record<Exclude<SnapshotField, keyof typeof recordWords>, string>> = {
  title: '名称',
  officialCode: '代码',
  parent: '所属类目',
}

export function snapshotFieldWord(field: SnapshotField): string {
  return field in ownFields
    ? ownFields[field as keyof typeof ownFields]
    : recordWords[field as keyof typeof recordWords]
}

export const staleWords = {
  title: '待复核',
  intro:
    '版次更新后，下列对照所依据的节点内容已变化。左为陈述时的内容，右为现行内容。由提出单位再次确认或修改，任一方审核人可废止；复核之前不计入覆盖率，系统不会自动恢复。',
  said: '陈述时',
  now: '现行',
  none: '（无）',
  same: '内容未变',
  gone: '已不在现行版次中',
  changedSide: '变化的一方',
  changedField: '变化内容',
  state: '状态',
  search: '查找',
  searchPlaceholder: '名称、代码、理由',
  unit: '条',
  reaffirm: '再次确认',
  revise: '修改',
  retire: '废止',
  reaffirmKey: '再次确认所选（未选时为当前一条）',
  reviseKey: '修改当前一条',
  retireKey: '废止所选（未选时为当前一条）',
  next: '下一条',
  previous: '上一条',
  select: '选择／取消选择当前一条',
  selectAll: '全选本页／全部取消',
  selected: (count: number) => `已选 ${count} 条`,
  selectOne: (title: string) => `选择“${title}”`,
  progress: (done: number, total: number) => `正在办理 ${done} / ${total}…`,
  stop: '停止',
  reaffirmTitle: (count: number) => `再次确认 ${count} 条？`,
  reaffirmBody:
    '陈述不变，所依据的内容改为现行版次；经本局审核后送对方再次确认。送出后如需改回，可收回为草稿，不会恢复为“已确认”。',
  retireTitle: (count: number) => `废止 ${count} 条？`,
  retireBody: '废止后不能恢复；如需要，可另行提出新的对照。请写明理由。',
  done: (done: number, action: string) => `已${action} ${done} 条`,
  failed: (count: number) => `${count} 条没有办成，仍在所选之中：`,
  notYours: (count: number) => `所选中有 ${count} 条不能由您办理这一步，已略过。`,
  empty: '没有待复核的对照',
  emptyHint: '版次更新使节点内容变化时，受影响的对照会出现在这里。',
  emptyFiltered: '没有符合条件的待复核对照。请放宽或清除筛选条件。',
  details: '详情',
} as const
