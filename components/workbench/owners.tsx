/** Whose the two sides of the workbench are. */
import type { AgencyMark } from '#components/ui/agency-mark'
import type { Actor } from '#lib/domain/access/roles'
import type { Side } from '#lib/domain/workbench/board'

export type PaneOwner = {
  readonly catalogId: string
  readonly agencyId: string
  readonly agency: AgencyMark
  /** The effective edition with its day. */
  readonly edition: string
}

export type Owners = Readonly<Record<Side, PaneOwner>>

/** The person at the workbench, as far as the browser may know: no session. */
export type Worker = Pick<Actor, 'accountId' | 'agencyId' | 'roles'>
