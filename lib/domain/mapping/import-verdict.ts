/** What becomes of each row of an imported mapping file, and why: the closed lists that screens, files and tests read. */
import type { EndMatch } from './import-nodes'
import type { ImportedRow } from './import-row'
import type { Mapping } from './mapping'
import type { Relation } from './relations'
import type { StatementInput } from './statement'

export const rowVerdicts = [
  'new',
  'update',
  'unchanged',
  'conflict',
  'node-missing',
  'choice',
  'error',
  'skipped',
] as const
export type RowVerdict = (typeof rowVerdicts)[number]

/** Rows of these verdicts stand in the way until they are settled or left out. */
export const openVerdicts = [
  'conflict',
  'node-missing',
  'choice',
  'error',
] as const satisfies readonly RowVerdict[]

export type RowReason =
  // new, update
  | 'DRAFT'
  | 'CANDIDATE'
  | 'NO_COUNTERPART'
  | 'RESTATED'
  // unchanged
  | 'SAME'
  | 'SAME_AS_ROW'
  | 'SAME_PAIR_AS_ROW'
  | 'IMPORTED_BEFORE'
  | 'ALREADY_SUGGESTED'
  | 'GAP_KNOWN'
  // conflict
  | 'IN_REVIEW'
  | 'WITH_OTHER_SIDE'
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'OF_OTHER_SIDE'
  | 'PAIR_TAKEN'
  | 'ROWS_DISAGREE'
  | 'COVERED'
  | 'DISPOSED_OTHERWISE'
  // node-missing, choice
  | 'SUBJECT_MISSING'
  | 'OBJECT_MISSING'
  | 'SUBJECT_DOUBTFUL'
  | 'OBJECT_DOUBTFUL'
  | 'RELATION_UNKNOWN'
  | 'RELATION_MISSING'
  | 'RECORD_OF_OTHER_PAIR'
  // error
  | 'UNREADABLE'
  | 'BOTH_MISSING'
  | 'SUBJECT_ELSEWHERE'
  | 'OBJECT_ELSEWHERE'
  | 'DIFFERENCE_INCOMPLETE'
  | 'STATEMENT_TOO_LONG'
  // skipped
  | 'LEFT_OUT'
  | 'WORD_LEFT_OUT'
  | 'LEVELS_DIFFER'

/** Said beside the verdict: what a person should look at, or what was not taken over. */
export type RowNote =
  | 'TITLE_DIFFERS'
  | 'UNFINISHED'
  | 'RELATION_LOSSY'
  | 'RELATION_CHOSEN'
  | 'REJECTED_BEFORE'
  | 'STATE_NOT_TAKEN'
  | 'HARD_NOT_TAKEN'
  | 'BUNDLE_NOT_TAKEN'

export type PlannedRow = {
  /** Place among the rows read, from 0. */
  readonly ordinal: number
  readonly row: ImportedRow
  readonly verdict: RowVerdict
  readonly reason: RowReason
  readonly params: Readonly<Record<string, string | number>>
  readonly notes: readonly RowNote[]
  readonly subject: EndMatch
  readonly object: EndMatch
  /** A mapping that people state, or a 推荐 that nobody has stated. */
  readonly becomes: 'mapping' | 'suggestion'
  readonly relation: Relation | null
  /** Seen from the subject; null where no mapping comes of the row. */
  readonly content: StatementInput | null
  /** The live mapping of the pair, where the reader may see it. */
  readonly live: Mapping | null
}

export type MappingImportPlan = {
  readonly rows: readonly PlannedRow[]
  readonly counts: Readonly<Record<RowVerdict, number>>
}

/** Each row's verdict in one letter, updates with the version that they were seen against: what a person has seen. */
export function seenVerdicts(plan: Pick<MappingImportPlan, 'rows'>): string {
  return plan.rows.map(seenVerdict).join(',')
}

function seenVerdict({ verdict, live }: PlannedRow): string {
  return verdict === 'update' ? `u${live?.version ?? ''}` : verdictLetters[verdict]
}

const verdictLetters: Readonly<Record<RowVerdict, string>> = {
  new: 'n',
  update: 'u',
  unchanged: 's',
  conflict: 'c',
  'node-missing': 'm',
  choice: 'q',
  error: 'e',
  skipped: 'x',
}

/** The places of the rows whose verdict is no longer the one that was seen. */
export function changedSince(plan: Pick<MappingImportPlan, 'rows'>, seen: string): readonly number[] {
  const before = seen.split(',')
  const now = plan.rows.map(seenVerdict)
  if (before.length !== now.length) return now.map((_, ordinal) => ordinal)
  return now.flatMap((verdict, ordinal) => (verdict === before[ordinal] ? [] : [ordinal]))
}
