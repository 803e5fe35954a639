/**
 * The one way to write. A command is five declarations (input, load, whose, decide, save); `command` gives it the
 * runner: refuse who may never run it, parse, open a transaction, load and lock the subject, authorise, decide, save,
 * append to the audit log, commit. Expected trouble comes back as a Problem; a bug throws and nothing is written.
 */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type AppendedEntry, appendAudit } from '#lib/db/audit'
import { inTransaction, type Tx, violatedConstraint } from '#lib/db/client'
import type { CommandName } from '#lib/domain/access/operations'
import { allowsSome, authorise } from '#lib/domain/access/policy'
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { Problem } from '#lib/domain/problems'
import type { Decided, Json } from '#lib/domain/shared/event'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { unstorableText } from '#lib/domain/shared/storable-text'
import { schemaIssueWords, unstorableTextWords } from '#lib/i18n/schema-issue'
import { withPrincipal } from './behalf'

export type CommandContext<Prepared> = {
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
  readonly prepared: Prepared
}

type Conflicts<Input> = Readonly<Record<string, Problem | ((input: Input) => Problem)>>

type Declaration<Input, Subject, Next, Prepared> = {
  readonly name: CommandName
  readonly input: z.ZodType<Input>
  /** What the subject is called in the Problem NOT_FOUND: 对照, 变更单 … */
  readonly subject: string
  /** Slow work before the transaction (argon2, reading a file), so that no lock waits for it. */
  readonly prepare?: (input: Input, actor: Actor) => Promise<Result<Prepared, Problem>>
  /** The subject with whatever the decision needs to know, locked for update; null when there is none. */
  readonly load: (tx: Tx, input: Input, actor: Actor) => Promise<Subject | null>
  readonly whose: (subject: Subject, actor: Actor, input: Input) => Whose
  readonly decide: (
    subject: Subject,
    input: Input,
    context: CommandContext<Prepared>,
  ) => Result<Decided<Next>, Problem>
  readonly save: (tx: Tx, next: Next, subject: Subject, now: Date) => Promise<void>
  /** For facts that need their own audit leaf's number (receipts). */
  readonly link?: (tx: Tx, next: Next, entries: readonly AppendedEntry[]) => Promise<void>
  /** The named Problem for a unique constraint that this command can run into, by a word of its columns or name. */
  readonly conflicts?: Conflicts<Input>
  /** What the caller is told on success. */
  readonly reply?: (next: Next) => Json
  /** Once everything is written: for background work that the command has asked for. It can't fail the command. */
  readonly committed?: (next: Next) => void
}

/** What a command gives back: the declared reply and the audit sequence numbers that record it. */
export type Done = { readonly reply: Json; readonly audit: readonly number[] }

export type RunnableCommand = {
  readonly name: CommandName
  readonly input: z.ZodType
  readonly run: (raw: unknown, actor: Actor, clock?: () => Date) => Promise<Result<Done, Problem>>
}

export function command<Input, Subject, Next, Prepared = undefined>(
  declared: Declaration<Input, Subject, Next, Prepared>,
): RunnableCommand {
  return {
    name: declared.name,
    input: declared.input,
    run: async (raw, actor, clock = () => new Date()) => {
      // Who may never run it learns nothing about the subject, not even whether it exists.
      if (!allowsSome(actor, declared.name)) return fail('NOT_ALLOWED', { operation: declared.name })
      const parsed = parse(declared.input, raw)
      if (!parsed.ok) return parsed
      const input = parsed.value
      const prepared = declared.prepare ? await declared.prepare(input, actor) : ok(undefined as Prepared)
      if (!prepared.ok) return prepared
      try {
        const performed = await perform(declared, input, actor, prepared.value, clock())
        if (!performed.ok) return performed
        declared.committed?.(performed.value.next)
        return ok(performed.value.done)
      } catch (error) {
        const problem = conflictProblem(declared.conflicts, input, error)
        if (!problem) throw error
        return { ok: false, problem }
      }
    },
  }
}

/** The input as the schema understands it, or INVALID_INPUT with the field and a Chinese sentence. */
function parse<Input>(schema: z.ZodType<Input>, raw: unknown): Result<Input, Problem> {
  const parsed = schema.safeParse(raw, { error: schemaIssueWords })
  if (!parsed.success) return fail('INVALID_INPUT', firstIssue(parsed.error))
  const field = unstorableText(parsed.data)
  return field === null ? ok(parsed.data) : fail('INVALID_INPUT', { field, message: unstorableTextWords })
}

/** Carries a Problem out of the transaction, so that it is rolled back. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

async function perform<Input, Subject, Next, Prepared>(
  declared: Declaration<Input, Subject, Next, Prepared>,
  input: Input,
  actor: Actor,
  prepared: Prepared,
  now: Date,
): Promise<Result<{ readonly done: Done; readonly next: Next }, Problem>> {
  try {
    return await inTransaction(async (tx) => {
      const subject = await declared.load(tx, input, actor)
      if (subject === null) throw new Refused({ code: 'NOT_FOUND', params: { what: declared.subject } })
      const allowed = authorise(actor, declared.name, declared.whose(subject, actor, input))
      if (!allowed.ok) throw new Refused(allowed.problem)
      const decided = declared.decide(subject, input, { actor, now, newId: randomUUID, prepared })
      if (!decided.ok) throw new Refused(decided.problem)
      const { next, events } = decided.value
      // Before saving: what is done is in nobody's hands any more.
      const told = await withPrincipal(tx, actor, events, now)
      await declared.save(tx, next, subject, now)
      const entries = await appendAudit(tx, { actor, operation: declared.name, at: now }, told)
      await declared.link?.(tx, next, entries)
      const audit = entries.map((entry) => Number(entry.seq))
      return ok({ done: { reply: declared.reply?.(next) ?? null, audit }, next })
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
}

function firstIssue(error: z.ZodError): { field: string; message: string } {
  const issue = error.issues[0]
  return { field: issue?.path.join('.') ?? '', message: issue?.message ?? '' }
}

function conflictProblem<Input>(
  conflicts: Conflicts<Input> | undefined,
  input: Input,
  error: unknown,
): Problem | null {
  const constraint = violatedConstraint(error)
  if (constraint === null || !conflicts) return null
  const known = Object.keys(conflicts).find((word) => constraint.includes(word))
  const problem = known === undefined ? undefined : conflicts[known]
  return typeof problem === 'function' ? problem(input) : (problem ?? null)
}
