/**
 * 单位: a participating bureau is a row, and a new one takes part without a change of code. It is born with an empty
 * catalogue (edition 0) and a signing key.
 */
import type { DecideContext, Decided } from '../shared/event'
import { fail, ok, type Result } from '../shared/problem'
import type { AccessProblem } from './problems'
import type { Actor } from './roles'

export type Agency = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** One character: 川. */
  readonly seal: string
  /** First digits of the 行政区划代码: 51. */
  readonly regionCode: string
  /** Token of the accent colour: sc, cq, a3, a4. */
  readonly accent: string
  /** 发文字号 prefix without 发 or 函: 川机管; null where none is known. */
  readonly docPrefix: string | null
  /** Who issues 地方标准 there: the 市场监督管理局, never the bureau itself (标准化法第13条). */
  readonly issuer: string
  readonly ordinal: number
}

export type AgencyFounding = {
  readonly agency: Agency
  readonly catalog: {
    readonly id: string
    readonly name: string
    readonly scheme: string
    readonly editionId: string
  }
  readonly key: { readonly id: string; readonly publicKey: string; readonly encryptedPrivate: string }
  readonly at: Date
  readonly by: string
}

export function createAgency(
  existing: readonly Agency[],
  input: Omit<Agency, 'ordinal'> & { readonly catalogName: string; readonly scheme: string },
  key: { readonly publicKey: string; readonly encryptedPrivate: string },
  { actor, now, newId }: DecideContext<Actor>,
): Result<Decided<AgencyFounding>, AccessProblem> {
  const taken = existing.find((other) => uniqueAgencyFields.some(([field]) => other[field] === input[field]))
  if (taken) {
    const field = uniqueAgencyFields.find(([name]) => taken[name] === input[name])
    return fail('AGENCY_TAKEN', { field: field?.[1] ?? '' })
  }
  const { catalogName, scheme, ...facts } = input
  const agency: Agency = { ...facts, ordinal: existing.length }
  const catalog = { id: newId(), name: catalogName, scheme, editionId: newId() }
  return ok({
    next: { agency, catalog, key: { id: newId(), ...key }, at: now, by: actor.accountId },
    events: [
      {
        name: 'agency.created',
        subject: { type: 'agency', id: agency.id },
        about: [`catalog:${catalog.id}`],
        before: null,
        after: {
          ...agency,
          catalog: { id: catalog.id, name: catalog.name, scheme },
          publicKey: key.publicKey,
        },
      },
    ],
  })
}

/** What no two agencies share, with the words for it. */
export const uniqueAgencyFields = [
  ['id', '标识'],
  ['name', '名称'],
  ['shortName', '简称'],
  ['seal', '单字简称'],
  ['regionCode', '行政区划代码'],
] as const
