/**
 * Numbers that a finished joint standard is given by others: the 标准编号 of each region, one 发文字号, the 备案号. They
 * are facts of each agency, recorded after signing and outside the signed content.
 */
import { fail, ok, type ProblemOf, type Result } from '../shared/problem'
import type { JointKind, Participant } from './types'

/** What an agency's own number formats are made from. */
export type AgencyNumbering = {
  readonly id: string
  /** First two digits of the 行政区划代码. */
  readonly regionCode: string
  /** 发文字号 prefix without 发 or 函: 川机管. */
  readonly docPrefix: string | null
}

export type TwinNumberProblem =
  | ProblemOf<'LOCAL_NUMBER_MALFORMED', { number: string; regionCode: string }>
  | ProblemOf<'TWIN_NUMBER_DIFFERS', { number: string; other: string }>

type NumberProblem =
  | TwinNumberProblem
  | ProblemOf<'DOCUMENT_NUMBER_MALFORMED', { number: string; prefixes: string }>
  | ProblemOf<'DOCUMENT_NUMBER_SECOND', { number: string; existing: string }>

/** The number in the form that is shown and compared: full-width and dash variants folded (N-02), or why it is wrong. */
export function checkRecordedNumber(
  kind: JointKind,
  number: string,
  agency: AgencyNumbering,
  agencies: readonly AgencyNumbering[],
  others: readonly Participant[],
): Result<string, NumberProblem> {
  const existing = others.flatMap((participant) => (participant.number === null ? [] : [participant.number]))
  if (kind === 'regional') return checkTwin(number, agency, existing)
  if (kind === 'joint-issue') return checkDocumentNumber(number, agencies, existing)
  return ok(number.trim())
}

/** N-04, N-06, N-07: DB + region code + /T, and the same sequence number and year as the other side. */
function checkTwin(
  number: string,
  agency: AgencyNumbering,
  existing: readonly string[],
): Result<string, TwinNumberProblem> {
  const parts = localParts(number)
  if (parts === null || parts.regionCode !== agency.regionCode) {
    return fail('LOCAL_NUMBER_MALFORMED', { number, regionCode: agency.regionCode })
  }
  const display = `DB${parts.regionCode}/T ${parts.sequence}—${parts.year}`
  for (const other of existing) {
    const twin = localParts(other)
    if (twin?.sequence !== parts.sequence || twin.year !== parts.year) {
      return fail('TWIN_NUMBER_DIFFERS', { number: display, other })
    }
  }
  return ok(display)
}

type LocalParts = { readonly regionCode: string; readonly sequence: string; readonly year: string }

function localParts(number: string): LocalParts | null {
  const match = /^DB(\d{2})\/T (\d{1,5}(?:\.\d{1,3})?)-(\d{4})$/u.exec(folded(number))
  const [, regionCode, sequence, year] = match ?? []
  return regionCode && sequence && year ? { regionCode, sequence, year } : null
}

function folded(number: string): string {
  const plain = number.normalize('NFKC').trim().toUpperCase()
  return plain
    .replace(/[‐-―−]/gu, '-')
    .replace(/[∕⁄]/gu, '/')
    .replace(/\s+/gu, ' ')
    .replace(/\s*-\s*/gu, '-')
    .replace(/^(DB\d{2}\/T)(?=\d)/u, '$1 ')
}

/** D-01 and D-02: 〔〕, no leading zero, no 第; a joint issue has one number, that of the 主办机关. */
function checkDocumentNumber(
  number: string,
  agencies: readonly AgencyNumbering[],
  existing: readonly string[],
): Result<string, NumberProblem> {
  const display = number.trim().replace(/\s+/gu, '')
  const prefixes = agencies.flatMap((agency) => (agency.docPrefix === null ? [] : [agency.docPrefix]))
  const prefix = prefixes.find((candidate) => display.startsWith(candidate))
  if (prefix === undefined || !/^[发函]〔20\d{2}〕[1-9]\d*号$/u.test(display.slice(prefix.length))) {
    return fail('DOCUMENT_NUMBER_MALFORMED', { number: display, prefixes: prefixes.join('、') })
  }
  const second = existing.find((other) => other !== display)
  return second === undefined
    ? ok(display)
    : fail('DOCUMENT_NUMBER_SECOND', { number: display, existing: second })
}
