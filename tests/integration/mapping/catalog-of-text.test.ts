/** Which catalogue a file speaks about: texts are counted once each, whatever they name, and no text against every node. */
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { countNamedNodes } from '#lib/db/catalog-of-text'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World

beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

it('counts 平台内码, titles and codes of the effective editions, each text once', async () => {
  const { platformCode } = await database().node.findUniqueOrThrow({
    where: { id: nodeOf(world, 'sc', '用车') },
  })
  const named = await countNamedNodes([platformCode, '术语', '术语', '没有这个'])
  expect(named.get(world.catalogs['sc'] ?? '')).toBe(2)
  expect(named.get(world.catalogs['cq'] ?? '')).toBe(1)
  expect((await countNamedNodes([])).size).toBe(0)
})

// Held against each other one by one, these would be thirty million comparisons: minutes instead of a moment.
it('is done with a thousand texts and thirty thousand nodes', async () => {
  const owner = new Client({ connectionString: process.env['MIGRATION_DATABASE_URL'] })
  await owner.connect()
  const catalogId = world.catalogs['sc'] ?? ''
  await owner.query(
    `INSERT INTO node (id, "catalogId", "platformCode", "createdAt")
     SELECT 'many-' || i, $1, 'PT51-9' || i, now() FROM generate_series(1, 30000) i`,
    [catalogId],
  )
  await owner.query(
    `INSERT INTO node_snapshot ("editionId", "nodeId", ordinal, kind, "officialCode", title, "contentHash")
     SELECT c."effectiveEditionId", 'many-' || i, i, 'category', 'AB' || i, '标准' || i, repeat('a', 64)
     FROM generate_series(1, 30000) i, catalog c WHERE c.id = $1`,
    [catalogId],
  )
  await owner.end()
  const texts = Array.from({ length: 1000 }, (_, index) =>
    index % 2 === 0 ? `标准${index + 1}` : `ab${index + 1}`,
  )
  expect((await countNamedNodes(texts)).get(catalogId)).toBe(1000)
}, 60_000)
