/**
 * The plan of an import of mappings: each row's verdict, reached in the order of `judge`. Pure, so that the dry run and
 * the command say the same about the same facts; the command plans again on what stands when it runs.
 */
import { canonicalPlatformCode } from '#lib/domain/catalog/node'
import { type Judged, type MappingImportInput, noCounterpartKey, pairKey, type RowCase } from './import-case'
import { judgeCandidate, judgeGap } from './import-gap'
import { type EndMatch, indexNodes, matchEnd, type NodeIndex } from './import-nodes'
import { judgePair } from './import-pair'
import { type ImportedRow, isCandidate, type RelationChoice, relationWordOf } from './import-row'
import type { MappingImportSettings, RowAnswer } from './import-settings'
import { type MappingImportPlan, openVerdicts, type PlannedRow, type RowVerdict } from './import-verdict'

export function planMappingImport(input: MappingImportInput): MappingImportPlan {
  const run = {
    input,
    subjects: indexNodes(input.facts.subjects),
    objects: indexNodes(input.facts.objects),
    /** Pair → the first row of the file about it. */
    pairs: new Map<string, RowCase>(),
    suggested: new Set<string>(),
  }
  const rows = input.rows.map((row, ordinal) => planRow(run, row, ordinal))
  const counts: Record<RowVerdict, number> = {
    new: 0,
    update: 0,
    unchanged: 0,
    conflict: 0,
    'node-missing': 0,
    choice: 0,
    error: 0,
    skipped: 0,
  }
  for (const { verdict } of rows) counts[verdict] += 1
  return { rows, counts }
}

type Run = {
  readonly input: MappingImportInput
  readonly subjects: NodeIndex
  readonly objects: NodeIndex
  readonly pairs: Map<string, RowCase>
  /** The 推荐 that rows of the file have made so far. */
  readonly suggested: Set<string>
}

function planRow(run: Run, row: ImportedRow, ordinal: number): PlannedRow {
  const { settings, facts } = run.input
  const answer = settings.answers[String(ordinal)] ?? {}
  const subject = answered(matchEnd(row.subject, run.subjects, facts), answer.subject, run.subjects)
  const object = answered(matchEnd(row.object, run.objects, facts), answer.object, run.objects)
  const choice = relationOf(row, answer, settings.relations)
  const relation = choice === 'skip' ? null : choice
  const one: RowCase = { ordinal, row, answer, subject, object, relation }
  const judged = judge(run, one, choice)
  const notes = [...(judged.notes ?? []), ...notesOf(one)]
  return {
    ordinal,
    row,
    subject,
    object,
    relation,
    params: {},
    becomes: 'mapping',
    content: null,
    live: null,
    ...judged,
    notes: judged.verdict === 'new' || judged.verdict === 'update' ? notes : [],
  }
}

/** An answer names a node, by its id or 平台内码, where one was asked for; elsewhere the file's own word stands. */
function answered(match: EndMatch, answer: string | undefined, index: NodeIndex): EndMatch {
  if (answer === undefined || (match.kind !== 'asked' && match.kind !== 'missing')) return match
  const node = index.byId.get(answer) ?? index.byPlatformCode.get(canonicalPlatformCode(answer))
  return node
    ? { kind: 'node', nodeId: node.nodeId, level: node.kind, by: 'answer', titleDiffers: false }
    : match
}

/** The row's own answer before the file's word, and a chosen word only where the reader knew none. */
function relationOf(
  row: ImportedRow,
  answer: RowAnswer,
  chosen: MappingImportSettings['relations'],
): RelationChoice | null {
  const word = relationWordOf(row)
  return answer.relation ?? (Object.hasOwn(chosen, word) ? (chosen[word] ?? null) : row.relation)
}

function judge(run: Run, one: RowCase, choice: RelationChoice | null): Judged {
  const { row, answer, subject, object } = one
  if (answer.skip) return { verdict: 'skipped', reason: 'LEFT_OUT' }
  if (run.input.unreadable.has(row.provenance.row))
    return rest(run, { verdict: 'error', reason: 'UNREADABLE' })
  const ends = judgeEnds(subject, object)
  if (ends) return rest(run, ends)
  if (subject.kind !== 'node' || object.kind !== 'node') {
    const lone = subject.kind === 'node' ? subject : object
    const key = lone.kind === 'node' ? noCounterpartKey(lone.nodeId) : ''
    return once(run, key, rest(run, judgeGap(one, run.input.facts)))
  }
  if (isCandidate(row)) {
    const key = pairKey(subject.nodeId, object.nodeId)
    return once(run, key, judgeCandidate(subject, object, run.input.facts))
  }
  if (choice === 'skip') return { verdict: 'skipped', reason: 'WORD_LEFT_OUT' }
  if (choice === null) {
    const reason = row.predicate === '' ? 'RELATION_MISSING' : 'RELATION_UNKNOWN'
    return rest(run, { verdict: 'choice', reason, params: { word: relationWordOf(row) } })
  }
  const first = run.pairs.get(`${subject.nodeId} ${object.nodeId}`)
  if (!first) run.pairs.set(`${subject.nodeId} ${object.nodeId}`, one)
  return rest(run, judgePair({ ...one, subject, object, relation: choice }, first, run.input))
}

/** A file that says the same twice makes one 推荐 of it. */
function once(run: Run, key: string, judged: Judged): Judged {
  if (judged.verdict !== 'new') return judged
  if (run.suggested.has(key)) return { verdict: 'unchanged', reason: 'ALREADY_SUGGESTED' }
  run.suggested.add(key)
  return judged
}

function judgeEnds(subject: EndMatch, object: EndMatch): Judged | null {
  if (subject.kind === 'none' && object.kind === 'none') return { verdict: 'error', reason: 'BOTH_MISSING' }
  for (const [match, side] of [
    [subject, 'SUBJECT'],
    [object, 'OBJECT'],
  ] as const) {
    if (match.kind === 'elsewhere') {
      return { verdict: 'error', reason: `${side}_ELSEWHERE`, params: { catalogId: match.catalogId } }
    }
  }
  if (subject.kind === 'missing') return { verdict: 'node-missing', reason: 'SUBJECT_MISSING' }
  if (object.kind === 'missing') return { verdict: 'node-missing', reason: 'OBJECT_MISSING' }
  if (subject.kind === 'asked')
    return { verdict: 'choice', reason: 'SUBJECT_DOUBTFUL', params: { doubt: subject.doubt } }
  if (object.kind === 'asked')
    return { verdict: 'choice', reason: 'OBJECT_DOUBTFUL', params: { doubt: object.doubt } }
  return null
}

/** With 其余不导入 a row that stands in the way is left out; its reason stays, so that the table still says why. */
function rest(run: Run, judged: Judged): Judged {
  const open: readonly RowVerdict[] = openVerdicts
  return run.input.settings.leaveRest && open.includes(judged.verdict)
    ? { ...judged, verdict: 'skipped' }
    : judged
}

function notesOf({ row, subject, object, relation }: RowCase): PlannedRow['notes'] {
  const differs = [subject, object].some((match) => match.kind === 'node' && match.titleDiffers)
  const stands = /confirm|approv|已确认/i.test(row.state)
  return [
    ...(differs ? (['TITLE_DIFFERS'] as const) : []),
    ...(row.relation !== relation ? (['RELATION_CHOSEN'] as const) : []),
    ...(stands ? (['STATE_NOT_TAKEN'] as const) : []),
    ...(row.hard ? (['HARD_NOT_TAKEN'] as const) : []),
    ...(row.bundle === null ? [] : (['BUNDLE_NOT_TAKEN'] as const)),
  ]
}
