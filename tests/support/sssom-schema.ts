/**
 * Checks an SSSOM/TSV text against the specification's own LinkML schema (`tests/fixtures/exchange/sssom_schema.yaml`)
 * with a parser of its own, so that a fault of our reader cannot hide a fault of our writer.
 */
import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'

type SlotDefinition = {
  range?: string
  required?: boolean
  multivalued?: boolean
  pattern?: string
  minimum_value?: number
  maximum_value?: number
  annotations?: { propagated?: boolean; added_in?: string }
}
type Condition = { equals_string?: string; required?: boolean; none_of?: { equals_string: string }[] }
type Conditions = { slot_conditions?: Record<string, Condition>; any_of?: Conditions[] }
type Schema = {
  slots: Record<string, SlotDefinition>
  enums: Record<string, { permissible_values: Record<string, unknown> }>
  classes: Record<
    string,
    {
      slots?: string[]
      slot_usage?: Record<string, SlotDefinition>
      rules?: { preconditions: Conditions; postconditions: Conditions }[]
    }
  >
}

export const sssomSchema: Schema = parseYaml(
  readFileSync('tests/fixtures/exchange/sssom_schema.yaml', 'utf8'),
)

const builtIn = ['linkml', 'owl', 'rdf', 'rdfs', 'semapv', 'skos', 'sssom', 'xsd']

/** What is wrong, one sentence for each fault; empty for a valid file. */
export function sssomFaults(file: string): string[] {
  const faults: string[] = []
  if (file.startsWith('\ufeff')) faults.push('byte order mark')
  const lines = file.split('\n')
  const body = lines.findIndex((line) => !line.startsWith('#'))
  const metadata: Record<string, unknown> = parseYaml(
    lines
      .slice(0, body)
      .map((line) => line.slice(1))
      .join('\n'),
  )
  const rows: Record<string, string>[] = parseCsv(lines.slice(body).join('\n'), {
    delimiter: '\t',
    columns: true,
    relax_quotes: false,
  })
  const curies = (metadata['curie_map'] ?? {}) as Record<string, string>
  const definitions = (metadata['extension_definitions'] ?? []) as Record<string, string>[]
  const declared = new Set(definitions.map((definition) => definition['slot_name']))
  for (const definition of definitions) {
    for (const key of ['property', 'type_hint']) {
      const text = definition[key]
      if (text !== undefined && !isCurie(text, curies)) faults.push(`extension ${key} ${text} is no CURIE`)
    }
  }
  checkObject('mapping set', metadata, curies, declared, faults, 'set')
  const header = (lines[body] ?? '').split('\t')
  const allowed = new Set(sssomSchema.classes['mapping']?.slots)
  for (const column of header) {
    if (!allowed.has(column) && !declared.has(column)) faults.push(`column ${column} is not declared`)
    if (rows.length > 0 && rows.every((row) => row[column] === '')) faults.push(`column ${column} is empty`)
  }
  rows.forEach((row, index) => {
    const own: Record<string, unknown> = {}
    for (const [name, slot] of Object.entries(sssomSchema.slots)) {
      if (slot.annotations?.propagated && metadata[name] !== undefined) own[name] = metadata[name]
    }
    for (const [name, text] of Object.entries(row)) {
      if (text !== '') own[name] = sssomSchema.slots[name]?.multivalued ? text.split(/(?<!\\)\|/) : text
    }
    checkObject('mapping', own, curies, declared, faults, `row ${index + 1}`)
  })
  return faults
}

function checkObject(
  className: string,
  object: Record<string, unknown>,
  curies: Record<string, string>,
  extensions: ReadonlySet<string | undefined>,
  faults: string[],
  where: string,
): void {
  const definition = sssomSchema.classes[className]
  for (const name of definition?.slots ?? []) {
    const slot = { ...sssomSchema.slots[name], ...definition?.slot_usage?.[name] }
    const value = object[name]
    if (value === undefined) {
      if (slot.required) faults.push(`${where}: ${name} is required`)
      continue
    }
    if (name === 'curie_map' || name === 'extension_definitions') continue
    if (slot.multivalued !== Array.isArray(value) && slot.multivalued)
      faults.push(`${where}: ${name} is no list`)
    if (!slot.multivalued && Array.isArray(value)) faults.push(`${where}: ${name} is a list`)
    for (const one of Array.isArray(value) ? value : [value]) {
      const fault = valueFault(slot, one, curies)
      if (fault) faults.push(`${where}: ${name} ${JSON.stringify(one)} ${fault}`)
    }
  }
  for (const name of Object.keys(object)) {
    if (!definition?.slots?.includes(name) && !extensions.has(name))
      faults.push(`${where}: ${name} is no slot`)
  }
  for (const { preconditions, postconditions } of definition?.rules ?? []) {
    if (holds(preconditions, object) && !holds(postconditions, object)) {
      faults.push(`${where}: breaks ${JSON.stringify(postconditions)}`)
    }
  }
}

function holds(conditions: Conditions, object: Record<string, unknown>): boolean {
  const slots = Object.entries(conditions.slot_conditions ?? {}).every(([name, condition]) => {
    const value = object[name]
    if (condition.equals_string !== undefined) return value === condition.equals_string
    if (condition.none_of !== undefined) return condition.none_of.every((one) => value !== one.equals_string)
    return !condition.required || value !== undefined
  })
  return slots && (conditions.any_of === undefined || conditions.any_of.some((one) => holds(one, object)))
}

function valueFault(slot: SlotDefinition, value: unknown, curies: Record<string, string>): string | null {
  const text = String(value)
  if (slot.pattern !== undefined && !new RegExp(slot.pattern).test(text)) return 'breaks the pattern'
  const values = sssomSchema.enums[slot.range ?? '']?.permissible_values
  if (values !== undefined)
    return typeof value === 'string' && Object.hasOwn(values, text) ? null : 'is not allowed'
  switch (slot.range) {
    case 'EntityReference':
      return isCurie(text, curies) ? null : 'is no CURIE with a declared prefix'
    case 'NonRelativeURI':
      return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text) ? null : 'is no URI'
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? null : 'is no date'
    case 'double': {
      const number = Number(text)
      const within = number >= (slot.minimum_value ?? -Infinity) && number <= (slot.maximum_value ?? Infinity)
      return within ? null : 'is out of range'
    }
    default:
      return typeof value === 'string' ? null : 'is no text'
  }
}

function isCurie(text: string, curies: Record<string, string>): boolean {
  const [prefix = '', ...rest] = text.split(':')
  const known = builtIn.includes(prefix) || Object.hasOwn(curies, prefix)
  return known && rest.length > 0 && !/\s/.test(text) && !rest.join(':').startsWith('//')
}
