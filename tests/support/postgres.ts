/**
 * A database of its own for every test file: a copy of the migrated template, made in some fifty milliseconds and
 * dropped afterwards.
 */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { disconnect } from '#lib/db/client'
import { closePlainPool } from '#lib/db/pool'

export type TestDatabase = {
  /** The app's role: what commands and queries use. */
  readonly appUrl: string
  /** The owner's role: what migrations use. */
  readonly ownerUrl: string
  readonly drop: () => Promise<void>
}

/**
 * For integration tests: gives the file an empty, migrated database and points DATABASE_URL at it, so that `database()`
 * of lib/db reaches it. Call once at the top of the file.
 */
export function setUpTestDatabase(): void {
  let test: TestDatabase | undefined
  beforeAll(async () => {
    test = await createTestDatabase()
    process.env['DATABASE_URL'] = test.appUrl
    process.env['MIGRATION_DATABASE_URL'] = test.ownerUrl
  })
  afterAll(async () => {
    await disconnect()
    await closePlainPool()
    await test?.drop()
  })
}

/** For tests that speak SQL themselves. Drop it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, appUrl } = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(adminUrl, `CREATE DATABASE ${name} TEMPLATE tongbiao OWNER tongbiao_owner`)
  return {
    appUrl: withDatabase(appUrl, name),
    ownerUrl: withDatabase(ownerUrl, name),
    drop: () => administer(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
