/**
 * The one connection to PostgreSQL and the one way to open a transaction. Only `lib/db` imports Prisma: everybody else
 * is given a `Tx` and passes it on.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client'

export type Tx = Prisma.TransactionClient

const shared = globalThis as { tongbiaoDatabase?: PrismaClient }

/** The process-wide client on DATABASE_URL (the app's role, which owns nothing). */
export function database(): PrismaClient {
  shared.tongbiaoDatabase ??= connect()
  return shared.tongbiaoDatabase
}

function connect(): PrismaClient {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set')
  const options = {
    statementNameGenerator: ({ sql }: { readonly sql: string }) => planName.exec(sql)?.[1] ?? '',
  }
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 12 }, options) })
}

const planName = /^\s*\/\* planned once: (\w+) \*\//

/**
 * At the very beginning of a raw statement: each connection keeps it prepared under the name, so that a long statement
 * that is asked often is parsed and planned only now and then. One name, one text.
 */
export function plannedOnce(name: string): Prisma.Sql {
  return Prisma.raw(`/* planned once: ${name} */`)
}

/** Closes the connections; the next call of `database` opens new ones. */
export async function disconnect(): Promise<void> {
  await shared.tongbiaoDatabase?.$disconnect()
  delete shared.tongbiaoDatabase
}

const triesMax = 5

/**
 * Runs `work` in one READ COMMITTED transaction; what must not be raced is locked by row (`FOR UPDATE`) or guarded by
 * a constraint. Deadlocks and write conflicts are tried again, five times at most.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database().$transaction(work, { maxWait: 20_000, timeout: 60_000 })
    } catch (error) {
      if (tries >= triesMax || !isPassing(error)) throw error
    }
  }
}

/** Serialisation failures and deadlocks: P2034, an adapter error with the cause's kind, or P2010 out of raw SQL. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return error.code === 'P2034' || (error.code === 'P2010' && passingStates.test(error.message))
  }
  const cause = error.cause as { kind?: string; originalCode?: string } | undefined
  return cause?.kind === 'TransactionWriteConflict' || passingStates.test(cause?.originalCode ?? '')
}

/** SQLSTATE: serialization_failure, deadlock_detected. */
const passingStates = /\b(40001|40P01)\b/

/**
 * The name or the columns of the unique constraint that an insert ran into, or null when the error is another one.
 * The runner turns it into the Problem that the command names for it.
 */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const meta = JSON.stringify(error.meta ?? {})
  // P2002 from Prisma's own statements; raw SQL gives SQLSTATE 23505 (unique_violation) with the constraint's name.
  return error.code === 'P2002' || (error.code === 'P2010' && /"23505"/.test(meta)) ? meta : null
}
