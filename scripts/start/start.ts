/**
 * From installed dependencies to a system that answers: client, database, migrations, demo data, build, server; each
 * step only where something is missing. Ctrl-C stops the server first and the database after it.
 */
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { dataFolder } from '../embedded-postgres/start-embedded'
import { refuseTakenPort, spawnApp, stopApp, untilAnswers } from './app'
import { appEnvironment, fillWhenEmpty, lockDataFolder, migrate, openEmbedded } from './database'
import { ensureBuild, ensureClient } from './fresh'
import { readSettings, type Settings } from './settings'
import { step } from './steps'

/** What to undo at the end, last made first. */
const undo: (() => void | Promise<void>)[] = []
let ending: Promise<void> | null = null

/** Runs until the server ends or a signal comes; sets the exit code. */
export async function start({ dev }: { readonly dev: boolean }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  try {
    await run(dev)
  } catch (trouble) {
    // A signal kills the step under way too, and its failure is then no news.
    if (!ending) console.error(trouble instanceof Error ? trouble.message : trouble)
    await end(1)
  }
}

async function run(dev: boolean): Promise<void> {
  const began = Date.now()
  const settings = readSettings()
  await refuseTakenPort(settings)
  if (settings.mode === 'demo') {
    mkdirSync(dataFolder(), { recursive: true })
    undo.push(lockDataFolder())
  }
  await step('Prisma client', () => ensureClient(process.env))
  const embedded = settings.databaseUrl ? null : await step('PostgreSQL', openEmbedded)
  if (embedded) undo.push(embedded.stop)
  const env = appEnvironment(settings, embedded)
  await step('Migrations', () => migrate(env))
  if (settings.mode === 'demo') await step('Demo data', () => fillWhenEmpty(env))
  if (!dev) await step('Build', () => ensureBuild({ ...env, NODE_ENV: 'production' }))
  const app = spawnApp(settings, env, dev)
  undo.push(() => stopApp(app))
  await step('Server', () => untilAnswers(app, settings))
  announce(settings, Date.now() - began)
  const [code] = await once(app, 'exit')
  if (!ending) console.error(`The server ended by itself (${code}).`)
  await end(1)
}

function announce({ mode, port }: Settings, milliseconds: number): void {
  console.log(`ready on http://localhost:${port} (after ${(milliseconds / 1000).toFixed(1)} s; Ctrl-C stops)`)
  if (mode !== 'demo') return
  console.log(`
Demo accounts, all with the password tongbiao-demo:
  四川  sc-editor  sc-editor-2  sc-reviewer  sc-reviewer-2  sc-signatory  sc-seat-1  sc-seat-2  sc-seat-3
  重庆  cq-editor  cq-editor-2  cq-reviewer  cq-reviewer-2  cq-signatory  cq-seat-1  cq-seat-2  cq-seat-3
  联席  secretary  auditor      监管  sysadmin  secadmin  auditadmin
First two minutes: sign in as cq-reviewer and confirm one of the items that wait.`)
}

/** Undoes everything once, however often it is called: npm passes a Ctrl-C on that the terminal sent already. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const one of undo.reverse()) await one()
    process.exit(code)
  })()
  return ending
}
