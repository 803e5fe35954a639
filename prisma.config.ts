import { defineConfig } from 'prisma/config'

/** Read by the ordinary `prisma` CLI on machines with an open network; `npm run db:migrate` needs no download. */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['MIGRATION_DATABASE_URL'] ?? 'postgresql://unset' },
})
