/** In front of every page and every read route: who is asking, and may he read this? */
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { currentActor } from '#lib/auth/actor'
import { clientAddress } from '#lib/auth/client-address'
import { recordSecurityEvent } from '#lib/db/security-log'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'

/** The signed-in actor; otherwise on to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  return actor
}

/** The proof that the current actor may read `name`; otherwise a recorded 403. */
export async function gate<Name extends ReadName>(name: Name): Promise<Reader<Name>> {
  const actor = await requireActor()
  const reader = readerFor(actor, name)
  if (!reader.ok) {
    await recordSecurityEvent({
      kind: 'denied',
      at: new Date(),
      accountId: actor.accountId,
      username: actor.username,
      address: clientAddress(await headers()),
      detail: { operation: name },
    })
    forbidden()
  }
  return reader.value
}
