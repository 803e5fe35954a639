/**
 * Rows → SSSOM/TSV 1.1, UTF-8 without a byte order mark, in the canonical form of the specification but for two things:
 * the rows keep their order, and numbers are not rounded. What SSSOM has no slot for goes into extension slots that the
 * file declares, so that reading it again gives the same rows (docs/exchange.md).
 */
import { hashText } from '#lib/domain/shared/hash'
import { cardinalities } from './cardinality'
import { isBuiltInPrefix, isUri, type Prefix, Prefixes } from './curie'
import type { ExchangeMapping, ExchangeSet } from './exchange-mapping'
import { ownFields, TONGBIAO_NS } from './own-fields'
import { predicateToWrite } from './predicates'
import { cellText } from './sssom-cell'
import {
  entityId,
  fitsSssom,
  joinValues,
  type SlotTexts,
  slotTexts,
  sourceId,
  splitValues,
} from './sssom-row'
import { mappingSlot, mappingSlots, setSlot, setSlots } from './sssom-slots'
import { type YamlValue, yamlLines, yamlMapLines } from './sssom-yaml'

const EXTENSION = 'ext_tongbiao_'
const LICENSE_UNSPECIFIED = 'https://w3id.org/sssom/license/unspecified'

export const extensionName = (field: string): string => `${EXTENSION}${field}`

/** The name of our field in an extension slot; null for somebody else's slot. */
export function ownFieldName(slot: string): string | null {
  return slot.startsWith(EXTENSION) ? slot.slice(EXTENSION.length) : null
}

/** The whole file as text. Rows that SSSOM can't hold are left out; `sssomLosses` names them. */
export function writeSssom(all: readonly ExchangeMapping[], set: ExchangeSet): string {
  const rows = all.filter(fitsSssom)
  const setId = set.id !== null && isUri(set.id) ? set.id : contentId(rows)
  const fallback = `${setId}#`
  const prefixes = declarePrefixes(rows, set, fallback)
  const known = new Prefixes(prefixes)
  const ids = rows.every(({ recordId }) => recordId !== null)
  const table = rows.map((row) => {
    const texts = new Map(slotTexts(row, known, fallback))
    if (!ids) texts.delete('record_id')
    return texts
  })
  const counted = countRows(rows, table, fallback)
  const slots = table.map((texts, index) => withText(texts, 'mapping_cardinality', counted[index] ?? null))
  const condensed = condense(slots, set)
  const columns = [
    ...mappingSlots
      .filter(({ name }) => !condensed.has(name) && slots.some((texts) => texts.has(name)))
      .map(({ name }) => ({ name, cells: slots.map((texts) => texts.get(name) ?? '') })),
    ...extensionColumns(rows),
  ]
  const header = metadataLines(
    set,
    setId,
    condensed,
    columns.map(({ name }) => name),
    prefixes,
    known,
  )
  return [
    ...header.map((line) => `#${line}`),
    columns.map(({ name }) => cellText(name)).join('\t'),
    ...rows.map((_, index) => columns.map(({ cells }) => cellText(cells[index] ?? '')).join('\t')),
    '',
  ].join('\n')
}

/** An identifier of the file made from what it says, so that equal tables have equal identifiers. */
function contentId(rows: readonly ExchangeMapping[]): string {
  const hash = hashText(JSON.stringify(rows.map(({ provenance: _, ...row }) => row)))
  return `https://w3id.org/sssom/mappings/${hash.slice(0, 32)}`
}

/** The set's own prefixes that are used, and one for each namespace that has none: an identifier must be a CURIE. */
function declarePrefixes(
  rows: readonly ExchangeMapping[],
  set: ExchangeSet,
  fallback: string,
): readonly Prefix[] {
  const own = set.prefixes.filter(
    ({ prefix, uri }) => !isBuiltInPrefix(prefix) && uri !== '' && prefix !== 'TONGBIAO',
  )
  const declared = [...own]
  const used = new Set<string>()
  const taken = new Set(own.map(({ prefix }) => prefix))
  let known = new Prefixes(declared)
  const need = (uri: string | null): void => {
    if (uri === null || !isUri(uri)) return
    const found = known.contract(uri)
    if (found !== null) {
      used.add(found.prefix)
      return
    }
    // Already a CURIE with a prefix that the file never declared: kept as it came.
    if (!/^[A-Za-z][A-Za-z0-9+.-]*:\/\/|^(urn|tag|mailto|info):/.test(uri)) return
    const namespace = uri.slice(
      0,
      Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#'), uri.lastIndexOf(':')) + 1,
    )
    let number = declared.length + 1
    while (taken.has(`ns${number}`)) number += 1
    declared.push({ prefix: `ns${number}`, uri: namespace })
    taken.add(`ns${number}`)
    used.add(`ns${number}`)
    known = new Prefixes(declared)
  }
  for (const row of rows) {
    for (const end of [row.subject, row.object]) {
      if (end.found) need(entityId(end, fallback))
      // A composite identifier is no URI, and still begins with a prefix.
      for (const { prefix } of own) if (end.id?.startsWith(`${prefix}:`)) used.add(prefix)
      if (end.source !== null) need(sourceId(end.source, fallback))
    }
    for (const id of [row.recordId, predicateToWrite(row).uri, row.method, ...row.authors, ...row.reviewers])
      need(id)
    for (const { name, value } of row.extra) {
      if (mappingSlot(name)?.type !== 'entity') continue
      for (const { prefix } of own) if (`|${value}`.includes(`|${prefix}:`)) used.add(prefix)
    }
  }
  for (const id of set.creators) need(id)
  for (const { name, value } of set.extra) {
    for (const { prefix } of own) {
      const written = setSlot(name)?.type === 'entity' || name === 'extension_definitions'
      if (written && value.includes(`${prefix}:`)) used.add(prefix)
    }
  }
  if (extensionColumns(rows).length > 0) declared.push({ prefix: 'TONGBIAO', uri: TONGBIAO_NS })
  return declared
    .filter(({ prefix }) => used.has(prefix) || prefix === 'TONGBIAO')
    .sort((left, right) => (left.prefix < right.prefix ? -1 : 1))
}

function countRows(
  rows: readonly ExchangeMapping[],
  table: readonly SlotTexts[],
  fallback: string,
): readonly (string | null)[] {
  return cardinalities(
    rows.map((row, index) => {
      const texts = table[index]
      const scope = (texts?.get('cardinality_scope') ?? '').split('|').map((slot) => texts?.get(slot) ?? '')
      return {
        subject: row.subject.found ? entityId(row.subject, fallback) || (row.subject.label ?? '') : null,
        object: row.object.found ? entityId(row.object, fallback) || (row.object.label ?? '') : null,
        negated: texts?.get('predicate_modifier') === 'Not',
        scope: scope.join('\u0001'),
      }
    }),
  )
}

/** Propagated slots in which all rows agree stand once, with the set (specification, “Condensation”). */
function condense(slots: readonly SlotTexts[], set: ExchangeSet): ReadonlyMap<string, string> {
  const condensed = new Map<string, string>()
  for (const { name, propagated } of mappingSlots) {
    const first = slots[0]?.get(name)
    const ofSet = set.extra.filter((extra) => extra.name === name).map(({ value }) => value)
    const ofSetText = setSlot(name)?.multivalued ? joinValues(ofSet) : ofSet.join('')
    if (!propagated || first === undefined || (ofSet.length > 0 && ofSetText !== first)) continue
    if (slots.every((texts) => texts.get(name) === first)) condensed.set(name, first)
  }
  return condensed
}

type Column = { readonly name: string; readonly cells: readonly string[] }

/** Our own fields, then whatever else the rows brought along, under names that can be declared. */
function extensionColumns(rows: readonly ExchangeMapping[]): readonly Column[] {
  const own = ownFields.map(({ name, text }) => ({ name: extensionName(name), cells: rows.map(text) }))
  const foreign = new Map<string, string[]>()
  rows.forEach((row, index) => {
    for (const { name, value } of row.extra) {
      if (mappingSlot(name) !== undefined) continue
      const column = foreign.get(slotName(name)) ?? rows.map(() => '')
      const before = column[index]
      column[index] = before ? `${before}|${value}` : value
      foreign.set(slotName(name), column)
    }
  })
  return [...own, ...[...foreign].map(([name, cells]) => ({ name, cells }))].filter(({ cells }) =>
    cells.some((cell) => cell !== ''),
  )
}

/** A name that SSSOM allows for an extension slot (an XML name without colon), and that is no slot of its own. */
function slotName(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N}._-]/gu, '_')
  return /^[\p{L}_]/u.test(clean) && setSlot(clean) === undefined ? clean : `ext_${clean}`
}

function metadataLines(
  set: ExchangeSet,
  setId: string,
  condensed: ReadonlyMap<string, string>,
  columns: readonly string[],
  prefixes: readonly Prefix[],
  known: Prefixes,
): readonly string[] {
  const curie = (id: string): string => known.contract(id)?.curie ?? id
  const creators = set.creators.filter((name) => known.contract(name) !== null)
  const values = new Map<string, YamlValue>()
  for (const { name, value } of set.extra) values.set(name, [...asList(values.get(name)), value])
  const put = (name: string, value: YamlValue | null): void => {
    if (value !== null && value.length > 0) values.set(name, value)
  }
  put('sssom_version', '1.1')
  put('mapping_set_id', setId)
  put('mapping_set_version', set.version)
  put('mapping_set_title', set.title)
  put('mapping_set_description', set.description)
  put('creator_id', creators.map(curie))
  put(
    'creator_label',
    set.creators.filter((name) => !creators.includes(name)),
  )
  put('license', set.license !== null && isUri(set.license) ? set.license : LICENSE_UNSPECIFIED)
  put('publication_date', set.date)
  for (const [name, text] of condensed) put(name, setSlot(name)?.multivalued ? splitValues(text) : text)
  const lines = setSlots.flatMap(({ name, multivalued }) => {
    const value = values.get(name)
    if (value === undefined) return []
    return yamlLines(name, multivalued || typeof value === 'string' ? value : (asList(value)[0] ?? ''))
  })
  const others = [...values].filter(
    ([name]) => setSlot(name) === undefined && name !== 'extension_definitions',
  )
  const map = prefixes.map(({ prefix, uri }) => [prefix, uri] as const)
  return [
    ...lines.slice(0, 1),
    ...(map.length === 0 ? [] : yamlMapLines('curie_map', map)),
    ...lines.slice(1),
    ...definitionLines(set, [...columns, ...others.map(([name]) => slotName(name))]),
    ...others.flatMap(([name, value]) => yamlLines(slotName(name), asList(value).join('|'))),
  ]
}

function asList(value: YamlValue | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value.filter((entry) => typeof entry === 'string')
}

/** Definitions that the set brought along, and one for each extension column that has none. */
function definitionLines(set: ExchangeSet, columns: readonly string[]): readonly string[] {
  const extensions = [...new Set(columns)].filter((name) => mappingSlot(name) === undefined)
  const brought = set.extra.flatMap(({ name, value }) =>
    name === 'extension_definitions' ? [definitionOfText(value)] : [],
  )
  const named = new Set(brought.map((pairs) => pairs.find(([key]) => key === 'slot_name')?.[1]))
  const definitions = [
    ...brought.filter((pairs) => !pairs.some(([, text]) => text.startsWith(EXTENSION))),
    ...extensions
      .filter((name) => ownFieldName(name) !== null || !named.has(name))
      .map((name): readonly (readonly [string, string])[] => {
        const field = ownFieldName(name)
        if (field === null) return [['slot_name', name]]
        return [
          ['slot_name', name],
          ['property', `TONGBIAO:${field}`],
          ['type_hint', 'xsd:string'],
        ]
      }),
  ]
  return definitions.length === 0 ? [] : yamlLines('extension_definitions', definitions)
}

/** A definition as the reader keeps it: JSON of `slot_name`, `property` and `type_hint`. */
function definitionOfText(text: string): readonly (readonly [string, string])[] {
  const definition: unknown = JSON.parse(text)
  return Object.entries(definition ?? {}).map(([key, value]) => [key, String(value)])
}

function withText(texts: SlotTexts, name: string, value: string | null): SlotTexts {
  return value === null ? texts : new Map([...texts, [name, value]])
}
