/**
 * The shapes of progress: what it is computed from and the figures it gives. A figure carries the `filter` that opens
 * the rows behind it: the name of a list and its query parameters (`rows.ts` gives the rows of any filter).
 */
import type { GapDisposition } from '#lib/domain/gap/disposition'
import type { Gap, GapStatus } from '#lib/domain/gap/gap'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { Fraction } from '#lib/domain/mapping/coverage'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { EffectiveHashes, PlacedNode } from '#lib/domain/mapping/placed-node'
import type { MappingState } from '#lib/domain/mapping/workflow'
import type { AgeBucket } from './age'

export type FigureList = 'mappings' | 'gaps' | 'joint'
export type FigureFilter = { readonly list: FigureList; readonly query: Readonly<Record<string, string>> }

/** The 类目 of one catalogue. */
export type ProgressCatalog = {
  readonly catalogId: string
  readonly agencyId: string
  readonly nodes: readonly PlacedNode[]
}

/** What progress needs to know of a joint standard; its stages are its own workflow's. */
export type ProgressJoint = {
  readonly id: string
  readonly stage: string
  /** Who must do what next; `agencyId` null is the joint body. */
  readonly awaits: readonly {
    readonly agencyId: string | null
    readonly what: string
    readonly since: Date
  }[]
}

export type ProgressBasis = {
  readonly catalogs: readonly ProgressCatalog[]
  /** What the viewer may see. */
  readonly mappings: readonly Mapping[]
  readonly dispositions: readonly GapDisposition[]
  readonly bundles: readonly MappingBundle[]
  readonly joint: readonly ProgressJoint[]
  readonly hashes: EffectiveHashes
  /** Node id → co-signed joint standards that replace it. */
  readonly replacedBy: ReadonlyMap<string, readonly string[]>
  /** Since when a node has been in its catalogue: the age of a gap that nobody has touched. */
  readonly nodesSince: ReadonlyMap<string, Date>
  readonly now: Date
}

export type CoverageFigure = {
  readonly catalogId: string
  readonly byCatalogId: string
  readonly confirmed: Fraction
  readonly proposed: Fraction
  readonly cosigned: Fraction
  readonly staleNodes: number
  readonly filter: FigureFilter
}

export type MappingFigure = {
  readonly state: MappingState
  readonly age: AgeBucket
  readonly count: number
  readonly filter: FigureFilter
}

export type GapFigure = {
  readonly lackingCatalogId: string
  readonly catalogId: string
  readonly status: Exclude<GapStatus, 'covered'>
  readonly age: AgeBucket
  readonly count: number
  readonly filter: FigureFilter
}

export type StageFigure = { readonly stage: string; readonly count: number; readonly filter: FigureFilter }

/** Work that waits, by what has to be done; joint standards bring words of their own as `joint:…`. */
export type WaitingWhat =
  | 'mapping-submit'
  | 'mapping-review'
  | 'mapping-confirm'
  | 'mapping-revise'
  | 'mapping-adjudicate'
  | 'mapping-recheck'
  | 'gap-propose'
  | 'gap-approve'
  | 'gap-agree'
  | 'gap-revise'
  | `joint:${string}`

/** Who waits for whom: how many things of one sort wait for an agency (null: the joint body), the oldest since when. */
export type WaitingFigure = {
  readonly agencyId: string | null
  readonly what: WaitingWhat
  readonly count: number
  readonly oldest: Date
  readonly filter: FigureFilter
}

export type Progress = {
  readonly coverage: readonly CoverageFigure[]
  readonly mappings: readonly MappingFigure[]
  readonly gaps: readonly GapFigure[]
  readonly waiting: readonly WaitingFigure[]
  readonly stages: readonly StageFigure[]
}

/** A gap of a pair of catalogues, and since when it has stood as it stands. */
export type DatedGap = { readonly gap: Gap; readonly catalogId: string; readonly since: Date }
