/** The same question to PostgreSQL with pg_trgm: a server of its own, an index, one query for each title. */
import { Client } from 'pg'
import { startThrowAway } from '../embedded-postgres/throw-away'
import { titleLists } from './titles'

/** GIN answers `%` (above the threshold), GiST gives the nearest by distance; both ways are sensible, so both are asked. */
const ways = {
  'GIN, title % $1': {
    index: 'CREATE INDEX ON target USING gin (title gin_trgm_ops)',
    query: 'SELECT id FROM target WHERE title % $1 ORDER BY similarity(title, $1) DESC LIMIT 5',
  },
  'GiST, title <-> $1': {
    index: 'CREATE INDEX ON target USING gist (title gist_trgm_ops)',
    query: 'SELECT id FROM target ORDER BY title <-> $1 LIMIT 5',
  },
} as const

/** Milliseconds for one query, by way. */
export async function measureTrgm(
  targetCount: number,
  queryCount: number,
): Promise<readonly { readonly way: string; readonly each: number }[]> {
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
    const results: { way: string; each: number }[] = []
    for (const [way, { index, query }] of Object.entries(ways)) {
      await client.query(index)
      await client.query('ANALYZE target')
      const start = performance.now()
      for (const { title } of sources.slice(0, queryCount))
        await client.query({ name: way, text: query, values: [title] })
      results.push({ way, each: (performance.now() - start) / queryCount })
      await client.query('DROP INDEX target_title_idx')
    }
    return results
  } finally {
    await client.end()
    await server.stop()
  }
}
