/**
 * `npm run bench:suggest`: one suggestion in the running app at 100,000 nodes. Fills a throw-away PostgreSQL with two
 * catalogues and measures the query that the workbench uses, reads of the database included, side by side with a pg_trgm
 * query over the same titles. `-- 20000` measures fewer nodes.
 */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { loadCatalog } from '#lib/db/catalog'
import { disconnect } from '#lib/db/client'
import { closePlainPool, plainPool } from '#lib/db/pool'
import { readerFor } from '#lib/domain/access/reader'
import { platformCode } from '#lib/domain/catalog/node'
import { endLookup } from '#lib/engine/lookup'
import { suggestFor } from '#lib/queries/suggest'
import { titleLists } from './bench-align/titles'
import { applyMigrations } from './db/apply-migrations'
import { startThrowAway } from './embedded-postgres/throw-away'

const nodes = Number(process.argv[2] ?? 100_000)
const questions = 300
const belowOneBranch = 50

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
  await fillCatalog(
    'b',
    targets.map(({ title }) => title),
  )
  await plainPool().query('ANALYZE')
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
  const first = await timed(() => suggestFor(reader.value, asked[0]?.id ?? '', 'b'))
  const ours: number[] = []
  const trigrams: number[] = []
  for (let at = 1; at <= questions; at++) {
    const { id = '', title = '' } = asked[(at * 6) % asked.length] ?? {}
    ours.push(await timed(() => suggestFor(reader.value, id, 'b')))
    trigrams.push(
      await timed(() =>
        plainPool().query(
          `SELECT "nodeId" FROM node_snapshot WHERE "editionId" = $1 AND kind = 'position' AND title % $2
           ORDER BY similarity(title, $2) DESC LIMIT 5`,
          [edition, title],
        ),
      ),
    )
  }
  console.log(`${nodes} nodes, ${questions} questions, one after the other`)
  console.log(`first question (builds the index): ${(first / 1000).toFixed(1)} s`)
  console.log(`suggestFor:    median ${at(ours, 0.5).toFixed(1)} ms, p95 ${at(ours, 0.95).toFixed(1)} ms`)
  console.log(
    `pg_trgm query: median ${at(trigrams, 0.5).toFixed(1)} ms, p95 ${at(trigrams, 0.95).toFixed(1)} ms`,
  )
  console.log(`pg_trgm / suggestFor: ${(at(trigrams, 0.5) / at(ours, 0.5)).toFixed(1)} at the median`)
  console.log(`memory of the whole process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

/** An agency with one catalogue of positions, fifty below each 类目. Returns the positions. */
async function fillCatalog(id: string, titles: readonly string[]) {
  const region = id === 'a' ? '51' : '50'
  const pool = plainPool()
  await pool.query(
    `INSERT INTO agency (id, name, "shortName", seal, "regionCode", accent, issuer, ordinal)
     VALUES ($1, $1, $1, $1, $2, 'sc', $1, $3)`,
    [id, region, Number(region)],
  )
  await pool.query(`INSERT INTO catalog (id, "agencyId", name, scheme) VALUES ($1, $1, $1, 'wbs')`, [id])
  await pool.query(
    `INSERT INTO edition (id, "catalogId", number, title, "contentHash", "effectiveAt", "approvedBy")
     VALUES ($1, $1, 1, $1, $1, now(), 'bench')`,
    [id],
  )
  const branches = Array.from({ length: Math.ceil(titles.length / belowOneBranch) }, (_, place) => ({
    id: randomUUID(),
    parent: null as string | null,
    kind: 'category',
    title: titles[place * belowOneBranch]?.slice(0, 6) ?? '',
  }))
  const positions = titles.map((title, place) => ({
    id: randomUUID(),
    parent: branches[Math.floor(place / belowOneBranch)]?.id ?? null,
    kind: 'position',
    title,
  }))
  const rows = [...branches, ...positions].map((row, place) => ({
    ...row,
    ordinal: place,
    code: platformCode(region, place + 1),
  }))
  for (let from = 0; from < rows.length; from += 5_000) {
    const slice = JSON.stringify(rows.slice(from, from + 5_000))
    const read = `jsonb_to_recordset($2::jsonb) AS r(id text, parent text, kind text, title text, ordinal int, code text)`
    await pool.query(
      `INSERT INTO node (id, "catalogId", "platformCode", "createdAt") SELECT r.id, $1, r.code, now() FROM ${read}`,
      [id, slice],
    )
    await pool.query(
      `INSERT INTO node_snapshot ("editionId", "nodeId", "parentNodeId", ordinal, kind, title, "contentHash")
       SELECT $1, r.id, r.parent, r.ordinal, r.kind, r.title, r.id FROM ${read}`,
      [id, slice],
    )
  }
  await pool.query('UPDATE catalog SET "effectiveEditionId" = $1 WHERE id = $1', [id])
  return positions
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The value below which this share of the list lies. */
function at(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
