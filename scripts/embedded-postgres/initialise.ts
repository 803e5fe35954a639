/**
 * Makes a new cluster with initdb. The work is done in a folder beside the final one, which then gets its name: a
 * start that was interrupted half-way leaves no half-made cluster behind.
 */
import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import type { RunAs } from './run-as'

/** The cluster's folder, made where it is missing, and belonging to the user that the server runs as. */
export function ensureCluster(dataDir: string, binaries: Binaries, runAs: RunAs, password: string): string {
  const cluster = join(dataDir, 'postgres')
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(cluster, binaries, runAs, password)
  // The project may have moved below a closed folder since the last start, which changes the user.
  if (runAs.owner && lstatSync(cluster).uid !== runAs.owner.uid) giveTo(cluster, runAs.owner)
  return cluster
}

function initialise(cluster: string, binaries: Binaries, runAs: RunAs, password: string): void {
  const fresh = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runAs.owner) {
    giveTo(fresh, runAs.owner)
    giveTo(passwordFile, runAs.owner)
  }
  const options = [
    `--pgdata=${fresh}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // With the plain C locale pg_trgm would drop every Chinese character.
    '--locale=C.UTF-8',
    '--no-instructions',
    // What fails half-way is thrown away, so initdb need not wait for the disk.
    '--no-sync',
  ]
  const [command = '', ...rest] = [...runAs.prefix, binaries.initdb, ...options]
  const result = spawnSync(command, rest, { ...runAs.identity, encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    throw new Error(`initdb failed in ${cluster}: ${result.stderr || String(result.error)}`)
  }
  renameSync(fresh, cluster)
}

function giveTo(path: string, owner: { readonly uid: number; readonly gid: number }): void {
  chownSync(path, owner.uid, owner.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) {
    const entry = join(path, name)
    if (!lstatSync(entry).isSymbolicLink()) giveTo(entry, owner)
  }
}
