/**
 * SSSOM's `mapping_cardinality`: how many objects a subject is mapped to, and how many subjects an object. Rows without
 * a term on one side, and negated rows, are no mappings and are not counted. `scope` names the slots within which is
 * counted (SSSOM 1.1, `cardinality_scope`).
 */

export type CardinalityRow = {
  /** Identifiers; null for “no term found”. */
  readonly subject: string | null
  readonly object: string | null
  readonly negated: boolean
  /** Values of the scope's slots, joined; '' without a scope. */
  readonly scope: string
}

/** One cardinality for each row; null for a negated row, which says that there is no mapping. */
export function cardinalities(rows: readonly CardinalityRow[]): readonly (string | null)[] {
  const objectsOf = new Map<string, Set<string>>()
  const subjectsOf = new Map<string, Set<string>>()
  for (const { subject, object, negated, scope } of rows) {
    if (negated || subject === null || object === null) continue
    add(objectsOf, key(scope, subject), object)
    add(subjectsOf, key(scope, object), subject)
  }
  return rows.map(({ subject, object, negated, scope }) => {
    if (negated) return null
    if (subject === null || object === null) return `${subject === null ? 0 : 1}:${object === null ? 0 : 1}`
    const objects = objectsOf.get(key(scope, subject))?.size ?? 1
    const subjects = subjectsOf.get(key(scope, object))?.size ?? 1
    return `${subjects > 1 ? 'n' : '1'}:${objects > 1 ? 'n' : '1'}`
  })
}

const key = (scope: string, id: string): string => `${scope}\u0000${id}`

function add(sets: Map<string, Set<string>>, at: string, value: string): void {
  const set = sets.get(at)
  if (set) set.add(value)
  else sets.set(at, new Set([value]))
}
