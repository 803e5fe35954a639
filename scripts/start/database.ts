/** The database of a start: embedded or the bureau's own, migrated, and in the demo filled once. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { ensureAppRole } from '../db/app-role'
import { applyMigrations } from '../db/apply-migrations'
import { ensureRoles } from '../embedded-postgres/roles'
import { ensureSecrets } from '../embedded-postgres/secrets'
import { isAlive } from '../embedded-postgres/server'
import { dataFolder, type Embedded, startEmbedded } from '../embedded-postgres/start-embedded'
import type { Settings } from './settings'
import { runNode } from './steps'

/** One start per data folder: a second one would stop the first one's database with its own. Returns the release. */
export function lockDataFolder(): () => void {
  const file = join(dataFolder(), 'start.pid')
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (other > 0 && other !== process.pid && isAlive(other) && isStart(other)) {
    throw new Error(
      `同标 is already running on ${dataFolder()} (process ${other}). Stop it, or set TONGBIAO_DATA.`,
    )
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

/** The number of a process that died may belong to another program by now. */
function isStart(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start.mjs')
}

/** Starts the embedded server; a demo whose filling was cut off is emptied, since half a demo misleads. */
export async function openEmbedded(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir: dataFolder() })
  if (existsSync(fillingMark())) {
    const client = new Client({ connectionString: embedded.adminUrl })
    await client.connect()
    await client.query('DROP DATABASE tongbiao WITH (FORCE)')
    await client.end()
    await ensureRoles(embedded.adminUrl, embedded.secrets)
    rmSync(fillingMark())
  }
  return embedded
}

/** What the app is told. In the demo the secrets come from the data folder, in production from the environment. */
export function appEnvironment(settings: Settings, embedded: Embedded | null): NodeJS.ProcessEnv {
  const demoSecrets = settings.mode === 'demo' ? (embedded?.secrets ?? ensureSecrets(dataFolder())) : null
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TONGBIAO_MODE: settings.mode,
    DATABASE_URL: embedded?.appUrl ?? settings.databaseUrl ?? '',
    MIGRATION_DATABASE_URL: embedded?.ownerUrl ?? settings.migrationUrl ?? '',
    ...(demoSecrets && {
      NEXTAUTH_URL: process.env['NEXTAUTH_URL'] || `http://localhost:${settings.port}`,
      NEXTAUTH_SECRET: demoSecrets.sessionSecret,
      TONGBIAO_KEY_SECRET: demoSecrets.keySecret,
    }),
  }
}

/** Applies what is missing; without the owner's URL that is somebody else's step (the compose file's `migrate`). */
export async function migrate(env: NodeJS.ProcessEnv): Promise<string> {
  const ownerUrl = env['MIGRATION_DATABASE_URL']
  const appUrl = env['DATABASE_URL'] ?? ''
  if (!ownerUrl) return 'left alone: MIGRATION_DATABASE_URL is not set'
  const applied = await applyMigrations(ownerUrl, await ensureAppRole(ownerUrl, appUrl))
  return applied.length > 0 ? `applied: ${applied.join(', ')}` : 'are up to date'
}

/** Fills an empty demo database through the app's own commands. */
export async function fillWhenEmpty(env: NodeJS.ProcessEnv): Promise<string> {
  const client = new Client({ connectionString: env['DATABASE_URL'] ?? '' })
  await client.connect()
  const { rowCount } = await client.query('SELECT FROM agency LIMIT 1')
  await client.end()
  if (rowCount) return 'is there'
  writeFileSync(fillingMark(), '')
  await runNode(['--import', 'tsx', 'prisma/seed/seed.ts'], env)
  rmSync(fillingMark())
  return 'filled in'
}

function fillingMark(): string {
  return join(dataFolder(), 'filling')
}
