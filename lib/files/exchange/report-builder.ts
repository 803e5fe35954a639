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
  readonly #ofRows = new Set<string>()
  #cut = 0

  add(severity: ExchangeSeverity, code: ExchangeProblemCode, place: ProblemPlace = {}): void {
    if (this.#problems.length >= EXCHANGE_LIMITS.problems && !this.#isDecisive(severity, code, place)) {
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

  /** What stops the whole file, or makes a row unusable, is listed however long the list is; of a row once. */
  #isDecisive(severity: ExchangeSeverity, code: ExchangeProblemCode, { row }: ProblemPlace): boolean {
    if (severity !== 'row') return severity === 'file'
    const key = `${row} ${code}`
    const known = this.#ofRows.has(key)
    if (this.#ofRows.size < EXCHANGE_LIMITS.rows) this.#ofRows.add(key)
    return !known
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
