/**
 * JSKOS → exchange rows: a list of mappings, a single one, a concordance that holds them, or one mapping on each line.
 * Several members on one side are a bundle: `memberSet` and `memberList` all together, `memberChoice` each by itself.
 */
import { emptyRow, emptySet, endFound, endNotFound } from './exchange-end'
import { EXCHANGE_LIMITS } from './exchange-limits'
import type {
  ExchangeBundle,
  ExchangeEnd,
  ExchangeMapping,
  ExchangeReading,
  ExchangeSet,
  ExtraValue,
} from './exchange-mapping'
import { agentName, languageText, OWN, REST } from './jskos-names'
import {
  get,
  getList,
  getText,
  isObject,
  isTooDeep,
  type JsonObject,
  keptText,
  linePlace,
} from './json-shape'
import { anyOwnField } from './own-fields'
import { relationOfPredicate } from './predicates'
import { ReportBuilder } from './report-builder'

export type JskosText = { readonly text: string; readonly file: string }

type Item = { readonly value: unknown; readonly row: number }

export function readJskos({ text, file }: JskosText, report = new ReportBuilder()): ExchangeReading {
  const lines = isNdjson(text)
  const items = lines ? lineItems(text, report) : documentItems(text, report)
  let set = emptySet
  const rows: ExchangeMapping[] = []
  for (const { value, row } of items.slice(0, EXCHANGE_LIMITS.rows)) {
    if (isObject(value) && (get(value, 'from') !== undefined || get(value, 'to') !== undefined)) {
      rows.push(...readMapping(value, { file, sheet: null, row }, report))
    } else if (isObject(value) && rows.length === 0 && set === emptySet) set = readSet(value)
    else report.add('row', 'ITEM_INVALID', { row, value: keptText(value) ?? null })
  }
  if (items.length > EXCHANGE_LIMITS.rows) {
    report.add('file', 'ROWS_TOO_MANY', { params: { limit: EXCHANGE_LIMITS.rows } })
  }
  return { format: lines ? 'jskos-ndjson' : 'jskos', set, rows, report: report.report() }
}

/** More than one line, and the first is a whole value by itself. */
function isNdjson(text: string): boolean {
  const lines = text.trim().split(/\r\n?|\n/, 2)
  return lines.length > 1 && /^\{.*\}$/.test((lines[0] ?? '').trim())
}

function lineItems(text: string, report: ReportBuilder): readonly Item[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const row = index + 1
    const parsed = parseJson(line, report, row)
    return parsed === undefined ? [] : [{ value: parsed, row }]
  })
}

function documentItems(text: string, report: ReportBuilder): readonly Item[] {
  const parsed = parseJson(text, report, null)
  if (parsed === undefined) return []
  const mappings = get(parsed, 'mappings')
  if (Array.isArray(mappings)) return [{ value: parsed, row: 0 }, ...numbered(mappings)]
  return numbered(Array.isArray(parsed) ? parsed : [parsed])
}

const numbered = (values: readonly unknown[]): readonly Item[] =>
  values.map((value, index) => ({ value, row: index + 1 }))

/** `line` null: the text is the whole file, and what is wrong with it stops the file. */
function parseJson(text: string, report: ReportBuilder, line: number | null): unknown {
  const severity = line === null ? 'file' : 'row'
  if (isTooDeep(text)) {
    report.add(severity, 'JSON_TOO_DEEP', { row: line, params: { limit: EXCHANGE_LIMITS.jsonDepth } })
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch (trouble) {
    const at = /position (\d+)/.exec(trouble instanceof Error ? trouble.message : '')?.[1]
    const place = linePlace(text, at === undefined ? text.length : Number(at))
    report.add(severity, 'JSON_BROKEN', { row: line ?? place.row, params: { column: place.column } })
    return undefined
  }
}

function readSet(value: JsonObject): ExchangeSet {
  const known = [
    'uri',
    'prefLabel',
    'definition',
    'versionId',
    'license',
    'created',
    'creator',
    'mappings',
    'type',
  ]
  const date = getText(value, 'created')
  return {
    ...emptySet,
    id: getText(value, 'uri'),
    title: languageText(get(value, 'prefLabel')),
    description: languageText(get(value, 'definition')),
    version: getText(value, 'versionId'),
    license: getText(getList(value, 'license')[0], 'uri'),
    date: date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : null,
    creators: getList(value, 'creator').flatMap(agentName),
    subjectSource: getText(get(value, 'fromScheme'), 'uri'),
    objectSource: getText(get(value, 'toScheme'), 'uri'),
    extra: Object.entries(value)
      .filter(([name]) => !known.includes(name) && name !== 'fromScheme' && name !== 'toScheme')
      .map(([name, kept]) => ({ name, value: keptText(kept) })),
  }
}

function readMapping(
  value: JsonObject,
  provenance: ExchangeMapping['provenance'],
  report: ReportBuilder,
): readonly ExchangeMapping[] {
  const { row } = provenance
  const extra: ExtraValue[] = []
  const from = readSide(value, 'from', extra)
  const to = readSide(value, 'to', extra)
  const recordId = getText(value, 'uri')
  const relevance = get(value, 'mappingRelevance')
  const confidence = typeof relevance === 'number' && relevance >= 0 && relevance <= 1 ? relevance : null
  if (relevance !== undefined && confidence === null) {
    extra.push({ name: 'mappingRelevance', value: keptText(relevance) })
    report.add('note', 'VALUE_OUT_OF_RANGE', { row, column: 'mappingRelevance', value: keptText(relevance) })
  }
  const created = getText(value, 'created')
  const statedOn = created !== null && /^\d{4}-\d\d-\d\d$/.test(created) ? created : null
  if (created !== null && statedOn === null) extra.push({ name: 'created', value: created })
  const types = getList(value, 'type').filter((type) => typeof type === 'string')
  const predicate = types.find((type) => relationOfPredicate(type, false) !== null) ?? types[0] ?? ''
  if (types.length > 1) extra.push({ name: 'type', value: keptText(types) })
  const gap = from.members.length === 0 || to.members.length === 0

  const shared: ExchangeMapping = {
    ...emptyRow(from.none, to.none, provenance),
    recordId,
    predicate,
    relation: gap ? null : relationOfPredicate(predicate, false),
    gap: gap ? { disposition: null, reason: '', ownerName: '', dueDate: null } : null,
    method: getText(value, 'justification') ?? '',
    confidence,
    statedOn,
    comment: languageText(get(value, 'note')) ?? '',
    authors: getList(value, 'creator').flatMap(agentName),
    bundle: bundleOf(from, to, recordId ?? `item-${row}`),
    extra: [...extra, ...restOf(value)],
  }
  const put = putOwnFields(shared, get(value, OWN), report)
  // What others read as a note is our own 依据 where the file says so.
  const own = put.comment === put.justification ? { ...put, comment: '' } : put
  if (gap && from.members.length + to.members.length === 0) report.add('note', 'ENDS_BOTH_ABSENT', { row })
  if (!gap && own.relation === null) {
    const code =
      predicate === '' || predicate.endsWith('#mappingRelation') ? 'RELATION_UNCLEAR' : 'RELATION_UNKNOWN'
    report.add('row', code, { row, column: 'type', value: predicate })
  }
  const crossed = from.members.length > 1 && to.members.length > 1
  if (crossed) report.add('row', 'BUNDLE_BOTH_SIDES', { row })
  if (Math.max(from.members.length, to.members.length) > EXCHANGE_LIMITS.listItems) {
    report.add('row', 'ITEM_INVALID', { row, params: { limit: EXCHANGE_LIMITS.listItems } })
  }
  const subjects = from.members.length === 0 ? [from.none] : from.members.slice(0, EXCHANGE_LIMITS.listItems)
  const objects = to.members.length === 0 ? [to.none] : to.members.slice(0, EXCHANGE_LIMITS.listItems)
  // A bundle has one node on one side; several on both sides say too much for one relation, so all of it is kept aside.
  if (crossed) {
    const whole = ['from', 'to'].map((name) => ({ name, value: keptText(get(value, name)) }))
    const [subject = from.none] = subjects
    const [object = to.none] = objects
    return [{ ...withEnds(own, subject, object), relation: null, extra: [...own.extra, ...whole] }]
  }
  return subjects.flatMap((subject) => objects.map((object) => withEnds(own, subject, object)))
}

/** The ends with what our own fields said of them (path). */
function withEnds(row: ExchangeMapping, subject: ExchangeEnd, object: ExchangeEnd): ExchangeMapping {
  return {
    ...row,
    subject: { ...subject, path: row.subject.path, sourceVersion: row.subject.sourceVersion },
    object: { ...object, path: row.object.path, sourceVersion: row.object.sourceVersion },
  }
}

type Side = {
  readonly members: readonly ExchangeEnd[]
  readonly mode: ExchangeBundle['mode']
  /** The end when there is no member. */
  readonly none: ExchangeEnd
}

function readSide(value: JsonObject, name: 'from' | 'to', extra: ExtraValue[]): Side {
  const bundle = get(value, name)
  const scheme = get(value, `${name}Scheme`)
  const source = getText(scheme, 'uri') ?? getText(getList(scheme, 'notation'), '0')
  const choice = getList(bundle, 'memberChoice')
  const list = [...getList(bundle, 'memberSet'), ...getList(bundle, 'memberList')]
  const members = [...list, ...choice].filter((member) => member !== null)
  if (isObject(scheme) && Object.keys(scheme).some((key) => key !== 'uri')) {
    extra.push({ name: `${name}Scheme`, value: keptText(scheme) })
  }
  if (isObject(bundle)) {
    for (const [key, kept] of Object.entries(bundle)) {
      if (!/^member(Set|List|Choice)$/.test(key))
        extra.push({ name: `${name}.${key}`, value: keptText(kept) })
    }
  }
  return {
    members: members.map((member) => readMember(member, source, name, members.length === 1 ? extra : null)),
    mode: choice.length > 0 ? 'any' : 'combined',
    none: endNotFound({ source, sourceVersion: null }),
  }
}

function readMember(
  member: unknown,
  source: string | null,
  side: string,
  extra: ExtraValue[] | null,
): ExchangeEnd {
  const id = getText(member, 'uri')
  const notation = getList(member, 'notation').find((text) => typeof text === 'string')
  for (const [key, kept] of isObject(member) ? Object.entries(member) : []) {
    const languages = key === 'prefLabel' && isObject(kept) ? Object.keys(kept).length : 1
    if (['uri', 'notation'].includes(key) || (key === 'prefLabel' && languages === 1)) continue
    extra?.push({ name: `${side}.member.${key}`, value: keptText(kept) })
  }
  return endFound({
    id,
    code: typeof notation === 'string' ? notation : null,
    label: languageText(get(member, 'prefLabel')),
    source: source ?? getText(getList(member, 'inScheme')[0], 'uri'),
  })
}

function bundleOf(from: Side, to: Side, id: string): ExchangeBundle | null {
  if (from.members.length > 1 && to.members.length === 1) return { id, mode: from.mode, coverage: null }
  if (to.members.length > 1 && from.members.length === 1) return { id, mode: to.mode, coverage: null }
  return null
}

const readFields: ReadonlySet<string> = new Set([
  'uri',
  'from',
  'to',
  'fromScheme',
  'toScheme',
  'type',
  'mappingRelevance',
  'justification',
  'created',
  'note',
  'creator',
  OWN,
  REST,
])

function restOf(value: JsonObject): readonly ExtraValue[] {
  const named = Object.entries(value)
    .filter(([name]) => !readFields.has(name))
    .map(([name, kept]) => ({ name, value: keptText(kept) }))
  const pairs = getList(value, REST).flatMap((pair) => {
    const [name, kept]: readonly unknown[] = Array.isArray(pair) ? pair : []
    return typeof name === 'string' && kept !== undefined ? [{ name, value: keptText(kept) }] : []
  })
  return [...named, ...pairs]
}

function putOwnFields(row: ExchangeMapping, own: unknown, report: ReportBuilder): ExchangeMapping {
  let result = row
  for (const [name, text] of isObject(own) ? Object.entries(own) : []) {
    const put = typeof text === 'string' ? (anyOwnField(name)?.put(result, text) ?? null) : null
    if (put !== null) result = put
    else {
      const place = { row: row.provenance.row, column: name, value: keptText(text) }
      report.add('note', anyOwnField(name) === undefined ? 'SLOT_UNKNOWN' : 'VALUE_INVALID', place)
      result = { ...result, extra: [...result.extra, { name, value: keptText(text) }] }
    }
  }
  return result
}
