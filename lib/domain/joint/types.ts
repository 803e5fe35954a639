/**
 * The facts of a joint standard as the rules see them: the columns of `prisma/models/joint.prisma`, with the texts
 * that only take certain values narrowed to those values. Drafts, ballots (`ballot.ts`) and signatures are loaded
 * beside the project where a rule needs them, because a project may have many of each.
 */
import type { JointState } from './workflow'

/** regional 川渝地区地方标准 | joint-issue 联合印发文件 | internal 内部统一标准 */
export const jointKinds = ['regional', 'joint-issue', 'internal'] as const
export type JointKind = (typeof jointKinds)[number]

export type JointStandard = {
  readonly id: string
  readonly title: string
  readonly kind: JointKind
  readonly state: JointState
  readonly proposerAgencyId: string
  readonly motive: string
  readonly path: string
  readonly purpose: string
  readonly failedBallots: number
  readonly currentDraftId: string | null
  readonly reason: string | null
  readonly demo: boolean
  readonly createdById: string
  readonly createdAt: Date
  readonly stateSince: Date
  /** Optimistic version; a decision that changes the project returns it one greater. */
  readonly version: number
  readonly participants: readonly Participant[]
  readonly sources: readonly JointSource[]
  /** The nodes that it replaces once it is co-signed. */
  readonly nodeIds: readonly string[]
  readonly drafters: readonly Drafter[]
}

/** One agency's part. Dates are calendar days at UTC midnight, as Postgres `date` gives them. */
export type Participant = {
  readonly agencyId: string
  readonly projectNumber: string | null
  readonly enteredAt: Date | null
  readonly enteredById: string | null
  readonly number: string | null
  readonly issuedOn: Date | null
  readonly effectiveOn: Date | null
  readonly filingNumber: string | null
  readonly recordedById: string | null
}

/** A mapping, or a gap (node and lacking catalogue). `id` is the row's own. */
export type JointSource =
  | { readonly id: string; readonly mappingId: string }
  | { readonly id: string; readonly gapNodeId: string; readonly lackingCatalogId: string }

/** 起草人. `agencyId` is the account's, joined in. */
export type Drafter = { readonly accountId: string; readonly agencyId: string }

/** A person as naming and elections need it. */
export type Person = {
  readonly accountId: string
  readonly agencyId: string | null
  readonly disabled: boolean
}

/** What a clause is in GB/T 1.1—2020, chapter 8; cover, contents and index are made by the export. */
export const clauseElements = [
  'foreword',
  'introduction',
  'scope',
  'references',
  'terms',
  'symbols',
  'classification',
  'principles',
  'core',
  'other',
  'bibliography',
] as const
export type ClauseElement = (typeof clauseElements)[number]

/** uniform 统一 | flexible 弹性 | untagged: not yet said, which a draft may be but not what is submitted (M-06). */
export const rigidities = ['uniform', 'flexible', 'untagged'] as const
export type Rigidity = (typeof rigidities)[number]

/** 授权方, 幅度, 期限 of a flexible clause (M-06), in words. */
export type Latitude = { readonly authority: string; readonly extent: string; readonly term: string }

/** Where a clause comes from: an agency's id, or `new` 新增. */
export const provenanceNew = 'new'

export type Clause = {
  readonly ordinal: number
  /** The clause number in the text: 4.2. */
  readonly number: string
  readonly element: ClauseElement
  readonly heading: string
  readonly text: string
  readonly rigidity: Rigidity
  readonly latitude: Latitude | null
  readonly provenance: readonly string[]
  readonly authorId: string
}

/** 草案版本: immutable. `canonical` is the exact text whose SHA-256 is `contentHash`. */
export type Draft = {
  readonly id: string
  readonly jointId: string
  /** 1, 2, 3 … within the project. */
  readonly number: number
  readonly contentHash: string
  readonly canonical: string
  readonly note: string
  readonly authorId: string
  readonly createdAt: Date
  readonly clauses: readonly Clause[]
}

export type Cosignature = {
  readonly id: string
  readonly jointId: string
  readonly draftId: string
  readonly agencyId: string
  readonly signatoryId: string
  readonly contentHash: string
  readonly alg: string
  readonly keyId: string
  readonly signature: string
  readonly signedAt: Date
  /** Null until the audit leaf is appended. */
  readonly auditSeq: bigint | null
}
