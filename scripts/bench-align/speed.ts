/** Speed and memory: the engine beside a MiniSearch loop and a pg_trgm loop, and how its cost grows. */
import { execFileSync } from 'node:child_process'
import type { Measured } from './child'
import { measureTrgm } from './trgm'

/** What docs/benchmarks.md promises. */
const promised = { minisearch: 10, trgm: 30, megabytes: 300, suggestionMs: 20 }
const size = 10_000

/** Prints the figures; the answer says which promises were not kept. */
export async function measureSpeed(quick: boolean): Promise<readonly string[]> {
  const sample = quick ? 100 : 500
  console.log(
    `\n# 速度　${size} × ${size}，top 5；MiniSearch 与 pg_trgm 各抽 ${sample} 次查询，按每次查询相比`,
  )
  const engine = runChild('engine', size, size)
  const each = (engine.build + engine.asked) / size
  console.log(
    `engine                ${each.toFixed(3)} ms of processor time a query (building included), ${Math.round(engine.build + engine.asked)} ms in all, peak ${Math.round(engine.peakMegabytes)} MB`,
  )
  const mini = runChild('minisearch', size, sample)
  const miniEach = mini.asked / sample + mini.build / size
  const miniRatio = miniEach / each
  console.log(
    `MiniSearch 7          ${miniEach.toFixed(3)} ms a query, peak ${Math.round(mini.peakMegabytes)} MB: ${miniRatio.toFixed(1)} ×`,
  )
  const trgm = await measureTrgm(size, sample)
  for (const { way, cpu, medianWall, right } of trgm)
    console.log(
      `pg_trgm ${way.padEnd(20)} ${cpu.toFixed(3)} ms a query (median by the clock ${medianWall.toFixed(2)} ms): ${(cpu / each).toFixed(1)} ×, ${Math.round(right * 100)}% of the right answers`,
    )
  // Only a way that answers the question counts: the five most similar of (nearly) every title.
  const answering = trgm.filter(({ right }) => right >= 0.95)
  const trgmRatio = Math.min(...answering.map(({ cpu }) => cpu)) / each
  console.log('\n增长：n 个目标，n 次查询（10 万目标时 1 万次）')
  let slowest = 0
  for (const count of quick ? [10_000, 30_000] : [10_000, 30_000, 100_000]) {
    const queries = Math.min(count, quick ? 2_000 : count > 30_000 ? 10_000 : count)
    const grown = runChild('engine', count, queries)
    slowest = Math.max(slowest, grown.slowest)
    console.log(
      `${String(count).padStart(7)}  build ${Math.round(grown.build)} ms  ${(grown.asked / queries).toFixed(3)} ms a query  100 single look-ups: median ${grown.median.toFixed(2)}, slowest ${grown.slowest.toFixed(1)} ms by the clock  peak ${Math.round(grown.peakMegabytes)} MB`,
    )
  }
  return [
    ...(miniRatio < promised.minisearch
      ? [`MiniSearch ${miniRatio.toFixed(1)} × < ${promised.minisearch} ×`]
      : []),
    ...(trgmRatio < promised.trgm ? [`pg_trgm ${trgmRatio.toFixed(1)} × < ${promised.trgm} ×`] : []),
    ...(engine.peakMegabytes > promised.megabytes ? [`${Math.round(engine.peakMegabytes)} MB`] : []),
    ...(slowest > promised.suggestionMs ? [`a suggestion took ${slowest.toFixed(1)} ms`] : []),
  ]
}

function runChild(contender: string, targets: number, queries: number): Measured {
  const file = new URL('./child.ts', import.meta.url).pathname
  const args = ['--import', 'tsx', file, contender, String(targets), String(queries)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}
