/** Which nodes of a tree somebody looked for, and the branches that lead to them. */

import { normalizeNumber } from '#lib/domain/catalog/standard-number'
import type { CatalogView } from '#lib/queries/catalogs'

/** Ids of the matching nodes with everything above them; null when nothing is looked for. */
export function shownNodes(view: Pick<CatalogView, 'snapshots'>, wanted: string): ReadonlySet<string> | null {
  if (wanted === '') return null
  const byId = new Map(view.snapshots.map((snapshot) => [snapshot.nodeId, snapshot]))
  const shown = new Set<string>()
  for (const snapshot of view.snapshots) {
    if (!matches(snapshot, wanted)) continue
    for (let at: typeof snapshot | undefined = snapshot; at && !shown.has(at.nodeId); ) {
      shown.add(at.nodeId)
      at = at.parentNodeId === null ? undefined : byId.get(at.parentNodeId)
    }
  }
  return shown
}

/** By title, code or number; a number is found in any spelling (dash, width, spaces). */
function matches(snapshot: CatalogView['snapshots'][number], wanted: string): boolean {
  const lower = wanted.toLowerCase()
  const texts = [
    snapshot.title,
    snapshot.officialCode ?? '',
    snapshot.platformCode,
    snapshot.record?.numberText ?? '',
  ]
  if (texts.some((text) => text.toLowerCase().includes(lower))) return true
  const number = normalizeNumber(wanted)
  return /\d/.test(number) && normalizeNumber(snapshot.record?.numberText ?? '').includes(number)
}
