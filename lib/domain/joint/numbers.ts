/**
 * Numbers that a finished joint standard is given by others: the 标准编号 of each region, or one 发文字号, and the
 * 备案号. They are facts of each agency, recorded after signing and outside the signed content.
 */
import type { CatalogProblem } from '../catalog/problems'
import { parseNumber, printNumber } from '../catalog/standard-number'
import { checkTwinNumbers } from '../catalog/twin-numbers'
import { fail, ok, type Result } from '../shared/problem'
import type { JointProblem } from './problems'
import type { JointStandard } from './types'

/** What an agency's own number formats are made from: its row. */
export type AgencyNumbering = {
  readonly id: string
  /** First two digits of the 行政区划代码. */
  readonly regionCode: string
  /** 发文字号 prefix without 发 or 函: 川机管. */
  readonly docPrefix: string | null
}

/**
 * The number as it is printed, or why this agency cannot have it. Numbers that the other agencies have recorded already
 * are checked with it; an internal standard's number is free. `agencies` holds every participant.
 */
export function checkRecordedNumber(
  joint: Pick<JointStandard, 'kind' | 'participants'>,
  number: string,
  agencyId: string,
  agencies: readonly AgencyNumbering[],
): Result<string, JointProblem | CatalogProblem> {
  if (joint.kind === 'internal') return ok(number.trim())
  const recorded = joint.participants.flatMap((participant) =>
    participant.agencyId === agencyId || participant.number === null
      ? []
      : [{ agencyId: participant.agencyId, number: participant.number }],
  )
  if (joint.kind === 'joint-issue') {
    const prefixes = agencies.flatMap((agency) => (agency.docPrefix === null ? [] : [agency.docPrefix]))
    return checkDocumentNumber(number, prefixes, recorded[0]?.number ?? null)
  }
  // N-07, as far as the numbers are known: one for each region that has one, this one first.
  const all = [{ agencyId, number }, ...recorded]
  const regionOf = new Map(agencies.map((agency) => [agency.id, agency.regionCode]))
  const twins = checkTwinNumbers(
    all.map((own) => own.number),
    all.map((own) => regionOf.get(own.agencyId) ?? ''),
  )
  return twins.ok ? ok(printNumber(parseNumber(number))) : twins
}

/** D-01, D-02: 〔〕, no leading zero, no 第; and a joint issue has one number, that of the 主办机关. */
function checkDocumentNumber(
  number: string,
  prefixes: readonly string[],
  recorded: string | null,
): Result<string, JointProblem> {
  const parsed = parseNumber(number)
  const prefixed = prefixes.some(
    (prefix) => parsed.prefix === `${prefix}发` || parsed.prefix === `${prefix}函`,
  )
  if (parsed.kind !== 'document' || !prefixed || parsed.sequence.startsWith('0')) {
    return fail('DOCUMENT_NUMBER_MALFORMED', { number, prefixes: prefixes.join('、') })
  }
  const printed = printNumber(parsed)
  return recorded === null || recorded === printed
    ? ok(printed)
    : fail('DOCUMENT_NUMBER_SECOND', { number: printed, recorded })
}
