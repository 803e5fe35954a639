/**
 * Finding standards and nodes by what somebody types: titles with the trigram indexes, numbers in any spelling, codes.
 * Only effective editions are looked through, so nothing that a bureau is still drafting can be found.
 */

import { database } from './client'
import { Prisma } from './generated/client'

/** What was typed: every word must occur in a title; `compact` is the whole as a number without dashes and slashes. */
export type SearchWords = { readonly words: readonly string[]; readonly compact: string }

export type Found<Row> = { readonly total: number; readonly rows: readonly Row[] }

/**
 * Ids of the standards found, by number first, then by title; `limit` of them, and how many there are. Each way of
 * finding is a branch of its own, so that each can use its index.
 */
export async function searchStandards(wanted: SearchWords, limit: number): Promise<Found<string>> {
  const byNumber =
    wanted.compact === ''
      ? Prisma.empty
      : Prisma.sql`UNION ALL SELECT n."standardId", 0 FROM standard_number n
          WHERE translate(n.normalized, '/-', '') LIKE ${contains(wanted.compact)}`
  const rows = await database().$queryRaw<{ id: string; total: bigint }[]>`
    WITH hit (id, place) AS (
      SELECT s.id, 1 FROM standard s WHERE ${allIn(Prisma.sql`s.title`, wanted.words)} ${byNumber}
    ), best AS (SELECT id, min(place) AS place FROM hit GROUP BY id)
    SELECT s.id, count(*) OVER () AS total FROM best JOIN standard s USING (id)
    ORDER BY best.place, length(s.title), s.title, s.id LIMIT ${limit}`
  return { total: Number(rows[0]?.total ?? 0), rows: rows.map((row) => row.id) }
}

export type FoundNode = {
  readonly nodeId: string
  readonly catalogId: string
  readonly kind: 'subsystem' | 'category' | 'position'
  readonly officialCode: string | null
  readonly title: string
  readonly platformCode: string
}

/**
 * Nodes of the effective editions by title, official code or 平台内码, branches first. A 标准位置 whose document is among the
 * standards is found by its codes only, so that one document is not listed twice.
 */
export async function searchNodes(wanted: SearchWords, limit: number): Promise<Found<FoundNode>> {
  const rows = await database().$queryRaw<(FoundNode & { total: bigint })[]>`
    WITH hit AS (${hits(wanted, Prisma.sql`AND s."standardId" IS NULL`)})
    SELECT n.id AS "nodeId", n."catalogId", s.kind, s."officialCode", s.title, n."platformCode",
      count(*) OVER () AS total
    FROM hit
    JOIN node n ON n.id = hit.id
    JOIN catalog c ON c.id = n."catalogId"
    JOIN agency a ON a.id = c."agencyId"
    JOIN node_snapshot s ON s."editionId" = c."effectiveEditionId" AND s."nodeId" = n.id
    ORDER BY array_position(ARRAY['subsystem', 'category', 'position'], s.kind), a.ordinal, n."platformCode"
    LIMIT ${limit}`
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ total: _total, ...row }) => row),
  }
}

/** Ids of all branches and 标准位置 that the words name, for the mappings that speak about them; bounded. */
export async function searchNodeIds(wanted: SearchWords, limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM (${hits(wanted, Prisma.empty)}) AS hit LIMIT ${limit}`
  return rows.map((row) => row.id)
}

/** Ids of nodes in effective editions by title (`onlyTitles` narrows those), official code or 平台内码, each once. */
function hits(wanted: SearchWords, onlyTitles: Prisma.Sql): Prisma.Sql {
  const effective = Prisma.sql`node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"`
  const byTitle = Prisma.sql`SELECT s."nodeId" AS id FROM ${effective}
    WHERE (${allIn(Prisma.sql`s.title`, wanted.words)}) ${onlyTitles}`
  const [code, ...others] = wanted.words
  if (code === undefined || others.length > 0) return byTitle
  // A code is typed from its beginning: JC1 finds JC101.
  const beginning = `${escapeLike(code)}%`
  return Prisma.sql`${byTitle}
    UNION SELECT s."nodeId" FROM ${effective} WHERE s."officialCode" ILIKE ${beginning}
    UNION SELECT s."nodeId" FROM ${effective} JOIN node n ON n.id = s."nodeId"
      WHERE n."platformCode" ILIKE ${beginning}`
}

function allIn(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`FALSE`
  return Prisma.join(
    words.map((word) => Prisma.sql`${column} ILIKE ${contains(word)}`),
    ' AND ',
  )
}

function contains(text: string): string {
  return `%${escapeLike(text)}%`
}

/** What somebody types is text: % and _ mean themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
