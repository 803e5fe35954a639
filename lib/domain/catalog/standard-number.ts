/**
 * Numbers of standards and documents: read, compared, printed. Print uses the em dash (GB/T 41568—2022), databases a
 * hyphen, people whatever the keyboard gives, so numbers are compared by a normalised text only. The normalised text is
 * the identity of a numbered document; the formats are those of 标准化法 art. 24 and GB/T 9704—2012 (发文字号).
 */
import type { StandardLevel } from './record'

export type NumberKind =
  | 'national-mandatory'
  | 'national-recommended'
  | 'national-guidance'
  | 'industry'
  | 'provincial'
  | 'municipal'
  | 'association'
  | 'enterprise'
  | 'internal'
  | 'document'
  | 'unrecognised'

export type ParsedNumber = {
  /** Identity: no spaces, `-` and `/` in ASCII, upper case, 〔〕. GB/T41568-2022 */
  readonly normalized: string
  readonly kind: NumberKind
  /** GB/T, DB50/T, T/CAS, 川机管发 …; for an unrecognised text the whole of it. */
  readonly prefix: string
  /** Digits of the 行政区划代码 of a 地方标准: 51, 5101; else null. */
  readonly region: string | null
  /** 10004, 24421.2 …; empty for an unrecognised text. */
  readonly sequence: string
  /** Null where the row cites the standard without a year (不注日期引用). */
  readonly year: number | null
}

/** Kinds of number that a level may carry; an empty list leaves the number free. Data for the rule N-01. */
export const numberKindsOf: Readonly<Record<StandardLevel, readonly NumberKind[]>> = {
  national: ['national-mandatory', 'national-recommended', 'national-guidance'],
  industry: ['industry'],
  local: ['provincial', 'municipal'],
  association: ['association'],
  enterprise: ['enterprise'],
  'normative-document': ['document'],
  internal: [],
  unstated: [],
}

const spaces = /[\s\u00a0\u200b\u2060\ufeff]+/g
/** Runs of dashes count as one, with spaces among them too: a double em dash is how Chinese keyboards type one. */
const dashes = /(?: ?[-‐‑‒–—―−─⸺⸻﹘﹣])+/g
const slashes = /[∕⁄╱]/g

/** A number's text for comparison. Idempotent; the same for every spelling with other dashes, widths or spaces. */
export function normalizeNumber(text: string): string {
  return tidy(text).replace(spaces, '')
}

/** Folds width, dashes, slashes, brackets and case, and keeps single spaces, because `DB51 10` and `DB5110` differ. */
function tidy(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(slashes, '/')
    .replace(/[[(【［（]/g, '〔')
    .replace(/[\])】］）]/g, '〕')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/ ?([-/〔〕]) ?/g, '$1')
    .trim()
}

const sequencePart = '(\\d{1,6}(?:\\.\\d{1,3})*)(?:-(\\d{4}))?$'
type Format = { readonly kind: NumberKind; readonly pattern: RegExp; readonly region?: true }

/** In the order in which they are tried. Every pattern yields prefix (the code in front), sequence and year. */
const formats: readonly Format[] = [
  { kind: 'national-recommended', pattern: new RegExp(`^(GB/T) ?${sequencePart}`) },
  { kind: 'national-guidance', pattern: new RegExp(`^(GB/Z) ?${sequencePart}`) },
  { kind: 'national-mandatory', pattern: new RegExp(`^(GB) ?${sequencePart}`) },
  { kind: 'provincial', pattern: new RegExp(`^(DB ?\\d{2}(?:/T)?) ?${sequencePart}`), region: true },
  { kind: 'municipal', pattern: new RegExp(`^(DB ?\\d{4}(?:/T)?) ?${sequencePart}`), region: true },
  { kind: 'association', pattern: new RegExp(`^(T/[A-Z]{2,12}) ?${sequencePart}`) },
  { kind: 'enterprise', pattern: /^(Q\/[A-Z0-9]{2,12}) ?(.+?)(?:-(\d{4}))?$/ },
  { kind: 'internal', pattern: /^(JGSW) ?(\d{2} ?\d{3})(?:-(\d{4}))?$/ },
  { kind: 'industry', pattern: new RegExp(`^((?!GB|DB)[A-Z]{2,3}(?:/T)?) ?${sequencePart}`) },
]
const documentFormat = /^([^\d〔〕]+)〔((?:19|20)\d{2})〕(\d+)号$/

/** Reads one number. Never fails: what fits no format is `unrecognised` and still has its normalised identity. */
export function parseNumber(text: string): ParsedNumber {
  const tidied = tidy(text)
  const normalized = tidied.replace(spaces, '')
  const document = documentFormat.exec(normalized)
  if (document) {
    const [, prefix = '', year, sequence = ''] = document
    return { normalized, kind: 'document', prefix, region: null, sequence, year: Number(year) }
  }
  for (const format of formats) {
    const found = format.pattern.exec(tidied)
    if (!found) continue
    const [, spacedPrefix = '', sequence = '', year] = found
    const prefix = spacedPrefix.replace(spaces, '')
    const region = format.region ? (/\d+/.exec(prefix)?.[0] ?? null) : null
    return { normalized, kind: format.kind, prefix, region, sequence, year: year ? Number(year) : null }
  }
  return { normalized, kind: 'unrecognised', prefix: tidied, region: null, sequence: '', year: null }
}

/** The number as it is printed: code, space, sequence, em dash U+2014, year; 发文字号 with 〔〕 and without spaces. */
export function printNumber(number: ParsedNumber): string {
  if (number.kind === 'document') return number.normalized
  if (number.kind === 'unrecognised') return number.prefix.replace(/-(\d{4})$/, '—$1')
  const year = number.year === null ? '' : `—${number.year}`
  return `${number.prefix} ${number.sequence}${year}`
}

/**
 * The numbers in one cell: DB50/T 10004—2023、DB51/T 10004—2023 holds two. Separators are 、；;，, line breaks, and a
 * slash or space after a year. Pieces without a digit (无, —, 待定) are no numbers. The same number counts once.
 */
export function splitNumbers(text: string | null): readonly ParsedNumber[] {
  const pieces = (text ?? '')
    .split(/[、；;，,\n\r]+/)
    .flatMap((piece) => tidy(piece).split(/(?<=-\d{4}|号)[ /]+(?=[A-Z\p{Script=Han}])/u))
    .filter((piece) => /\d/.test(piece))
  const numbers = new Map<string, ParsedNumber>()
  for (const piece of pieces) {
    const number = parseNumber(piece)
    if (!numbers.has(number.normalized)) numbers.set(number.normalized, number)
  }
  return [...numbers.values()]
}

/** The level that a number's code states by itself; null where it states none. */
export function levelOfNumber(number: ParsedNumber): StandardLevel | null {
  const found = Object.entries(numberKindsOf).find(([, kinds]) => kinds.includes(number.kind))
  if (number.kind === 'internal') return 'internal'
  return found ? (found[0] as StandardLevel) : null
}
