/** Which catalogues a file speaks about, told by the codes and titles that it names. */
import { database } from './client'

/** For each catalogue, how many of the given texts are a 平台内码, an official code or a title in its effective edition. */
export async function countNamedNodes(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().$queryRaw<{ catalogId: string; named: bigint }[]>`
    SELECT c.id AS "catalogId", count(DISTINCT t.text) AS named
    FROM catalog c
    JOIN node_snapshot s ON s."editionId" = c."effectiveEditionId"
    JOIN node n ON n.id = s."nodeId"
    JOIN unnest(${[...texts]}::text[]) AS t(text)
      ON t.text = n."platformCode" OR upper(t.text) = upper(s."officialCode") OR t.text = s.title
    GROUP BY c.id`
  return new Map(rows.map(({ catalogId, named }) => [catalogId, Number(named)]))
}
