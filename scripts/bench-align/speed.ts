/** Speed and memory: the engine beside a MiniSearch loop and a pg_trgm loop, and how its cost grows. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import type { Measured } from './child'
import { titleLists } from './titles'
import { measureTrgm } from './trgm'

/**
 * What docs/benchmarks.md promises. “A pg_trgm query loop” is the loop that asks for the five most similar titles in so many
 * words (docs/decisions/0029); against the fastest index that answers the same we hold ourselves to what we have reached.
 */
const promised = { minisearch: 10, trgm: 30, trgmIndexed: 10, megabytes: 300, suggestionMs: 20 }
const size = 10_000

/** Prints the figures; the answer says which promises were not kept. */
export async function measureSpeed(quick: boolean): Promise<readonly string[]> {
  const sample = quick ? 100 : 500
  console.log(
    `\n# 速度　${size} × ${size}，top 5；MiniSearch 与 pg_trgm 各抽 ${sample} 次查询，按每次查询相比`,
  )
  const engine = runChild('engine', size, size)
  const each = engine.asked / size
  const built = (engine.build + engine.asked) / size
  console.log(
    `engine                ${each.toFixed(3)} ms of processor time a query with reasons (${built.toFixed(3)} with its share of the building), peak ${Math.round(engine.peakMegabytes)} MB`,
  )
  const mini = runChild('minisearch', size, sample)
  const miniRatio = (mini.asked / sample + mini.build / size) / built
  console.log(
    `MiniSearch 7          ${(mini.asked / sample).toFixed(3)} ms a query, peak ${Math.round(mini.peakMegabytes)} MB: ${miniRatio.toFixed(1)} ×, building included on both sides`,
  )
  const trgm = await measureTrgm(size, sample)
  for (const { way, cpu, medianWall, right } of trgm)
    console.log(
      `pg_trgm ${way.padEnd(20)} ${cpu.toFixed(3)} ms a query (median by the clock ${medianWall.toFixed(2)} ms): ${(cpu / each).toFixed(1)} × (${(cpu / built).toFixed(1)} × with the engine's building), ${Math.round(right * 100)}% of the right answers`,
    )
  // Only a way that answers the question counts: the five most similar of (nearly) every title. Building an index is left
  // out on both sides.
  const answering = trgm.filter(({ right }) => right >= 0.95)
  const slowerBy = (contenders: typeof trgm) => Math.min(...contenders.map(({ cpu }) => cpu)) / each
  const trgmRatio = slowerBy(answering.filter(({ indexed }) => !indexed))
  const indexedRatio = slowerBy(answering.filter(({ indexed }) => indexed))
  const command = runCommand()
  console.log(
    `npm run align         ${(command.clock / 1000).toFixed(1)} s by the clock, ${(command.cpu / 1000).toFixed(1)} s of processor time from start to end, peak ${Math.round(command.peakMegabytes)} MB`,
  )
  console.log('\n增长：n 个目标，n 次查询（10 万目标时 1 万次）')
  let slowest = 0
  for (const count of quick ? [10_000, 30_000] : [10_000, 30_000, 100_000]) {
    const queries = Math.min(count, quick ? 2_000 : count > 30_000 ? 10_000 : count)
    const grown = runChild('engine', count, queries)
    slowest = Math.max(slowest, grown.slowest)
    console.log(
      `${String(count).padStart(7)}  build ${Math.round(grown.build)} ms  ${(grown.asked / queries).toFixed(3)} ms a query  100 single look-ups: median ${grown.median.toFixed(2)}, slowest ${grown.slowest.toFixed(1)} ms of processor time  peak ${Math.round(grown.peakMegabytes)} MB`,
    )
  }
  return [
    ...(miniRatio < promised.minisearch
      ? [`MiniSearch ${miniRatio.toFixed(1)} × < ${promised.minisearch} ×`]
      : []),
    ...(trgmRatio < promised.trgm ? [`pg_trgm ${trgmRatio.toFixed(1)} × < ${promised.trgm} ×`] : []),
    ...(indexedRatio < promised.trgmIndexed
      ? [`pg_trgm with an index ${indexedRatio.toFixed(1)} × < ${promised.trgmIndexed} ×`]
      : []),
    ...[engine, command]
      .filter(({ peakMegabytes }) => peakMegabytes > promised.megabytes)
      .map(({ peakMegabytes }) => `${Math.round(peakMegabytes)} MB`),
    ...(slowest > promised.suggestionMs ? [`a suggestion took ${slowest.toFixed(1)} ms`] : []),
  ]
}

function runChild(contender: string, targets: number, queries: number): Measured {
  const file = new URL('./child.ts', import.meta.url).pathname
  const args = ['--import', 'tsx', file, contender, String(targets), String(queries)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

/** The whole command on two csv files, as somebody would call it: starting, reading, aligning, writing. */
function runCommand(): { readonly clock: number; readonly cpu: number; readonly peakMegabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-align-'))
  try {
    const { sources, targets } = titleLists(size)
    const csv = (name: string, items: readonly AlignItem[]) => {
      const path = join(folder, name)
      writeFileSync(path, `id,label\n${items.map(({ id, title }) => `${id},"${title}"`).join('\n')}\n`)
      return path
    }
    const usage = join(folder, 'usage.json')
    const hook = new URL('./usage.mjs', import.meta.url).href
    const program = new URL('../align.ts', import.meta.url).pathname
    const args = ['--source', csv('a.csv', sources), '--target', csv('b.csv', targets)]
    const start = performance.now()
    execFileSync(
      process.execPath,
      ['--import', hook, '--import', 'tsx', program, ...args, '--out', join(folder, 'out.sssom.tsv')],
      { env: { ...process.env, BENCH_USAGE: usage } },
    )
    return { clock: performance.now() - start, ...JSON.parse(readFileSync(usage, 'utf8')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
