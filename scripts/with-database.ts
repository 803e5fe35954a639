/**
 * For the commands of an administrator (`audit:verify`, `admin:create`): the app's own environment, from the variables
 * of the bureau's server or from the embedded database, which is left as it was found.
 */
import { appEnvironment, openEmbedded } from './start/database'
import { readSettings } from './start/settings'

/** Runs `work` with DATABASE_URL and the secrets set; resolves with its exit code. */
export async function withDatabase(work: () => Promise<number>): Promise<number> {
  const settings = readSettings()
  const embedded = settings.databaseUrl ? null : await openEmbedded()
  Object.assign(process.env, appEnvironment(settings, embedded))
  try {
    return await work()
  } finally {
    if (embedded && !embedded.takenUp) await embedded.stop()
  }
}
