/**
 * The two roles and the database of an embedded installation: the owner runs migrations, the app's role owns nothing
 * and gets its rights from the migrations' last step (`scripts/db/grants.ts`).
 */
import { Client } from 'pg'
import type { Secrets } from './secrets'

/** Repeats without harm. */
export async function ensureRoles(adminUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await ensureRole(client, 'tongbiao_owner', secrets.ownerPassword)
    await ensureRole(client, 'tongbiao_app', secrets.appPassword)
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'tongbiao'")
    if (rowCount === 0) await client.query('CREATE DATABASE tongbiao OWNER tongbiao_owner')
  } finally {
    await client.end()
  }
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  if (rowCount === 0) {
    await client.query(
      `CREATE ROLE ${client.escapeIdentifier(name)} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
    )
  }
}
