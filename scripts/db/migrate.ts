/**
 * `npm run db:migrate`: applies prisma/migrations to MIGRATION_DATABASE_URL and gives the user of DATABASE_URL its
 * rights; without these variables, to the embedded database.
 */
import { dataFolder, startEmbedded } from '../embedded-postgres/start-embedded'
import { ensureAppRole } from './app-role'
import { applyMigrations } from './apply-migrations'

async function main(): Promise<void> {
  const appUrl = process.env['DATABASE_URL']
  const ownerUrl = process.env['MIGRATION_DATABASE_URL']
  if (appUrl && !ownerUrl) {
    throw new Error('Set MIGRATION_DATABASE_URL (the owner of the database) beside DATABASE_URL (the app).')
  }
  if (appUrl && ownerUrl)
    return report(await applyMigrations(ownerUrl, await ensureAppRole(ownerUrl, appUrl)))

  const embedded = await startEmbedded({ dataDir: dataFolder() })
  try {
    report(await applyMigrations(embedded.ownerUrl, 'tongbiao_app'))
  } finally {
    if (!embedded.takenUp) await embedded.stop()
  }
}

function report(applied: readonly string[]): void {
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
}

await main()
// The engine's lock keeps a timer of ten seconds that nobody can clear.
process.exit()
