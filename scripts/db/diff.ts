/**
 * `npm run db:diff -- name`: writes a new migration folder with the SQL from what the existing migrations lead to, to
 * what prisma/models say. Works on a throw-away cluster. Read the SQL before committing it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DiffTarget, MigrationList } from '@prisma/schema-engine-wasm'
import { startThrowAway } from '../embedded-postgres/throw-away'
import { migrationsFolder, noFilters, readMigrations, readSchema, withSchemaEngine } from './schema-engine'

async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Error('Name the migration: npm run db:diff -- add_minutes')
  const migrations = readMigrations()
  const sql = keepHandMade(await difference(migrations), migrations)
  if (!/^[A-Z]/m.test(sql)) {
    console.log('No difference: the migrations lead to prisma/models.')
    return
  }
  const number = String(migrations.migrationDirectories.length + 1).padStart(4, '0')
  const folder = join(migrationsFolder, `${number}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`Written: prisma/migrations/${number}_${name}/migration.sql`)
}

async function difference(migrations: MigrationList): Promise<string> {
  const first = migrations.migrationDirectories.length === 0
  const from: DiffTarget = first ? { tag: 'empty' } : { tag: 'migrations', ...migrations }
  const embedded = await startThrowAway()
  try {
    const result = await withSchemaEngine(embedded.adminUrl, (engine) =>
      engine.diff({
        from,
        to: { tag: 'schemaDatamodel', files: readSchema() },
        script: true,
        exitCode: null,
        filters: noFilters,
      }),
    )
    return result.stdout ?? ''
  } finally {
    await embedded.stop()
  }
}

/** Partial and trigram indexes are written by hand and unknown to the models: the engine would drop them. */
function keepHandMade(sql: string, migrations: MigrationList): string {
  const written = migrations.migrationDirectories.map(({ migrationFile }) =>
    migrationFile.content.tag === 'ok' ? migrationFile.content.value : '',
  )
  const handMade = [
    ...written.join('\n').matchAll(/CREATE (?:UNIQUE )?INDEX "(\w+)"[^;]*(?:WHERE|gin_trgm_ops)[^;]*;/g),
  ]
  return handMade.reduce((text, [, index]) => text.replace(`-- DropIndex\nDROP INDEX "${index}";\n`, ''), sql)
}

await main(process.argv[2])
// The engine's lock keeps a timer of ten seconds that nobody can clear.
process.exit()
