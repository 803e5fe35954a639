/**
 * The working table ↔ exchange rows. Outwards every fact of a row finds its field; inwards a row becomes what a person
 * could have entered: a statement about two ends, or a gap with its disposition. Finding our nodes for the ends is the
 * import's business, not this file's.
 */
import { stands } from '#lib/domain/gap/disposition'
import type { GapStatus } from '#lib/domain/gap/gap'
import type { TableRow } from '#lib/domain/gap/table'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { inverseRelation } from '#lib/domain/mapping/relations'
import type { StatementInput, UnrelatedReason } from '#lib/domain/mapping/statement'
import { emptyRow, emptySet, endFound, endNotFound } from './exchange-end'
import type {
  ExchangeBundle,
  ExchangeEnd,
  ExchangeGap,
  ExchangeMapping,
  ExchangeSet,
} from './exchange-mapping'
import { EXACT_MATCH, predicateOfRelation } from './predicates'

const MANUAL_CURATION = 'https://w3id.org/semapv/vocab/ManualMappingCuration'

/** A catalogue as a file names it. */
export type ExchangeCatalog = {
  readonly id: string
  readonly title: string
  /** Title of the edition that the table was made on. */
  readonly edition: string
}

/** What a row of the table does not hold itself, by the mapping's id; names as people read them. */
export type MappingDetails = {
  readonly evidence: string
  readonly unrelatedReason: UnrelatedReason | null
  readonly bundle: ExchangeBundle | null
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
  /** `YYYY-MM-DD` */
  readonly statedOn: string | null
  readonly reviewedOn: string | null
}

export type ExchangeContext = {
  /** Where this platform answers, with a slash at the end: the root of all identifiers. */
  readonly baseUri: string
  readonly a: ExchangeCatalog
  readonly b: ExchangeCatalog
  readonly details: ReadonlyMap<string, MappingDetails>
}

/** Rows in the table's order; the left catalogue is the subject. */
export function toExchange(rows: readonly TableRow[], context: ExchangeContext): readonly ExchangeMapping[] {
  return rows.map((row, index) => {
    const subject = endOf(row.nodeA, context.a, context)
    const object = endOf(row.nodeB, context.b, context)
    const plain = emptyRow(subject, object, { file: '', sheet: null, row: index + 1 })
    return row.kind === 'gap' ? gapRow(plain, row, context) : mappingRow(plain, row, context)
  })
}

/** The file's own data; `number` tells one export or release from the next and ends the identifier. */
export function exchangeSet(
  context: ExchangeContext,
  about: {
    readonly title: string
    readonly description: string
    readonly number: string
    readonly date: string
    readonly creators: readonly string[]
  },
): ExchangeSet {
  const { baseUri, a, b } = context
  return {
    ...emptySet,
    id: `${baseUri}mapping-sets/${encodeURIComponent(a.id)}/${encodeURIComponent(b.id)}/${encodeURIComponent(about.number)}`,
    title: about.title,
    description: about.description,
    version: about.number,
    date: about.date,
    creators: about.creators,
    subjectSource: catalogUri(a, baseUri),
    objectSource: catalogUri(b, baseUri),
    prefixes: [
      { prefix: 'CATALOG', uri: `${baseUri}catalogs/` },
      { prefix: 'GAP', uri: `${baseUri}gaps/` },
      { prefix: 'MAPPING', uri: `${baseUri}mappings/` },
      { prefix: 'NODE', uri: `${baseUri}nodes/` },
    ],
  }
}

function endOf(node: PlacedNode | null, catalog: ExchangeCatalog, { baseUri }: ExchangeContext): ExchangeEnd {
  const source = { source: catalogUri(catalog, baseUri), sourceVersion: catalog.edition || null }
  if (node === null) return endNotFound(source)
  return endFound({
    ...source,
    id: `${baseUri}nodes/${node.platformCode}`,
    platformCode: node.platformCode,
    code: node.officialCode,
    label: node.title,
    path: node.subsystemId === node.nodeId ? [] : [node.subsystemTitle],
  })
}

const catalogUri = ({ id }: ExchangeCatalog, baseUri: string): string =>
  `${baseUri}catalogs/${encodeURIComponent(id)}`

function mappingRow(
  plain: ExchangeMapping,
  { mapping }: Exclude<TableRow, { kind: 'gap' }>,
  { baseUri, details }: ExchangeContext,
): ExchangeMapping {
  const known = details.get(mapping.id)
  const predicate = predicateOfRelation(mapping.relation)
  return {
    ...plain,
    recordId: `${baseUri}mappings/${encodeURIComponent(mapping.id)}`,
    relation: mapping.relation,
    predicate: predicate.uri,
    negated: predicate.negated,
    justification: mapping.justification,
    method: MANUAL_CURATION,
    evidence: known?.evidence ?? '',
    differences: mapping.differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => ({
      kind,
      valueA,
      unitA,
      valueB,
      unitB,
      treatment,
    })),
    unrelatedReason: known?.unrelatedReason ?? null,
    bundle: known?.bundle ?? null,
    state: mapping.state,
    hard: mapping.hard,
    stale: mapping.stale,
    demo: mapping.demo,
    authors: known?.authors ?? [],
    reviewers: known?.reviewers ?? [],
    statedOn: known?.statedOn ?? null,
    reviewedOn: known?.reviewedOn ?? null,
  }
}

function gapRow(
  plain: ExchangeMapping,
  { gap }: Extract<TableRow, { kind: 'gap' }>,
  { baseUri }: ExchangeContext,
): ExchangeMapping {
  const disposition = gap.disposition && stands(gap.disposition) ? gap.disposition : null
  return {
    ...plain,
    recordId: `${baseUri}gaps/${gap.node.platformCode}-${encodeURIComponent(gap.lackingCatalogId)}`,
    predicate: EXACT_MATCH,
    method: MANUAL_CURATION,
    gap: {
      disposition: disposition?.disposition ?? null,
      reason: disposition?.reason ?? '',
      ownerName: disposition?.ownerName ?? '',
      dueDate: disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
    },
    state: gapState(gap.status),
    demo: disposition?.demo ?? false,
  }
}

const gapState = (status: GapStatus): string => `gap-${status}`

/** What a row says, in the shape in which a person says it. */
export type ExchangedFact =
  | {
      readonly kind: 'mapping'
      readonly subject: ExchangeEnd
      readonly object: ExchangeEnd
      /** `relation` null: a person has to choose. */
      readonly statement: StatementInput
      readonly bundle: ExchangeBundle | null
      readonly state: string
      readonly hard: boolean
      readonly stale: boolean
      readonly demo: boolean
    }
  | {
      readonly kind: 'gap'
      /** The end that has no counterpart, and which side it is. */
      readonly end: ExchangeEnd
      readonly side: 'subject' | 'object'
      readonly gap: ExchangeGap
      readonly state: string
      readonly demo: boolean
    }
  /** Neither end is one: the file says that two whole vocabularies have nothing in common. */
  | { readonly kind: 'nothing' }

/** The fact behind a row. A comment serves as 依据 where the file has no other. */
export function fromExchange(row: ExchangeMapping): ExchangedFact {
  const { subject, object, state, demo } = row
  if (!subject.found && !object.found) return { kind: 'nothing' }
  if (!subject.found || !object.found) {
    const side = subject.found ? 'subject' : 'object'
    const gap = row.gap ?? { disposition: null, reason: '', ownerName: '', dueDate: null }
    return { kind: 'gap', end: row[side], side, gap, state, demo }
  }
  return {
    kind: 'mapping',
    subject,
    object,
    statement: {
      relation: row.relation,
      unrelatedReason: row.relation === 'unrelated' ? row.unrelatedReason : null,
      justification: row.justification === '' ? row.comment : row.justification,
      evidence: row.evidence,
      differences: row.differences,
    },
    bundle: row.bundle,
    state,
    hard: row.hard,
    stale: row.stale,
    demo,
  }
}

/** The same row seen from its other end; its own inverse. */
export function turnRow(row: ExchangeMapping): ExchangeMapping {
  const relation = row.relation === null ? null : inverseRelation(row.relation)
  const predicate = relation === null || !row.predicate.includes(':') ? row.predicate : turnedPredicate(row)
  return {
    ...row,
    subject: row.object,
    object: row.subject,
    relation,
    predicate,
    differences: row.differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => ({
      kind,
      valueA: valueB,
      unitA: unitB,
      valueB: valueA,
      unitB: unitA,
      treatment,
    })),
    cardinality: row.cardinality === null ? null : row.cardinality.split(':').reverse().join(':'),
  }
}

function turnedPredicate(row: ExchangeMapping): string {
  const relation = row.relation === null ? null : inverseRelation(row.relation)
  return relation === null || relation === row.relation ? row.predicate : predicateOfRelation(relation).uri
}
