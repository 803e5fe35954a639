/**
 * What the rules of an import are given: the rows, what a person has answered, and what the platform knows of the nodes
 * and pairs that the file speaks about; and what they give back for one row.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { EndMatch, ImportNode, MatchFacts } from './import-nodes'
import type { ImportedRow } from './import-row'
import type { MappingImportSettings, RowAnswer } from './import-settings'
import type { PlannedRow } from './import-verdict'
import type { Mapping } from './mapping'
import type { Relation } from './relations'

export type PairFacts = {
  /** Every live mapping between the two catalogues by `pairKey`, also those that the reader may not see. */
  readonly live: ReadonlyMap<string, Mapping>
  /** Pairs whose last proposal was 不同意 on today's contents. */
  readonly refused: ReadonlySet<string>
  /** Mapping id → hashes of the rows of files that have been imported for it. */
  readonly importedHashes: ReadonlyMap<string, ReadonlySet<string>>
  /** The file's name of a row → pairs that this agency imported it for and that still live. */
  readonly pairsOfRecord: ReadonlyMap<string, ReadonlySet<string>>
}

/** One key for a pair, whichever way round. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

export type SuggestionFacts = {
  readonly subjectCatalogId: string
  readonly objectCatalogId: string
  /** Nodes that a live mapping of weight above 0, visible to the reader, joins to the other catalogue. */
  readonly covered: ReadonlySet<string>
  /** Pairs with a live mapping that the reader may see. */
  readonly mapped: ReadonlySet<string>
  /** Node id → 处置 of its gap in the other catalogue, where the reader may see one. */
  readonly dispositions: ReadonlyMap<string, string>
  /** 推荐 that are there already: `pairKey`, or `node id ∅` for “probably no counterpart”. */
  readonly suggested: ReadonlySet<string>
}

/** The key of “probably no counterpart” of a node. */
export function noCounterpartKey(nodeId: string): string {
  return `${nodeId} ∅`
}

/** What the platform knows of what the file speaks about. */
export type MappingImportFacts = MatchFacts &
  PairFacts &
  SuggestionFacts & {
    /** Nodes of the catalogue that the subjects, and the objects, belong to. */
    readonly subjects: readonly ImportNode[]
    readonly objects: readonly ImportNode[]
  }

export type MappingImportInput = {
  readonly rows: readonly ImportedRow[]
  /** Rows (as the file counts them) that the reader could not take. */
  readonly unreadable: ReadonlySet<number>
  readonly settings: Pick<MappingImportSettings, 'relations' | 'answers' | 'leaveRest'>
  readonly facts: MappingImportFacts
  readonly actor: Pick<Actor, 'agencyId'>
}

/** A verdict before it is put beside its row. */
export type Judged = Pick<PlannedRow, 'verdict' | 'reason'> &
  Partial<Pick<PlannedRow, 'params' | 'notes' | 'becomes' | 'content' | 'live'>>

/** A row with both its ends, its relation and what was answered about it. */
export type RowCase = {
  readonly ordinal: number
  readonly row: ImportedRow
  readonly answer: RowAnswer
  readonly subject: EndMatch
  readonly object: EndMatch
  readonly relation: Relation | null
}
