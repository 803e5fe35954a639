/** The board of the workbench as a page needs it, and what a command has changed of it. */
import { effectiveHashes, listMappingHeads, listSuggestionHeads } from '#lib/db/board'
import { listBundlesBetween } from '#lib/db/bundle'
import { listDispositionHeads } from '#lib/db/gap'
import { listReports } from '#lib/db/gap-report'
import { nodeOwners } from '#lib/db/node-owner'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import type { HashLookup } from '#lib/domain/mapping/placed-node'
import { type Board, type BoardSide, type Side, sides } from '#lib/domain/workbench/board'
import { type BoardFacts, type Places, placesOf } from '#lib/domain/workbench/board-facts'
import { groupFacts } from '#lib/domain/workbench/by-line'
import type { Ends, FreshNodes } from '#lib/domain/workbench/fresh'
import { hintsOf } from '#lib/domain/workbench/hints'
import { linksOf, markOf } from '#lib/domain/workbench/marks'
import { type WireRows, writeRows } from '#lib/domain/workbench/wire'
import { loadAssignedIds } from './assigned-ids'
import { type CatalogPair, mappingScope } from './catalog-pair'
import { loadEditionTree } from './edition-tree'

/** The tree of a catalogue for the browser; null where the edition is not the effective one (any more). */
export async function loadTree(
  _reader: Reader<'mapping.read'>,
  { edition }: CatalogPair['a'],
  editionId: string,
): Promise<WireRows | null> {
  if (edition.id !== editionId) return null
  const { rows, readings } = await loadEditionTree(editionId)
  return writeRows(rows, readings)
}

/** Everything between the two catalogues that the reader may see. */
export async function loadBoard(
  { actor }: Reader<'mapping.read'>,
  { a, b }: CatalogPair,
  now = new Date(),
): Promise<Board> {
  const [left, right, facts] = await Promise.all([
    loadEditionTree(a.edition.id),
    loadEditionTree(b.edition.id),
    loadFacts(actor, { a: a.id, b: b.id }, null, now),
  ])
  const trees = { left, right }
  const places = { left: left.places, right: right.places }
  const known = { ...facts, hashes: bothHashes(left.hashes, right.hashes) }
  const grouped = groupFacts(known, places)
  const side = (name: Side): BoardSide => ({
    rows: trees[name].rows,
    marks: trees[name].rows.map(({ id }, index) => markOf(id, name, index, grouped, actor)),
  })
  return {
    left: side('left'),
    right: side('right'),
    links: linksOf(known, places, actor),
    hints: hintsOf(
      sides.flatMap((name) => trees[name].rows.map((_, index) => ({ side: name, index }))),
      grouped,
    ),
  }
}

/** Both at once, without a map of all of them for each load. */
function bothHashes(one: HashLookup, other: HashLookup): HashLookup {
  return {
    get: (nodeId) => one.get(nodeId) ?? other.get(nodeId),
    has: (nodeId) => one.has(nodeId) || other.has(nodeId),
  }
}

type CatalogIds = { readonly a: string; readonly b: string }

async function loadFacts(
  actor: Actor,
  { a, b }: CatalogIds,
  nodeIds: readonly string[] | null,
  now: Date,
): Promise<Omit<BoardFacts, 'hashes'>> {
  const [mappings, suggestions, dispositions, bundles, reports, assigned] = await Promise.all([
    listMappingHeads({ a, b }, mappingScope(actor), nodeIds),
    listSuggestionHeads({ a, b }, nodeIds),
    listDispositionHeads([a, b], { internalOf: actor.agencyId }, nodeIds),
    listBundlesBetween(a, b, mappingScope(actor)),
    listReports([a, b], nodeIds),
    loadAssignedIds(actor, { a, b }, now),
  ])
  return { mappings, suggestions, dispositions, bundles, reports, assigned }
}

/** For a browser that has the board: it knows the rows by these ids. */
export async function loadFreshNodes(
  { actor }: Reader<'mapping.read'>,
  { a, b }: CatalogPair,
  nodeIds: readonly string[],
  now = new Date(),
): Promise<FreshNodes> {
  const facts = await loadFacts(actor, { a: a.id, b: b.id }, nodeIds, now)
  const ends = [
    ...nodeIds,
    ...[...facts.mappings, ...facts.suggestions].flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId ?? '']),
  ]
  const known = { ...facts, hashes: await effectiveHashes(ends) }
  const places = await placesIn(known, { a: a.id }, ends)
  const grouped = groupFacts(known, places)
  const idAt = { left: namesOf(places.left), right: namesOf(places.right) }
  const named = <One extends { readonly left: number; readonly right: number }>(one: One): Ends<One> => ({
    ...one,
    left: idAt.left.get(one.left) ?? null,
    right: idAt.right.get(one.right) ?? null,
  })
  const standing = placesOf(places, nodeIds)
  return {
    marks: standing.map(({ nodeId, side, index }) => ({
      nodeId,
      mark: markOf(nodeId, side, index, grouped, actor),
    })),
    links: linksOf(known, places, actor).map(named),
    hints: hintsOf(standing, grouped).map(named),
  }
}

/** The sides of the nodes, numbered as they come: only ids go back to the browser. */
async function placesIn(
  facts: BoardFacts,
  { a }: { a: string },
  nodeIds: readonly string[],
): Promise<Places> {
  const standing = [...new Set(nodeIds)].filter((nodeId) => facts.hashes.has(nodeId))
  const owners = await nodeOwners(standing)
  const left = standing.filter((nodeId) => owners.get(nodeId)?.catalogId === a)
  const right = standing.filter((nodeId) => owners.get(nodeId)?.catalogId !== a)
  return { left: numbered(left), right: numbered(right) }
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

function namesOf(places: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  return new Map([...places].map(([id, index]) => [index, id]))
}
