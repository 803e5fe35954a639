/**
 * An OSCAL mapping collection → exchange rows: each pair of source and target of a map is one, each control of a gap
 * summary is a gap. Where a map carries our own property, the row is the one that was written.
 */

import { type Relation, relationKeys } from '#lib/domain/mapping/relations'
import { emptyRow, emptySet, endFound, endNotFound, platformCodeIn } from './exchange-end'
import { EXCHANGE_LIMITS } from './exchange-limits'
import type { ExchangeEnd, ExchangeMapping, ExchangeReading } from './exchange-mapping'
import { get, getList, getText, isTooDeep, keptText, linePlace } from './json-shape'
import { oscalWords, ROW_PROPERTY } from './oscal'
import { anyOwnField, TONGBIAO_NS } from './own-fields'
import { ReportBuilder } from './report-builder'

export function readOscal(
  { text, file }: { readonly text: string; readonly file: string },
  report = new ReportBuilder(),
): ExchangeReading {
  const collection = get(parsed(text, report), 'mapping-collection')
  if (collection === undefined && report.report().problems.length === 0) report.add('file', 'FORMAT_UNKNOWN')
  const metadata = get(collection, 'metadata')
  const rows: ExchangeMapping[] = []
  let subjectSource: string | null = null
  let objectSource: string | null = null
  for (const mapping of getList(collection, 'mappings')) {
    const sources = {
      subject: getText(get(mapping, 'source-resource'), 'href'),
      object: getText(get(mapping, 'target-resource'), 'href'),
    }
    subjectSource ??= sources.subject
    objectSource ??= sources.object
    for (const entry of getList(mapping, 'maps'))
      rows.push(...mapRows(entry, sources, file, rows.length, report))
    const own = getList(mapping, 'props').flatMap((prop) =>
      ownRow(prop, { file, sheet: null, row: rows.length + 1 }, report),
    )
    rows.push(...own)
    if (own.length === 0) rows.push(...gapRows(mapping, sources, file, rows.length))
    if (rows.length > EXCHANGE_LIMITS.rows) {
      report.add('file', 'ROWS_TOO_MANY', { params: { limit: EXCHANGE_LIMITS.rows } })
      break
    }
  }
  const set = {
    ...emptySet,
    title: getText(metadata, 'title'),
    version: getText(metadata, 'version'),
    description: getText(metadata, 'remarks'),
    subjectSource,
    objectSource,
  }
  return { format: 'oscal', set, rows: rows.slice(0, EXCHANGE_LIMITS.rows), report: report.report() }
}

function parsed(text: string, report: ReportBuilder): unknown {
  if (isTooDeep(text)) {
    report.add('file', 'JSON_TOO_DEEP', { params: { limit: EXCHANGE_LIMITS.jsonDepth } })
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    const { row, column } = linePlace(text, text.length)
    report.add('file', 'JSON_BROKEN', { row, params: { column } })
    return undefined
  }
}

type Sources = { readonly subject: string | null; readonly object: string | null }

function mapRows(
  entry: unknown,
  sources: Sources,
  file: string,
  before: number,
  report: ReportBuilder,
): readonly ExchangeMapping[] {
  const provenance = { file, sheet: null, row: before + 1 }
  const own = getList(entry, 'props').flatMap((prop) => ownRow(prop, provenance, report))
  const word = getText(entry, 'relationship') ?? getText(get(entry, 'relationship'), 'type') ?? ''
  const relation = relationKeys.find((key: Relation) => oscalWords[key] === word) ?? null
  const [first] = own
  if (first !== undefined) {
    const remarks = getText(entry, 'remarks') ?? ''
    const comment = first.justification === '' ? remarks : first.comment
    return [{ ...first, relation, comment }]
  }
  if (relation === null)
    report.add('row', 'RELATION_UNKNOWN', { row: before + 1, column: 'relationship', value: word })
  const subjects = ends(entry, 'sources', sources.subject)
  const objects = ends(entry, 'targets', sources.object)
  if (subjects.length === 0 || objects.length === 0) report.add('row', 'ENDS_MISSING', { row: before + 1 })
  const crossed = subjects.length > 1 && objects.length > 1
  if (crossed) report.add('row', 'BUNDLE_BOTH_SIDES', { row: before + 1 })
  const id = getText(entry, 'uuid') ?? `map-${before + 1}`
  const known = ['uuid', 'relationship', 'sources', 'targets', 'remarks']
  const extra = Object.entries(entry ?? {})
    .filter(([name]) => !known.includes(name) || (crossed && name.endsWith('s') && name !== 'remarks'))
    .map(([name, value]) => ({ name, value: keptText(value) }))
  const pairs = crossed
    ? [[subjects[0], objects[0]]]
    : subjects.flatMap((one) => objects.map((other) => [one, other]))
  return pairs.flatMap(([subject, object], index) => {
    if (subject === undefined || object === undefined) return []
    return [
      {
        ...emptyRow(subject, object, { ...provenance, row: before + 1 + index }),
        recordId: getText(entry, 'uuid'),
        predicate: word,
        relation: crossed ? null : relation,
        comment: getText(entry, 'remarks') ?? '',
        bundle: pairs.length > 1 ? ({ id, mode: 'combined', coverage: null } as const) : null,
        extra,
      },
    ]
  })
}

function ends(entry: unknown, name: string, source: string | null): readonly ExchangeEnd[] {
  return getList(entry, name)
    .slice(0, EXCHANGE_LIMITS.listItems)
    .flatMap((one) => {
      const id = getText(one, 'id-ref')
      return id === null ? [] : [endOf(id, source)]
    })
}

function endOf(id: string, source: string | null): ExchangeEnd {
  const platformCode = platformCodeIn(id)
  return endFound({ platformCode, code: platformCode === null ? id : null, source })
}

function gapRows(
  mapping: unknown,
  sources: Sources,
  file: string,
  before: number,
): readonly ExchangeMapping[] {
  const sides = [
    ['source-gap-summary', 'subject'],
    ['target-gap-summary', 'object'],
  ] as const
  const rows = sides.flatMap(([summary, side]) =>
    getList(get(mapping, summary), 'unmapped-controls').flatMap((selection) =>
      getList(selection, 'with-ids').flatMap((id) => {
        if (typeof id !== 'string') return []
        const found = endOf(id, sources[side])
        const none = endNotFound({
          source: sources[side === 'subject' ? 'object' : 'subject'],
          sourceVersion: null,
        })
        return [side === 'subject' ? ([found, none] as const) : ([none, found] as const)]
      }),
    ),
  )
  return rows.map(([subject, object], index) => ({
    ...emptyRow(subject, object, { file, sheet: null, row: before + index + 1 }),
    gap: { disposition: null, reason: '', ownerName: '', dueDate: null },
  }))
}

/** The row that our property holds, every part of it checked; none where the property is somebody else's. */
function ownRow(
  prop: unknown,
  provenance: ExchangeMapping['provenance'],
  report: ReportBuilder,
): readonly ExchangeMapping[] {
  if (getText(prop, 'ns') !== TONGBIAO_NS || getText(prop, 'name') !== ROW_PROPERTY) return []
  const value = parsed(getText(prop, 'value') ?? '', report)
  const subject = ownEnd(get(value, 'subject'))
  const object = ownEnd(get(value, 'object'))
  if (subject === null || object === null) return []
  const plain: ExchangeMapping = {
    ...emptyRow(subject, object, provenance),
    recordId: getText(value, 'recordId'),
    negated: get(value, 'negated') === true,
    comment: getText(value, 'comment') ?? '',
    gap:
      subject.found && object.found ? null : { disposition: null, reason: '', ownerName: '', dueDate: null },
    extra: getList(value, 'extra').flatMap((pair) => {
      const [name, text]: readonly unknown[] = Array.isArray(pair) ? pair : []
      return typeof name === 'string' && typeof text === 'string' ? [{ name, value: text }] : []
    }),
  }
  const row = getList(value, 'fields').reduce((known: ExchangeMapping, pair) => {
    const [name, text]: readonly unknown[] = Array.isArray(pair) ? pair : []
    if (typeof name !== 'string' || typeof text !== 'string') return known
    return anyOwnField(name)?.put(known, text) ?? known
  }, plain)
  return [row]
}

function ownEnd(value: unknown): ExchangeEnd | null {
  const source = { source: getText(value, 'source'), sourceVersion: getText(value, 'sourceVersion') }
  if (get(value, 'found') === false) return endNotFound(source)
  if (get(value, 'found') !== true) return null
  return endFound({
    ...source,
    id: getText(value, 'id'),
    platformCode: getText(value, 'platformCode'),
    code: getText(value, 'code'),
    label: getText(value, 'label'),
    path: getList(value, 'path').filter((title) => typeof title === 'string'),
  })
}
