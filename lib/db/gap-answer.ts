/** The joint standards that grew from gaps: what answers a gap, whoever proposed it. Ended projects are no answer. */
import { database } from './client'

export type GapAnswer = {
  readonly nodeId: string
  readonly lackingCatalogId: string
  readonly jointId: string
  readonly title: string
  readonly state: string
}

export async function listGapAnswers(lackingCatalogIds: readonly string[]): Promise<GapAnswer[]> {
  const rows = await database().jointSource.findMany({
    where: {
      lackingCatalogId: { in: [...lackingCatalogIds] },
      gapNodeId: { not: null },
      joint: { state: { notIn: ['withdrawn', 'terminated'] } },
    },
    select: {
      gapNodeId: true,
      lackingCatalogId: true,
      joint: { select: { id: true, title: true, state: true } },
    },
    orderBy: { jointId: 'asc' },
  })
  return rows.flatMap(({ gapNodeId, lackingCatalogId, joint }) =>
    gapNodeId === null || lackingCatalogId === null
      ? []
      : [{ nodeId: gapNodeId, lackingCatalogId, jointId: joint.id, title: joint.title, state: joint.state }],
  )
}
