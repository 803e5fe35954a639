/**
 * The signed content of a draft: what the ballot votes on and what the agencies sign, and nothing else. Numbers, dates,
 * notes, authors and row ids stay outside, because they are later or incidental facts (DESIGN §7).
 */
import { canonicalJson } from '../shared/canonical-json'
import type { Json } from '../shared/event'
import { hashText } from '../shared/hash'
import type { Clause, JointStandard } from './types'

/** What of a clause is signed. Order of clauses is content; order of provenance is not. */
export type SignedClause = Pick<
  Clause,
  'number' | 'element' | 'heading' | 'text' | 'rigidity' | 'latitude' | 'provenance'
>

/** Names the layout of the canonical text, so that a verifier of later years knows what it reads. */
export const contentFormat = 'tongbiao/draft/1'

/** The canonical text (RFC 8785) of the signed content, and its SHA-256 in hex. */
export function draftContent(
  joint: Pick<JointStandard, 'title' | 'kind'>,
  clauses: readonly SignedClause[],
): { readonly canonical: string; readonly contentHash: string } {
  const canonical = canonicalJson({
    format: contentFormat,
    title: joint.title,
    kind: joint.kind,
    clauses: clauses.map(signedClause),
  })
  return { canonical, contentHash: hashText(canonical) }
}

function signedClause(clause: SignedClause): Json {
  return {
    number: clause.number,
    element: clause.element,
    heading: clause.heading,
    text: clause.text,
    rigidity: clause.rigidity,
    latitude: clause.latitude,
    provenance: [...clause.provenance].sort(),
  }
}
