/** What the app's own database role may not do, tried with the app's own URL. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpTestDatabase } from '#tests/support/postgres'
import { seedPeople } from '../../../prisma/seed/people'
import '../access/people'

setUpTestDatabase()

let app: Client

beforeAll(async () => {
  await seedPeople()
  app = new Client({ connectionString: process.env['DATABASE_URL'] })
  await app.connect()
})

afterAll(() => app.end())

const immutable = [
  'audit_entry',
  'security_event',
  'edition',
  'node_snapshot',
  'mapping_statement',
  'difference',
  'mapping_import',
  'mapping_import_row',
]
const signed = ['draft', 'draft_clause', 'cosignature']

describe.each([...immutable, ...signed])('%s', (table) => {
  it.each([
    ['UPDATE', `UPDATE ${table} SET ctid = ctid`],
    ['DELETE', `DELETE FROM ${table}`],
    ['TRUNCATE', `TRUNCATE ${table} CASCADE`],
    ['DROP', `DROP TABLE ${table} CASCADE`],
    ['DISABLE TRIGGER', `ALTER TABLE ${table} DISABLE TRIGGER ALL`],
    ['RENAME', `ALTER TABLE ${table} RENAME TO hidden`],
    ['CREATE RULE', `CREATE RULE none AS ON INSERT TO ${table} DO INSTEAD NOTHING`],
    ['CREATE TRIGGER', `CREATE TRIGGER t BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse_change()`],
  ])('refuses the app %s', async (what, statement) => {
    // A system column can't be set at all; the question for UPDATE is the right to every real column.
    if (what !== 'UPDATE') {
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/)
      return
    }
    const { rows } = await app.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_name = $1 AND has_column_privilege($1, column_name, 'UPDATE')`,
      [table],
    )
    expect(rows.map((row) => row.name)).toEqual(table === 'cosignature' ? ['auditSeq'] : [])
  })
})

it('owns nothing: no table, function, type, schema or database', async () => {
  const { rows } = await app.query(`
    SELECT relname AS name FROM pg_class WHERE relowner = current_user::regrole
    UNION ALL SELECT proname FROM pg_proc WHERE proowner = current_user::regrole
    UNION ALL SELECT typname FROM pg_type WHERE typowner = current_user::regrole
    UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole
    UNION ALL SELECT datname FROM pg_database WHERE datdba = current_user::regrole`)
  expect(rows).toEqual([])
})

it('is no superuser, and member of no role', async () => {
  const { rows } = await app.query(`
    SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
           (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships
      FROM pg_roles WHERE rolname = current_user`)
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
      memberships: 0,
    },
  ])
})

it.each([
  'CREATE TABLE public.mine (id int)',
  'CREATE SCHEMA mine',
  `SET session_replication_role = 'replica'`,
  `COPY audit_entry TO PROGRAM 'cat'`,
  "SELECT pg_read_file('/etc/passwd')",
])('may not run %s', async (statement) => {
  await expect(app.query(statement)).rejects.toThrow(/permission denied/)
})

it('may not call lo_import or write files', async () => {
  await expect(app.query(`SELECT lo_import('/etc/passwd')`)).rejects.toThrow(/permission denied/)
})
