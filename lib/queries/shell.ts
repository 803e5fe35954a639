/** What the frame around every screen needs: who is signed in. */
import { loadAgency } from '#lib/db/access'
import type { Agency } from '#lib/domain/access/agency'
import type { Actor } from '#lib/domain/access/roles'

/** The actor's own agency; null for people of the joint body and of oversight. */
export async function loadOwnAgency(actor: Actor): Promise<Agency | null> {
  return actor.agencyId === null ? null : loadAgency(actor.agencyId)
}
