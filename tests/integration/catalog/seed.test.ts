import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client'
import { editionHash } from '#lib/domain/catalog/node'
import { rowsOfCatalog } from '#lib/domain/catalog/standards-file'
import file from '../../../data/standards.json'
import { setUpTestDatabase } from '../../support/postgres'
import { buildWorld, catalogOf, snapshotsOf } from './catalog-world'

setUpTestDatabase()
beforeAll(async () => {
  await buildWorld()
})

describe('the real catalogues', () => {
  test('standards.json comes out of the database as it went in', async () => {
    const out = await Promise.all(
      ['sc', 'cq'].map(async (agencyId) => {
        const { agency } = await catalogOf(agencyId)
        return rowsOfCatalog({ shortName: agency.shortName, snapshots: await snapshotsOf(agencyId) })
      }),
    )
    const byId = new Map(out.flat().map((row) => [row.id, row]))
    expect(out.flat()).toHaveLength(file.standards.length)
    expect(file.standards.map(({ id }) => byId.get(id))).toEqual(file.standards)
  })

  test('an edition keeps the hash of its own snapshots', async () => {
    for (const agencyId of ['sc', 'cq']) {
      const { edition } = await catalogOf(agencyId)
      expect(edition.contentHash).toBe(editionHash(await snapshotsOf(agencyId)))
      expect(edition.title).toMatch(/^\d{4}年第1版$/)
    }
  })

  test('every node has a platform code of its region, and Sichuan has no official code', async () => {
    const nodes = await database().node.findMany({ include: { catalog: true } })
    for (const { platformCode, catalog } of nodes)
      expect(platformCode).toMatch(catalog.agencyId === 'sc' ? /^PT51-\d{4}$/ : /^PT50-\d{4}$/)
    expect((await snapshotsOf('sc')).filter(({ officialCode }) => officialCode !== null)).toEqual([])
  })

  test('a number that both bureaus place is one standard in both catalogues', async () => {
    const { standardId } = await database().standardNumber.findUniqueOrThrow({
      where: { normalized: 'DB50/T10004-2023' },
    })
    for (const agencyId of ['sc', 'cq'])
      expect((await snapshotsOf(agencyId)).filter((one) => one.standardId === standardId)).toHaveLength(1)
  })
})
