/**
 * The verdict on rows that state no mapping: “looked for, and there is none”, and a program's candidates. Neither is
 * anybody's statement on this platform: they become 推荐. A gap itself is derived and needs no row; its 处置 is decided
 * by the agency that lacks, never by a file.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import { type Judged, noCounterpartKey, pairKey, type RowCase, type SuggestionFacts } from './import-case'

export function judgeGap({ row, subject, object }: RowCase, facts: SuggestionFacts): Judged {
  const end = subject.kind === 'node' ? subject : object
  if (end.kind !== 'node') throw new Error('a gap has one node')
  if (facts.covered.has(end.nodeId)) return { verdict: 'conflict', reason: 'COVERED' }
  const decided = facts.dispositions.get(end.nodeId) ?? null
  const said = row.gap?.disposition ?? null
  if (said !== null && said !== decided) {
    return { verdict: 'conflict', reason: 'DISPOSED_OTHERWISE', params: { disposition: said } }
  }
  if (decided !== null || isOwnGap(row)) return { verdict: 'unchanged', reason: 'GAP_KNOWN' }
  if (facts.suggested.has(noCounterpartKey(end.nodeId)))
    return { verdict: 'unchanged', reason: 'ALREADY_SUGGESTED' }
  if (end.level === 'subsystem') return { verdict: 'skipped', reason: 'LEVELS_DIFFER' }
  return { verdict: 'new', reason: 'NO_COUNTERPART', becomes: 'suggestion' }
}

/** A gap that this platform derived and exported comes back as what it is; nobody looked for a counterpart anew. */
function isOwnGap({ state }: RowCase['row']): boolean {
  return /^gap-/.test(state)
}

/** Pairs are suggested on one level at a time: 类目 with 类目, single standards with single standards. */
export function judgeCandidate(subject: FoundEnd, object: FoundEnd, facts: SuggestionFacts): Judged {
  const key = pairKey(subject.nodeId, object.nodeId)
  if (facts.mapped.has(key) || facts.suggested.has(key))
    return { verdict: 'unchanged', reason: 'ALREADY_SUGGESTED' }
  if (subject.level !== object.level || subject.level === 'subsystem')
    return { verdict: 'skipped', reason: 'LEVELS_DIFFER' }
  return { verdict: 'new', reason: 'CANDIDATE', becomes: 'suggestion' }
}

type FoundEnd = { readonly nodeId: string; readonly level: NodeKind }
