/**
 * `npm run db:generate`: writes the Prisma client into lib/db/generated. The CLI insists on a schema engine that it
 * would download, and does not use it for this; it only looks whether the named file exists.
 */
import { spawnSync } from 'node:child_process'

const result = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
})
process.exitCode = result.status ?? 1
