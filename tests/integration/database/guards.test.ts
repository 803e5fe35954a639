/** What the database itself refuses, whoever asks: the guards of prisma/migrations/0002_guards and the app's rights. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres'

const hash = 'a'.repeat(64)
let test: TestDatabase
let owner: Client
let app: Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new Client({ connectionString: test.ownerUrl })
  app = new Client({ connectionString: test.appUrl })
  await Promise.all([owner.connect(), app.connect()])
  await app.query(`
    INSERT INTO agency (id, name, "shortName", seal, "regionCode", accent, issuer, ordinal)
      VALUES ('sc', '甲', '甲', '甲', '51', 'sc', '甲局', 0), ('cq', '乙', '乙', '乙', '50', 'cq', '乙局', 1);
    INSERT INTO catalog (id, "agencyId", name, scheme) VALUES ('c1', 'sc', '甲', 'wbs'), ('c2', 'cq', '乙', 'wbs');
    INSERT INTO node (id, "catalogId", "platformCode", "createdAt")
      VALUES ('n1', 'c1', 'P1', now()), ('n2', 'c2', 'P2', now());
    INSERT INTO edition (id, "catalogId", number, title, "contentHash", "effectiveAt", "approvedBy")
      VALUES ('e1', 'c1', 1, '一', '${hash}', now(), 'x'), ('e2', 'c2', 1, '一', '${hash}', now(), 'x');
    INSERT INTO audit_entry (seq, at, "actorId", "actorName", operation, event, "subjectType", "subjectId", about,
        before, after, "leafHash")
      VALUES (0, now(), 'x', 'x', 'x', 'x', 'x', 'x', '{}', '{}', '{}', '${hash}');
    INSERT INTO joint_standard (id, title, kind, state, "proposerAgencyId", motive, path, purpose, "createdById",
        "createdAt", "stateSince")
      VALUES ('j1', '示例', 'internal', 'drafting', 'sc', 'x', 'x', 'x', 'x', now(), now());
    INSERT INTO draft (id, "jointId", number, "contentHash", canonical, note, "authorId", "createdAt")
      VALUES ('d1', 'j1', 1, '${hash}', '{}', '', 'x', now());
    INSERT INTO signing_key (id, "agencyId", alg, "publicKey", "encryptedPrivate", "createdAt")
      VALUES ('k1', 'sc', 'ed25519', 'x', 'x', now());
    INSERT INTO cosignature (id, "jointId", "draftId", "agencyId", "signatoryId", "contentHash", alg, "keyId",
        signature, "signedAt")
      VALUES ('s1', 'j1', 'd1', 'sc', 'x', '${hash}', 'ed25519', 'k1', 'x', now());`)
})

afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await test.drop()
})

const immutable = [
  'edition',
  'node_snapshot',
  'mapping_statement',
  'difference',
  'draft',
  'draft_clause',
  'cosignature',
  'audit_entry',
  'security_event',
]

describe.each(immutable)('%s', (table) => {
  it('refuses TRUNCATE and DELETE from the owner of the database', async () => {
    await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('its rows never change')
    await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow('its rows never change')
  })

  it('gives the app the right to read and add only', async () => {
    await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied')
    await expect(app.query(`TRUNCATE ${table}`)).rejects.toThrow('permission denied')
    const { rows } = await app.query(
      `SELECT has_table_privilege($1, 'SELECT') AS read, has_table_privilege($1, 'INSERT') AS add,
              has_table_privilege($1, 'UPDATE') AS change`,
      [table],
    )
    expect(rows).toEqual([{ read: true, add: true, change: false }])
  })
})

it('refuses to change an audit entry, an edition and a draft for the owner too', async () => {
  await expect(owner.query(`UPDATE audit_entry SET "actorName" = 'y'`)).rejects.toThrow(
    'its rows never change',
  )
  await expect(owner.query(`UPDATE edition SET title = 'y'`)).rejects.toThrow('its rows never change')
  await expect(owner.query(`UPDATE draft SET canonical = 'y'`)).rejects.toThrow('its rows never change')
})

it('enters the audit leaf of a co-signature once and changes nothing else of it', async () => {
  await expect(owner.query(`UPDATE cosignature SET signature = 'y', "auditSeq" = 0`)).rejects.toThrow('once')
  await app.query(`UPDATE cosignature SET "auditSeq" = 0`)
  await expect(app.query(`UPDATE cosignature SET "auditSeq" = 1`)).rejects.toThrow('once')
})

const mapping = (id: string, ends: string, state: string) => `
  INSERT INTO mapping (id, "nodeAId", "nodeBId", "catalogAId", "catalogBId", "agencyAId", "agencyBId",
      "proposerAgencyId", state, "createdById", "createdAt", "stateSince")
    VALUES ('${id}', ${ends}, 'sc', 'cq', 'sc', '${state}', 'x', now(), now())`

it('holds one live mapping per pair, and any number of ended ones', async () => {
  const pair = `'n1', 'n2', 'c1', 'c2'`
  await app.query(mapping('m1', pair, 'rejected'))
  await app.query(mapping('m2', pair, 'pending'))
  await expect(app.query(mapping('m3', pair, 'draft'))).rejects.toThrow('mapping_live_pair_key')
  await app.query(mapping('m4', pair, 'retired'))
})

it('refuses a mapping of a node with itself, within one catalogue, or in an unknown state', async () => {
  await expect(app.query(mapping('m5', `'n1', 'n1', 'c1', 'c2'`, 'draft'))).rejects.toThrow(
    'mapping_nodes_differ',
  )
  await expect(app.query(mapping('m6', `'n1', 'n2', 'c1', 'c1'`, 'draft'))).rejects.toThrow(
    'mapping_catalogs_differ',
  )
  await expect(app.query(mapping('m7', `'n1', 'n2', 'c1', 'c2'`, 'accepted'))).rejects.toThrow(
    'mapping_state_check',
  )
})

it('makes only an own edition effective and only own nodes part of an edition', async () => {
  await app.query(`UPDATE catalog SET "effectiveEditionId" = 'e1' WHERE id = 'c1'`)
  await expect(app.query(`UPDATE catalog SET "effectiveEditionId" = 'e2' WHERE id = 'c1'`)).rejects.toThrow(
    'edition e2 is not one of catalog c1',
  )
  const snapshot = (edition: string, node: string, code: string) => `
    INSERT INTO node_snapshot ("editionId", "nodeId", ordinal, kind, "officialCode", title, "contentHash")
      VALUES ('${edition}', '${node}', 0, 'category', ${code}, '示例', '${hash}')`
  await expect(app.query(snapshot('e1', 'n2', 'NULL'))).rejects.toThrow('different catalogs')
  await app.query(snapshot('e1', 'n1', `'JC101'`))
  await app.query(
    `INSERT INTO node (id, "catalogId", "platformCode", "createdAt") VALUES ('n3', 'c1', 'P3', now())`,
  )
  await expect(app.query(snapshot('e1', 'n3', `'JC101'`))).rejects.toThrow('node_snapshot_official_code_key')
})

it('holds one open ballot per joint standard', async () => {
  const ballot = (id: string) => `
    INSERT INTO ballot (id, "jointId", "draftId", "draftHash", profile, state, "openedById", "openedAt")
      VALUES ('${id}', 'j1', 'd1', '${hash}', '{}', 'open', 'x', now())`
  await app.query(ballot('b1'))
  await expect(app.query(ballot('b2'))).rejects.toThrow('ballot_open_key')
})

it('finds Chinese titles by trigrams', async () => {
  const { rows } = await app.query(`SELECT similarity('公务用车管理规范', '公务用车管理办法') > 0.4 AS alike`)
  expect(rows).toEqual([{ alike: true }])
})

it('lets the app make no tables and switch no trigger off', async () => {
  await expect(app.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied')
  await expect(app.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL')).rejects.toThrow('must be owner')
  await expect(app.query('SELECT * FROM _prisma_migrations')).rejects.toThrow('permission denied')
})
