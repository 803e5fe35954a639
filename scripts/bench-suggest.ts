/**
 * `npm run bench:suggest`: one suggestion in the running app at 100,000 nodes. Fills a throw-away PostgreSQL with two
 * catalogues and measures the query that the workbench uses, reads of the database included, side by side with a pg_trgm
 * query over the same titles. Wall time depends on what else the machine does; processor time (this process with all its
 * threads, and the database's) does not, so both are printed. `-- 20000` measures fewer nodes.
 */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pg from 'pg'
import { loadCatalog } from '#lib/db/catalog'
import { disconnect } from '#lib/db/client'
import { closePlainPool, plainPool } from '#lib/db/pool'
import { readerFor } from '#lib/domain/access/reader'
import { endLookup } from '#lib/engine/lookup'
import { suggestFor } from '#lib/queries/suggest'
import { titleLists } from './bench-align/titles'
import { atShare, howBusy, PostgresClock, type Spent, spentBy } from './bench-suggest/clock'
import { fillCatalog, fillDecisions } from './bench-suggest/fill'
import { applyMigrations } from './db/apply-migrations'
import { findRunning } from './embedded-postgres/server'
import { startThrowAway } from './embedded-postgres/throw-away'

const nodes = Number(process.argv[2] ?? 100_000)
const questions = 300
const warmUp = 30

const server = await startThrowAway()
try {
  await applyMigrations(server.ownerUrl, 'tongbiao_app')
  process.env['DATABASE_URL'] = server.appUrl
  await measure()
} finally {
  await endLookup()
  await disconnect()
  await closePlainPool()
  await server.stop()
}

async function measure(): Promise<void> {
  const { sources, targets } = titleLists(nodes)
  const asked = await fillCatalog(
    'a',
    sources.slice(0, 2_000).map(({ title }) => title),
  )
  const targetNodes = await fillCatalog(
    'b',
    targets.map(({ title }) => title),
  )
  await fillDecisions(asked, targetNodes)
  await analyze()
  const actor = {
    accountId: 'bench',
    username: 'bench',
    displayName: 'bench',
    agencyId: 'a',
    roles: ['editor'],
    sessionId: 'bench',
  } as const
  const reader = readerFor(actor, 'mapping.read')
  if (!reader.ok) throw new Error('an editor may read mappings')
  const edition = (await loadCatalog('b'))?.edition.id ?? ''
  const clock = new PostgresClock(findRunning(join(server.dataDir, 'postgres'))?.pid ?? 0)
  const busy = howBusy()
  const lag = watchLag()
  const first = await spentBy(clock, () => suggestFor(reader.value, asked[0]?.id ?? '', 'b'))
  const lagMost = lag()
  const ours: Spent[] = []
  const trigrams: Spent[] = []
  for (let at = 1; at <= questions + warmUp; at++) {
    const { id = '', title = '' } = asked[(at * 6) % asked.length] ?? {}
    const suggested = await spentBy(clock, () => suggestFor(reader.value, id, 'b'))
    const alike = await spentBy(clock, () =>
      plainPool().query(
        `SELECT "nodeId" FROM node_snapshot WHERE "editionId" = $1 AND kind = 'position' AND title % $2
         ORDER BY similarity(title, $2) DESC LIMIT 5`,
        [edition, title],
      ),
    )
    if (at <= warmUp) continue
    ours.push(suggested)
    trigrams.push(alike)
  }
  console.log(`${nodes} nodes, ${questions} questions, one after the other; ${busy()}`)
  console.log(
    `first question (builds the index): ${(first.wall / 1000).toFixed(1)} s, of the processor ${((first.node + first.postgres) / 1000).toFixed(1)} s; the server's own thread was never held for more than ${lagMost.toFixed(0)} ms`,
  )
  console.table({ suggestFor: figures(ours), pg_trgm: figures(trigrams) })
  for (const [what, of] of [
    ['wall time', ({ wall }: Spent) => wall],
    ['processor time', ({ node, postgres }: Spent) => node + postgres],
  ] as const) {
    const ratio = (share: number) =>
      (atShare(trigrams.map(of), share) / atShare(ours.map(of), share)).toFixed(1)
    console.log(`pg_trgm ÷ suggestFor, ${what}: ${ratio(0.5)} at the median, ${ratio(0.95)} at p95`)
  }
  console.log(`memory of the whole process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

/** In milliseconds. */
function figures(list: readonly Spent[]) {
  const pair = (of: (one: Spent) => number) =>
    `${atShare(list.map(of), 0.5).toFixed(1)} / ${atShare(list.map(of), 0.95).toFixed(1)}`
  return {
    'wall, median / p95': pair(({ wall }) => wall),
    processor: pair(({ node, postgres }) => node + postgres),
    'of it Node': pair(({ node }) => node),
    'of it PostgreSQL': pair(({ postgres }) => postgres),
  }
}

/** How long this thread is held at a time; the answer stops watching and gives the most. */
function watchLag(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  return () => {
    delay.disable()
    return delay.max / 1e6
  }
}

/** As the database's own housekeeping does on a server that has been up for a while; the app's role may not. */
async function analyze(): Promise<void> {
  const owner = new pg.Client({ connectionString: server.ownerUrl })
  await owner.connect()
  await owner.query('VACUUM ANALYZE')
  await owner.end()
}
