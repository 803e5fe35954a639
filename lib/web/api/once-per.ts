/** Says yes to a key once in a while: so that a program that asks every second fills no log, and a flood no memory. */

const keysMax = 10_000
const seen = new Map<string, number>()

/** True the first time that `key` comes within `milliseconds`. At most 10,000 keys are remembered, the oldest go first. */
export function oncePer(milliseconds: number, key: string, now: Date): boolean {
  const last = seen.get(key)
  if (last !== undefined && now.getTime() - last < milliseconds) return false
  seen.delete(key)
  seen.set(key, now.getTime())
  if (seen.size > keysMax) {
    const [oldest] = seen.keys()
    if (oldest !== undefined) seen.delete(oldest)
  }
  return true
}
