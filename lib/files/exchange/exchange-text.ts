/** Bytes → text for the formats that are text: UTF-8, UTF-16 with a byte order mark, else GB18030, strictly decoded. */
import type { ReportBuilder } from './report-builder'

/** Null where the bytes are no text. What is not UTF-8, as these formats demand, is read and said. */
export function decodeExchangeText(bytes: Uint8Array, report: ReportBuilder): string | null {
  const wide = wideEncoding(bytes)
  for (const encoding of wide === null ? ['utf-8', 'gb18030'] : [wide]) {
    const text = strictly(bytes, encoding)
    if (text === null) continue
    const nul = text.indexOf('\0')
    if (nul >= 0) {
      report.add('file', 'TEXT_NUL', { row: text.slice(0, nul).split(/\r\n?|\n/).length })
      return null
    }
    if (encoding !== 'utf-8')
      report.add('note', 'TEXT_ENCODING', { params: { encoding: encoding.toUpperCase() } })
    return text
  }
  report.add('file', 'TEXT_ENCODING', { params: { encoding: '' } })
  return null
}

function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    // A byte order mark is no part of the text.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
