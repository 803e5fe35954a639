/**
 * Rows → JSKOS: a concordance with its mappings, or one mapping on each line with the concordance in the first. Rows of
 * one bundle that say nothing apart become one mapping with several members; others keep the bundle in `_tongbiao`.
 */
import type { ExchangeEnd, ExchangeMapping, ExchangeSet } from './exchange-mapping'
import { CONCORDANCE, OWN, passedFields, REST } from './jskos-names'
import { type JsonObject, keptValue } from './json-shape'
import { isCarried } from './losses'
import { ownTexts } from './own-fields'
import { predicateToWrite } from './predicates'

const CONTEXT = 'https://gbv.github.io/jskos/context.json'
/** What JSKOS has fields of its own for. */
const native = ['authors', 'confidence', 'method', 'predicate', 'stated_on', 'subject_code', 'object_code']

export function writeJskos(rows: readonly ExchangeMapping[], set: ExchangeSet): string {
  const mappings = jskosMappings(rows)
  return `${JSON.stringify({ '@context': CONTEXT, ...concordance(set), mappings }, null, 2)}\n`
}

export function writeJskosLines(rows: readonly ExchangeMapping[], set: ExchangeSet): string {
  const items = [concordance(set), ...jskosMappings(rows)]
  return items.map((item) => `${JSON.stringify(item)}\n`).join('')
}

function jskosMappings(rows: readonly ExchangeMapping[]): readonly JsonObject[] {
  return grouped(rows.filter((row) => isCarried('jskos', row))).map(mappingObject)
}

function concordance(set: ExchangeSet): JsonObject {
  return {
    ...(set.id === null ? {} : { uri: set.id }),
    type: [CONCORDANCE],
    ...(set.title === null ? {} : { prefLabel: inLanguage(set.title, (text) => text) }),
    ...(set.description === null ? {} : { definition: inLanguage(set.description, (text) => [text]) }),
    ...(set.version === null ? {} : { versionId: set.version }),
    ...(set.license === null ? {} : { license: [{ uri: set.license }] }),
    ...(set.date === null ? {} : { created: set.date }),
    ...(set.creators.length === 0 ? {} : { creator: set.creators.map(agent) }),
    ...(set.subjectSource === null ? {} : { fromScheme: { uri: set.subjectSource } }),
    ...(set.objectSource === null ? {} : { toScheme: { uri: set.objectSource } }),
  }
}

/** Rows of one mapping object: neighbours of one bundle that differ in the ends of one side alone. */
function grouped(rows: readonly ExchangeMapping[]): readonly (readonly ExchangeMapping[])[] {
  const groups: ExchangeMapping[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (first !== undefined && belongs(first, row)) last?.push(row)
    else groups.push([row])
  }
  return groups
}

function belongs(first: ExchangeMapping, row: ExchangeMapping): boolean {
  if (first.bundle === null || row.bundle === null || first.bundle.id !== row.bundle.id) return false
  const said = ({ subject: _, object: __, provenance: ___, cardinality: ____, ...rest }: ExchangeMapping) =>
    JSON.stringify(rest)
  const sameSubject = JSON.stringify(first.subject) === JSON.stringify(row.subject)
  const sameObject = JSON.stringify(first.object) === JSON.stringify(row.object)
  const sources = first.subject.source === row.subject.source && first.object.source === row.object.source
  const paths = [first, row].every(({ subject, object }) => subject.path.length + object.path.length === 0)
  return said(first) === said(row) && sameSubject !== sameObject && sources && paths
}

function mappingObject(rows: readonly ExchangeMapping[]): JsonObject {
  const row = rows[0]
  if (row === undefined) return {}
  const { uri } = predicateToWrite(row)
  const several = rows.length > 1
  const listName = several && row.bundle?.mode === 'any' ? 'memberChoice' : 'memberSet'
  const own = Object.fromEntries(
    ownTexts(row, native).filter(([name, text]) => {
      if (!several || !name.startsWith('bundle_')) return true
      // The list itself says the mode; the mapping's identifier is the bundle's.
      return name === 'bundle_coverage' || (name === 'bundle_id' && text !== row.recordId)
    }),
  )
  const named = new Map<string, unknown>()
  const rest: (readonly [string, unknown])[] = []
  for (const { name, value } of row.extra) {
    if (passedFields.has(name) && !named.has(name)) named.set(name, keptValue(value))
    else rest.push([name, keptValue(value)])
  }
  const note = row.comment === '' ? row.justification : row.comment
  return {
    ...(row.recordId === null ? {} : { uri: row.recordId }),
    type: [uri],
    from: { [distinct(rows, 'subject').length > 1 ? listName : 'memberSet']: distinct(rows, 'subject') },
    to: { [distinct(rows, 'object').length > 1 ? listName : 'memberSet']: distinct(rows, 'object') },
    ...(row.subject.source === null ? {} : { fromScheme: { uri: row.subject.source } }),
    ...(row.object.source === null ? {} : { toScheme: { uri: row.object.source } }),
    ...(note === '' ? {} : { note: inLanguage(note, (text) => [text]) }),
    ...(row.confidence === null ? {} : { mappingRelevance: row.confidence }),
    ...(row.method === '' ? {} : { justification: row.method }),
    ...(row.statedOn === null ? {} : { created: row.statedOn }),
    ...(row.authors.length === 0 ? {} : { creator: row.authors.map(agent) }),
    ...Object.fromEntries(named),
    ...(Object.keys(own).length === 0 ? {} : { [OWN]: own }),
    ...(rest.length === 0 ? {} : { [REST]: rest }),
  }
}

function distinct(rows: readonly ExchangeMapping[], side: 'subject' | 'object'): readonly JsonObject[] {
  const members = rows.filter((row) => row[side].found).map((row) => JSON.stringify(member(row[side])))
  return [...new Set(members)].map((text) => JSON.parse(text))
}

function member({ id, code, label }: ExchangeEnd): JsonObject {
  return {
    ...(id === null ? {} : { uri: id }),
    ...(code === null ? {} : { notation: [code] }),
    ...(label === null ? {} : { prefLabel: inLanguage(label, (text) => text) }),
  }
}

/** Chinese where Chinese characters stand; otherwise nobody told us. */
function inLanguage<Value>(text: string, value: (text: string) => Value): Readonly<Record<string, Value>> {
  return { [/\p{Script=Han}/u.test(text) ? 'zh' : 'und']: value(text) }
}

function agent(name: string): JsonObject {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(name) ? { uri: name } : { prefLabel: { zh: name } }
}
