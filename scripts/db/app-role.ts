/** The app's role on a PostgreSQL of the bureau's own, made where it is missing and the owner may make roles. */
import { Client } from 'pg'

/** The role's name, as DATABASE_URL gives it. A role that could not be made is reported by the grants. */
export async function ensureAppRole(ownerUrl: string, appUrl: string): Promise<string> {
  const { username, password } = new URL(appUrl)
  const role = decodeURIComponent(username)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AND (rolsuper OR rolcreaterole) AS may
         FROM pg_roles WHERE rolname = current_user`,
      [role],
    )
    if (rows[0]?.may) {
      const secret = client.escapeLiteral(decodeURIComponent(password))
      await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${secret}`)
    }
    return role
  } finally {
    await client.end()
  }
}
