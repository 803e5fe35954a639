/**
 * The metadata block of an SSSOM file, embedded behind `#` or in a YAML file beside it. Only plain scalars, lists and
 * maps are read, all as text (`1.1` stays `1.1`); aliases are not followed, so that no file can multiply itself.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { builtInPrefixUri, isUri, type Prefix } from './curie'
import { EXCHANGE_LIMITS } from './exchange-limits'
import type { ReportBuilder } from './report-builder'
import { setSlot, slotEnum } from './sssom-slots'

export type SssomHeader = {
  readonly prefixes: readonly Prefix[]
  /** Slot or key → its values, in the order of the file; a single value is a list of one. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Names of the extension slots that the file defines, and their definitions as JSON. */
  readonly extensions: ReadonlyMap<string, string>
}

export const noHeader: SssomHeader = { prefixes: [], values: new Map(), extensions: new Map() }

/** Where the table begins: everything before it is metadata. `line` counts from 1. */
export function splitHeader(text: string): {
  readonly yaml: string
  readonly from: number
  readonly line: number
} {
  const lines: string[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const end = lineEnd(text, at)
    const raw = text.slice(at, end)
    // A spreadsheet program that saved the file may have quoted the line or added empty cells to it.
    const content = /^"?#/.test(raw) ? raw.replace(/[\t,]+$/, '') : null
    if (content === null && raw.trim() !== '') break
    if (content !== null) {
      const quoted = content.startsWith('"#') && content.endsWith('"')
      lines.push(quoted ? content.slice(2, -1).replaceAll('""', '"') : content.slice(1))
    } else lines.push('')
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    line += 1
  }
  return { yaml: lines.join('\n'), from: at, line }
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return text.length
}

/** `file` names the metadata file where it is one of its own; its line numbers are that file's. */
export function readHeader(yaml: string, report: ReportBuilder, file: string | null): SssomHeader {
  if (yaml.trim() === '') return noHeader
  const params = file === null ? {} : { file }
  if (yaml.length > EXCHANGE_LIMITS.headerChars) {
    report.add('file', 'HEADER_TOO_LARGE', {
      params: { ...params, limit: EXCHANGE_LIMITS.headerChars / 1024 },
    })
    return noHeader
  }
  const counter = new LineCounter()
  const document = parseYaml(yaml, counter)
  if (document === null) {
    report.add('file', 'HEADER_BROKEN', { row: 1, params })
    return noHeader
  }
  for (const error of document.errors.slice(0, 20)) {
    const value = yaml.split('\n')[(error.linePos?.[0].line ?? 1) - 1]?.trim() ?? null
    report.add('file', 'HEADER_BROKEN', { row: error.linePos?.[0].line ?? 1, value, params })
  }
  if (!isMap(document.contents)) {
    if (document.errors.length === 0) report.add('file', 'HEADER_BROKEN', { row: 1, params })
    return noHeader
  }
  return new HeaderReader(report, counter, params).read(document.contents)
}

/**
 * More open brackets, or more indicators in a row, than any metadata have. The parser recurses, and a regular expression
 * that V8 compiles at the very end of the stack can abort the process instead of throwing: depth is bounded before.
 */
const OPEN_BRACKETS_MAX = 200
const NESTED_IN_LINE = /^[ \t]*(?:[-?:][ \t]+){4}/m

function isTooNested(yaml: string): boolean {
  let open = 0
  for (let at = 0; at < yaml.length; at += 1) {
    const code = yaml.charCodeAt(at)
    if (code === 91 || code === 123) open += 1
    else if (code === 93 || code === 125) open -= 1
    if (open > OPEN_BRACKETS_MAX) return true
  }
  return NESTED_IN_LINE.test(yaml)
}

/** Null where the nesting is deeper than any metadata, or than the parser's own stack, which it reports by throwing. */
function parseYaml(yaml: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  if (isTooNested(yaml)) return null
  try {
    return parseDocument(yaml, { schema: 'failsafe', lineCounter, logLevel: 'silent' })
  } catch {
    return null
  }
}

class HeaderReader {
  readonly #prefixes: Prefix[] = []
  readonly #values = new Map<string, readonly string[]>()
  readonly #extensions = new Map<string, string>()

  constructor(
    private readonly report: ReportBuilder,
    private readonly counter: LineCounter,
    private readonly params: Readonly<Record<string, string>>,
  ) {}

  read(contents: YAMLMap): SssomHeader {
    for (const { key, value } of contents.items) {
      const name = scalarText(key)
      if (name === null) continue
      if (name === 'curie_map') this.#readPrefixes(value)
      else if (name === 'extension_definitions') this.#readExtensions(value)
      else this.#readValue(name, key, value)
    }
    for (const name of this.#values.keys()) {
      if (setSlot(name) === undefined && !this.#extensions.has(name))
        this.#add('note', 'SLOT_UNKNOWN', null, name)
    }
    return { prefixes: this.#prefixes, values: this.#values, extensions: this.#extensions }
  }

  #readPrefixes(value: unknown): void {
    if (!isMap(value)) {
      if (scalarText(value) !== '') this.#add('note', 'PREFIX_INVALID', value, 'curie_map')
      return
    }
    for (const item of value.items) {
      const prefix = scalarText(item.key) ?? ''
      const uri = scalarText(item.value) ?? ''
      const builtIn = builtInPrefixUri(prefix)
      if (
        !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(prefix) ||
        !isUri(uri) ||
        (builtIn !== undefined && builtIn !== uri)
      ) {
        this.#add('note', 'PREFIX_INVALID', item.value ?? item.key, prefix)
      }
      if (prefix !== '' && uri !== '' && builtIn === undefined) this.#prefixes.push({ prefix, uri })
    }
  }

  #readExtensions(value: unknown): void {
    for (const entry of isSeq(value) ? value.items : [value]) {
      if (!isMap(entry)) continue
      const pairs = entry.items.map(
        (item) => [scalarText(item.key) ?? '', scalarText(item.value) ?? ''] as const,
      )
      const name = pairs.find(([key]) => key === 'slot_name')?.[1] ?? ''
      const known = pairs.every(([key]) => ['slot_name', 'property', 'type_hint'].includes(key))
      if (!known || !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(name)) {
        this.#add('note', 'VALUE_INVALID', entry, 'extension_definitions')
      } else this.#extensions.set(name, JSON.stringify(Object.fromEntries(pairs)))
    }
  }

  #readValue(name: string, key: unknown, value: unknown): void {
    const items = isSeq(value) ? value.items : [value]
    const texts = items.map(scalarText)
    const several = texts.length > 1 && setSlot(name)?.multivalued === false
    if (several || texts.some((text) => text === null)) this.#add('note', 'VALUE_INVALID', key, name)
    const kept = texts.map((text, index) => text ?? String(items[index])).filter((text) => text !== '')
    if (kept.length > 0) this.#values.set(name, kept)
    const allowed = slotEnum(name)
    const wrong = allowed && kept.find((text) => !allowed.includes(text))
    if (wrong !== undefined) {
      this.#add('note', name === 'sssom_version' ? 'VERSION_UNKNOWN' : 'VALUE_INVALID', key, name, wrong)
    }
  }

  #add(
    severity: 'note',
    code: Parameters<ReportBuilder['add']>[1],
    node: unknown,
    column: string,
    value?: string,
  ): void {
    const start = (node as Node | null)?.range?.[0]
    const row = start === undefined ? null : this.counter.linePos(start).line
    const text = value ?? (isScalar(node) ? String(node.value) : null)
    this.report.add(severity, code, { row, column, value: text, params: this.params })
  }
}

/** Null where the node is no plain text: a list, a map, an alias. */
function scalarText(node: unknown): string | null {
  if (node === null) return ''
  return isScalar(node) ? String(node.value ?? '') : null
}
