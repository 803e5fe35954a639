/** The same question to PostgreSQL with pg_trgm: a server of its own, an index, one query for each title. */
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { startThrowAway } from '../embedded-postgres/throw-away'
import { titleLists } from './titles'

const above =
  'SELECT id, similarity(title, $1) AS score FROM target WHERE title % $1 ORDER BY similarity(title, $1) DESC LIMIT 5'

/**
 * The first way is the question as it is asked, without an index: its answers are the right ones. `ORDER BY similarity DESC`
 * itself can use no index; `ORDER BY title <-> $1` is the same order, and GiST answers it. GIN answers `%`, what is above a
 * threshold: at the default of 0.3 it is fast and answers less than was asked, at 0.1 it mostly finds five.
 */
const ways = {
  'no index, similarity': {
    threshold: 0.3,
    index: null,
    query:
      'SELECT id, similarity(title, $1) AS score FROM target ORDER BY similarity(title, $1) DESC LIMIT 5',
  },
  'GiST, <->': {
    threshold: 0.3,
    index: 'CREATE INDEX ON target USING gist (title gist_trgm_ops)',
    query: 'SELECT id, 1 - (title <-> $1) AS score FROM target ORDER BY title <-> $1 LIMIT 5',
  },
  'GiST 256, <->': {
    threshold: 0.3,
    index: 'CREATE INDEX ON target USING gist (title gist_trgm_ops (siglen = 256))',
    query: 'SELECT id, 1 - (title <-> $1) AS score FROM target ORDER BY title <-> $1 LIMIT 5',
  },
  'GIN, % at 0.1': {
    threshold: 0.1,
    index: 'CREATE INDEX ON target USING gin (title gin_trgm_ops)',
    query: above,
  },
  'GIN, % at 0.3': {
    threshold: 0.3,
    index: 'CREATE INDEX ON target USING gin (title gin_trgm_ops)',
    query: above,
  },
} as const

export type TrgmWay = {
  readonly way: string
  readonly indexed: boolean
  /** Processor time of the backend for one query, in milliseconds; the client's is not counted. */
  readonly cpu: number
  /** Half of the queries took less than this by the clock, the way through the client included. */
  readonly medianWall: number
  /** Of the five answers to each query that pg_trgm itself holds for the most similar, how many were given. */
  readonly right: number
}

export async function measureTrgm(targetCount: number, queryCount: number): Promise<readonly TrgmWay[]> {
  const { sources, targets } = titleLists(targetCount)
  const server = await startThrowAway()
  const client = new Client({ connectionString: server.adminUrl })
  try {
    await client.connect()
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
    // One core: no parallel workers, whose time the backend's would not show.
    await client.query('SET max_parallel_workers_per_gather = 0')
    await client.query('CREATE TABLE target (id text PRIMARY KEY, title text NOT NULL)')
    await client.query('INSERT INTO target SELECT * FROM unnest($1::text[], $2::text[])', [
      targets.map(({ id }) => id),
      targets.map(({ title }) => title),
    ])
    const backend: { rows: { pid: number }[] } = await client.query('SELECT pg_backend_pid() AS pid')
    const pid = backend.rows[0]?.pid ?? 0
    /** The score that the last of the five most similar titles has, by query: equal ones are all right. */
    const leasts: number[] = []
    const results: TrgmWay[] = []
    for (const [way, { threshold, index, query }] of Object.entries(ways)) {
      if (index) await client.query(index)
      await client.query(`SET pg_trgm.similarity_threshold = ${threshold}`)
      await client.query('ANALYZE target')
      const times: number[] = []
      let right = 0
      const before = processorTime(pid)
      for (const [at, { title }] of sources.slice(0, queryCount).entries()) {
        const start = performance.now()
        const { rows }: { rows: { score: number }[] } = await client.query({
          name: way,
          text: query,
          values: [title],
        })
        times.push(performance.now() - start)
        leasts[at] ??= rows.at(-1)?.score ?? 0
        right += rows.filter(({ score }) => score >= (leasts[at] ?? 0) - 1e-5).length
      }
      const cpu = (processorTime(pid) - before) / queryCount
      results.push({
        way,
        indexed: index !== null,
        cpu,
        medianWall: median(times),
        right: right / (5 * queryCount),
      })
      if (index) await client.query('DROP INDEX target_title_idx')
    }
    return results
  } finally {
    await client.end()
    await server.stop()
  }
}

/** Milliseconds of user and system time of a process (Linux: hundredths of a second in /proc). */
function processorTime(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(after[11]) + Number(after[12])) * 10
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
