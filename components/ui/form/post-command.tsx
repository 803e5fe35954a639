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
  return post(`/api/commands/${name}`, input)
}

/** Many commands at once (at most 200): a reply for each step, in order. When the whole failed, each step says so. */
export async function postCommandBatch(
  steps: readonly { readonly command: CommandName; readonly input: unknown }[],
): Promise<readonly CommandReply[]> {
  const reply = await post('/api/command-batches', { steps })
  if (!reply.ok) return steps.map(() => reply)
  const results = resultsOf(reply.value)
  const lost = clientProblem('UNREADABLE_REPLY', shellWords.problem.unexpected)
  return steps.map((_, index) => results[index] ?? lost)
}

/** What a read route answers, with the same problems. */
export async function fetchReply(address: string): Promise<CommandReply> {
  return ask(address, { headers: { accept: 'application/json' } })
}

async function post(address: string, body: unknown): Promise<CommandReply> {
  return ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
}

async function ask(address: string, init: RequestInit): Promise<CommandReply> {
  try {
    const response = await fetch(address, init)
    const answer: unknown = await response.json().catch(() => null)
    if (isReply(answer)) return answer
    return response.status === 401
      ? clientProblem('SIGNED_OUT', shellWords.problem.signedOut)
      : clientProblem('UNREADABLE_REPLY', shellWords.problem.unexpected)
  } catch {
    return clientProblem('NETWORK', shellWords.problem.network)
  }
}

function resultsOf(value: unknown): readonly CommandReply[] {
  if (typeof value !== 'object' || value === null || !('results' in value)) return []
  return Array.isArray(value.results) ? value.results.filter(isReply) : []
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
