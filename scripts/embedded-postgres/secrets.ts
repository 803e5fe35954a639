/**
 * The passwords, keys and the port of an embedded installation, made at random on the first start and kept in one
 * file that only its owner can read.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = {
  readonly superuserPassword: string
  readonly ownerPassword: string
  readonly appPassword: string
  /** Signs the session cookie (NEXTAUTH_SECRET). */
  readonly sessionSecret: string
  /** Encrypts the agencies' signing keys (TONGBIAO_KEY_SECRET). */
  readonly keySecret: string
  /** The port of the last start; taken again where it is free. */
  readonly port?: number
}

export function ensureSecrets(dataDir: string): Secrets {
  const path = secretsPath(dataDir)
  if (existsSync(path)) {
    chmodSync(path, 0o600)
    return JSON.parse(readFileSync(path, 'utf8')) as Secrets
  }
  mkdirSync(dataDir, { recursive: true })
  const secret = () => randomBytes(32).toString('base64url')
  const secrets: Secrets = {
    superuserPassword: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
    sessionSecret: secret(),
    keySecret: secret(),
  }
  saveSecrets(dataDir, secrets)
  return secrets
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export function saveSecrets(dataDir: string, secrets: Secrets): void {
  const path = secretsPath(dataDir)
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

function secretsPath(dataDir: string): string {
  return join(dataDir, 'secrets.json')
}
