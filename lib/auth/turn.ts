/**
 * One after another: work on the same key waits for its turn. Within this process only; what must hold between
 * processes is counted in the database.
 */
const last = new Map<string, Promise<unknown>>()

/** Runs `work` when everything that asked for `key` before is done, however it ended. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  const done = mine.catch(() => undefined)
  last.set(key, done)
  try {
    return await mine
  } finally {
    if (last.get(key) === done) last.delete(key)
  }
}
