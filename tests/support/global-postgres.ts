/**
 * Vitest's global setup of the integration tests: one real PostgreSQL for the run, and in it a migrated template
 * database that `createTestDatabase` copies.
 */
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../../scripts/db/apply-migrations'
import { startThrowAway } from '../../scripts/embedded-postgres/throw-away'

declare module 'vitest' {
  export interface ProvidedContext {
    /** URLs of the run's server; the database in `ownerUrl` and `appUrl` is the template. */
    postgres: { readonly adminUrl: string; readonly ownerUrl: string; readonly appUrl: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, ownerUrl, appUrl, stop } = await startThrowAway()
  await applyMigrations(ownerUrl, 'tongbiao_app')
  project.provide('postgres', { adminUrl, ownerUrl, appUrl })
  return stop
}
