/**
 * What the figures of progress and the desk are computed from: everything that the reader may see of the common work,
 * for all catalogues at once. Both pages and the lists behind their figures use this one ground.
 */
import { listAgencies } from '#lib/db/access'
import { listBallots } from '#lib/db/ballot'
import { listBundlesBetween, listBundlesInStates } from '#lib/db/bundle'
import {
  type CatalogSummary,
  effectiveSnapshots,
  listCatalogs,
  listSnapshots,
  type StoredSnapshot,
} from '#lib/db/catalog'
import { listCosignaturesOf } from '#lib/db/cosignature'
import { listDispositions } from '#lib/db/gap'
import { listReports } from '#lib/db/gap-report'
import { listInheritancesBetween, listInheritancesInStates } from '#lib/db/inheritance'
import { listJoints } from '#lib/db/joint'
import { listReplacedNodes } from '#lib/db/joint-node'
import {
  listMappingsBetween,
  listMappingsByIds,
  listMappingsOfNodes,
  listMappingsWaiting,
} from '#lib/db/mapping'
import { type NodeTitle, nodeTitles } from '#lib/db/node-title'
import { listOpenChangeSets, type OpenChangeSet } from '#lib/db/open-change-set'
import { listRedundancyDispositions } from '#lib/db/redundancy'
import { listOpenReleases, type ReleaseHead } from '#lib/db/release'
import type { Agency } from '#lib/domain/access/agency'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import type { RedundancyDisposition } from '#lib/domain/gap/redundancy'
import type { JointStandard } from '#lib/domain/joint/types'
import type { AccordState } from '#lib/domain/mapping/accord'
import type { Inheritance } from '#lib/domain/mapping/inheritance'
import type { FullPackage } from '#lib/domain/mapping/package'
import { hashesOf, placedNodes } from '#lib/domain/mapping/placed-node'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { gapWork, mappingWork } from '#lib/domain/progress/awaited'
import type {
  ProgressBasis,
  ProgressCatalog,
  ProgressChangeSet,
  ProgressJoint,
} from '#lib/domain/progress/figures'
import { jointAwaits } from '#lib/domain/progress/joint-awaits'
import { mappingScope } from './catalog-pair'
import { loadPackageBasis } from './package-basis'

/** The basis together with the names that screens need for its rows. */
export type NamedBasis = {
  readonly basis: ProgressBasis
  readonly mappings: ProgressBasis['mappings']
  readonly bundles: ProgressBasis['bundles']
  readonly inheritances: readonly Inheritance[]
  readonly redundancies: readonly RedundancyDisposition[]
  readonly dispositions: ProgressBasis['dispositions']
  readonly catalogs: readonly CatalogSummary[]
  readonly agencies: readonly Agency[]
  readonly joints: readonly JointStandard[]
  readonly changeSets: readonly OpenChangeSet[]
  /** Those that are not answered. */
  readonly packages: readonly FullPackage[]
  readonly veiled: ProgressBasis['veiled']
  /** Those that wait for signatures. */
  readonly releases: readonly ReleaseHead[]
  /** Of every node that a mapping or a gap speaks about. */
  readonly titles: ReadonlyMap<string, NodeTitle>
}

export async function loadProgressBasis(actor: Actor, now: Date): Promise<NamedBasis> {
  const [catalogs, agencies, joints, changeSets, releases] = await Promise.all([
    listCatalogs(),
    listAgencies(),
    listJoints(),
    listVisibleChangeSets(actor),
    listOpenReleases(),
  ])
  const catalogIds = catalogs.map((catalog) => catalog.id)
  const scope = mappingScope(actor)
  const [
    placed,
    mappings,
    bundles,
    inheritances,
    redundancies,
    dispositions,
    replacedBy,
    reports,
    progressJoints,
  ] = await Promise.all([
    Promise.all(catalogs.map(placeCatalog)),
    perPair(catalogIds, (one, other) => listMappingsBetween(one, other, scope)),
    perPair(catalogIds, (one, other) => listBundlesBetween(one, other, scope)),
    perPair(catalogIds, (one, other) => listInheritancesBetween(one, other, scope)),
    listRedundancyDispositions(catalogIds, { internalOf: actor.agencyId }),
    listDispositions(catalogIds, { internalOf: actor.agencyId }),
    listReplacedNodes(catalogIds),
    listReports(catalogIds),
    withAwaits(joints),
  ])
  const nodes = placed.flatMap((catalog) => catalog.nodes)
  const packages = await loadPackageBasis(actor.agencyId, mappings)
  const endIds = [...mappings, ...packages.parts.veiled].flatMap((row) => [row.nodeAId, row.nodeBId])
  const [titles, ends] = await Promise.all([
    nodeTitles([
      ...new Set([
        ...nodes.map((node) => node.nodeId),
        ...endIds,
        ...redundancies.map((row) => row.targetNodeId),
      ]),
    ]),
    // Mappings of single standards have ends that are no 类目.
    effectiveSnapshots([...new Set(endIds)]),
  ])
  const accords = { bundles, inheritances, redundancies }
  const basis: ProgressBasis = {
    catalogs: placed,
    mappings,
    ...packages.parts,
    releases: releases.map(progressRelease),
    dispositions,
    reports,
    ...accords,
    joint: progressJoints,
    changeSets: changeSets.map(progressChangeSet),
    hashes: new Map([...hashesOf(nodes), ...hashesOfEnds(ends)]),
    replacedBy,
    nodesSince: new Map([...titles.values()].map((node) => [node.nodeId, node.createdAt])),
    now,
  }
  const named = {
    catalogs,
    agencies,
    joints,
    changeSets,
    titles,
    packages: packages.full,
    veiled: packages.parts.veiled,
    releases,
  }
  return { basis, mappings, dispositions, ...accords, ...named }
}

/**
 * The same ground narrowed to what somebody was sent: enough to count what waits, and no larger than the open work.
 * Not in it: gaps that nobody has touched, and what became 待复核.
 */
export async function loadOpenBasis(actor: Actor, now: Date): Promise<ProgressBasis> {
  const [catalogs, joints, changeSets, waiting, releases] = await Promise.all([
    listCatalogs(),
    listJoints(),
    listVisibleChangeSets(actor),
    listMappingsWaiting(waitingStates, mappingScope(actor)),
    listOpenReleases(),
  ])
  const catalogIds = catalogs.map((catalog) => catalog.id)
  const found = await listDispositions(catalogIds, { internalOf: actor.agencyId })
  const dispositions = found.filter((row) => gapWork[row.state] !== null && row.state !== 'withdrawn')
  const nodeIds = new Set(dispositions.map((row) => row.nodeId))
  const [packages, open] = await Promise.all([
    loadPackageBasis(actor.agencyId, waiting),
    loadOpenAccords(actor, catalogIds),
  ])
  const [placed, covering, bundles, joint] = await Promise.all([
    nodeIds.size === 0 ? [] : Promise.all(catalogs.map(placeCatalog)),
    nodeIds.size === 0 ? [] : listMappingsOfNodes([...nodeIds], mappingScope(actor)),
    nodeIds.size === 0
      ? []
      : perPair(catalogIds, (one, other) => listBundlesBetween(one, other, mappingScope(actor))),
    withAwaits(joints),
  ])
  const ends = await effectiveSnapshots(
    [...covering, ...open.mappings].flatMap((row) => [row.nodeAId, row.nodeBId]),
  )
  const touched = placed.map((catalog) => ({
    ...catalog,
    nodes: catalog.nodes.filter((node) => nodeIds.has(node.nodeId)),
  }))
  return {
    catalogs: touched,
    mappings: onePerId([...waiting, ...covering, ...open.mappings]),
    ...packages.parts,
    releases: releases.map(progressRelease),
    dispositions,
    bundles: onePerId([...bundles, ...open.bundles]),
    inheritances: open.inheritances,
    redundancies: open.redundancies,
    joint,
    changeSets: changeSets.map(progressChangeSet),
    hashes: new Map([...hashesOf(...touched.map(({ nodes }) => nodes)), ...hashesOfEnds(ends)]),
    replacedBy: new Map(),
    nodesSince: new Map([...nodeIds].map((nodeId) => [nodeId, now])),
    now,
  }
}

/** The 约定 that somebody was sent, and the mappings they are about. */
async function loadOpenAccords(actor: Actor, catalogIds: readonly string[]) {
  const scope = mappingScope(actor)
  const [bundles, inheritances, dispositions] = await Promise.all([
    listBundlesInStates(null, openAccordStates, scope),
    listInheritancesInStates(null, openAccordStates, scope),
    listRedundancyDispositions(catalogIds, { internalOf: actor.agencyId }),
  ])
  const mappingIds = [
    ...bundles.flatMap(({ memberIds }) => memberIds),
    ...inheritances.map(({ mappingId }) => mappingId),
  ]
  return {
    bundles,
    inheritances,
    redundancies: dispositions.filter(({ state }) => openAccordStates.includes(state)),
    mappings: mappingIds.length === 0 ? [] : await listMappingsByIds(mappingIds, scope),
  }
}

const openAccordStates: readonly AccordState[] = ['agency-review', 'awaiting-other', 'returned']

function onePerId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

const waitingStates = mappingWorkflow.states.filter((state) => mappingWork[state] !== null)

function progressChangeSet({ updatedAt: since, title: _title, ...row }: OpenChangeSet): ProgressChangeSet {
  return { ...row, since }
}

function hashesOfEnds(ends: ReadonlyMap<string, StoredSnapshot>): readonly (readonly [string, string])[] {
  return [...ends].map(([nodeId, snapshot]) => [nodeId, snapshot.contentHash] as const)
}

async function listVisibleChangeSets(actor: Actor): Promise<readonly OpenChangeSet[]> {
  if (allows(actor, 'change-set.read', 'platform')) return listOpenChangeSets(null)
  const own = actor.agencyId !== null && allows(actor, 'change-set.read', 'own')
  return own ? listOpenChangeSets(actor.agencyId) : []
}

async function placeCatalog({ id, agency, edition }: CatalogSummary): Promise<ProgressCatalog> {
  const rows = await listSnapshots(edition.id, { kinds: ['subsystem', 'category'] })
  return { catalogId: id, agencyId: agency.id, nodes: placedNodes(id, rows, 'category') }
}

/** The rows of every pair of catalogues, each pair asked once. */
async function perPair<Row>(
  catalogIds: readonly string[],
  list: (one: string, other: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const pairs = catalogIds.flatMap((one, index) =>
    catalogIds.slice(index + 1).map((other) => [one, other] as const),
  )
  return (await Promise.all(pairs.map(([one, other]) => list(one, other)))).flat()
}

async function withAwaits(joints: readonly JointStandard[]): Promise<readonly ProgressJoint[]> {
  const ids = joints.map((joint) => joint.id)
  const [ballots, cosignatures] = await Promise.all([listBallots(ids), listCosignaturesOf(ids)])
  return joints.map((joint) => ({
    id: joint.id,
    stage: joint.state,
    participantIds: joint.participants.map((participant) => participant.agencyId),
    awaits: jointAwaits({
      joint,
      ballot: ballots.find((ballot) => ballot.jointId === joint.id && ballot.state === 'open') ?? null,
      cosignatures: cosignatures.filter((signature) => signature.draftId === joint.currentDraftId),
    }),
  }))
}

function progressRelease({ id, agencyAId, agencyBId, stateSince, signatures }: ReleaseHead) {
  return { id, agencyAId, agencyBId, stateSince, signedBy: signatures.map(({ agencyId }) => agencyId) }
}
