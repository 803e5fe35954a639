/** Which catalogues a file speaks about, told by the codes and titles that it names. */
import { database } from './client'

/**
 * For each catalogue, how many of the given texts are a 平台内码, an official code or a title in its effective edition. Each
 * of the three is a join of its own, so that PostgreSQL hashes the texts: one join on any of them would hold every text
 * against every node.
 */
export async function countNamedNodes(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().$queryRaw<{ catalogId: string; named: bigint }[]>`
    WITH asked AS (SELECT text FROM unnest(${[...texts]}::text[]) AS t(text)),
    placed AS (
      SELECT c.id AS "catalogId", s."nodeId", s."officialCode", s.title
      FROM catalog c JOIN node_snapshot s ON s."editionId" = c."effectiveEditionId"
    )
    SELECT "catalogId", count(DISTINCT text) AS named FROM (
      SELECT p."catalogId", a.text FROM placed p JOIN asked a ON a.text = p.title
      UNION ALL
      SELECT p."catalogId", a.text FROM placed p JOIN asked a ON upper(a.text) = upper(p."officialCode")
      UNION ALL
      SELECT p."catalogId", a.text FROM placed p JOIN node n ON n.id = p."nodeId" JOIN asked a ON a.text = n."platformCode"
    ) named GROUP BY "catalogId"`
  return new Map(rows.map(({ catalogId, named }) => [catalogId, Number(named)]))
}
