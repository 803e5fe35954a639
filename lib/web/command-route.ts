/**
 * The one HTTP entrance for writes: POST /api/commands/<name> with a JSON body; the answer is the command's reply and
 * the audit sequence numbers, or a Problem. Origin, size, session and name are
 * checked here; everything else is the runner's.
 */
import { currentActor } from '#lib/auth/actor'
import { clientAddress } from '#lib/auth/client-address'
import { commands } from '#lib/commands/registry'
import { recordSecurityEvent } from '#lib/db/security-log'
import type { CommandName } from '#lib/domain/access/operations'
import type { Problem } from '#lib/domain/problems'
import { problemMessage } from '#lib/i18n/problems'
import { problemStatus } from './problem-status'

const bodyBytesMax = 1024 * 1024

export async function handleCommand(request: Request, name: string): Promise<Response> {
  if (!isSameOrigin(request)) return refuse({ code: 'ORIGIN_REFUSED', params: {} })
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const command = Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined
  if (!command) return refuse({ code: 'NOT_FOUND', params: { what: `操作“${name.slice(0, 60)}”` } })
  const body = await readJson(request)
  if (!body.ok) return refuse(body.problem)
  const result = await command.run(body.value, actor)
  if (result.ok) return Response.json({ ok: true, value: result.value.reply, audit: result.value.audit })
  if (result.problem.code === 'NOT_ALLOWED') {
    await recordSecurityEvent({
      kind: 'denied',
      at: new Date(),
      accountId: actor.accountId,
      username: actor.username,
      address: clientAddress(request.headers),
      detail: { operation: name },
    })
  }
  return refuse(result.problem)
}

/** A Problem as the answer of any JSON route. */
export function refuse(problem: Problem): Response {
  const field = problem.code === 'INVALID_INPUT' ? { field: problem.params.field } : {}
  const body = { ok: false, problem: { ...problem, ...field, message: problemMessage(problem) } }
  return Response.json(body, { status: problemStatus(problem) })
}

/** A browser always says where a POST comes from; a request that does not, or names another site, is refused. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}

async function readJson(
  request: Request,
): Promise<{ ok: true; value: unknown } | { ok: false; problem: Problem }> {
  const text = await readBounded(request)
  if (text === null)
    return { ok: false, problem: { code: 'BODY_TOO_LARGE', params: { limit: bodyBytesMax } } }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return {
      ok: false,
      problem: { code: 'INVALID_INPUT', params: { field: '', message: '请求内容不是 JSON' } },
    }
  }
}

/** The body's text, or null as soon as it grows beyond the limit: a declared length can lie. */
async function readBounded(request: Request): Promise<string | null> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > bodyBytesMax) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
