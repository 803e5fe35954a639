/** What the page 查找 shows: standards, nodes, mappings and joint standards that answer to the words, each kind with its count. */
import { listAgencies } from '#lib/db/access'
import { listCatalogs } from '#lib/db/catalog'
import { listJoints } from '#lib/db/joint'
import { listMappingsOfNodes } from '#lib/db/mapping'
import { nodeTitles } from '#lib/db/node-title'
import { type FoundNode, type SearchWords, searchNodeIds, searchNodes, searchStandards } from '#lib/db/search'
import { listPlacements, listStandards, type Placement } from '#lib/db/standard'
import type { Agency } from '#lib/domain/access/agency'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import type { Standard } from '#lib/domain/catalog/standard'
import { normalizeNumber } from '#lib/domain/catalog/standard-number'
import type { JointStandard } from '#lib/domain/joint/types'
import type { JointState } from '#lib/domain/joint/workflow'
import type { MappingState } from '#lib/domain/mapping/workflow'
import { mappingScope } from './catalog-pair'
import { type ItemView, itemView } from './item-view'

export const searchKinds = ['standards', 'nodes', 'mappings', 'joint'] as const
export type SearchKind = (typeof searchKinds)[number]

type Group<Row> = { readonly total: number; readonly rows: readonly Row[] }

export type StandardHit = { readonly standard: Standard; readonly placements: readonly Placement[] }
export type NodeHit = { readonly node: FoundNode; readonly agency: Agency | null }
export type MappingHit = { readonly view: ItemView; readonly state: MappingState }
export type JointHit = {
  readonly view: ItemView
  readonly state: JointState
  readonly numbers: readonly string[]
}

export type SearchResult = {
  readonly standards: Group<StandardHit>
  readonly nodes: Group<NodeHit>
  readonly mappings: Group<MappingHit>
  readonly joint: Group<JointHit>
}

const queryMax = 100
const nodesMax = 500

/** The words of a query, and the query as a number: `db51t2610` and `DB51∕T 2610—2019` have one compact form. */
export function searchWords(query: string): SearchWords {
  const text = query.trim().slice(0, queryMax)
  const number = normalizeNumber(text).replace(/[/-]/g, '')
  return {
    words: text.split(/\s+/).filter((word) => word !== ''),
    // Two digits at least: a single letter or a Chinese word is no number.
    compact: /\d.*\d/.test(number) ? number : '',
  }
}

/** Null for an empty query. `limits` says how many rows of each kind; the counts are of all. */
export async function search(
  { actor }: Reader<'search.read'>,
  query: string,
  limits: Readonly<Record<SearchKind, number>>,
): Promise<SearchResult | null> {
  const wanted = searchWords(query)
  if (wanted.words.length === 0) return null
  const agencies = await listAgencies()
  const [standards, nodes, mappings, joint] = await Promise.all([
    findStandards(wanted, limits.standards),
    findNodes(wanted, limits.nodes, agencies),
    findMappings(wanted, limits.mappings, actor, agencies),
    findJoints(wanted, limits.joint, agencies),
  ])
  return { standards, nodes, mappings, joint }
}

async function findStandards(wanted: SearchWords, limit: number): Promise<Group<StandardHit>> {
  const { total, rows: ids } = await searchStandards(wanted, limit)
  const [standards, placements] = await Promise.all([listStandards(ids), listPlacements(ids)])
  const rows = ids.flatMap((id) => {
    const standard = standards.get(id)
    return standard
      ? [{ standard, placements: placements.filter((placement) => placement.standardId === id) }]
      : []
  })
  return { total, rows }
}

async function findNodes(
  wanted: SearchWords,
  limit: number,
  agencies: readonly Agency[],
): Promise<Group<NodeHit>> {
  const [{ total, rows }, catalogs] = await Promise.all([searchNodes(wanted, limit), listCatalogs()])
  const agencyOf = new Map(catalogs.map((catalog) => [catalog.id, catalog.agency.id]))
  const hits = rows.map((node) => ({
    node,
    agency: agencies.find((agency) => agency.id === agencyOf.get(node.catalogId)) ?? null,
  }))
  return { total, rows: hits }
}

/** Mappings of the nodes that the words name, as far as the reader may see them. */
async function findMappings(
  wanted: SearchWords,
  limit: number,
  actor: Actor,
  agencies: readonly Agency[],
): Promise<Group<MappingHit>> {
  const nodeIds = await searchNodeIds(wanted, nodesMax)
  const [mappings, catalogs] = await Promise.all([
    nodeIds.length === 0 ? [] : listMappingsOfNodes(nodeIds, mappingScope(actor)),
    listCatalogs(),
  ])
  const shown = mappings.slice(0, limit)
  const titles = await nodeTitles(shown.flatMap((mapping) => [mapping.nodeAId, mapping.nodeBId]))
  const named = { ...nothing, mappings: shown, catalogs, agencies, titles }
  const rows = shown.flatMap((mapping) => {
    const view = itemView(named, { list: 'mappings', id: mapping.id }, actor.agencyId)
    return view ? [{ view, state: mapping.state }] : []
  })
  return { total: mappings.length, rows }
}

async function findJoints(
  { words, compact }: SearchWords,
  limit: number,
  agencies: readonly Agency[],
): Promise<Group<JointHit>> {
  const found = (await listJoints()).filter((joint) => {
    const title = joint.title.toLowerCase()
    const numbers = numbersOf(joint).map((number) => normalizeNumber(number).replace(/[/-]/g, ''))
    return (
      words.every((word) => title.includes(word.toLowerCase())) ||
      (compact !== '' && numbers.some((number) => number.includes(compact)))
    )
  })
  const named = { ...nothing, joints: found, agencies }
  const rows = found.slice(0, limit).flatMap((joint) => {
    const view = itemView(named, { list: 'joint', id: joint.id }, null)
    return view ? [{ view, state: joint.state, numbers: numbersOf(joint) }] : []
  })
  return { total: found.length, rows }
}

function numbersOf({ participants }: JointStandard): readonly string[] {
  return participants.flatMap(({ number, projectNumber }) =>
    [number, projectNumber].filter((one) => one !== null),
  )
}

const nothing = {
  mappings: [],
  bundles: [],
  inheritances: [],
  redundancies: [],
  dispositions: [],
  catalogs: [],
  agencies: [],
  joints: [],
  changeSets: [],
  packages: [],
  releases: [],
  veiled: [],
  titles: new Map(),
}
