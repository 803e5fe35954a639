/**
 * Brings a database to the state of `prisma/migrations` and gives the app's role its rights. Used by `npm start`,
 * `npm run db:migrate` and the tests.
 */
import { createHash } from 'node:crypto'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { Client } from 'pg'
import { grantToApp } from './grants'
import { noFilters, readMigrations, withSchemaEngine } from './schema-engine'

/**
 * Returns the names of the migrations that were applied now; an empty list where none was missing. Throws where a
 * migration was edited after it had been applied, or where one fails (it then leaves nothing behind).
 */
export async function applyMigrations(ownerUrl: string, appRole: string): Promise<readonly string[]> {
  const migrationsList = readMigrations()
  await refuseEdited(ownerUrl, migrationsList)
  const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  )
  await grantToApp(ownerUrl, appRole)
  return appliedMigrationNames
}

/** The engine looks at names only, and would leave a database behind that is not what the files say. */
async function refuseEdited(ownerUrl: string, { migrationDirectories }: MigrationList): Promise<void> {
  const applied = await appliedChecksums(ownerUrl)
  for (const { path, migrationFile } of migrationDirectories) {
    const checksum = applied.get(path)
    const sql = migrationFile.content.tag === 'ok' ? migrationFile.content.value : ''
    if (checksum && checksum !== createHash('sha256').update(sql).digest('hex')) {
      throw new Error(
        `The migration ${path} was edited after this database had applied it. Put the file back and add a new migration; a demo database can also be thrown away (remove .data).`,
      )
    }
  }
}

async function appliedChecksums(ownerUrl: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
    )
    if (!tables[0]?.there) return new Map()
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    return new Map(rows.map(({ name, checksum }) => [name, checksum]))
  } finally {
    await client.end()
  }
}
