/**
 * Candidates → SSSOM/TSV, line by line, so that a file of any length takes no memory. A candidate is no mapping that
 * anybody states, so its predicate is `skos:mappingRelation`, which says “related somehow” and nothing more
 * (docs/decisions/0010); the score is `similarity_score`, the reasons stand in `comment`. Where the engine believes that
 * there is no counterpart, a row `sssom:NoTermFound` says so, with the belief as `confidence`; what it would have offered
 * stands there all the same, for a person to look at.
 */
import type { AlignRun } from '#lib/domain/alignment/align-all'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import type { Alternatives } from '#lib/domain/alignment/candidates'
import { type Reason, type ReasonKind, reasonTable } from '#lib/domain/alignment/reason'
import { cellText } from '../exchange/sssom-cell'
import { NO_TERM_FOUND } from '../exchange/sssom-slots'
import { yamlLines, yamlMapLines } from '../exchange/sssom-yaml'

/** Names of the two lists, which have no address of their own (RFC 6761: `.invalid` never resolves). */
const NAMESPACE = 'https://tongbiao.invalid/align/'
const LICENSE_UNSPECIFIED = 'https://w3id.org/sssom/license/unspecified'
/** From four to one on, “no counterpart” stands before the candidates: the likelier comes first. Else it follows them. */
export const standsFirst = ({ permille }: Alternatives['none']): boolean => permille >= 800

export type CandidateFile = {
  readonly run: AlignRun
  readonly targets: readonly AlignItem[]
  /** Names of the two lists, as a person knows them. */
  readonly source: string
  readonly target: string
  /** 32 hexadecimal digits made of everything that the result depends on, so that equal files have equal identifiers. */
  readonly mark: string
  /** A URI; without one the file says that none is specified. */
  readonly license: string | null
  /** The reasons of a candidate in words. */
  readonly wordsOf: (reasons: readonly Reason[]) => string
  /** Why there is rather none: the belief's `closest` of 0…1, null where there is no candidate; `halved` where it is not the score. */
  readonly wordsOfNone: (closest: number | null, halved: boolean) => string
}

/** In the order of the specification. A cell may be empty; what all rows share stands in the head (“condensed”). */
const columns = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'mapping_cardinality',
  'confidence',
  'similarity_score',
  'comment',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>

/** Lines without their ends. */
export function* candidateLines(file: CandidateFile): Generator<string> {
  yield* headLines(file)
  yield columns.join('\t')
  const { run, targets } = file
  const askedBy = new Int32Array(targets.length)
  for (let index = 0; index < run.length; index++)
    for (const position of run.positionsAt(index)) askedBy[position] = (askedBy[position] ?? 0) + 1
  const places = new Map(targets.map(({ id }, position) => [id, position]))
  for (let index = 0; index < run.length; index++)
    for (const row of rowsOf(index, file, (id) => places.get(id) ?? -1, askedBy))
      yield columns.map((name) => cellText(row[name] ?? '')).join('\t')
}

function headLines({ source, target, mark, license }: CandidateFile): readonly string[] {
  return [
    ...yamlLines('sssom_version', '1.1'),
    ...yamlMapLines('curie_map', [['list', NAMESPACE]]),
    ...yamlLines('mapping_set_id', `https://w3id.org/sssom/mappings/${mark}`),
    ...yamlLines('mapping_set_title', `${source} → ${target}`),
    ...yamlLines('mapping_set_description', '引擎推荐的候选，按相似度排列；不是任何人认定的对应关系。'),
    ...yamlLines('license', license ?? LICENSE_UNSPECIFIED),
    ...yamlLines('subject_source', 'list:source'),
    ...yamlLines('object_source', 'list:target'),
    ...yamlLines('mapping_tool', '同标 Tongbiao'),
  ].map((line) => `#${line}`)
}

function rowsOf(
  index: number,
  { run, targets, wordsOf, wordsOfNone }: CandidateFile,
  positionOf: (id: string) => number,
  askedBy: Int32Array,
): readonly Row[] {
  const { item, alternatives } = run.at(index)
  const { candidates, none } = alternatives
  const subject = { subject_id: item.id, subject_label: item.title }
  const offered = candidates.map(({ id, permille, reasons }): Row => {
    const position = positionOf(id)
    const subjects = (askedBy[position] ?? 0) > 1 ? 'n' : '1'
    return {
      ...subject,
      predicate_id: 'skos:mappingRelation',
      object_id: id,
      object_label: targets[position]?.title ?? '',
      mapping_justification: `semapv:${methodOf(reasons)}`,
      mapping_cardinality: `${subjects}:${candidates.length > 1 ? 'n' : '1'}`,
      similarity_score: String(permille / 1000),
      comment: wordsOf(reasons),
    }
  })
  if (!none.believed && offered.length > 0) return offered
  const nothing: Row = {
    ...subject,
    predicate_id: 'skos:exactMatch',
    object_id: NO_TERM_FOUND,
    mapping_justification: 'semapv:CompositeMatching',
    mapping_cardinality: '1:0',
    confidence: String(none.permille / 1000),
    comment: wordsOfNone(
      none.closest === null ? null : none.closest / 1000,
      none.closest !== candidates[0]?.permille,
    ),
  }
  return standsFirst(none) ? [nothing, ...offered] : [...offered, nothing]
}

const methods: Readonly<Record<ReasonKind, string>> = {
  title: 'LexicalSimilarityThresholdMatching',
  text: 'LexicalSimilarityThresholdMatching',
  place: 'StructuralMatching',
  number: 'BackgroundKnowledgeBasedMatching',
  decided: 'StructuralMatching',
}

/** The one method that all reasons are of, or the one for several. */
function methodOf(reasons: readonly Reason[]): string {
  const used = new Set(reasons.map(({ key }) => methods[reasonTable[key]]))
  const [only] = used
  return used.size === 1 && only !== undefined ? only : 'CompositeMatching'
}
