/**
 * What of a 对照表 goes into a file or onto paper: levels, states, gaps. The default is what both sides have confirmed. A
 * file is circulated: unless one's own drafts are asked for, nothing in it comes of what has not left the house, not even a
 * gap that is missing because somebody is drafting an answer to it.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import { type AccordState, sentAccordStates } from '#lib/domain/mapping/accord'
import type { MappingState } from '#lib/domain/mapping/workflow'
import type { TableBasis } from './table'

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

export function levelsOf(level: ExportLevel): readonly NodeKind[] {
  return level === 'both' ? ['category', 'position'] : [level]
}

const exported: Readonly<
  Record<
    Exclude<ExportStates, 'all'>,
    { readonly mappings: readonly MappingState[]; readonly agreed: readonly AccordState[] }
  >
> = {
  confirmed: { mappings: ['confirmed'], agreed: ['decided'] },
  sent: { mappings: ['pending', 'returned', 'confirmed', 'disputed'], agreed: sentAccordStates },
}

/** The ground of the table as far as it is asked for; what bundles and 处置 go through are the same states. */
export function scopedBasis<Basis extends TableBasis>(basis: Basis, states: ExportStates): Basis {
  if (states === 'all') return basis
  const { mappings, agreed } = exported[states]
  return {
    ...basis,
    mappings: basis.mappings.filter(({ state }) => mappings.includes(state)),
    dispositions: basis.dispositions.filter(({ state }) => agreed.includes(state)),
    bundles: (basis.bundles ?? []).filter(({ state }) => agreed.includes(state)),
  }
}
