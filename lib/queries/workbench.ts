/** The board of the workbench as a page needs it, and what a command has changed of it. */
import { effectiveHashes, listEditionRows, listMappingHeads, listSuggestionHeads } from '#lib/db/board'
import { listBundlesBetween } from '#lib/db/bundle'
import { listDispositions } from '#lib/db/gap'
import { listReports } from '#lib/db/gap-report'
import { nodeOwners } from '#lib/db/node-owner'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import { type Board, type BoardSide, type Side, sides, uniqueHints } from '#lib/domain/workbench/board'
import type { Ends, FreshNodes } from '#lib/domain/workbench/fresh'
import {
  type BoardFacts,
  groupFacts,
  hintOf,
  linksOf,
  markOf,
  type Places,
  placesOf,
} from '#lib/domain/workbench/marks'
import type { Readings } from '#lib/domain/workbench/pinyin'
import { boardRows, indexRows } from '#lib/domain/workbench/rows'
import { type CatalogPair, mappingScope } from './catalog-pair'
import { readingsOf } from './readings'

export type LoadedBoard = { readonly board: Board; readonly readings: Readings }

/** Everything between the two catalogues that the reader may see. */
export async function loadBoard(
  { actor }: Reader<'mapping.read'>,
  { a, b }: CatalogPair,
): Promise<LoadedBoard> {
  const [editionA, editionB, facts] = await Promise.all([
    listEditionRows(a.edition.id),
    listEditionRows(b.edition.id),
    loadFacts(actor, { a: a.id, b: b.id }, null),
  ])
  const hashes = new Map([...editionA, ...editionB].map(({ nodeId, hash }) => [nodeId, hash]))
  const rows = { left: boardRows(editionA), right: boardRows(editionB) }
  const places = { left: indexRows(rows.left), right: indexRows(rows.right) }
  const known = { ...facts, hashes }
  const grouped = groupFacts(known)
  const side = (name: Side): BoardSide => ({
    rows: rows[name],
    marks: rows[name].map(({ id }) => markOf(id, grouped, hashes, actor)),
  })
  const hints = sides.flatMap((name) =>
    rows[name].flatMap(({ id }) => hintOf(id, name, grouped, places) ?? []),
  )
  return {
    board: {
      left: side('left'),
      right: side('right'),
      links: linksOf(known, places, actor),
      hints: uniqueHints(hints),
    },
    readings: readingsOf([...rows.left, ...rows.right].map(({ title }) => title)),
  }
}

type CatalogIds = { readonly a: string; readonly b: string }

async function loadFacts(
  actor: Actor,
  { a, b }: CatalogIds,
  nodeIds: readonly string[] | null,
): Promise<Omit<BoardFacts, 'hashes'>> {
  const [mappings, suggestions, dispositions, bundles, reports] = await Promise.all([
    listMappingHeads({ a, b }, mappingScope(actor), nodeIds),
    listSuggestionHeads({ a, b }, nodeIds),
    listDispositions([a, b], { internalOf: actor.agencyId }),
    listBundlesBetween(a, b, mappingScope(actor)),
    listReports([a, b]),
  ])
  return { mappings, suggestions, dispositions, bundles, reports }
}

/** For a browser that has the board: it knows the rows by these ids. */
export async function loadFreshNodes(
  { actor }: Reader<'mapping.read'>,
  { a, b }: CatalogPair,
  nodeIds: readonly string[],
): Promise<FreshNodes> {
  const facts = await loadFacts(actor, { a: a.id, b: b.id }, nodeIds)
  const ends = [
    ...nodeIds,
    ...[...facts.mappings, ...facts.suggestions].flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId ?? '']),
  ]
  const known = { ...facts, hashes: await effectiveHashes(ends) }
  const places = await placesIn(known, { a: a.id }, ends)
  const grouped = groupFacts(known)
  const idAt = { left: namesOf(places.left), right: namesOf(places.right) }
  const named = <One extends { readonly left: number; readonly right: number }>(one: One): Ends<One> => ({
    ...one,
    left: idAt.left.get(one.left) ?? null,
    right: idAt.right.get(one.right) ?? null,
  })
  const standing = placesOf(places, nodeIds)
  return {
    marks: standing.map(({ nodeId }) => ({ nodeId, mark: markOf(nodeId, grouped, known.hashes, actor) })),
    links: linksOf(known, places, actor).map(named),
    hints: uniqueHints(
      standing.flatMap(({ nodeId, side }) => hintOf(nodeId, side, grouped, places) ?? []),
    ).map(named),
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
