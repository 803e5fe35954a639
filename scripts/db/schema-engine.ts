/**
 * Prisma's schema engine as WebAssembly, so that migrations run where nothing but the package registry can be reached.
 * It is the engine of the ordinary `prisma migrate` and keeps the same `_prisma_migrations` table, so both work on the
 * same folder.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm'
import { EngineAdapter } from './engine-adapter'

const require = createRequire(import.meta.url)
const project = join(import.meta.dirname, '..', '..')
export const migrationsFolder = join(project, 'prisma', 'migrations')

export const noFilters: SchemaFilter = { externalTables: [], externalEnums: [] }

/** Calls `work` with an engine that works on the database at `url`. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue })
  const wasm = instance.exports as { __wbindgen_start: () => void }
  const bind = glue as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  bind.__wbg_set_wasm(instance.exports)
  wasm.__wbindgen_start()
  const connections = new EngineAdapter({ connectionString: url })
  const factory = bindMigrationAwareSqlAdapterFactory(connections)
  const datamodels = readSchema().map(({ path, content }): [string, string] => [path, content])
  const silent = () => undefined
  try {
    return await work(await glue.SchemaEngine.new({ datamodels }, silent, factory))
  } finally {
    await connections.close()
  }
}

/** The files of the Prisma schema. */
export function readSchema(): { path: string; content: string }[] {
  const folder = join(project, 'prisma')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => ({ path: join(folder, file), content: readFileSync(join(folder, file), 'utf8') }))
}

/** The migrations as they stand on disk, oldest first. */
export function readMigrations(): MigrationList {
  const lock = join(migrationsFolder, 'migration_lock.toml')
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(lock, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
