/** Collects the problems of one file under a limit, so that a file that is wrong in every cell stays readable. */
import { EXCHANGE_LIMITS } from './exchange-limits'
import type {
  ExchangeProblem,
  ExchangeProblemCode,
  ExchangeReport,
  ExchangeSeverity,
} from './exchange-mapping'

export type ProblemPlace = {
  readonly row?: number | null
  readonly column?: string | null
  readonly value?: string | null
  readonly params?: Readonly<Record<string, string | number>>
}

export class ReportBuilder {
  readonly #problems: ExchangeProblem[] = []
  readonly #once = new Set<string>()
  #cut = 0

  add(severity: ExchangeSeverity, code: ExchangeProblemCode, place: ProblemPlace = {}): void {
    // What stops the whole file is always listed.
    if (this.#problems.length >= EXCHANGE_LIMITS.problems && severity !== 'file') {
      this.#cut += 1
      return
    }
    this.#problems.push({
      code,
      severity,
      row: place.row ?? null,
      column: place.column ?? null,
      value: place.value?.slice(0, EXCHANGE_LIMITS.quotedChars) ?? null,
      params: place.params ?? {},
    })
  }

  /** The same trouble in every row (an undeclared prefix) is said once, at the first. */
  addOnce(key: string, ...problem: Parameters<ReportBuilder['add']>): void {
    const known = `${problem[1]}\u0000${key}`
    if (this.#once.has(known)) return
    this.#once.add(known)
    this.add(...problem)
  }

  report(): ExchangeReport {
    return { problems: this.#problems, problemsCut: this.#cut }
  }
}
