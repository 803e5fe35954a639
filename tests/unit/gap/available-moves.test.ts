/** Which moves a person is offered on a gap. */
import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#lib/domain/access/roles'
import { availableGapMoves } from '#lib/domain/gap/available-moves'
import type { GapDisposition } from '#lib/domain/gap/disposition'
import type { GapState } from '#lib/domain/gap/workflow'

function actor(agencyId: string, ...roles: readonly Role[]): Actor {
  return { accountId: `${agencyId}-1`, username: 'x', displayName: 'x', agencyId, roles, sessionId: 's' }
}

function gap(state: GapState | null, createdById = 'somebody') {
  const disposition: GapDisposition | null = state && {
    id: 'g',
    nodeId: 'n',
    lackingCatalogId: 'c',
    disposition: 'joint',
    state,
    reason: 'r',
    ownerName: 'o',
    dueDate: null,
    returnReason: null,
    createdById,
    demo: false,
    createdAt: new Date(0),
    stateSince: new Date(0),
    version: 1,
  }
  return { lackingAgencyId: 'lacks', owningAgencyId: 'owns', disposition }
}

describe('the moves on offer', () => {
  it('let the editor of the lacking agency dispose of an open gap, and nobody else', () => {
    expect(availableGapMoves(gap(null), actor('lacks', 'editor'))).toEqual(['propose'])
    expect(availableGapMoves(gap(null), actor('owns', 'editor'))).toEqual([])
    expect(availableGapMoves(gap(null), actor('lacks', 'reviewer'))).toEqual([])
  })

  it('give 本局审核 to the lacking agency, but not to whoever wrote it', () => {
    expect(availableGapMoves(gap('agency-review'), actor('lacks', 'reviewer'))).toEqual(['approve', 'return'])
    const both = actor('lacks', 'editor', 'reviewer')
    expect(availableGapMoves(gap('agency-review', 'lacks-1'), both)).not.toContain('approve')
    expect(availableGapMoves(gap('agency-review'), actor('owns', 'reviewer'))).toEqual([])
  })

  it('give the answer to the owning agency, once it was sent out', () => {
    expect(availableGapMoves(gap('awaiting-other'), actor('owns', 'reviewer'))).toEqual(['agree', 'return'])
    expect(availableGapMoves(gap('awaiting-other'), actor('lacks', 'reviewer'))).toEqual([])
  })
})
