/**
 * Rows → an OSCAL 1.2 mapping collection (NIST, Control Mapping model). The relation is said of the source, gaps are the
 * model's gap summaries, the 依据 stands in `remarks`. What the model lacks stands in one property of ours at each map,
 * as JSON, since OSCAL's values take no line breaks. Identifiers come from the content: the same table, the same file.
 */
import { type Relation, relationTable } from '#lib/domain/mapping/relations'
import { hashText } from '#lib/domain/shared/hash'
import type { ExchangeEnd, ExchangeMapping, ExchangeSet } from './exchange-mapping'
import type { JsonObject } from './json-shape'
import { hasOscalMaps, isCarried } from './losses'
import { ownTexts, TONGBIAO_NS } from './own-fields'

/** OSCAL's words, source compared with target. `related` is none of them and stands in our namespace. */
export const oscalWords: Readonly<Record<Relation, string>> = {
  equal: 'equal-to',
  equivalent: 'equivalent-to',
  broader: 'superset-of',
  narrower: 'subset-of',
  overlap: 'intersects-with',
  related: 'related-to',
  unrelated: 'no-relationship',
}

/** The property that holds what OSCAL has no place for. */
export const ROW_PROPERTY = 'row'
const UNCHOSEN = 'undecided'

/** `now` is an instant with time zone, as OSCAL demands (`2026-01-31T08:00:00Z`). */
export function writeOscal(rows: readonly ExchangeMapping[], set: ExchangeSet, now: string): string {
  const carried = rows.filter((row) => isCarried('oscal', row))
  const maps = carried.filter(({ gap }) => gap === null)
  const gaps = carried.filter(({ gap }) => gap !== null)
  const key = set.id ?? JSON.stringify(carried.map(({ recordId }) => recordId))
  const mapping = {
    uuid: uuidOf(`mapping ${key}`),
    'source-resource': resource(set.subjectSource, 'source'),
    'target-resource': resource(set.objectSource, 'target'),
    maps: maps.map((row, index) => mapEntry(row, `${key} ${index}`)),
    ...(gaps.length === 0 ? {} : { props: gaps.map(rowProperty) }),
    ...gapSummary('source-gap-summary', gaps, 'subject', key),
    ...gapSummary('target-gap-summary', gaps, 'object', key),
  }
  const description = set.description?.trim() || null
  const collection = {
    'mapping-collection': {
      uuid: uuidOf(`collection ${key} ${now}`),
      metadata: {
        title: set.title ?? '对照表',
        'last-modified': now,
        version: set.version ?? now.slice(0, 10),
        'oscal-version': '1.2.0',
        ...(description === null ? {} : { remarks: description }),
      },
      provenance: {
        method: 'human',
        'matching-rationale': 'semantic',
        status: maps.every(({ state }) => state === 'confirmed') ? 'complete' : 'draft',
        'mapping-description': description ?? set.title ?? '对照表',
      },
      // The model wants a map in every mapping: of gaps alone nothing can be said (`losses` names it).
      mappings: hasOscalMaps(rows) ? [mapping] : [],
    },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function mapEntry(row: ExchangeMapping, key: string): JsonObject {
  const word = row.relation === null ? UNCHOSEN : oscalWords[row.relation]
  const foreign = row.relation === null || relationTable[row.relation].setTheory === null
  const remarks = row.comment === '' ? row.justification : row.comment
  return {
    uuid: uuidOf(`map ${row.recordId ?? key}`),
    ...(foreign ? { ns: TONGBIAO_NS } : {}),
    relationship: word,
    sources: [item(row.subject)],
    targets: [item(row.object)],
    ...(row.confidence === null ? {} : { 'confidence-score': { percentage: row.confidence } }),
    props: [rowProperty(row)],
    ...(remarks === '' ? {} : { remarks }),
  }
}

const item = (end: ExchangeEnd): JsonObject => ({ type: 'control', 'id-ref': idRef(end) })

function idRef({ platformCode, code, id, label }: ExchangeEnd): string {
  return platformCode ?? code ?? id ?? label ?? ''
}

/** Everything that the entry itself can't say, both ends in full among it. */
function rowProperty(row: ExchangeMapping): JsonObject {
  const value = {
    subject: row.subject,
    object: row.object,
    recordId: row.recordId,
    negated: row.negated,
    comment: row.comment,
    fields: ownTexts(row, ['relation']),
    extra: row.extra.map(({ name, value: text }) => [name, text]),
  }
  return { name: ROW_PROPERTY, ns: TONGBIAO_NS, value: JSON.stringify(value) }
}

const resource = (source: string | null, fallback: string): JsonObject => ({
  type: 'catalog',
  href: source ?? `#${fallback}`,
})

function gapSummary(
  name: string,
  gaps: readonly ExchangeMapping[],
  side: 'subject' | 'object',
  key: string,
): JsonObject {
  const ids = gaps.filter((row) => row[side].found).map((row) => idRef(row[side]))
  if (ids.length === 0) return {}
  return { [name]: { uuid: uuidOf(`${name} ${key}`), 'unmapped-controls': [{ 'with-ids': ids }] } }
}

/** A UUID in the form of version 5 (RFC 9562 §5.5), from SHA-256. */
function uuidOf(name: string): string {
  const hex = hashText(`${TONGBIAO_NS} ${name}`)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
