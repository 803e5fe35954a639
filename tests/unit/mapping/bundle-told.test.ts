/** What the log tells the other side of a bundle: what it knew of, and never a word that has not been sent. */
import { describe, expect, test } from 'vitest'
import {
  agreeBundle,
  approveBundle,
  type BundleDecision,
  changeBundle,
  createBundle,
  dissolveBundle,
  type MappingBundle,
  returnBundle,
} from '#lib/domain/mapping/bundle'
import { as, cqReviewer, scEditor, scReviewer, taken, toldOf } from './mapping-fixtures'
import { chongqingNode, hashes, realMapping } from './real-catalogs'

const { nodeId } = chongqingNode('YX207')
const members = ['5S管理标准', '人事管理标准'].map((title, index) => {
  const mapping = realMapping(title, 'YX207', 'narrower')
  return { ...mapping, id: `m${index}`, statement: { ...mapping.statement, id: `s${index}` } }
})

const created = () =>
  taken(createBundle({ nodeId, mode: 'combined', members, reason: '两类合起来' }, as(scEditor)))
const sent = () => taken(approveBundle(created(), { version: 1, members }, as(scReviewer)))
const agreed = () => {
  const said = { version: 2, coverage: 'full' as const, members, hashes }
  return taken(agreeBundle(sent(), said, as(cqReviewer)))
}
const eventsOf = (decision: BundleDecision) => {
  if (!decision.ok) throw new Error(decision.problem.code)
  return toldOf(decision.value.events)
}

describe('the log', () => {
  test('tells that an agreement fell, and none of the new words before they are sent', () => {
    const bundle = agreed()
    const draft = {
      ...realMapping('资产管理标准', 'YX207', 'narrower'),
      id: 'own-draft',
      state: 'draft' as const,
    }
    const said = {
      nodeId,
      mode: 'any' as const,
      members: [...members, draft],
      reason: '内部新理由',
      version: 3,
    }
    const { told, kept } = eventsOf(changeBundle(bundle, said, as(scEditor)))
    expect(told.map(({ name }) => name)).toEqual(['bundle.reopened'])
    expect(JSON.stringify(told)).not.toMatch(/内部新理由|own-draft|"any"/)
    expect(JSON.stringify(kept)).toMatch(/内部新理由/)
  })

  test('says nothing outside of one that is given up before it was ever sent', () => {
    const told = (bundle: MappingBundle) => {
      const said = { version: bundle.version, reason: '内部不再' }
      return eventsOf(dissolveBundle(bundle, said, as(scEditor))).told.map(({ name }) => name)
    }
    const back = taken(returnBundle(created(), { version: 1, reason: '再想想' }, as(scReviewer)))
    expect([told(created()), told(back)]).toEqual([[], []])
    expect([told(sent()), told(agreed())]).toEqual([['bundle.dissolved'], ['bundle.dissolved']])
  })
})
