/** One exchange row → the texts of SSSOM's slots, and the identifiers that its file has to declare prefixes for. */
import { type Prefixes, SSSOM_LITERAL } from './curie'
import type { ExchangeEnd, ExchangeMapping } from './exchange-mapping'
import { predicateToWrite } from './predicates'
import { mappingSlot, NO_TERM_FOUND } from './sssom-slots'

const MANUAL_CURATION = 'https://w3id.org/semapv/vocab/ManualMappingCuration'
const UNSPECIFIED = 'https://w3id.org/semapv/vocab/UnspecifiedMatching'

/** Slot → text as it stands in the cell. Lists are joined here, CURIEs contracted. */
export type SlotTexts = ReadonlyMap<string, string>

/**
 * Whether a row can stand in an SSSOM file. 已判无关 that is not confirmed cannot: `Not` would say that it is settled, and
 * without `Not` the row would say the contrary. A row without any end says nothing.
 */
export function fitsSssom(row: ExchangeMapping): boolean {
  const unsettled = row.relation === 'unrelated' && row.state !== '' && row.state !== 'confirmed'
  return !unsettled && [row.subject, row.object].every((end) => !end.found || hasName(end))
}

const hasName = ({ id, code, label }: ExchangeEnd): boolean => (id ?? code ?? label ?? '') !== ''

export function slotTexts(row: ExchangeMapping, prefixes: Prefixes, fallback: string): SlotTexts {
  const { uri, negated } = predicateToWrite(row)
  const curie = (id: string): string => prefixes.contract(id)?.curie ?? id
  const texts = new Map<string, string>()
  for (const { name, value } of row.extra) {
    // The other writers' slots come first, so that what we know ourselves wins.
    if (mappingSlot(name) !== undefined && name !== 'mapping_cardinality') texts.set(name, value)
  }
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') texts.set(name, value)
  }
  put('record_id', row.recordId === null ? null : curie(row.recordId))
  for (const side of ['subject', 'object'] as const) {
    const end = row[side]
    const id = entityId(end, fallback)
    if (id === SSSOM_LITERAL) put(`${side}_type`, 'rdfs literal')
    else put(`${side}_id`, id === NO_TERM_FOUND || texts.get(`${side}_type`) === COMPOSED ? id : curie(id))
    put(`${side}_label`, end.found ? end.label : null)
    put(`${side}_source`, end.source === null ? null : curie(sourceId(end.source, fallback)))
    put(`${side}_source_version`, end.sourceVersion)
  }
  put('predicate_id', curie(uri))
  put('predicate_modifier', negated ? 'Not' : null)
  put('mapping_justification', curie(methodOf(row)))
  for (const role of ['author', 'reviewer'] as const) {
    const names = role === 'author' ? row.authors : row.reviewers
    const ids = names.filter((name) => prefixes.contract(name) !== null)
    put(`${role}_id`, joinValues(ids.map(curie)))
    put(`${role}_label`, joinValues(names.filter((name) => !ids.includes(name))))
  }
  put('mapping_date', row.statedOn)
  // A review date needs a reviewer (schema rule).
  if (row.reviewers.length > 0) put('review_date', row.reviewedOn)
  put('confidence', numberText(row.confidence))
  put('similarity_score', numberText(row.similarity))
  put('comment', row.comment === '' ? row.justification : row.comment)
  return texts
}

const COMPOSED = 'composed entity expression'

/** The identifier that a row's end is written with: a URI, `sssom:NoTermFound`, or the mark of a literal. */
export function entityId(end: ExchangeEnd, fallback: string): string {
  if (!end.found) return NO_TERM_FOUND
  if (end.id !== null) return end.id
  if (end.code === null) return SSSOM_LITERAL
  return `${fallback}${encodeURIComponent(end.code)}`
}

/** A source has to be an identifier; one that is none, such as a title, gets a URI inside the file's own. */
export function sourceId(source: string, fallback: string): string {
  return /^[\w.-]+:\S+$/.test(source) ? source : `${fallback}${encodeURIComponent(source)}`
}

function methodOf(row: ExchangeMapping): string {
  if (row.method !== '') return row.method
  // The relation was somebody's choice where we know the row; others' rows say nothing about how they were found.
  return row.state === '' ? UNSPECIFIED : MANUAL_CURATION
}

/** `|` separates values; within one it is escaped by a backslash, as the backslash is. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, '\\$&')).join('|')
}

/** The values of a multivalued cell. A backslash before anything else than `|` and `\` stands for itself. */
export function splitValues(cell: string): readonly string[] {
  const values: string[] = []
  let value = ''
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at)
    const next = cell.charAt(at + 1)
    if (character === '\\' && (next === '|' || next === '\\')) {
      value += next
      at += 1
    } else if (character === '|') {
      values.push(value)
      value = ''
    } else value += character
  }
  return [...values, value]
}

function numberText(value: number | null): string | null {
  return value === null ? null : String(value)
}
