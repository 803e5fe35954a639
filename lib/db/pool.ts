/** A small plain connection pool for the libraries that keep operational tables themselves. */
import pg from 'pg'

const shared = globalThis as { tongbiaoPool?: pg.Pool }

export function plainPool(): pg.Pool {
  shared.tongbiaoPool ??= new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 3 })
  return shared.tongbiaoPool
}

export async function closePlainPool(): Promise<void> {
  await shared.tongbiaoPool?.end()
  delete shared.tongbiaoPool
}
