/**
 * 标准统计表: how many standards the catalogue provides for and how many there are, by level (`data/templates.json`).
 * 应有数 counts the 标准位置; 现有数 only those whose document has a number, so that examples, plans and titles without
 * a number never pass for existing standards.
 */
import type { Snapshot } from './node'
import { type StandardLevel, standardLevelLabels, standardLevels } from './record'
import { splitNumbers } from './standard-number'

export type StatisticsRow = {
  /** Null for the line 合计. */
  readonly level: StandardLevel | null
  readonly label: string
  /** 应有数(个) */
  readonly due: number
  /** 现有数(个) */
  readonly existing: number
  /** 现有数/应有数(%), from 0 to 100, not rounded; null where nothing is due. */
  readonly percent: number | null
  /** The positions behind the figure. */
  readonly nodeIds: readonly string[]
}

export const statisticsHeaders = ['级别', '应有数(个)', '现有数(个)', '现有数/应有数(%)'] as const

/** The lines of the template, in its order; they are shown even when nothing is due. */
const templateLevels: readonly StandardLevel[] = ['national', 'industry', 'association', 'local', 'internal']

/** One line for each level of the template, further levels where the catalogue has any, and 合计. */
export function statisticsRows(snapshots: readonly Snapshot[]): readonly StatisticsRow[] {
  const positions = snapshots.filter(({ kind }) => kind === 'position')
  const further = standardLevels.filter((level) => !templateLevels.includes(level))
  const lines = [...templateLevels, ...further].flatMap((level) => {
    const own = positions.filter(({ record }) => (record?.level ?? 'unstated') === level)
    const isShown = own.length > 0 || templateLevels.includes(level)
    return isShown ? [lineOf(level, standardLevelLabels[level], own)] : []
  })
  return [...lines, lineOf(null, '合计', positions)]
}

function lineOf(level: StandardLevel | null, label: string, positions: readonly Snapshot[]): StatisticsRow {
  const due = positions.length
  const existing = positions.filter(isExisting).length
  return {
    level,
    label,
    due,
    existing,
    percent: due === 0 ? null : (existing / due) * 100,
    nodeIds: positions.map(({ nodeId }) => nodeId),
  }
}

function isExisting({ record }: Snapshot): boolean {
  return record !== null && record.evidence !== 'illustrative' && splitNumbers(record.numberText).length > 0
}
