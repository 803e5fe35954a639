/** The package that a command is about with its mappings, all locked; one that the actor may not see is as good as none. */
import type { Tx } from '#lib/db/client'
import { lockMappings, writeMapping } from '#lib/db/mapping'
import { lockPackage, reloadItems, savePackage } from '#lib/db/package'
import type { Actor } from '#lib/domain/access/roles'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { type FullPackage, isOpenItem, packageVisibleTo } from '#lib/domain/mapping/package'
import type { PackageChange } from '#lib/domain/mapping/package-moves'

export type PackageSubject = { readonly full: FullPackage; readonly mappings: readonly Mapping[] }

export async function lockWithMappings(tx: Tx, id: string, actor: Actor): Promise<PackageSubject | null> {
  const found = await lockPackage(tx, id)
  if (!found || !packageVisibleTo(found.pack, actor)) return null
  const ids = found.items.filter(isOpenItem).map((item) => item.mappingId)
  const mappings = await lockMappings(tx, ids)
  // Whoever moved one of them before we had the lock has closed its item by now.
  return { full: await reloadItems(tx, found), mappings }
}

/** Mappings in the order in which somebody chose them, locked; null where one of them is not the actor's agency's own. */
export async function lockChosen(
  tx: Tx,
  chosen: readonly string[],
  actor: Actor,
): Promise<readonly Mapping[] | null> {
  const ids = [...new Set(chosen)]
  const byId = new Map((await lockMappings(tx, ids)).map((mapping) => [mapping.id, mapping]))
  const mappings = ids.flatMap((id) => byId.get(id) ?? [])
  const own = mappings.every((mapping) => mapping.proposerAgencyId === actor.agencyId)
  return own && mappings.length === ids.length ? mappings : null
}

export async function saveChange(tx: Tx, next: PackageChange, before: FullPackage): Promise<void> {
  for (const moved of next.moved) await writeMapping(tx, moved.next, moved.before)
  await savePackage(tx, next, before)
}

/** What every command about a package tells the caller. */
export function replyOf({ pack }: FullPackage) {
  const { id, version, state, year, serial } = pack
  return { id, version, state, year, serial }
}
