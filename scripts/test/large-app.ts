/**
 * An app of its own for browser tests that need more than the demo: the built app on a throw-away PostgreSQL with the
 * demo's people and two catalogues of some thousand standards, so that a run over all of them can be watched. The
 * parent hears the address when it answers, may have the app killed and started again, and ends all by going away.
 */
import { once } from 'node:events'
import { disconnect } from '#lib/db/client'
import { seedPeople } from '../../prisma/seed/people'
import { type BenchNode, giveBenchEdition } from '../bench-align/edition'
import { titleLists } from '../bench-align/titles'
import { applyMigrations } from '../db/apply-migrations'
import { freePort } from '../embedded-postgres/server'
import { startThrowAway } from '../embedded-postgres/throw-away'
import { spawnApp, stopApp, untilAnswers } from '../start/app'
import { appEnvironment } from '../start/database'
import { ensureBuild } from '../start/fresh'
import type { Settings } from '../start/settings'

const standards = Number(process.argv[2])
const belowOneBranch = 50

const gone = once(process, 'disconnect')
const database = await startThrowAway()
try {
  await applyMigrations(database.ownerUrl, 'tongbiao_app')
  const port = await freePort(undefined)
  const settings: Settings = {
    mode: 'demo',
    port,
    host: '127.0.0.1',
    databaseUrl: null,
    migrationUrl: null,
  }
  const url = `http://localhost:${port}`
  Object.assign(process.env, appEnvironment(settings, database), { NEXTAUTH_URL: url })
  await seedPeople()
  const { sources, targets } = titleLists(standards)
  await giveBenchEdition('sc', catalogOf(sources))
  await giveBenchEdition('cq', catalogOf(targets))
  await disconnect()
  await ensureBuild({ ...process.env, NODE_ENV: 'production' })
  await serve(settings, url)
} finally {
  await database.stop()
}

/** Until the parent has gone. Any message of it kills the app without a word and starts it again. */
async function serve(settings: Settings, url: string): Promise<void> {
  const begin = async () => {
    const app = spawnApp(settings, process.env, false)
    await untilAnswers(app, settings)
    process.send?.(url)
    return app
  }
  let app = await begin()
  const again = async () => {
    app.kill('SIGKILL')
    await once(app, 'exit')
    app = await begin()
  }
  process.on('message', () => void again())
  await gone
  await stopApp(app)
}

/** One 子体系, 类目 below it, and fifty standards below each of them. */
function catalogOf(list: readonly { readonly title: string }[]): readonly BenchNode[] {
  const branches = Array.from({ length: Math.ceil(list.length / belowOneBranch) }, (_, place): BenchNode => {
    const first = list[place * belowOneBranch]?.title ?? ''
    return { kind: 'category', parent: 0, title: `${first.slice(0, 6)}类（示例）` }
  })
  return [
    { kind: 'subsystem', parent: null, title: '业务标准体系（示例）' },
    ...branches,
    ...list.map(
      ({ title }, place): BenchNode => ({
        kind: 'position',
        parent: 1 + Math.floor(place / belowOneBranch),
        title,
      }),
    ),
  ]
}
