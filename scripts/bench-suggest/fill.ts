/** What `npm run bench:suggest` asks about: two catalogues, and what people have decided between them so far. */
import { randomUUID } from 'node:crypto'
import { plainPool } from '#lib/db/pool'
import { platformCode } from '#lib/domain/catalog/node'

const belowOneBranch = 50

export type Filled = { readonly id: string; readonly parent: string | null; readonly title: string }

/** An agency with one catalogue of positions, fifty below each 类目. Returns the positions. */
export async function fillCatalog(id: 'a' | 'b', titles: readonly string[]): Promise<readonly Filled[]> {
  const region = id === 'a' ? '51' : '50'
  const pool = plainPool()
  await pool.query(
    `INSERT INTO agency (id, name, "shortName", seal, "regionCode", accent, issuer, ordinal)
     VALUES ($1, $1, $1, $1, $2, 'sc', $1, $3)`,
    [id, region, Number(region)],
  )
  await pool.query(`INSERT INTO catalog (id, "agencyId", name, scheme) VALUES ($1, $1, $1, 'wbs')`, [id])
  await pool.query(
    `INSERT INTO edition (id, "catalogId", number, title, "contentHash", "effectiveAt", "approvedBy")
     VALUES ($1, $1, 1, $1, $1, now(), 'bench')`,
    [id],
  )
  const branches = Array.from({ length: Math.ceil(titles.length / belowOneBranch) }, (_, place) => ({
    id: randomUUID(),
    parent: null as string | null,
    kind: 'category',
    title: titles[place * belowOneBranch]?.slice(0, 6) ?? '',
  }))
  const positions = titles.map((title, place) => ({
    id: randomUUID(),
    parent: branches[Math.floor(place / belowOneBranch)]?.id ?? null,
    kind: 'position',
    title,
  }))
  const rows = [...branches, ...positions].map((row, place) => ({
    ...row,
    ordinal: place,
    code: platformCode(region, place + 1),
  }))
  for (let from = 0; from < rows.length; from += 5_000) {
    const slice = JSON.stringify(rows.slice(from, from + 5_000))
    const read = `jsonb_to_recordset($2::jsonb) AS r(id text, parent text, kind text, title text, ordinal int, code text)`
    await pool.query(
      `INSERT INTO node (id, "catalogId", "platformCode", "createdAt") SELECT r.id, $1, r.code, now() FROM ${read}`,
      [id, slice],
    )
    await pool.query(
      `INSERT INTO node_snapshot ("editionId", "nodeId", "parentNodeId", ordinal, kind, title, "contentHash")
       SELECT $1, r.id, r.parent, r.ordinal, r.kind, r.title, r.id FROM ${read}`,
      [id, slice],
    )
  }
  await pool.query('UPDATE catalog SET "effectiveEditionId" = $1 WHERE id = $1', [id])
  return positions
}

/** Each fifth node of the first list has a confirmed mapping to the same place of the other, each seventh a refused one. */
export async function fillDecisions(ofA: readonly Filled[], ofB: readonly Filled[]): Promise<void> {
  const pool = plainPool()
  const ends = (every: number) =>
    ofA.flatMap((one, place) => {
      const other = ofB[place]
      return place % every === 1 && other ? [{ id: randomUUID(), a: one.id, b: other.id }] : []
    })
  const read = '(SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(id text, a text, b text)) r'
  const confirmed = JSON.stringify(ends(5))
  await pool.query(
    `INSERT INTO mapping (id, "nodeAId", "nodeBId", "catalogAId", "catalogBId", "agencyAId", "agencyBId",
       "proposerAgencyId", state, "createdById", "createdAt", "stateSince")
     SELECT r.id, r.a, r.b, 'a', 'b', 'a', 'b', 'a', 'draft', 'bench', now(), now() FROM ${read}`,
    [confirmed],
  )
  await pool.query(
    `INSERT INTO mapping_statement (id, "mappingId", number, relation, justification, evidence, "hashA", "hashB",
       "authorId", "createdAt")
     SELECT r.id, r.id, 1, 'equal', 'bench', 'bench', r.a, r.b, 'bench', now() FROM ${read}`,
    [confirmed],
  )
  await pool.query(
    `UPDATE mapping SET state = 'confirmed', "currentStatementId" = id, "forwardedAt" = now() WHERE id IN (SELECT r.id FROM ${read})`,
    [confirmed],
  )
  await pool.query(
    `INSERT INTO suggestion (id, "nodeAId", "nodeBId", "catalogBId", origin, level, hint, reason, action, score, rank,
       "createdAt", "dismissedAt", "dismissedById", "hashA", "hashB")
     SELECT r.id, r.a, r.b, 'b', 'engine', 'position', '', '', '', 500, 1, now(), now(), 'bench', r.a, r.b FROM ${read}`,
    [JSON.stringify(ends(7))],
  )
}
