/**
 * 变更单: the only way to a new edition. It holds changes on a base edition; the editor edits and submits it
 * (`change-set-edit.ts`), a reviewer of the same agency who neither wrote nor submitted it approves it (本局审核,
 * `change-set-review.ts`), and only then does the catalogue's pointer move.
 */
import type { Change } from './change'
import type { ChangeSetState } from './change-set-workflow'
import type { Edition } from './edition'
import type { SchemeKey } from './schemes'

/** Where the changes of an import came from; `matching` gives the field of each column (`detail-columns.ts`). */
export type ImportSource = {
  readonly fileName: string
  readonly sha256: string
  readonly sheet: string
  readonly matching: readonly (string | null)[]
}

export type ChangeSet = {
  readonly id: string
  readonly catalogId: string
  readonly baseEditionId: string
  readonly title: string
  readonly origin: 'import' | 'manual'
  readonly state: ChangeSetState
  readonly changes: readonly Change[]
  readonly source: ImportSource | null
  /** Why it was returned, withdrawn or discarded. */
  readonly reason: string | null
  readonly createdById: string
  readonly submittedById: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

/** What a decision has to know about the catalogue besides the change set. */
export type Catalog = {
  readonly id: string
  readonly name: string
  readonly agencyId: string
  readonly scheme: SchemeKey
  /** The edition in force, with its snapshots. */
  readonly effective: Pick<Edition, 'id' | 'number' | 'title' | 'snapshots'>
}
