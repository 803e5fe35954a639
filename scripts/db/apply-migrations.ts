/**
 * Brings a database to the state of `prisma/migrations` and gives the app's role its rights. Used by `npm start`,
 * `npm run db:migrate` and the tests.
 */
import { grantToApp } from './grants'
import { noFilters, readMigrations, withSchemaEngine } from './schema-engine'

/** Returns the names of the migrations that were applied now; an empty list where none was missing. */
export async function applyMigrations(ownerUrl: string, appRole: string): Promise<readonly string[]> {
  const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
    engine.applyMigrations({ migrationsList: readMigrations(), filters: noFilters }),
  )
  await grantToApp(ownerUrl, appRole)
  return appliedMigrationNames
}
