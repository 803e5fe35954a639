/** What the clauses of a draft must be: at every save (numbered, not empty, latitude stated), and more at submission. */
import { fail, ok, type Result } from '../shared/problem'
import type { SignedClause } from './content'
import type { JointProblem } from './problems'
import { type Clause, type JointStandard, type Latitude, provenanceNew } from './types'

/** A clause as the form sends it; order in the list is order in the text. */
export type ClauseInput = SignedClause

/** Trimmed and checked; provenance without repetition, and a latitude only where the clause is flexible (M-06). */
export function checkClauses(
  joint: Pick<JointStandard, 'participants'>,
  clauses: readonly ClauseInput[],
): Result<readonly SignedClause[], JointProblem> {
  const sources = new Set([provenanceNew, ...joint.participants.map((participant) => participant.agencyId)])
  const numbers = new Set<string>()
  const checked: SignedClause[] = []
  for (const [index, input] of clauses.entries()) {
    const clause = tidyClause(input)
    if (!clause.number) return fail('CLAUSE_NUMBER_MISSING', { position: index + 1 })
    // A chapter may be a heading only; its clauses carry the text.
    if (!clause.text && !clause.heading) return fail('CLAUSE_EMPTY', { number: clause.number })
    if (numbers.has(clause.number)) return fail('CLAUSE_NUMBER_DUPLICATE', { number: clause.number })
    numbers.add(clause.number)
    const part = clause.rigidity === 'flexible' ? missingPart(clause.latitude) : null
    if (part !== null) return fail('CLAUSE_LATITUDE_MISSING', { number: clause.number, part })
    const unknown = clause.provenance.find((source) => !sources.has(source))
    if (unknown !== undefined) {
      return fail('CLAUSE_PROVENANCE_UNKNOWN', { number: clause.number, provenance: unknown })
    }
    checked.push(clause)
  }
  return ok(checked)
}

function tidyClause(input: ClauseInput): SignedClause {
  const { latitude } = input
  return {
    number: tidyText(input.number),
    element: input.element,
    heading: tidyText(input.heading),
    text: tidyText(input.text),
    rigidity: input.rigidity,
    latitude:
      input.rigidity === 'flexible' && latitude !== null
        ? {
            authority: tidyText(latitude.authority),
            extent: tidyText(latitude.extent),
            term: tidyText(latitude.term),
          }
        : null,
    provenance: [...new Set(input.provenance)].sort(),
  }
}

/** What pasted text may bring and neither canonical JSON nor Postgres can hold: broken surrogates and NUL. */
function tidyText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/gu, '\n').trim()
}

function missingPart(latitude: Latitude | null): keyof Latitude | null {
  const parts = ['authority', 'extent', 'term'] as const
  return parts.find((part) => !latitude?.[part]) ?? null
}

/** Every clause says 统一 or 弹性 (M-06), and where it comes from. */
export function checkTagged(clauses: readonly Clause[]): Result<null, JointProblem> {
  for (const { number, rigidity, provenance } of clauses) {
    if (rigidity === 'untagged') return fail('CLAUSE_UNTAGGED', { number })
    if (provenance.length === 0) return fail('CLAUSE_PROVENANCE_MISSING', { number })
  }
  return ok(null)
}
