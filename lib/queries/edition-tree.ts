/**
 * The tree of an edition as the workbench needs it. An edition never changes, so its tree is made once and kept by this
 * process, as many editions as hold a bounded number of rows; the one that was asked longest ago goes first.
 */
import { listEditionRows } from '#lib/db/board'
import type { BoardRow } from '#lib/domain/workbench/board'
import type { Readings } from '#lib/domain/workbench/pinyin'
import { boardRows, indexRows } from '#lib/domain/workbench/rows'
import { readingsOf } from './readings'

export type EditionTree = {
  /** Depth first, siblings in table order. */
  readonly rows: readonly BoardRow[]
  readonly places: ReadonlyMap<string, number>
  /** Content hash of each node. */
  readonly hashes: ReadonlyMap<string, string>
  readonly readings: Readings
}

/** Some 600 bytes each. */
const rowsMost = 200_000

type Kept = { readonly trees: Map<string, Promise<EditionTree>>; readonly sizes: Map<string, number> }

const shared = globalThis as { tongbiaoTrees?: Kept }

/** One store for all routes, however the build has split them. */
function keptTrees(): Kept {
  shared.tongbiaoTrees ??= { trees: new Map(), sizes: new Map() }
  return shared.tongbiaoTrees
}

export function loadEditionTree(editionId: string): Promise<EditionTree> {
  const { trees } = keptTrees()
  const tree = trees.get(editionId) ?? readTree(editionId)
  // Put at the end again: the first one is the one to forget.
  trees.delete(editionId)
  trees.set(editionId, tree)
  return tree
}

/** For measuring what the first question costs. */
export function forgetEditionTrees(): void {
  delete shared.tongbiaoTrees
}

async function readTree(editionId: string): Promise<EditionTree> {
  const kept = keptTrees()
  try {
    const edition = await listEditionRows(editionId)
    const rows = boardRows(edition)
    kept.sizes.set(editionId, rows.length)
    forgetOldest(kept, editionId)
    return {
      rows,
      places: indexRows(rows),
      hashes: new Map(edition.map(({ nodeId, hash }) => [nodeId, hash])),
      readings: readingsOf(rows.map(({ title }) => title)),
    }
  } catch (error) {
    kept.trees.delete(editionId)
    throw error
  }
}

function forgetOldest({ trees, sizes }: Kept, asked: string): void {
  for (const editionId of [...trees.keys()]) {
    const rows = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    if (rows <= rowsMost || editionId === asked) return
    trees.delete(editionId)
    sizes.delete(editionId)
  }
}
