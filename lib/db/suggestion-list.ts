/**
 * The list of 推荐 between two catalogues, filtered, counted and paged by PostgreSQL. What is open is the rule
 * `openSuggestions` of the domain as a condition; an integration test holds the two together.
 */

import type { Suggestion, SuggestionLevel, SuggestionOrigin } from '#lib/domain/mapping/suggestion'
import { liveMappingStates } from '#lib/domain/mapping/workflow'
import { database } from './client'
import { Prisma } from './generated/client'
import type { MappingScope } from './mapping'
import { visibleMapping } from './mapping-visible'
import { listSuggestionsByIds } from './suggestion'

export type SuggestionFilter = {
  readonly text?: string
  readonly origin?: SuggestionOrigin
  readonly subsystem?: string
  /** Least score in permille; material from files has none and stays. */
  readonly scoreLeast?: number
  /** Only pairs, or only “probably no counterpart”. */
  readonly kind?: 'pair' | 'lone'
  /** Those put aside instead of the open ones. */
  readonly aside?: boolean
}

/** A catalogue with its effective edition. */
export type ListSide = { readonly catalogId: string; readonly editionId: string }

export type SuggestionPage = {
  /** Material from files first, then pairs by score, then what probably has no counterpart. */
  readonly suggestions: readonly Suggestion[]
  /** What the filter finds. */
  readonly total: number
  /** Without any filter. */
  readonly counts: { readonly open: number; readonly aside: number }
}

const live = [...liveMappingStates] as string[]

/** `page` counts from 1; null takes all. */
export async function pageSuggestions(
  sides: { readonly a: ListSide; readonly b: ListSide },
  level: SuggestionLevel,
  scope: MappingScope,
  filter: SuggestionFilter,
  page: { readonly number: number; readonly size: number } | null,
): Promise<SuggestionPage> {
  const shown = page ? Prisma.sql`LIMIT ${page.size} OFFSET ${(page.number - 1) * page.size}` : Prisma.empty
  const [row] = await database().$queryRaw<
    { open: number; aside: number; total: number; ids: string[] | null }[]
  >`
    WITH RECURSIVE ${branchesBelow(filter.subsystem)}, found AS MATERIALIZED (${foundBetween(sides, level)}),
    judged AS MATERIALIZED (
      SELECT f.*, ${isOpen(scope)} AS "isOpen" FROM found f
      LEFT JOIN (SELECT DISTINCT matter FROM found WHERE "isAside") aside ON aside.matter = f.matter
    ), asked AS MATERIALIZED (
      SELECT j.id, j."createdAt", coalesce(j.score, 2000) - CASE WHEN j."nodeBId" IS NULL THEN 1000 ELSE 0 END AS rank
      FROM judged j WHERE ${filter.aside ? isPutAside : Prisma.sql`j."isOpen"`} AND ${isAsked(filter)}
    )
    SELECT (SELECT count(*) FROM judged j WHERE j."isOpen")::int AS open,
      (SELECT count(*) FROM judged j WHERE ${isPutAside})::int AS aside,
      (SELECT count(*) FROM asked)::int AS total,
      (SELECT array_agg(p.id ORDER BY p.rank DESC, p."createdAt", p.id)
        FROM (SELECT * FROM asked ORDER BY rank DESC, "createdAt", id ${shown}) p) AS ids`
  const suggestions = await listSuggestionsByIds(row?.ids ?? [])
  return {
    suggestions,
    total: row?.total ?? 0,
    counts: { open: row?.open ?? 0, aside: row?.aside ?? 0 },
  }
}

const isPutAside = Prisma.sql`j."dismissedAt" IS NOT NULL AND NOT j."isOpen"`

/** Every suggestion between the two, with what its nodes are today; `matter` is the same for a pair whoever suggests it. */
function foundBetween(
  { a, b }: { readonly a: ListSide; readonly b: ListSide },
  level: SuggestionLevel,
): Prisma.Sql {
  const oneWay = (from: ListSide, to: ListSide) => Prisma.sql`
    SELECT s.id, s."nodeAId", s."nodeBId", s."catalogBId", s.origin, s.score, s."dismissedAt", s."createdAt",
      x."contentHash" AS "nowA", y."contentHash" AS "nowB", x."parentNodeId" AS "parentA", y."parentNodeId" AS "parentB",
      lower(concat_ws(' ', x.title, x."officialCode", n."platformCode", y.title, y."officialCode", m."platformCode")) AS words,
      s."dismissedAt" IS NOT NULL AND s."hashA" IS NOT DISTINCT FROM x."contentHash"
        AND s."hashB" IS NOT DISTINCT FROM y."contentHash" AS "isAside",
      CASE WHEN s."nodeBId" IS NULL THEN s."nodeAId" || ' ' || s."catalogBId"
        ELSE least(s."nodeAId", s."nodeBId") || ' ' || greatest(s."nodeAId", s."nodeBId") END AS matter
    FROM suggestion s JOIN node n ON n.id = s."nodeAId" AND n."catalogId" = ${from.catalogId}
    LEFT JOIN node_snapshot x ON x."editionId" = ${from.editionId} AND x."nodeId" = s."nodeAId" AND x.kind = ${level}
    LEFT JOIN node_snapshot y ON y."editionId" = ${to.editionId} AND y."nodeId" = s."nodeBId" AND y.kind = ${level}
    LEFT JOIN node m ON m.id = y."nodeId"
    WHERE s."catalogBId" = ${to.catalogId} AND s.level = ${level}`
  return Prisma.sql`${oneWay(a, b)} UNION ALL ${oneWay(b, a)}`
}

function isOpen(scope: MappingScope): Prisma.Sql {
  const visible = visibleMapping(scope)
  /** A visible mapping of the pair that is live, or was rejected on today's contents. */
  const said = (from: Prisma.Sql, to: Prisma.Sql, hashFrom: Prisma.Sql, hashTo: Prisma.Sql) => Prisma.sql`
    EXISTS (SELECT FROM mapping m JOIN mapping_statement t ON t.id = m."currentStatementId"
      WHERE m."nodeAId" = ${from} AND m."nodeBId" = ${to} AND ${visible}
        AND (m.state = ANY(${live}) OR (m.state = 'rejected' AND t."hashA" = ${hashFrom} AND t."hashB" = ${hashTo})))`
  const [a, b] = [Prisma.sql`f."nodeAId"`, Prisma.sql`f."nodeBId"`]
  const [nowA, nowB] = [Prisma.sql`f."nowA"`, Prisma.sql`f."nowB"`]
  return Prisma.sql`(f."nowA" IS NOT NULL AND NOT f."isAside" AND aside.matter IS NULL AND CASE
    WHEN f."nodeBId" IS NULL THEN
      NOT EXISTS (SELECT FROM mapping m WHERE m."nodeAId" = f."nodeAId" AND m."catalogBId" = f."catalogBId"
        AND m.state = ANY(${live}) AND ${visible})
      AND NOT EXISTS (SELECT FROM mapping m WHERE m."nodeBId" = f."nodeAId" AND m."catalogAId" = f."catalogBId"
        AND m.state = ANY(${live}) AND ${visible})
    ELSE f."nowB" IS NOT NULL AND NOT ${said(a, b, nowA, nowB)} AND NOT ${said(b, a, nowB, nowA)} END)`
}

/** What the filter lets through of the rows `j`; rows without any node of today can't be shown. */
function isAsked({ text, origin, subsystem, scoreLeast, kind }: SuggestionFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`(j."nowA" IS NOT NULL OR j."nowB" IS NOT NULL)`,
      ...(text === undefined ? [] : [Prisma.sql`strpos(j.words, lower(${text})) > 0`]),
      ...(origin === undefined ? [] : [Prisma.sql`j.origin = ${origin}`]),
      ...(scoreLeast === undefined ? [] : [Prisma.sql`(j.score IS NULL OR j.score >= ${scoreLeast})`]),
      ...(kind === undefined ? [] : [Prisma.sql`(j."nodeBId" IS NULL) = ${kind === 'lone'}`]),
      ...(subsystem === undefined
        ? []
        : [
            Prisma.sql`EXISTS (SELECT FROM below WHERE below.id IN (j."nodeAId", j."nodeBId", j."parentA", j."parentB"))`,
          ]),
    ],
    ' AND ',
  )
}

/** A 子体系 and the branches below it; nothing where none is asked for. */
function branchesBelow(subsystem: string | undefined): Prisma.Sql {
  return Prisma.sql`below AS (
    SELECT s."editionId", s."nodeId" AS id FROM node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"
    WHERE s."nodeId" = ${subsystem ?? null}
    UNION ALL
    SELECT s."editionId", s."nodeId" FROM below JOIN node_snapshot s
      ON s."editionId" = below."editionId" AND s."parentNodeId" = below.id AND s.kind <> 'position'
  )`
}
