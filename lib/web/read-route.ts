/** Read routes that answer a screen with JSON: the same proof as its page, but a status instead of a redirect. */
import type { z } from 'zod'
import { currentActor } from '#lib/auth/actor'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { schemaIssueWords } from '#lib/i18n/schema-issue'
import { recordDenial, refuse } from './command-route'

/**
 * Runs `make` with the proof for `read` and the query as `schema` understands it; null is a 404 about `what`. With
 * `keptAs`, a name for content that never changes, a browser that has it is told so, after the same proof.
 */
export async function handleRead<Name extends ReadName, Query>(
  request: Request,
  read: Name,
  schema: z.ZodType<Query>,
  what: string,
  make: (reader: Reader<Name>, query: Query) => Promise<unknown>,
  keptAs?: (query: Query) => string,
): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const reader = readerFor(actor, read)
  if (!reader.ok) {
    await recordDenial(request, actor, read)
    return refuse(reader.problem)
  }
  const asked = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams), {
    error: schemaIssueWords,
  })
  if (!asked.success) {
    const [issue] = asked.error.issues
    const params = { field: issue?.path.join('.') ?? '', message: issue?.message ?? '' }
    return refuse({ code: 'INVALID_INPUT', params })
  }
  const headers = keptAs
    ? { 'Cache-Control': 'private, no-cache', ETag: `"${keptAs(asked.data)}"` }
    : { 'Cache-Control': 'no-store' }
  if (headers.ETag && request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  const value = await make(reader.value, asked.data)
  if (value === null) return refuse({ code: 'NOT_FOUND', params: { what } })
  return Response.json({ ok: true, value }, { headers })
}
