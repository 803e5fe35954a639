/** 其下标准 as screens show it: for both ends of a mapping what is said, where it stands, and what the reader may do. */
import { listInheritancesInStates, listInheritancesOf } from '#lib/db/inheritance'
import { nodeTitles } from '#lib/db/node-title'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import {
  type AccordMove,
  type AccordState,
  availableAccordMoves,
  inheritanceWorkflow,
  whoseAccord,
} from '#lib/domain/mapping/accord'
import type { Inheritance } from '#lib/domain/mapping/inheritance'
import { type Mapping, whoseMapping } from '#lib/domain/mapping/mapping'
import { mappingScope } from './catalog-pair'
import type { MappingSide } from './mapping-side'

export type InheritanceSide = {
  readonly side: MappingSide
  /** What stands; null where nothing is said, or was taken back. */
  readonly inheritance: Inheritance | null
  /** The version to speak from; null where there has never been a row. */
  readonly version: number | null
  /** The mapping says something else by now. */
  readonly outdated: boolean
  readonly moves: readonly AccordMove[]
}

type MappingReader = Pick<Reader<'mapping.read'>, 'actor'>

/** The ends that may have something below them; none for a mapping that is not confirmed and about which nothing is said. */
export async function listInheritanceSides(
  { actor }: MappingReader,
  mapping: Mapping,
  sides: readonly MappingSide[],
  stale: boolean,
): Promise<readonly InheritanceSide[]> {
  const rows = await listInheritancesOf(mapping.id, mappingScope(actor))
  const stands = mapping.state === 'confirmed' && !stale
  const mayPropose =
    stands && whoseMapping(mapping, actor) !== 'outside' && allows(actor, 'inheritance.propose', 'own')
  return sides
    .filter(({ snapshot }) => snapshot !== null && snapshot.kind !== 'position')
    .map((side) => {
      const row = rows.find(({ nodeId }) => nodeId === side.nodeId) ?? null
      const inheritance = row?.state === 'withdrawn' ? null : row
      const offered = inheritance ? availableAccordMoves(inheritanceWorkflow, inheritance, actor) : []
      const moves: readonly AccordMove[] = inheritance ? offered : ['restate']
      return {
        side,
        inheritance,
        version: row?.version ?? null,
        outdated: inheritance !== null && inheritance.statementId !== mapping.statement.id,
        moves: moves.filter((move) => (move === 'restate' ? mayPropose : true)),
      }
    })
    .filter(({ inheritance }) => inheritance !== null || stands)
}

export type InheritanceWaiting = { readonly inheritance: Inheritance; readonly title: string }

/** What waits for the reviewers of the reader's agency: the own ones in 本局审核, and what the other side sent. */
export async function listInheritanceQueue({ actor }: MappingReader): Promise<readonly InheritanceWaiting[]> {
  if (actor.agencyId === null) return []
  const states: readonly AccordState[] = ['agency-review', 'awaiting-other']
  const found = await listInheritancesInStates(actor.agencyId, states, mappingScope(actor))
  const mine = found.filter((row) => {
    const turn = row.state === 'agency-review' ? 'own' : 'other'
    const moves = availableAccordMoves(inheritanceWorkflow, row, actor)
    return whoseAccord(row, actor) === turn && (moves.includes('approve') || moves.includes('agree'))
  })
  const titles = await nodeTitles(mine.map(({ nodeId }) => nodeId))
  return mine.map((inheritance) => ({
    inheritance,
    title: titles.get(inheritance.nodeId)?.title ?? inheritance.nodeId,
  }))
}
