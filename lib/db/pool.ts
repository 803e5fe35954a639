/** A small plain connection pool for the libraries that keep operational tables themselves. */
import pg from 'pg'

const shared = globalThis as { tongbiaoPool?: pg.Pool }

export function plainPool(): pg.Pool {
  shared.tongbiaoPool ??= connect()
  return shared.tongbiaoPool
}

function connect(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env['DATABASE_URL'],
    max: 3,
    connectionTimeoutMillis: 5_000,
  })
  // Without a listener a connection that breaks while idle (the database restarts) would end the process.
  pool.on('error', (error) => console.error('an idle database connection broke', error.message))
  return pool
}

export async function closePlainPool(): Promise<void> {
  await shared.tongbiaoPool?.end()
  delete shared.tongbiaoPool
}
