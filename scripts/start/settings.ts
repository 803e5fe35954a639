/**
 * What the environment says about this start: demo on the embedded database, or production on a PostgreSQL of the
 * bureau's own with secrets of its own.
 */
import { existsSync } from 'node:fs'

export type Settings = {
  readonly mode: 'demo' | 'production'
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly migrationUrl: string | null
}

/** Reads `.env` (what is set already wins) and the environment. Throws with what to do. */
export function readSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const databaseUrl = process.env['DATABASE_URL'] || null
  const mode = process.env['TONGBIAO_MODE'] || (databaseUrl ? 'production' : 'demo')
  if (mode !== 'demo' && mode !== 'production') {
    throw new Error(`TONGBIAO_MODE must be demo or production, not "${mode}".`)
  }
  if (mode === 'production') {
    if (!databaseUrl) throw new Error('TONGBIAO_MODE=production needs DATABASE_URL (see .env.example).')
    refuseWeakSecrets()
    refuseBadAddress()
  }
  const port = Number(process.env['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env['PORT']}".`)
  }
  return {
    mode,
    port,
    // Everybody knows the demo's password, so the demo answers this machine only, unless told otherwise.
    host: process.env['TONGBIAO_HOST'] || (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl,
    migrationUrl: process.env['MIGRATION_DATABASE_URL'] || null,
  }
}

function refuseWeakSecrets(): void {
  const names = ['NEXTAUTH_SECRET', 'TONGBIAO_KEY_SECRET']
  const trouble = names.flatMap((name) => weakness(name, process.env[name] ?? ''))
  if (new Set(names.map((name) => process.env[name])).size < names.length)
    trouble.push(`${names.join(' and ')} are equal`)
  if (trouble.length > 0) {
    throw new Error(
      `Production refuses to start: ${trouble.join(', ')}. Make each with: openssl rand -base64 48`,
    )
  }
}

function weakness(name: string, secret: string): string[] {
  if (secret === '') return [`${name} is not set`]
  if (secret.length < 32) return [`${name} is shorter than 32 characters`]
  if (new Set(secret).size < 12 || /change.?me|example|tongbiao|password|secret/i.test(secret)) {
    return [`${name} looks like an example`]
  }
  return []
}

function refuseBadAddress(): void {
  const address = process.env['NEXTAUTH_URL'] ?? ''
  if (!URL.canParse(address)) {
    throw new Error('Production needs NEXTAUTH_URL, the address people type: https://tongbiao.example.gov.cn')
  }
  if (!address.startsWith('https://')) {
    console.warn('Warning: NEXTAUTH_URL is not https, so the session cookie is not marked Secure.')
  }
}
