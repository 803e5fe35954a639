/** The same question to PostgreSQL with pg_trgm: a server of its own, an index, one query for each title. */
import { Client } from 'pg'
import { startThrowAway } from '../embedded-postgres/throw-away'
import { titleLists } from './titles'

/**
 * GiST gives the nearest by distance: always five. GIN answers `%`, what is above a threshold: at the default of 0.3 it is
 * fast and answers less than was asked, at 0.1 it mostly finds five. All three ways are asked and told apart.
 */
const ways = {
  'GIN, % at 0.3': {
    threshold: 0.3,
    index: 'CREATE INDEX ON target USING gin (title gin_trgm_ops)',
    query: 'SELECT id FROM target WHERE title % $1 ORDER BY similarity(title, $1) DESC LIMIT 5',
  },
  'GIN, % at 0.1': {
    threshold: 0.1,
    index: 'CREATE INDEX ON target USING gin (title gin_trgm_ops)',
    query: 'SELECT id FROM target WHERE title % $1 ORDER BY similarity(title, $1) DESC LIMIT 5',
  },
  'GiST, <->': {
    threshold: 0.3,
    index: 'CREATE INDEX ON target USING gist (title gist_trgm_ops)',
    query: 'SELECT id FROM target ORDER BY title <-> $1 LIMIT 5',
  },
} as const

/** Milliseconds for one query and share of the five answers that were asked for, by way. */
export async function measureTrgm(
  targetCount: number,
  queryCount: number,
): Promise<readonly { readonly way: string; readonly each: number; readonly found: number }[]> {
  const { sources, targets } = titleLists(targetCount)
  const server = await startThrowAway()
  const client = new Client({ connectionString: server.adminUrl })
  try {
    await client.connect()
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
    await client.query('CREATE TABLE target (id text PRIMARY KEY, title text NOT NULL)')
    await client.query('INSERT INTO target SELECT * FROM unnest($1::text[], $2::text[])', [
      targets.map(({ id }) => id),
      targets.map(({ title }) => title),
    ])
    const results: { way: string; each: number; found: number }[] = []
    for (const [way, { threshold, index, query }] of Object.entries(ways)) {
      await client.query(index)
      await client.query(`SET pg_trgm.similarity_threshold = ${threshold}`)
      await client.query('ANALYZE target')
      const start = performance.now()
      let found = 0
      for (const { title } of sources.slice(0, queryCount))
        found += (await client.query({ name: way, text: query, values: [title] })).rows.length
      results.push({ way, each: (performance.now() - start) / queryCount, found: found / (5 * queryCount) })
      await client.query('DROP INDEX target_title_idx')
    }
    return results
  } finally {
    await client.end()
    await server.stop()
  }
}
