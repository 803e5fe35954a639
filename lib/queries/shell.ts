/** What the frame around every screen needs: who is signed in, and which entries the navigation shows. */
import { loadAgency } from '#lib/db/access'
import type { Agency } from '#lib/domain/access/agency'
import type { ReadName } from '#lib/domain/access/operations'
import { allowsSome } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'

/** The actor's own agency; null for people of the joint body and of oversight. */
export async function loadOwnAgency(actor: Actor): Promise<Agency | null> {
  return actor.agencyId === null ? null : loadAgency(actor.agencyId)
}

/** Which of the reads the actor may open at all. */
export function openReads(actor: Actor, names: readonly ReadName[]): ReadonlySet<ReadName> {
  return new Set(names.filter((name) => allowsSome(actor, name)))
}
