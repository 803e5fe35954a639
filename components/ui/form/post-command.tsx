/**
 * How a screen asks the server to change something: `POST /api/commands/<name>` with the input as JSON. Whatever goes
 * wrong, refused, signed out, no network, no readable answer, comes back as a problem with a sentence; nothing throws.
 */
import type { CommandName } from '#lib/domain/access/operations'
import type { ProblemParams } from '#lib/domain/shared/problem'
import { shellWords } from '#lib/i18n/shell'

/** A Problem as the server words it; `field` names the input it is about, where there is one. */
export type CommandProblem = {
  readonly code: string
  readonly params: ProblemParams
  readonly message: string
  readonly field?: string
}

export type CommandReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: CommandProblem }

export async function postCommand(name: CommandName, input: unknown): Promise<CommandReply> {
  try {
    const response = await fetch(`/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(input),
    })
    const body: unknown = await response.json().catch(() => null)
    if (isReply(body)) return body
    return response.status === 401
      ? clientProblem('SIGNED_OUT', shellWords.problem.signedOut)
      : clientProblem('UNREADABLE_REPLY', shellWords.problem.unexpected)
  } catch {
    return clientProblem('NETWORK', shellWords.problem.network)
  }
}

function isReply(body: unknown): body is CommandReply {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  if (body.ok === true) return true
  return (
    'problem' in body &&
    typeof body.problem === 'object' &&
    body.problem !== null &&
    'message' in body.problem
  )
}

function clientProblem(code: string, message: string): CommandReply {
  return { ok: false, problem: { code, params: {}, message } }
}
