/** How many tests passed and failed, read from the reports of the two test runners. */
import { existsSync, readFileSync } from 'node:fs'

export type Counts = { readonly passed: number; readonly failed: number }

/** A run that failed without a failing test (a file that does not load, say) counts as one failure. */
export function vitestCounts(report: string, exitCode: number): Counts {
  const found = read<{ numPassedTests: number; numFailedTests: number }>(report)
  return atLeastOne({ passed: found?.numPassedTests ?? 0, failed: found?.numFailedTests ?? 0 }, exitCode)
}

export function playwrightCounts(report: string, exitCode: number): Counts {
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(report)?.stats
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  return atLeastOne({ passed, failed: stats?.unexpected ?? 0 }, exitCode)
}

function atLeastOne({ passed, failed }: Counts, exitCode: number): Counts {
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) }
}

function read<T>(report: string): T | null {
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as T) : null
}
