/**
 * Runs one XML part of a workbook through a streaming parser. No doctype (so no entities of the sender's making), no
 * deep nesting, UTF-8 only; namespace prefixes are cut off, because programs choose them freely.
 */
import { SaxesParser } from 'saxes'
import { FILE_LIMITS, FileRefusal } from './table'
import type { ZipEntry } from './zip-directory'
import { type ExpansionBudget, inflateEntry } from './zip-inflate'

/** The attributes that any reader here looks at; whatever else an element carries is there too, but unnamed. */
export type XmlAttributes = {
  readonly [Name in
    | 'r'
    | 's'
    | 't'
    | 'ref'
    | 'name'
    | 'state'
    | 'date1904'
    | 'numFmtId'
    | 'formatCode'
    | 'Id'
    | 'Target'
    | 'TargetMode']?: string
}

/** Names come without prefix, attributes as written. `open` may return 'stop' when the rest of the part is not needed. */
export type XmlHandlers = {
  open(name: string, attributes: XmlAttributes): undefined | 'stop'
  close?(name: string): void
  text?(text: string): void
}

class Stop extends Error {}

/** Throws `FileRefusal` for a part that is no clean XML. */
export function scanXml(entry: ZipEntry, budget: ExpansionBudget, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let depth = 0
  parser.on('doctype', () => {
    throw new FileRefusal({ code: 'FILE_XML_DOCTYPE', params: { part: entry.name } })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > FILE_LIMITS.xmlDepth) throw xmlBroken(entry.name)
    if (handlers.open(localName(tag.name), tag.attributes) === 'stop') throw new Stop()
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('error', () => {
    throw xmlBroken(entry.name)
  })
  try {
    inflateEntry(entry, budget, (piece) => {
      parser.write(decode(decoder, piece, entry.name))
    })
    parser.write(decode(decoder, undefined, entry.name))
    parser.close()
  } catch (trouble) {
    if (!(trouble instanceof Stop)) throw trouble
  }
}

/** `x:row` → `row`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function decode(decoder: TextDecoder, piece: Uint8Array | undefined, part: string): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch {
    throw xmlBroken(part)
  }
}

export function xmlBroken(part: string): FileRefusal {
  return new FileRefusal({ code: 'FILE_XML_BROKEN', params: { part } })
}
