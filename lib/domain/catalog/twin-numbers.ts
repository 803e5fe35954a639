/**
 * N-07: a 川渝地区地方标准 is issued by each 市场监督管理局 under its own code, with the same sequence number and year
 * (DB50/T 10004—2023、DB51/T 10004—2023). With more agencies there is one such number for each region.
 */
import { fail, ok, type Result } from '../shared/problem'
import type { CatalogProblem } from './problems'
import { type ParsedNumber, parseNumber, printNumber } from './standard-number'

/**
 * The numbers in the order of `regionCodes` (51, 50, …: one for each participating agency), or why they are no twins:
 * one is missing for a region, one belongs to no region, or sequence or year differ.
 */
export function checkTwinNumbers(
  numbers: readonly string[],
  regionCodes: readonly string[],
): Result<readonly ParsedNumber[], CatalogProblem> {
  const parsed = numbers.map(parseNumber)
  for (const number of parsed) {
    const fits = number.kind === 'provincial' && number.year !== null
    if (!fits || !regionCodes.includes(number.region ?? '') || !number.prefix.endsWith('/T'))
      return fail('TWIN_NUMBER_UNFIT', { number: printNumber(number), regions: regionCodes.join('、') })
  }
  const twins: ParsedNumber[] = []
  for (const region of regionCodes) {
    const own = parsed.filter((number) => number.region === region)
    const [number] = own
    if (!number || own.length > 1) return fail('TWIN_NUMBER_COUNT', { region, count: own.length })
    twins.push(number)
  }
  const [first] = twins
  const odd = twins.find((number) => number.sequence !== first?.sequence || number.year !== first.year)
  if (first && odd) return fail('TWIN_NUMBERS_DIFFER', { first: printNumber(first), other: printNumber(odd) })
  return ok(twins)
}
