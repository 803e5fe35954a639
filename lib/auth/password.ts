/** Passwords: argon2id with the OWASP minimum (19 MiB, two passes, one lane), and the least that one must be. */
import { hash, verify } from '@node-rs/argon2'

/** Algorithm.Argon2id; the package's const enum can't be imported under isolatedModules. */
const argon2id = 2
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password)
}

/** Verified when the account is unknown, so that the answer takes as long as for a known one. */
const nobodysHash = hashPassword('an account that does not exist')

export async function verifyNobody(password: string): Promise<false> {
  await verifyPassword(await nobodysHash, password)
  return false
}
