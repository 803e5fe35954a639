/**
 * Predicates of SKOS and OWL ↔ our relations, from the one table of relations. SKOS has no 交叉: it is written as
 * `relatedMatch`, and read back from our own extension slot. A negated predicate is 已判无关 only for `exactMatch`.
 */
import { type Relation, relationKeys, relationTable } from '#lib/domain/mapping/relations'

export const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const OWL = 'http://www.w3.org/2002/07/owl#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'

/** Superproperty of all SKOS mapping properties: “mapped somehow”, for a row whose relation nobody has chosen. */
export const MAPPING_RELATION = `${SKOS}mappingRelation`

/** What stands for a gap, as in the specification's own examples: no exact match was found. */
export const EXACT_MATCH = `${SKOS}exactMatch`

const relationByPredicate: ReadonlyMap<string, Relation> = new Map([
  ...[...relationKeys]
    .filter((key) => !relationTable[key].skos.negated && !relationTable[key].skos.lossy)
    .map((key) => [SKOS + relationTable[key].skos.predicate, key] as const),
  [`${OWL}sameAs`, 'equal'],
  [`${OWL}equivalentClass`, 'equal'],
  [`${OWL}equivalentProperty`, 'equal'],
  [`${RDFS}subClassOf`, 'narrower'],
  [`${RDFS}subPropertyOf`, 'narrower'],
])

/** The relation that a predicate (URI) says; null where it says none of ours. */
export function relationOfPredicate(uri: string, negated: boolean): Relation | null {
  if (negated) return uri === EXACT_MATCH ? 'unrelated' : null
  return relationByPredicate.get(uri) ?? null
}

/** The predicate (URI) of a relation, and whether it is negated. */
export function predicateOfRelation(relation: Relation): { readonly uri: string; readonly negated: boolean } {
  const { predicate, negated } = relationTable[relation].skos
  return { uri: SKOS + predicate, negated }
}

/** What a row is written with: its own predicate where that says the same, so that others' files come out as they came in. */
export function predicateToWrite(row: {
  readonly relation: Relation | null
  readonly predicate: string
  readonly negated: boolean
}): { readonly uri: string; readonly negated: boolean } {
  const own = row.predicate.includes(':')
  if (row.relation === null)
    return { uri: own ? row.predicate : MAPPING_RELATION, negated: own && row.negated }
  if (own && relationOfPredicate(row.predicate, row.negated) === row.relation) {
    return { uri: row.predicate, negated: row.negated }
  }
  return predicateOfRelation(row.relation)
}
