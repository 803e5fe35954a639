/** Makes ends and rows of exchange tables, so that each reader only names what its format knows. */
import { canonicalPlatformCode } from '#lib/domain/catalog/node'
import type { ExchangeEnd, ExchangeMapping, ExchangeSet, Provenance } from './exchange-mapping'

const NO_TERM: ExchangeEnd = {
  found: false,
  id: null,
  platformCode: null,
  code: null,
  label: null,
  path: [],
  source: null,
  sourceVersion: null,
}

/** An end that was looked for and not found in `source`. */
export function endNotFound(source: Pick<ExchangeEnd, 'source' | 'sourceVersion'>): ExchangeEnd {
  return { ...NO_TERM, ...source }
}

/** An end with what is known of it. The 平台内码 is taken from `id` where nothing else gives it. */
export function endFound(known: Partial<Omit<ExchangeEnd, 'found'>>): ExchangeEnd {
  const end = { ...NO_TERM, ...known, found: true }
  return { ...end, platformCode: end.platformCode ?? platformCodeIn(end.id) }
}

/** The 平台内码 at the end of an identifier: `https://…/nodes/PT51-0001` → `PT51-0001`. */
export function platformCodeIn(id: string | null): string | null {
  const found = /(?:^|[/#:])(PT\d{2,6}-\d{4,})$/.exec(id ?? '')
  return found?.[1] === undefined ? null : canonicalPlatformCode(found[1])
}

/** A row that says nothing yet. */
export function emptyRow(subject: ExchangeEnd, object: ExchangeEnd, provenance: Provenance): ExchangeMapping {
  return {
    recordId: null,
    subject,
    object,
    relation: null,
    predicate: '',
    negated: false,
    justification: '',
    method: '',
    evidence: '',
    differences: [],
    unrelatedReason: null,
    bundle: null,
    gap: null,
    state: '',
    hard: false,
    stale: false,
    demo: false,
    comment: '',
    authors: [],
    reviewers: [],
    statedOn: null,
    reviewedOn: null,
    confidence: null,
    similarity: null,
    cardinality: null,
    extra: [],
    provenance,
  }
}

export const emptySet: ExchangeSet = {
  id: null,
  title: null,
  description: null,
  version: null,
  license: null,
  date: null,
  creators: [],
  subjectSource: null,
  objectSource: null,
  prefixes: [],
  extra: [],
}
