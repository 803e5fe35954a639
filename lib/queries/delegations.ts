/** 代办 as the page 我的账号 shows it: what stands in the own agency, and for whom the reader may arrange it. */
import { listAssignmentPeople } from '#lib/db/assignment'
import { listDelegations } from '#lib/db/delegation'
import { type Delegation, delegableRoles, isInForce } from '#lib/domain/access/delegation'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { beijingDay } from '#lib/domain/gap/due-date'

export type DelegationState = 'ahead' | 'in-force' | 'over' | 'ended'

export type DelegationRow = {
  readonly delegation: Delegation
  readonly from: string
  readonly to: string
  readonly createdBy: string
  readonly state: DelegationState
  readonly mayEnd: boolean
}

export type Delegations = {
  readonly rows: readonly DelegationRow[]
  /** Each person whom the reader may arrange it for, with those who hold all of his roles. */
  readonly offers: readonly {
    readonly accountId: string
    readonly displayName: string
    readonly takers: readonly { readonly accountId: string; readonly displayName: string }[]
  }[]
  readonly today: string
}

/** Null for people who have nothing that could be delegated. Editors see their own, reviewers all of the agency's. */
export async function loadDelegations(actor: Actor, now: Date): Promise<Delegations | null> {
  if (actor.agencyId === null || !allows(actor, 'delegation.create', 'own')) return null
  const [people, found] = await Promise.all([
    listAssignmentPeople(actor.agencyId),
    listDelegations(actor.agencyId),
  ])
  const today = beijingDay(now)
  const arranges = allows(actor, 'assignment.reassign', 'own')
  const name = (id: string) => people.find(({ accountId }) => accountId === id)?.displayName ?? ''
  const isMine = ({ fromAccountId, toAccountId }: Delegation) =>
    fromAccountId === actor.accountId || toAccountId === actor.accountId
  const rows = found
    .filter((delegation) => arranges || isMine(delegation))
    .map((delegation) => {
      const state = stateOf(delegation, today)
      return {
        ...{ delegation, from: name(delegation.fromAccountId), to: name(delegation.toAccountId) },
        ...{ createdBy: name(delegation.createdById), state },
        mayEnd: (state === 'ahead' || state === 'in-force') && (arranges || isMine(delegation)),
      }
    })
  const offers = people
    .filter(({ accountId }) => arranges || accountId === actor.accountId)
    .map((person) => ({ person, wanted: delegableRoles.filter((role) => person.roles.includes(role)) }))
    .filter(({ wanted }) => wanted.length > 0)
    .map(({ person, wanted }) => ({
      accountId: person.accountId,
      displayName: person.displayName,
      takers: people
        .filter(({ accountId, disabledAt }) => accountId !== person.accountId && disabledAt === null)
        .filter(({ roles }) => wanted.every((role) => roles.includes(role)))
        .map(({ accountId, displayName }) => ({ accountId, displayName })),
    }))
  return { rows, offers, today }
}

function stateOf(delegation: Delegation, today: string): DelegationState {
  if (delegation.endedAt) return 'ended'
  if (isInForce(delegation, today)) return 'in-force'
  return delegation.startsOn > today ? 'ahead' : 'over'
}
