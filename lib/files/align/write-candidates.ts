/**
 * Candidates → SSSOM/TSV. A candidate is no mapping that anybody states, so its predicate is `skos:mappingRelation`, which
 * says “related somehow” and nothing more (docs/decisions/0010); the score is `similarity_score`, the reasons stand in
 * `comment`. Where the engine believes that there is no counterpart, `sssom:NoTermFound` comes first, with the
 * belief as `confidence`; what it would have offered follows all the same, for a person to look at.
 */
import type { Aligned } from '#lib/domain/alignment/align-all'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { type Reason, type ReasonKind, reasonTable } from '#lib/domain/alignment/reason'
import { emptyRow, endFound, endNotFound } from '../exchange/exchange-end'
import type { ExchangeEnd, ExchangeMapping, ExchangeSet } from '../exchange/exchange-mapping'
import { EXACT_MATCH, MAPPING_RELATION } from '../exchange/predicates'
import { writeSssom } from '../exchange/sssom-write'

/** Names of the two lists, which have no address of their own (RFC 6761: `.invalid` never resolves). */
const NAMESPACE = 'https://tongbiao.invalid/align/'
const METHODS = 'https://w3id.org/semapv/vocab/'

export type CandidateFile = {
  readonly aligned: readonly Aligned[]
  readonly targets: readonly AlignItem[]
  /** Names of the two lists, as a person knows them. */
  readonly source: string
  readonly target: string
  /** A URI; without one the file says that none is specified. */
  readonly license: string | null
  /** The reasons of a candidate in words. */
  readonly wordsOf: (reasons: readonly Reason[]) => string
}

export function writeCandidates(file: CandidateFile): string {
  const titles = new Map(file.targets.map(({ id, title }) => [id, title]))
  const rows = file.aligned.flatMap((aligned, index) => rowsOf(aligned, index, file, titles))
  return writeSssom(rows, setOf(file))
}

function rowsOf(
  { item, alternatives: { candidates, none } }: Aligned,
  index: number,
  file: CandidateFile,
  titles: ReadonlyMap<string, string>,
): readonly ExchangeMapping[] {
  const subject = endFound({
    id: item.id,
    label: item.title,
    source: `${NAMESPACE}source`,
  })
  const row = (object: ExchangeEnd) =>
    emptyRow(subject, object, { file: file.source, sheet: null, row: index + 2 })
  const nothing: ExchangeMapping = {
    ...row(endNotFound({ source: `${NAMESPACE}target`, sourceVersion: null })),
    predicate: EXACT_MATCH,
    method: `${METHODS}CompositeMatching`,
    confidence: none.permille / 1000,
  }
  const offered = candidates.map(({ id, permille, reasons }): ExchangeMapping => {
    const label = titles.get(id) ?? ''
    const object = endFound({ id, label, source: `${NAMESPACE}target` })
    return {
      ...row(object),
      predicate: MAPPING_RELATION,
      method: METHODS + methodOf(reasons),
      similarity: permille / 1000,
      comment: file.wordsOf(reasons),
    }
  })
  return none.believed || offered.length === 0 ? [nothing, ...offered] : offered
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

function setOf({ source, target, license }: CandidateFile): ExchangeSet {
  return {
    id: null,
    title: `${source} → ${target}`,
    description: '引擎推荐的候选，按相似度排列；不是任何人认定的对应关系。',
    version: null,
    license,
    date: null,
    creators: [],
    subjectSource: null,
    objectSource: null,
    prefixes: [{ prefix: 'list', uri: NAMESPACE }],
    extra: [{ name: 'mapping_tool', value: '同标 Tongbiao' }],
  }
}
