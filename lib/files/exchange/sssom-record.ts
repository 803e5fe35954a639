/** One record of an SSSOM table → one exchange row. Every text that has no place in the row stays in `extra`. */
import type { Prefixes } from './curie'
import { emptyRow, endFound, endNotFound } from './exchange-end'
import type { ExchangeEnd, ExchangeMapping, ExtraValue } from './exchange-mapping'
import { codeInId, ownField } from './own-fields'
import { MAPPING_RELATION, relationOfPredicate } from './predicates'
import type { ReportBuilder } from './report-builder'
import { splitValues } from './sssom-row'
import { mappingSlot, mappingSlots, slotEnum, slotRange } from './sssom-slots'
import { ownFieldName } from './sssom-write'

/** Ways to write “no term found”; `NoMapping` stands in files from before SSSOM 1.0. */
const noTermIds: ReadonlySet<string> = new Set([
  'sssom:NoTermFound',
  'https://w3id.org/sssom/NoTermFound',
  'sssom:NoMapping',
  'https://w3id.org/sssom/NoMapping',
])

const knownMethods =
  /\/semapv\/vocab\/(MappingReview|ManualMappingCuration|LogicalReasoning|LexicalMatching|CompositeMatching|UnspecifiedMatching|SemanticSimilarityThresholdMatching|LexicalSimilarityThresholdMatching|MappingChaining|MappingInversion|StructuralMatching|InstanceBasedMatching|BackgroundKnowledgeBasedMatching)$/

/** `match_type` of SSSOM before 0.9.1 (spec, “Compatibility with pre-1.0 versions”). */
const oldMethods: Readonly<Record<string, string>> = {
  Lexical: 'LexicalMatching',
  Logical: 'LogicalReasoning',
  HumanCurated: 'ManualMappingCuration',
  Complex: 'CompositeMatching',
  Unspecified: 'UnspecifiedMatching',
  SemanticSimilarity: 'SemanticSimilarityThresholdMatching',
}

export type SssomContext = {
  readonly file: string
  readonly prefixes: Prefixes
  readonly report: ReportBuilder
}

export function readRecord(texts: Map<string, string>, row: number, context: SssomContext): ExchangeMapping {
  return new RecordReader(texts, row, context).read()
}

class RecordReader {
  readonly #extra: ExtraValue[] = []

  constructor(
    /** What has been used is taken out; the rest becomes `extra`. */
    private readonly texts: Map<string, string>,
    private readonly row: number,
    private readonly context: SssomContext,
  ) {}

  read(): ExchangeMapping {
    const subject = this.#end('subject')
    const object = this.#end('object')
    const negated = this.#take('predicate_modifier') === 'Not'
    const predicate = this.#predicate()
    const gap = !subject.found || !object.found
    if (!subject.found && !object.found) this.#say('note', 'ENDS_BOTH_ABSENT')
    const plain: ExchangeMapping = {
      ...emptyRow(subject, object, { file: this.context.file, sheet: null, row: this.row }),
      recordId: this.#entity('record_id'),
      relation: gap ? null : relationOfPredicate(predicate, negated),
      predicate,
      negated,
      gap: gap ? { disposition: null, reason: '', ownerName: '', dueDate: null } : null,
      method: this.#method(),
      authors: this.#people('author'),
      reviewers: this.#people('reviewer'),
      statedOn: this.#date('mapping_date'),
      reviewedOn: this.#date('review_date'),
      confidence: this.#number('confidence'),
      similarity: this.#number('similarity_score'),
      cardinality: this.#choice('mapping_cardinality'),
      comment: this.#take('comment') ?? '',
    }
    const known = this.#ownFields(plain)
    if (!gap && known.relation === null) this.#sayRelation(known)
    this.#checkRest()
    const rest = [...this.texts].map(([name, value]) => ({ name, value })).sort(inSlotOrder)
    // What stands in `comment` for others is our own 依据 where the file says so.
    const comment = known.justification !== '' && known.comment === known.justification ? '' : known.comment
    return { ...known, comment, extra: [...this.#extra, ...rest] }
  }

  #end(side: 'subject' | 'object'): ExchangeEnd {
    const id = this.#take(`${side}_id`) ?? ''
    const label = this.#take(`${side}_label`)
    const source = this.#entity(`${side}_source`)
    const sourceVersion = this.#take(`${side}_source_version`)
    const type = this.texts.get(`${side}_type`)
    if (noTermIds.has(id)) {
      if (label !== null) this.#extra.push({ name: `${side}_label`, value: label })
      return endNotFound({ source, sourceVersion })
    }
    if (type === 'composed entity expression') {
      this.#say('note', 'END_COMPOSITE', `${side}_id`, id)
      return endFound({ id, label, source, sourceVersion })
    }
    if (type === 'rdfs literal') {
      if (id !== '') this.#extra.push({ name: `${side}_id`, value: id })
      // Our own files write an end without identifier and code so.
      this.#say(
        label === null ? 'row' : 'note',
        label === null ? 'ENDS_MISSING' : 'END_LITERAL',
        `${side}_label`,
        label,
      )
      this.texts.delete(`${side}_type`)
      return endFound({ label, source, sourceVersion })
    }
    if (id === '') this.#say('row', 'ENDS_MISSING', `${side}_id`)
    const uri = id === '' ? null : this.#expand(id, `${side}_id`)
    const end = endFound({ id: uri, label, source, sourceVersion })
    return { ...end, code: uri === null || end.platformCode !== null ? null : codeInId(uri) }
  }

  #predicate(): string {
    const text = this.#take('predicate_id')
    if (text !== null) return this.#expand(text, 'predicate_id')
    this.#say('row', 'VALUE_MISSING', 'predicate_id')
    return ''
  }

  #sayRelation({ predicate, negated }: ExchangeMapping): void {
    if (predicate === '') return
    if (negated) this.#say('row', 'NEGATION_UNCLEAR', 'predicate_modifier', predicate)
    else if (predicate === MAPPING_RELATION) this.#say('row', 'RELATION_UNCLEAR', 'predicate_id', predicate)
    else this.#say('row', 'RELATION_UNKNOWN', 'predicate_id', predicate)
  }

  #method(): string {
    const text = this.#take('mapping_justification')
    const old = this.#take('match_type')
    const method =
      text ?? (old !== null && Object.hasOwn(oldMethods, old) ? `semapv:${oldMethods[old]}` : null)
    if (method === null) {
      this.#say('note', 'VALUE_MISSING', 'mapping_justification', old)
      return ''
    }
    const uri = this.#expand(method, 'mapping_justification')
    if (!knownMethods.test(uri)) this.#say('note', 'JUSTIFICATION_UNKNOWN', 'mapping_justification', method)
    return uri
  }

  /** Labels where the file has them, identifiers otherwise; identifiers beside labels are kept aside. */
  #people(role: 'author' | 'reviewer'): readonly string[] {
    const label = this.#take(`${role}_label`)
    if (label !== null) return splitValues(label).filter((name) => name !== '')
    const ids = this.#take(`${role}_id`)
    return ids === null ? [] : splitValues(ids).map((id) => this.#expand(id.trim(), `${role}_id`))
  }

  #date(slot: string): string | null {
    const text = this.#take(slot)
    if (text === null || isDay(text)) return text
    this.#aside('VALUE_INVALID', slot, text)
    return null
  }

  #number(slot: string): number | null {
    const text = this.#take(slot)
    if (text === null) return null
    const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN
    const [least, greatest] = slotRange(slot)
    if (value >= least && value <= greatest) return value
    this.#aside(Number.isNaN(value) ? 'VALUE_INVALID' : 'VALUE_OUT_OF_RANGE', slot, text)
    return null
  }

  #choice(slot: string): string | null {
    const text = this.#take(slot)
    if (text === null || slotEnum(slot)?.includes(text)) return text
    this.#aside('VALUE_INVALID', slot, text)
    return null
  }

  #entity(slot: string): string | null {
    const text = this.#take(slot)
    return text === null ? null : this.#expand(text, slot)
  }

  /** CURIE → URI. A URI stays as it is; what can't be expanded stays, and its prefix is named once. */
  #expand(text: string, column: string): string {
    const expanded = this.context.prefixes.expand(text.trim())
    if (expanded !== null) return expanded.uri
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\/|^urn:/.test(text)) return text.trim()
    const prefix = text.split(':', 1)[0] ?? ''
    if (!text.includes(':')) this.#say('note', 'VALUE_INVALID', column, text)
    else {
      const place = { row: this.row, column, value: text, params: { prefix: prefix.slice(0, 60) } }
      this.context.report.addOnce(prefix, 'note', 'PREFIX_UNKNOWN', place)
    }
    return text.trim()
  }

  #ownFields(row: ExchangeMapping): ExchangeMapping {
    let result = row
    for (const [slot, text] of [...this.texts]) {
      const field = ownField(ownFieldName(slot) ?? '')
      if (field === undefined) continue
      const put = field.put(result, text)
      this.texts.delete(slot)
      if (put === null) this.#aside('VALUE_INVALID', slot, text)
      else result = put
    }
    return result
  }

  /** Values of slots that we only keep are checked as well. */
  #checkRest(): void {
    for (const [slot, text] of this.texts) {
      const known = mappingSlot(slot)
      if (known === undefined) continue
      const allowed = slotEnum(slot)
      const number = known.type === 'number' && !(Number(text) >= -1 && Number(text) <= 1)
      const day = known.type === 'date' && !isDay(text)
      if (number || day || (allowed !== undefined && !allowed.includes(text))) {
        this.#say('note', 'VALUE_INVALID', slot, text)
      }
    }
  }

  #take(slot: string): string | null {
    const text = this.texts.get(slot)
    this.texts.delete(slot)
    return text === undefined || text === '' ? null : text
  }

  #aside(code: 'VALUE_INVALID' | 'VALUE_OUT_OF_RANGE', column: string, value: string): void {
    this.#extra.push({ name: column, value })
    this.#say('note', code, column, value)
  }

  #say(
    severity: 'row' | 'note',
    code: Parameters<ReportBuilder['add']>[1],
    column: string | null = null,
    value: string | null = null,
  ): void {
    this.context.report.add(severity, code, { row: this.row, column, value })
  }
}

/** Slots of the specification in its order, then the others as they came. */
function inSlotOrder(left: ExtraValue, right: ExtraValue): number {
  return slotPlace(left.name) - slotPlace(right.name)
}

const places = new Map(mappingSlots.map(({ name }, index) => [name, index]))
const slotPlace = (name: string): number => places.get(name) ?? places.size

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
