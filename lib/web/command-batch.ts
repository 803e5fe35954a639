/**
 * Many commands in one request: POST /api/command-batches with `{ steps: [{ command, input }] }`. Each step is an
 * ordinary command in a transaction of its own with its own audit entries, and has its own verdict: one that is refused
 * hinders none of the others. What must happen as a whole is one command instead, never a batch.
 */
import { z } from 'zod'
import { currentActor } from '#lib/auth/actor'
import { commands } from '#lib/commands/registry'
import { type CommandName, commandNames, isBatchable } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { isSameOrigin, readJson, recordDenial, refusal, refuse } from './command-route'

const stepsMax = 200

const batchInput = z.object({
  steps: z
    .array(
      z.object({
        command: z.enum(commandNames).refine(isBatchable),
        input: z.unknown(),
      }),
    )
    .min(1)
    .max(stepsMax),
})

type StepVerdict =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ReturnType<typeof refusal> }

/** Answers 200 with one verdict for each step, in the order of the steps; a body that is no batch is refused whole. */
export async function handleCommandBatch(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse({ code: 'ORIGIN_REFUSED', params: {} })
  const actor = await currentActor()
  if (!actor) return refuse({ code: 'NOT_SIGNED_IN', params: {} })
  const body = await readJson(request)
  if (!body.ok) return refuse(body.problem)
  const batch = batchInput.safeParse(body.value)
  if (!batch.success) {
    const message = `批量请求有误：应为 1 至 ${stepsMax} 步可批量办理的操作`
    return refuse({ code: 'INVALID_INPUT', params: { field: 'steps', message } })
  }
  const results: StepVerdict[] = []
  let denied = false
  // One after another: steps of one batch often touch the same node, and would only wait for each other's locks.
  for (const step of batch.data.steps) {
    const verdict = await runStep(step.command, step.input, actor)
    if (!verdict.ok && verdict.problem.code === 'NOT_ALLOWED' && !denied) {
      denied = true
      await recordDenial(request, actor, step.command)
    }
    results.push(verdict)
  }
  return Response.json({ ok: true, value: { results } }, { headers: { 'Cache-Control': 'no-store' } })
}

async function runStep(name: CommandName, input: unknown, actor: Actor): Promise<StepVerdict> {
  const command = commands[name]
  if (!command) throw new Error(`${name} is in the list of commands but not in the registry`)
  const result = await command.run(input, actor)
  return result.ok ? { ok: true, value: result.value.reply } : { ok: false, problem: refusal(result.problem) }
}
