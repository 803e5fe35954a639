/**
 * What we know of a row and the exchange formats do not: relation 交叉, differences, 处置, bundles and the like, as a
 * table of named texts. SSSOM carries them as declared extension slots, JSKOS and OSCAL as properties of ours; whoever
 * reads a file that we wrote gets the same row back.
 */
import { type DispositionKey, dispositionKeys } from '#lib/domain/gap/disposition'
import { isRelation } from '#lib/domain/mapping/relations'
import { type UnrelatedReason, unrelatedReasons } from '#lib/domain/mapping/statement'
import { differencesOfText, differencesText, textListOfText, textListText } from './difference-text'
import type { ExchangeBundle, ExchangeEnd, ExchangeGap, ExchangeMapping } from './exchange-mapping'
import { predicateToWrite, relationOfPredicate } from './predicates'

/** The vocabulary of these fields. `.invalid` (RFC 2606): the name is ours to define and resolves nowhere. */
export const TONGBIAO_NS = 'https://tongbiao.invalid/ns/exchange#'

export type OwnField = {
  readonly name: string
  /** '' where there is nothing to say. */
  readonly text: (row: ExchangeMapping) => string
  /** The row with the field's text put in; null where the text can't be one of ours. */
  readonly put: (row: ExchangeMapping, text: string) => ExchangeMapping | null
}

/** In the order of their names. */
export const ownFields: readonly OwnField[] = [
  plain(
    'bundle_coverage',
    ({ bundle }) => bundle?.coverage ?? '',
    (row, text) =>
      text === 'full' || text === 'partial' ? { ...row, bundle: { ...bundleOf(row), coverage: text } } : null,
  ),
  plain(
    'bundle_id',
    ({ bundle }) => bundle?.id ?? '',
    (row, text) => ({
      ...row,
      bundle: { ...bundleOf(row), id: text },
    }),
  ),
  plain(
    'bundle_mode',
    ({ bundle }) => bundle?.mode ?? '',
    (row, text) =>
      text === 'combined' || text === 'any' ? { ...row, bundle: { ...bundleOf(row), mode: text } } : null,
  ),
  plain(
    'demo',
    ({ demo }) => (demo ? 'true' : ''),
    (row, text) => (text === 'true' ? { ...row, demo: true } : null),
  ),
  plain(
    'differences',
    ({ differences }) => differencesText(differences),
    (row, text) => {
      const differences = differencesOfText(text)
      return differences && { ...row, differences }
    },
  ),
  plain(
    'evidence',
    ({ evidence }) => evidence,
    (row, evidence) => ({ ...row, evidence }),
  ),
  plain(
    'gap_disposition',
    ({ gap }) => gap?.disposition ?? '',
    (row, text) => {
      const disposition = dispositionKeys.find((key: DispositionKey) => key === text)
      return disposition === undefined ? null : { ...row, gap: { ...gapOf(row), disposition } }
    },
  ),
  plain(
    'gap_due',
    ({ gap }) => gap?.dueDate ?? '',
    (row, text) =>
      /^\d{4}-\d\d-\d\d$/.test(text) ? { ...row, gap: { ...gapOf(row), dueDate: text } } : null,
  ),
  plain(
    'gap_owner',
    ({ gap }) => gap?.ownerName ?? '',
    (row, ownerName) => ({
      ...row,
      gap: { ...gapOf(row), ownerName },
    }),
  ),
  plain(
    'gap_reason',
    ({ gap }) => gap?.reason ?? '',
    (row, reason) => ({
      ...row,
      gap: { ...gapOf(row), reason },
    }),
  ),
  plain(
    'hard',
    ({ hard }) => (hard ? 'true' : ''),
    (row, text) => (text === 'true' ? { ...row, hard: true } : null),
  ),
  plain(
    'justification',
    ({ justification }) => justification,
    (row, justification) => ({
      ...row,
      justification,
    }),
  ),
  endField('object', 'code'),
  endField('object', 'path'),
  // Only where the predicate does not say it already.
  plain('relation', relationText, (row, text) => (isRelation(text) ? { ...row, relation: text } : null)),
  plain(
    'stale',
    ({ stale }) => (stale ? 'true' : ''),
    (row, text) => (text === 'true' ? { ...row, stale: true } : null),
  ),
  plain(
    'state',
    ({ state }) => state,
    (row, state) => ({ ...row, state }),
  ),
  endField('subject', 'code'),
  endField('subject', 'path'),
  plain(
    'unrelated_reason',
    ({ unrelatedReason }) => unrelatedReason ?? '',
    (row, text) => {
      const unrelatedReason = unrelatedReasons.find((key: UnrelatedReason) => key === text)
      return unrelatedReason === undefined ? null : { ...row, unrelatedReason }
    },
  ),
]

/** What SSSOM has slots for and other formats have not, in the same shape. */
export const furtherFields: readonly OwnField[] = [
  plain(
    'authors',
    ({ authors }) => textListText(authors),
    (row, text) => {
      const authors = textListOfText(text)
      return authors && { ...row, authors }
    },
  ),
  plain(
    'confidence',
    ({ confidence }) => numberText(confidence),
    (row, text) => putNumber(row, 'confidence', text),
  ),
  plain(
    'method',
    ({ method }) => method,
    (row, method) => ({ ...row, method }),
  ),
  versionField('object'),
  plain(
    'predicate',
    ({ predicate }) => predicate,
    (row, predicate) => ({ ...row, predicate }),
  ),
  plain(
    'reviewed_on',
    ({ reviewedOn }) => reviewedOn ?? '',
    (row, text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? { ...row, reviewedOn: text } : null),
  ),
  plain(
    'reviewers',
    ({ reviewers }) => textListText(reviewers),
    (row, text) => {
      const reviewers = textListOfText(text)
      return reviewers && { ...row, reviewers }
    },
  ),
  plain(
    'similarity',
    ({ similarity }) => numberText(similarity),
    (row, text) => putNumber(row, 'similarity', text),
  ),
  plain(
    'stated_on',
    ({ statedOn }) => statedOn ?? '',
    (row, text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? { ...row, statedOn: text } : null),
  ),
  versionField('subject'),
]

const fieldOf = new Map(ownFields.map((field) => [field.name, field]))
const anyFieldOf = new Map([...ownFields, ...furtherFields].map((field) => [field.name, field]))

export const ownField = (name: string): OwnField | undefined => fieldOf.get(name)
export const anyOwnField = (name: string): OwnField | undefined => anyFieldOf.get(name)

/** The texts of all our fields but for those that the format has itself, by name. */
export function ownTexts(
  row: ExchangeMapping,
  native: readonly string[],
): readonly (readonly [string, string])[] {
  return [...ownFields, ...furtherFields]
    .filter(({ name }) => !native.includes(name))
    .map((field) => [field.name, field.text(row)] as const)
    .filter(([, text]) => text !== '')
}

function plain(name: string, text: OwnField['text'], put: OwnField['put']): OwnField {
  return { name, text, put }
}

function endField(side: 'subject' | 'object', what: 'code' | 'path'): OwnField {
  return {
    name: `${side}_${what}`,
    text: (row) => (what === 'path' ? textListText(row[side].path) : codeText(row[side])),
    put: (row, text) => {
      if (what === 'code') return { ...row, [side]: { ...row[side], code: text } }
      const path = textListOfText(text)
      return path && { ...row, [side]: { ...row[side], path } }
    },
  }
}

/** Nothing where a reader takes the same code from the identifier (`codeInId`). */
function codeText(end: ExchangeEnd): string {
  return end.code === null || (end.id !== null && codeInId(end.id) === end.code) ? '' : end.code
}

/** What stands behind the last separator of an identifier: the code that most vocabularies put there. */
export function codeInId(id: string): string | null {
  const local = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#'), id.lastIndexOf(':')) + 1)
  return local === '' ? null : local
}

function versionField(side: 'subject' | 'object'): OwnField {
  return {
    name: `${side}_version`,
    text: (row) => row[side].sourceVersion ?? '',
    put: (row, text) => ({ ...row, [side]: { ...row[side], sourceVersion: text } }),
  }
}

const numberText = (value: number | null): string => (value === null ? '' : String(value))

function putNumber(
  row: ExchangeMapping,
  name: 'confidence' | 'similarity',
  text: string,
): ExchangeMapping | null {
  const value = Number(text)
  return value >= 0 && value <= 1 ? { ...row, [name]: value } : null
}

function relationText(row: ExchangeMapping): string {
  const { uri, negated } = predicateToWrite(row)
  return row.relation === null || relationOfPredicate(uri, negated) === row.relation ? '' : row.relation
}

function bundleOf(row: ExchangeMapping): ExchangeBundle {
  return row.bundle ?? { id: '', mode: 'any', coverage: null }
}

function gapOf(row: ExchangeMapping): ExchangeGap {
  return row.gap ?? { disposition: null, reason: '', ownerName: '', dueDate: null }
}
