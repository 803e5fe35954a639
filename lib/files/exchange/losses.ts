/**
 * What each format can't carry, as one table of facts by format. `native`: the format's own field; `own`: a declared
 * property of ours, which other programs keep or drop; `lost`: not in the file; `left-out`: the whole row is not in the
 * file. `losses` applies it to rows; the words stand in `lib/i18n/exchange.ts`, the same table in `docs/exchange.md`.
 */
import { fitsCell } from './cell-limit'
import type { ExchangeFormat, ExchangeMapping } from './exchange-mapping'
import { fitsSssom } from './sssom-row'

export const exchangeFacts = [
  'overlap',
  'related',
  'equivalent',
  'unrelated-open',
  'unrelated',
  'relation-open',
  'gap',
  'gap-disposition',
  'justification',
  'differences',
  'unrelated-reason',
  'bundle',
  'evidence',
  'state',
  'marks',
  'people',
  'dates',
  'scores',
  'path',
  'record-id',
  'extra',
  'long-text',
] as const
export type ExchangeFact = (typeof exchangeFacts)[number]

export type Carriage = 'native' | 'own' | 'lost' | 'left-out'

/** Whether a row has the fact at all. */
const holds: Readonly<Record<ExchangeFact, (row: ExchangeMapping) => boolean>> = {
  overlap: ({ relation }) => relation === 'overlap',
  related: ({ relation }) => relation === 'related',
  equivalent: ({ relation }) => relation === 'equivalent',
  'unrelated-open': (row) => row.relation === 'unrelated' && !fitsSssom(row),
  unrelated: (row) => row.relation === 'unrelated' && fitsSssom(row),
  'relation-open': ({ relation, gap }) => relation === null && gap === null,
  gap: ({ gap }) => gap !== null,
  'gap-disposition': ({ gap }) => gap !== null && gap.disposition !== null,
  justification: ({ justification }) => justification !== '',
  differences: ({ differences }) => differences.length > 0,
  'unrelated-reason': ({ unrelatedReason }) => unrelatedReason !== null,
  bundle: ({ bundle }) => bundle !== null,
  evidence: ({ evidence }) => evidence !== '',
  state: ({ state }) => state !== '',
  marks: ({ hard, stale, demo }) => hard || stale || demo,
  people: ({ authors, reviewers }) => authors.length + reviewers.length > 0,
  dates: ({ statedOn, reviewedOn }) => statedOn !== null || reviewedOn !== null,
  scores: ({ confidence, similarity }) => confidence !== null || similarity !== null,
  path: ({ subject, object }) => subject.path.length + object.path.length > 0,
  'record-id': ({ recordId }) => recordId !== null,
  extra: ({ extra }) => extra.length > 0,
  'long-text': (row) => !fitsCell(row.comment || row.justification),
}

type FormatTable = Readonly<Record<ExchangeFact, Carriage>>

const sssom: FormatTable = {
  overlap: 'own',
  related: 'native',
  equivalent: 'native',
  'unrelated-open': 'left-out',
  unrelated: 'native',
  'relation-open': 'native',
  gap: 'native',
  'gap-disposition': 'own',
  justification: 'native',
  differences: 'own',
  'unrelated-reason': 'own',
  bundle: 'own',
  evidence: 'own',
  state: 'own',
  marks: 'own',
  people: 'native',
  dates: 'native',
  scores: 'native',
  path: 'own',
  'record-id': 'native',
  extra: 'native',
  'long-text': 'native',
}

const jskos: FormatTable = {
  ...sssom,
  // JSKOS has no negation at all.
  unrelated: 'left-out',
  bundle: 'own',
  people: 'own',
  dates: 'own',
  scores: 'own',
  extra: 'own',
}

const nothing = Object.fromEntries(exchangeFacts.map((fact) => [fact, 'lost'])) as FormatTable

/** The table for every format. */
export const carriageTable: Readonly<Record<ExchangeFormat, FormatTable>> = {
  sssom,
  jskos,
  'jskos-ndjson': jskos,
  'jskos-csv': {
    ...nothing,
    related: 'native',
    equivalent: 'native',
    'relation-open': 'native',
    'unrelated-open': 'left-out',
    unrelated: 'left-out',
    gap: 'native',
    // It holds no text that could be too long.
    'long-text': 'native',
  },
  strm: {
    ...nothing,
    overlap: 'native',
    related: 'left-out',
    equivalent: 'native',
    unrelated: 'native',
    'unrelated-open': 'left-out',
    'relation-open': 'left-out',
    gap: 'left-out',
    'gap-disposition': 'left-out',
    justification: 'native',
  },
  oscal: {
    ...sssom,
    overlap: 'native',
    related: 'own',
    unrelated: 'native',
    'relation-open': 'own',
    gap: 'native',
    justification: 'native',
    people: 'own',
    dates: 'own',
    scores: 'own',
    'record-id': 'own',
    extra: 'own',
  },
  table: {
    ...(Object.fromEntries(exchangeFacts.map((fact) => [fact, 'native'])) as FormatTable),
    extra: 'lost',
  },
}

/** `maps-missing`: OSCAL has no mapping collection of gaps alone, so that nothing of such a table can be written. */
export type LossFact = ExchangeFact | 'maps-missing'

export type ExchangeLoss = {
  readonly fact: LossFact
  /** `own` stands here too: other programs may not understand it. */
  readonly carriage: Exclude<Carriage, 'native'>
  /** Places in the list of rows, from 0. */
  readonly rows: readonly number[]
}

/** What the file will not hold, or hold for us alone, in the order of the facts. */
export function losses(format: ExchangeFormat, rows: readonly ExchangeMapping[]): readonly ExchangeLoss[] {
  const byFact = exchangeFacts.flatMap((fact): readonly ExchangeLoss[] => {
    const carriage = carriageTable[format][fact]
    if (carriage === 'native') return []
    const found = rows.flatMap((row, index) => (holds[fact](row) ? [index] : []))
    return found.length === 0 ? [] : [{ fact, carriage, rows: found }]
  })
  const refused = format === 'oscal' && rows.length > 0 && !hasOscalMaps(rows)
  return refused
    ? [...byFact, { fact: 'maps-missing', carriage: 'left-out', rows: [...rows.keys()] }]
    : byFact
}

/** Whether OSCAL, which wants at least one relation in a collection, can hold the table. */
export function hasOscalMaps(rows: readonly ExchangeMapping[]): boolean {
  return rows.some((row) => row.gap === null && isCarried('oscal', row))
}

/** Whether the format holds the row at all. */
export function isCarried(format: ExchangeFormat, row: ExchangeMapping): boolean {
  return !exchangeFacts.some((fact) => carriageTable[format][fact] === 'left-out' && holds[fact](row))
}
