/** From a request's cookie to a fresh Actor. */
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { loadActor } from '#lib/db/session'
import type { Actor } from '#lib/domain/access/roles'
import { authSecret, isDemo, sessionCookie, sessionLimits } from './settings'

/** The actor of the current request, or null when nobody is (any longer) signed in. */
export async function currentActor(): Promise<Actor | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? actorOfToken(token, new Date()) : null
}

async function actorOfToken(token: string, now: Date): Promise<Actor | null> {
  const content = await decodeOrNull(token)
  return content?.sub ? loadActor(content.sub, now, { ...sessionLimits(), demo: isDemo() }) : null
}

async function decodeOrNull(token: string): Promise<{ sub?: string | undefined } | null> {
  try {
    return await decode({ token, secret: authSecret() })
  } catch {
    // A token that this server did not make is as good as none.
    return null
  }
}
