import { describe, expect, test } from 'vitest'
import { startAt } from '#components/workbench/board-start'
import type { Owners, PaneOwner } from '#components/workbench/owners'

const owner = (catalogId: string): PaneOwner => ({
  ...{ catalogId, agencyId: `agency of ${catalogId}`, editionId: `edition of ${catalogId}`, edition: '' },
  agency: { name: catalogId, shortName: catalogId, seal: '', accent: 'a1' },
})
const owners: Owners = { left: owner('C1'), right: owner('C2') }

describe('the workbench begins where its address says', () => {
  test('a bare address is the trees, at the level of 类目, unfiltered', () => {
    expect(startAt({}, owners)).toMatchObject({ owners, level: 'category', left: null, view: 'trees' })
  })

  test('with the pair, the level and the filters', () => {
    const params = { a: 'C1', b: 'C2', node: 'n1', other: 'n2', level: 'position', status: 'gap', mine: '1' }
    expect(startAt(params, owners)).toMatchObject({
      ...{ owners, level: 'position', left: 'n1', right: 'n2' },
      filter: { status: 'gap', mine: true, assigned: false },
    })
  })

  test('sides that were swapped stay swapped for whoever comes back to the page as it was made', () => {
    const start = startAt({ a: 'C2', b: 'C1', node: 'n2', other: 'n1' }, owners)
    expect(start.owners).toEqual({ left: owners.right, right: owners.left })
    expect([start.left, start.right]).toEqual(['n2', 'n1'])
  })
})
