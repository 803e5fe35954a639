/** Whose the two sides of the workbench are. */
import type { AgencyMark } from '#components/ui/agency-mark'
import { hrefWith } from '#components/ui/href'
import type { Actor } from '#lib/domain/access/roles'
import type { Side } from '#lib/domain/workbench/board'

export type PaneOwner = {
  readonly catalogId: string
  readonly agencyId: string
  /** The effective edition. */
  readonly editionId: string
  readonly agency: AgencyMark
  /** Its name with its day. */
  readonly edition: string
}

export type Owners = Readonly<Record<Side, PaneOwner>>

/** What the board is read from: left tree, right tree, and how things stand between them. */
export function boardAddresses({ left, right }: Owners): readonly [string, string, string] {
  const tree = ({ catalogId, editionId }: PaneOwner) =>
    hrefWith('/api/workbench/tree', { catalog: catalogId, edition: editionId })
  const standing = hrefWith('/api/workbench/standing', {
    a: left.catalogId,
    b: right.catalogId,
    editionA: left.editionId,
    editionB: right.editionId,
  })
  return [tree(left), tree(right), standing]
}

/** The person at the workbench, as far as the browser may know: no session. */
export type Worker = Pick<Actor, 'accountId' | 'agencyId' | 'roles'>
