/** What of a 对照表 goes into a file or onto paper: levels, states, gaps. The default is what both sides have confirmed. */
import type { NodeKind } from '#lib/domain/catalog/node'
import type { MappingState } from '#lib/domain/mapping/workflow'
import type { TableRow } from './table'

/** `confirmed`; `sent`: also what the other side has been sent; `all`: also one's own drafts, as far as one may see them. */
export const exportStates = ['confirmed', 'sent', 'all'] as const
export type ExportStates = (typeof exportStates)[number]

export const exportLevels = ['category', 'position', 'both'] as const
export type ExportLevel = (typeof exportLevels)[number]

export type ExportScope = {
  readonly states: ExportStates
  readonly level: ExportLevel
  /** Whether what one side lacks is in it. */
  readonly gaps: boolean
}

const sentStates: readonly MappingState[] = ['pending', 'returned', 'confirmed', 'disputed']

export function levelsOf(level: ExportLevel): readonly NodeKind[] {
  return level === 'both' ? ['category', 'position'] : [level]
}

export function inScope(row: TableRow, { states, gaps }: ExportScope): boolean {
  if (row.kind === 'gap') return gaps
  if (states === 'all') return true
  return states === 'confirmed' ? row.mapping.state === 'confirmed' : sentStates.includes(row.mapping.state)
}
