/**
 * What the app's role may do. Its name is a deployment's own choice, so this stands outside the migration files and is
 * the last step of every migration: all rights are taken back and given anew, which leaves no right from an older
 * version behind.
 */
import { Client } from 'pg'

/** Facts that are added and never changed; triggers refuse changes too, for the owner as well. */
const appendOnly = [
  'audit_entry',
  'security_event',
  'edition',
  'node_snapshot',
  'synonym_version',
  'weight_version',
  'mapping_statement',
  'difference',
  'mapping_import',
  'mapping_import_row',
  'draft',
  'draft_clause',
  'cosignature',
  'comment',
  'comment_withdrawal',
  'judgement',
  'release_signature',
]

/**
 * Gives `role` its rights on the database at `ownerUrl`. Throws where the role is missing or would own tables: the
 * owner could switch the triggers off.
 */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await refuseOwner(client, role)
    const app = client.escapeIdentifier(role)
    await client.query(`
      BEGIN;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO ${app};
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
      REVOKE UPDATE, DELETE ON ${appendOnly.join(', ')} FROM ${app};
      REVOKE ALL ON _prisma_migrations FROM ${app};
      GRANT UPDATE ("auditSeq") ON cosignature TO ${app};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app};
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO ${app};
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app};
      COMMIT;`)
  } finally {
    await client.end()
  }
}

async function refuseOwner(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ superuser: boolean; owns: boolean }>(
    `SELECT rolsuper AS superuser, pg_has_role(rolname, (SELECT relowner FROM pg_class WHERE oid = 'audit_entry'::regclass), 'MEMBER') AS owns
       FROM pg_roles WHERE rolname = $1`,
    [role],
  )
  const found = rows[0]
  if (!found)
    throw new Error(
      `The app's database role "${role}" does not exist: create it (CREATE ROLE … LOGIN) first.`,
    )
  if (found.superuser || found.owns) {
    throw new Error(
      `The app's database role "${role}" is a superuser or owns the tables and could change the audit log: DATABASE_URL needs a role of its own, different from MIGRATION_DATABASE_URL.`,
    )
  }
}
