/**
 * A node as a database hands it over in bulk, and what the engine makes of it. Short rows, because a hundred thousand of
 * them travel as text to the thread that reads them.
 */
import { splitNumbers } from '../catalog/standard-number'
import type { AlignItem } from './align-item'

export type ItemRow = readonly [
  id: string,
  title: string,
  parentId: string | null,
  code: string | null,
  numbers: readonly string[] | null,
  adoption: string | null,
  replaces: string | null,
]

export type BranchRow = readonly [id: string, title: string, parentId: string | null]

const none: readonly string[] = []

export function itemFromRow(row: ItemRow, path: readonly string[]): AlignItem {
  const [id, title, parentId, code, numbers, adoption, replaces] = row
  const cited = [...splitNumbers(adoption), ...splitNumbers(replaces)]
  return {
    id,
    title,
    parentId,
    path,
    code,
    numbers: numbers ?? none,
    cited: cited.length === 0 ? none : cited.map(({ normalized }) => normalized),
    description: null,
  }
}

/** What stands where, without reading the rest of the row. */
export function placeOfRow([id, , parentId]: ItemRow): Pick<AlignItem, 'id' | 'parentId'> {
  return { id, parentId }
}

/** The nodes of one level as they arrive, slice by slice, below their branches. */
export class ItemList {
  readonly items: AlignItem[] = []
  readonly #branches: ReadonlyMap<string, BranchRow>
  /** One path for all nodes below a branch. */
  readonly #paths = new Map<string, readonly string[]>()

  constructor(branches: readonly BranchRow[]) {
    this.#branches = new Map(branches.map((row) => [row[0], row]))
  }

  add(rows: readonly ItemRow[]): void {
    for (const row of rows) this.items.push(itemFromRow(row, row[2] === null ? none : this.#pathOf(row[2])))
  }

  /** Titles from the root down to a branch, its own last. */
  #pathOf(branchId: string): readonly string[] {
    const known = this.#paths.get(branchId)
    if (known) return known
    const row = this.#branches.get(branchId)
    if (!row) return none
    const path = [...(row[2] === null ? none : this.#pathOf(row[2])), row[1]]
    this.#paths.set(branchId, path)
    return path
  }
}
