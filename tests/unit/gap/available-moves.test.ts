/** Which moves a person is offered on a gap. */
import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#lib/domain/access/roles'
import { answersToMany, availableGapMoves } from '#lib/domain/gap/available-moves'
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

describe('the answers that can be given to several at once', () => {
  const list = [
    gap('agency-review'),
    gap('agency-review', 'lacks-1'),
    gap('agency-review'),
    gap('awaiting-other'),
    gap('decided'),
    gap(null),
  ]
  const offered = (person: Actor) => answersToMany(list, person).map(({ move, gaps }) => [move, gaps.length])

  it('name for each answer exactly the gaps that take it from this person', () => {
    expect(offered(actor('lacks', 'reviewer'))).toEqual([
      ['approve', 2],
      ['return', 3],
    ])
    for (const { move, gaps } of answersToMany(list, actor('lacks', 'reviewer'))) {
      for (const one of gaps) expect(availableGapMoves(one, actor('lacks', 'reviewer'))).toContain(move)
    }
  })

  it('are none where only one gap waits, and none for editors and the other house', () => {
    expect(offered(actor('owns', 'reviewer'))).toEqual([])
    expect(offered(actor('lacks', 'editor'))).toEqual([])
    expect(offered(actor('third', 'reviewer'))).toEqual([])
  })
})
