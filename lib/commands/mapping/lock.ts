/** The mapping that a command is about, locked; a mapping that the actor may not see is as good as none. */
import type { Tx } from '#lib/db/client'
import { lockMapping } from '#lib/db/mapping'
import type { Actor } from '#lib/domain/access/roles'
import { type Mapping, visibleTo } from '#lib/domain/mapping/mapping'

export async function lockVisible(tx: Tx, id: string, actor: Actor): Promise<Mapping | null> {
  const mapping = await lockMapping(tx, id)
  return mapping && visibleTo(mapping, actor) ? mapping : null
}
