/**
 * The one HTTP entrance for writes: POST /api/commands/<name> with a JSON body; the answer is the command's reply and
 * the audit sequence numbers, or a Problem. Origin, size, session and name are checked here; everything else is the
 * runner's.
 */
import { currentActor } from '#lib/auth/actor'
import { clientAddress } from '#lib/auth/client-address'
import { commands } from '#lib/commands/registry'
import { recordSecurityEvent } from '#lib/db/security-log'
import type { CommandName, Operation } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import type { Problem } from '#lib/domain/problems'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { problemMessage } from '#lib/i18n/problems'
import { readBounded } from './bounded-body'
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
  if (result.problem.code === 'NOT_ALLOWED') await recordDenial(request, actor, command.name)
  return refuse(result.problem)
}

/** Somebody asked for what his roles never allow: a security event. */
export async function recordDenial(request: Request, actor: Actor, operation: Operation): Promise<void> {
  await recordSecurityEvent({
    kind: 'denied',
    at: new Date(),
    accountId: actor.accountId,
    username: actor.username,
    address: clientAddress(request.headers),
    detail: { operation },
  })
}

/** A Problem as the answer of any JSON route. */
export function refuse(problem: Problem): Response {
  const body = { ok: false, problem: refusal(problem) }
  return Response.json(body, { status: problemStatus(problem), headers: { 'Cache-Control': 'no-store' } })
}

/** A Problem with its sentence and, where it is about one, the field. */
export function refusal(problem: Problem): Problem & { readonly message: string; readonly field?: string } {
  const field = problem.code === 'INVALID_INPUT' ? { field: problem.params.field } : {}
  return { ...problem, ...field, message: problemMessage(problem) }
}

/** A browser always says where a POST comes from; a request that does not, or names another site, is refused. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}

/** The body as JSON, bounded; or why it is none. */
export async function readJson(request: Request): Promise<Result<unknown, Problem>> {
  const body = await readBounded(request, bodyBytesMax)
  if (body === 'too-large') return fail('BODY_TOO_LARGE', { limit: bodyBytesMax })
  if (body === 'not-utf-8') return fail('INVALID_INPUT', { field: '', message: '请求内容不是 UTF-8 文字' })
  try {
    return ok(JSON.parse(body.text) as unknown)
  } catch {
    return fail('INVALID_INPUT', { field: '', message: '请求内容不是 JSON' })
  }
}
