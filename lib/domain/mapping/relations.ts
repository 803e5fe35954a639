/**
 * The relations of a mapping as one table (DESIGN §7): what a person may say about two nodes, the first end compared
 * with the second. Screens, coverage and the exchange formats read this table; nobody lists the relations again. Words
 * for people are in `lib/i18n/mapping.ts`.
 */
export const relationKeys = [
  'equal',
  'equivalent',
  'broader',
  'narrower',
  'overlap',
  'related',
  'unrelated',
] as const
export type Relation = (typeof relationKeys)[number]

/** Coverage weights are counted in halves, so that figures and events hold integers only: 2 is full, 1 is half. */
export type HalfPoints = 0 | 1 | 2

export type SkosPredicate = 'exactMatch' | 'closeMatch' | 'narrowMatch' | 'broadMatch' | 'relatedMatch'

export type RelationRow = {
  /** Full-width sign; a relation is never shown by colour alone. */
  readonly sign: string
  /** The same statement seen from the second end. */
  readonly inverse: Relation
  /** How far the second end covers the first, in half-points. */
  readonly halves: HalfPoints
  /** SKOS mapping property; `negated` is SSSOM's `Not`, `lossy` asks for a note when exported (SKOS lacks the relation). */
  readonly skos: { readonly predicate: SkosPredicate; readonly negated: boolean; readonly lossy: boolean }
  /** The word of set theory relationship mapping (NIST IR 8477); null where it has none. */
  readonly setTheory: string | null
  /** Whether a statement of this relation must record at least one difference. */
  readonly differencesRequired: boolean
  /** The design token of its colour. */
  readonly colorToken: string
}

export const relationTable: Readonly<Record<Relation, RelationRow>> = {
  equal: {
    sign: '＝',
    inverse: 'equal',
    halves: 2,
    skos: { predicate: 'exactMatch', negated: false, lossy: false },
    setTheory: 'equal',
    differencesRequired: false,
    colorToken: '--color-rel-equal',
  },
  equivalent: {
    sign: '≈',
    inverse: 'equivalent',
    halves: 2,
    skos: { predicate: 'closeMatch', negated: false, lossy: false },
    setTheory: 'equal (semantic)',
    differencesRequired: true,
    colorToken: '--color-rel-equivalent',
  },
  broader: {
    sign: '⊃',
    inverse: 'narrower',
    halves: 1,
    skos: { predicate: 'narrowMatch', negated: false, lossy: false },
    setTheory: 'superset of',
    differencesRequired: true,
    colorToken: '--color-rel-broader',
  },
  narrower: {
    sign: '⊂',
    inverse: 'broader',
    halves: 2,
    skos: { predicate: 'broadMatch', negated: false, lossy: false },
    setTheory: 'subset of',
    differencesRequired: true,
    colorToken: '--color-rel-narrower',
  },
  overlap: {
    sign: '∩',
    inverse: 'overlap',
    halves: 1,
    skos: { predicate: 'relatedMatch', negated: false, lossy: true },
    setTheory: 'intersects with',
    differencesRequired: true,
    colorToken: '--color-rel-overlap',
  },
  related: {
    sign: '～',
    inverse: 'related',
    halves: 0,
    skos: { predicate: 'relatedMatch', negated: false, lossy: false },
    setTheory: null,
    differencesRequired: true,
    colorToken: '--color-rel-related',
  },
  unrelated: {
    sign: '≠',
    inverse: 'unrelated',
    halves: 0,
    skos: { predicate: 'exactMatch', negated: true, lossy: false },
    setTheory: 'not related to',
    // Two things without relation have nothing in common to differ in: the justification says why.
    differencesRequired: false,
    colorToken: '--color-rel-unrelated',
  },
}

/** The relation as the second end sees it; its own inverse (`inverseRelation` twice is the same relation). */
export function inverseRelation(relation: Relation): Relation {
  return relationTable[relation].inverse
}

/**
 * The relation of a mapping as one of its two nodes sees it. `mapping` holds the relation of end A compared with end
 * B. A node that is not an end is a bug and throws.
 */
export function relationSeenFrom(
  mapping: {
    readonly nodeAId: string
    readonly nodeBId: string
    readonly statement: { readonly relation: Relation }
  },
  nodeId: string,
): Relation {
  if (nodeId === mapping.nodeAId) return mapping.statement.relation
  if (nodeId === mapping.nodeBId) return inverseRelation(mapping.statement.relation)
  throw new Error(`${nodeId} is no end of the mapping ${mapping.nodeAId}–${mapping.nodeBId}`)
}

/** Whether a text names a relation: the gate for stored rows and imported files. */
export function isRelation(text: string): text is Relation {
  return Object.hasOwn(relationTable, text)
}
