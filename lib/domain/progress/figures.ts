/**
 * The shapes of progress: what it is computed from and the figures it gives. A figure carries the `filter` that opens
 * the rows behind it: the name of a list and its query parameters (`rows.ts` gives the rows of any filter).
 */
import type { ChangeSet } from '#lib/domain/catalog/change-set'
import type { GapDisposition } from '#lib/domain/gap/disposition'
import type { Gap, GapStatus } from '#lib/domain/gap/gap'
import type { RedundancyDisposition } from '#lib/domain/gap/redundancy'
import type { GapReport } from '#lib/domain/gap/report'
import type { NextStep } from '#lib/domain/joint/next-step'
import type { JointState } from '#lib/domain/joint/workflow'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { Fraction } from '#lib/domain/mapping/coverage'
import type { Inheritance } from '#lib/domain/mapping/inheritance'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { MappingPackage } from '#lib/domain/mapping/package'
import type { EffectiveHashes, PlacedNode } from '#lib/domain/mapping/placed-node'
import type { MappingState } from '#lib/domain/mapping/workflow'
import type { MappingRelease } from '#lib/domain/release/release'
import type { AgeBucket } from './age'

export const figureLists = [
  'mappings',
  'packages',
  'releases',
  'accords',
  'gaps',
  'joint',
  'change-sets',
  'nodes',
] as const
export type FigureList = (typeof figureLists)[number]
export type FigureFilter = { readonly list: FigureList; readonly query: Readonly<Record<string, string>> }

/** Every parameter that a filter may have, as the address of the rows writes it. */
export const figureParams = [
  'state',
  'age',
  'status',
  'stage',
  'catalog',
  'lacking',
  'waiting',
  'what',
  'covered',
  'by',
  'figure',
  'subsystem',
] as const

/** The 类目 of one catalogue. */
export type ProgressCatalog = {
  readonly catalogId: string
  readonly agencyId: string
  readonly nodes: readonly PlacedNode[]
}

/** A step that somebody has to take; `none` waits for nobody. */
export type JointStep = Exclude<NextStep['step'], 'none'>

/** What progress needs to know of a joint standard. */
export type ProgressJoint = {
  readonly id: string
  readonly stage: JointState
  readonly participantIds: readonly string[]
  /** Who must do what next; `agencyId` null is the joint body. */
  readonly awaits: readonly JointAwait[]
}

export type JointAwait = {
  readonly agencyId: string | null
  readonly what: JointStep
  readonly since: Date
  /** The persons it waits for, where only they can do it (electors who have not voted, drafters); else null. */
  readonly accountIds: readonly string[] | null
}

/** What progress needs to know of a change set; `since` is when it was last touched. */
export type ProgressChangeSet = Pick<
  ChangeSet,
  'id' | 'catalogId' | 'state' | 'reason' | 'createdById' | 'submittedById'
> & { readonly agencyId: string; readonly since: Date }

/** What progress needs to know of a 批次 that is not dissolved. */
export type ProgressPackage = Pick<
  MappingPackage,
  'id' | 'fromAgencyId' | 'toAgencyId' | 'state' | 'dueDate' | 'stateSince'
> & {
  /** The mappings that stand in it and have no answer yet. */
  readonly openMappingIds: readonly string[]
  /** Who put it together, submitted it, or wrote one of its statements: none of them does its 本局审核. */
  readonly authorIds: readonly string[]
}

/** What progress needs to know of a 对照表发布 that waits for signatures. */
export type ProgressRelease = Pick<MappingRelease, 'id' | 'agencyAId' | 'agencyBId' | 'stateSince'> & {
  readonly signedBy: readonly string[]
}

/**
 * A mapping marked 难协商 that the other side has seen and that its agency is now rewriting: of the new words nothing is
 * known outside, but that the pair is hard stays known.
 */
export type VeiledMapping = Pick<
  Mapping,
  'id' | 'nodeAId' | 'nodeBId' | 'agencyAId' | 'agencyBId' | 'proposerAgencyId' | 'hardReason' | 'demo'
>

export type ProgressBasis = {
  readonly catalogs: readonly ProgressCatalog[]
  /** What the viewer may see. */
  readonly mappings: readonly Mapping[]
  /** Hard ones that another agency is rewriting; none of them is among `mappings`. */
  readonly veiled: readonly VeiledMapping[]
  /** Since when a mapping has been marked 难协商. */
  readonly hardSince: ReadonlyMap<string, Date>
  /** What the viewer may see of those that are not answered. */
  readonly packages: readonly ProgressPackage[]
  readonly releases: readonly ProgressRelease[]
  readonly dispositions: readonly GapDisposition[]
  readonly bundles: readonly MappingBundle[]
  readonly inheritances?: readonly Inheritance[]
  readonly redundancies?: readonly RedundancyDisposition[]
  /** 查无对应 that stands. */
  readonly reports?: readonly GapReport[]
  readonly joint: readonly ProgressJoint[]
  readonly changeSets: readonly ProgressChangeSet[]
  readonly hashes: EffectiveHashes
  /** Node id → co-signed joint standards that replace it. */
  readonly replacedBy: ReadonlyMap<string, readonly string[]>
  /** Since when a node has been in its catalogue: the age of a gap that nobody has touched. */
  readonly nodesSince: ReadonlyMap<string, Date>
  readonly now: Date
}

/** 已确认, 含待确认, 已会签: shown apart and never added up. `stale`: 类目 that have nothing but 待复核 cover. */
export const coverageKinds = ['confirmed', 'proposed', 'cosigned', 'stale'] as const
export type CoverageKind = (typeof coverageKinds)[number]

/** `fraction` is null for `stale`, which counts 类目 and covers nothing; `count` is how many 类目 the figure opens. */
export type CoverageFigure = {
  readonly fraction: Fraction | null
  readonly count: number
  readonly filter: FigureFilter
}

/** Coverage of a catalogue, or of one 子体系 of it, by another catalogue. */
export type CoverageLine = {
  readonly catalogId: string
  readonly byCatalogId: string
  /** Null for the catalogue as a whole. */
  readonly subsystem: { readonly id: string; readonly title: string } | null
  readonly nodes: number
  readonly figures: Readonly<Record<CoverageKind, CoverageFigure>>
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

export type StageFigure = {
  readonly stage: JointState
  readonly count: number
  readonly filter: FigureFilter
}

/** Work that waits, by what has to be done. */
export type WaitingWhat =
  | 'mapping-submit'
  | 'mapping-review'
  | 'mapping-confirm'
  | 'mapping-revise'
  | 'mapping-adjudicate'
  | 'mapping-recheck'
  | 'package-submit'
  | 'package-review'
  | 'package-answer'
  | 'release-sign'
  | 'bundle-approve'
  | 'bundle-agree'
  | 'bundle-revise'
  | 'bundle-recheck'
  | 'inheritance-approve'
  | 'inheritance-agree'
  | 'inheritance-revise'
  | 'inheritance-recheck'
  | 'redundancy-approve'
  | 'redundancy-revise'
  | 'redundancy-recheck'
  | 'gap-propose'
  | 'gap-answer'
  | 'gap-approve'
  | 'gap-agree'
  | 'gap-revise'
  | 'change-set-submit'
  | 'change-set-revise'
  | 'change-set-approve'
  | `joint:${JointStep}`

/** Who waits for whom: how many things of one sort wait for an agency (null: the joint body), the oldest since when. */
export type WaitingFigure = {
  readonly agencyId: string | null
  readonly what: WaitingWhat
  readonly count: number
  readonly oldest: Date
  readonly filter: FigureFilter
}

export type Progress = {
  readonly coverage: readonly CoverageLine[]
  readonly mappings: readonly MappingFigure[]
  readonly gaps: readonly GapFigure[]
  readonly waiting: readonly WaitingFigure[]
  readonly stages: readonly StageFigure[]
}

/** A gap of a pair of catalogues, and since when it has stood as it stands. */
export type DatedGap = { readonly gap: Gap; readonly catalogId: string; readonly since: Date }
