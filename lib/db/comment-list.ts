/**
 * The threads that concern a person, over all pairs, filtered, counted and paged by PostgreSQL. How a thread stands is
 * the rule `threadStanding` of the domain as a query, what is read of it the rule `mayReadComment` as a condition; an
 * integration test holds them together.
 */
import type { ThreadConcern, ThreadStanding, ThreadTurn } from '#lib/domain/comment/concern'
import { database } from './client'
import type { CommentScope } from './comment'
import { Prisma } from './generated/client'

export type ThreadFilter = {
  /** In what was said, in who said it, or in the names and codes of the nodes. */
  readonly text?: string
  readonly turn?: ThreadTurn
  readonly concern?: ThreadConcern
  readonly unread?: boolean
}

export type ThreadHead = ThreadStanding & { readonly nodeAId: string; readonly nodeBId: string }

type ThreadRow = ThreadHead & { readonly lastAt: string }

export type ThreadPage = {
  /** The one that was spoken in last first. */
  readonly threads: readonly ThreadHead[]
  /** What the filter finds. */
  readonly total: number
  /** Without any filter. */
  readonly counts: Readonly<Record<ThreadTurn | 'all', number>>
}

/** `page` counts from 1; null takes all. */
export async function pageThreads(
  accountIds: readonly string[],
  scope: CommentScope,
  filter: ThreadFilter,
  page: { readonly number: number; readonly size: number } | null,
): Promise<ThreadPage> {
  const me = [...accountIds]
  const shown = page ? Prisma.sql`LIMIT ${page.size} OFFSET ${(page.number - 1) * page.size}` : Prisma.empty
  const [row] = await database().$queryRaw<
    (Record<ThreadTurn | 'all' | 'total', number> & { readonly threads: ThreadRow[] | null })[]
  >`
    WITH heard AS MATERIALIZED (${heardBy(me, scope)}), threads AS MATERIALIZED (
      SELECT "nodeAId", "nodeBId", count(*)::int AS count, bool_or(mine) AS wrote, bool_or(called <> '{}') AS named,
        bool_or(unseen) AS unread, (array_agg(id ORDER BY n DESC))[1] AS "lastId", max("createdAt") AS "lastAt",
        CASE WHEN max(n) FILTER (WHERE mine) = max(n) THEN 'said'
          WHEN max(n) FILTER (WHERE called <> '{}') > coalesce(max(n) FILTER (WHERE mine), 0) THEN 'asked'
          ELSE 'replied' END AS turn
      FROM heard GROUP BY "nodeAId", "nodeBId" HAVING bool_or(mine OR called <> '{}')
    ), asked AS MATERIALIZED (SELECT t.* FROM threads t WHERE ${isAsked(filter)})
    SELECT f.*, (SELECT count(*) FROM asked)::int AS total, (
      SELECT json_agg(p ORDER BY p."lastAt" DESC, p."lastId") FROM (
        SELECT a.*, ARRAY(
          SELECT DISTINCT x FROM heard h, unnest(h.called || CASE WHEN h.mine THEN ARRAY[h."authorId"] ELSE '{}' END) x
          WHERE h."nodeAId" = a."nodeAId" AND h."nodeBId" = a."nodeBId"
        ) AS "asIds"
        FROM asked a ORDER BY a."lastAt" DESC, a."lastId" ${shown}
      ) p
    ) AS threads
    FROM (
      SELECT count(*)::int AS "all", (count(*) FILTER (WHERE turn = 'asked'))::int AS asked,
        (count(*) FILTER (WHERE turn = 'replied'))::int AS replied, (count(*) FILTER (WHERE turn = 'said'))::int AS said
      FROM threads
    ) f`
  const { threads, total, ...counts } = row ?? { threads: null, total: 0, ...none }
  return { threads: (threads ?? []).map(({ lastAt: _, ...thread }) => thread), total, counts }
}

const none = { all: 0, asked: 0, replied: 0, said: 0 } as const

/** What stands and may be read in the threads that one of the accounts wrote in or is named in; `n` counts from 1. */
function heardBy(me: string[], scope: CommentScope): Prisma.Sql {
  const ofMine = Prisma.sql`m."commentId" = c.id AND m."accountId" = ANY(${me})`
  return Prisma.sql`
    SELECT c.id, c."nodeAId", c."nodeBId", c."authorId", c.body, c."createdAt", c."authorId" = ANY(${me}) AS mine,
      ARRAY(SELECT m."accountId" FROM comment_mention m WHERE ${ofMine}) AS called,
      EXISTS (SELECT FROM comment_mention m WHERE ${ofMine} AND m."seenAt" IS NULL) AS unseen,
      row_number() OVER (PARTITION BY c."nodeAId", c."nodeBId" ORDER BY c."createdAt", c.id) AS n
    FROM comment c
    WHERE ${mayRead(scope)} AND NOT EXISTS (SELECT FROM comment_withdrawal w WHERE w."commentId" = c.id)
      AND (c."nodeAId", c."nodeBId") IN (
        SELECT o."nodeAId", o."nodeBId" FROM comment o WHERE o."authorId" = ANY(${me})
        UNION SELECT o."nodeAId", o."nodeBId" FROM comment o JOIN comment_mention m ON m."commentId" = o.id
        WHERE m."accountId" = ANY(${me})
      )`
}

function mayRead({ houseId, partyId, everyShared }: CommentScope): Prisma.Sql {
  return Prisma.sql`(
    c.audience = 'both' AND (${everyShared} OR ${partyId}::text IN (c."agencyAId", c."agencyBId"))
    OR c.audience = 'agency' AND c."agencyId" = ${houseId}::text
  )`
}

function isAsked({ text, turn, concern, unread }: ThreadFilter): Prisma.Sql {
  const concerns = { named: Prisma.sql`t.named`, wrote: Prisma.sql`t.wrote` } as const
  return Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(turn === undefined ? [] : [Prisma.sql`t.turn = ${turn}`]),
      ...(concern === undefined ? [] : [concerns[concern]]),
      ...(unread ? [Prisma.sql`t.unread`] : []),
      ...(text === undefined ? [] : [holdsText(text)]),
    ],
    ' AND ',
  )
}

function holdsText(text: string): Prisma.Sql {
  const has = (words: Prisma.Sql) => Prisma.sql`strpos(lower(${words}), lower(${text})) > 0`
  return Prisma.sql`(
    EXISTS (SELECT FROM heard h JOIN account p ON p.id = h."authorId"
      WHERE h."nodeAId" = t."nodeAId" AND h."nodeBId" = t."nodeBId"
        AND ${has(Prisma.sql`concat_ws(' ', p."displayName", h.body)`)})
    OR EXISTS (SELECT FROM (
      SELECT DISTINCT ON (n.id) s.title, s."officialCode", n."platformCode"
      FROM node n JOIN node_snapshot s ON s."nodeId" = n.id JOIN edition e ON e.id = s."editionId"
      WHERE n.id IN (t."nodeAId", t."nodeBId") ORDER BY n.id, e.number DESC
    ) x WHERE ${has(Prisma.sql`concat_ws(' ', x.title, x."officialCode", x."platformCode")`)})
  )`
}
