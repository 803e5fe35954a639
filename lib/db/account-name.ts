/** Names of people for a screen, by account id. */
import { database } from './client'

/** An unknown id (the installer's) is missing. */
export async function accountNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map((row) => [row.id, row.displayName]))
}
