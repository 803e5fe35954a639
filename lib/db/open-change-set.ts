/** Change sets that still wait for somebody, without the changes themselves, which may be many. */
import type { ChangeSetState } from '#lib/domain/catalog/change-set-workflow'
import { database } from './client'

export type OpenChangeSet = {
  readonly id: string
  readonly catalogId: string
  readonly agencyId: string
  readonly title: string
  readonly state: ChangeSetState
  readonly reason: string | null
  readonly createdById: string
  readonly submittedById: string | null
  readonly updatedAt: Date
}

const openStates = ['draft', 'agency-review'] as const satisfies readonly ChangeSetState[]

/** Those of one agency, or of all (`null`), the oldest first. */
export async function listOpenChangeSets(agencyId: string | null): Promise<OpenChangeSet[]> {
  const rows = await database().changeSet.findMany({
    where: { state: { in: [...openStates] }, ...(agencyId === null ? {} : { catalog: { agencyId } }) },
    select: {
      id: true,
      catalogId: true,
      title: true,
      state: true,
      reason: true,
      createdById: true,
      submittedById: true,
      updatedAt: true,
      catalog: { select: { agencyId: true } },
    },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ catalog, state, ...row }) => ({
    ...row,
    state: state as ChangeSetState,
    agencyId: catalog.agencyId,
  }))
}
