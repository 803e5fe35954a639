/** Accounts for signing in: the few columns that the check of a password needs. */
import { database } from './client'

export type Credentials = {
  readonly id: string
  readonly username: string
  readonly passwordHash: string
  readonly disabledAt: Date | null
  /** Made with the demo's public password. */
  readonly demo: boolean
}

export async function loadCredentials(username: string): Promise<Credentials | null> {
  return database().account.findUnique({
    where: { username },
    select: { id: true, username: true, passwordHash: true, disabledAt: true, demo: true },
  })
}
