/**
 * The rows behind a figure: the ids that its filter opens. Lists use the same function for the same query parameters,
 * so a figure and the list that it opens cannot disagree. A parameter that is not given asks nothing.
 */
import { ageBucket } from './age'
import { coverageCells } from './coverage-lines'
import { datedGaps } from './dated-gaps'
import type { FigureFilter, ProgressBasis } from './figures'
import { gapKey, waitingItems, waitingName } from './waiting'

/** Ids of mappings, 约定, joint standards, change sets or nodes, or gap keys, in the order of the basis. */
export function rowsOf(filter: FigureFilter, basis: ProgressBasis): readonly string[] {
  const waiting = waitingIds(filter, basis)
  const ids = idsOf(filter, basis)
  return waiting === null ? ids : ids.filter((id) => waiting.has(id))
}

function waitingIds({ list, query }: FigureFilter, basis: ProgressBasis): ReadonlySet<string> | null {
  const { waiting, what } = query
  if (waiting === undefined && what === undefined) return null
  const items = waitingItems(basis, datedGaps(basis)).filter(
    (item) =>
      item.list === list &&
      (waiting === undefined || waitingName(item.agencyId) === waiting) &&
      (what === undefined || item.what === what),
  )
  return new Set(items.map((item) => item.id))
}

function idsOf(filter: FigureFilter, basis: ProgressBasis): readonly string[] {
  switch (filter.list) {
    case 'mappings':
      return mappingIds(filter.query, basis)
    case 'packages':
      return basis.packages.map((row) => row.id)
    case 'releases':
      return basis.releases.map((row) => row.id)
    case 'accords':
      return [...basis.bundles, ...(basis.inheritances ?? []), ...(basis.redundancies ?? [])].map(
        ({ id }) => id,
      )
    case 'gaps':
      return gapIds(filter.query, basis)
    case 'nodes':
      return coverageCells(filter.query, basis).map((cell) => cell.nodeId)
    case 'change-sets':
      return basis.changeSets.map((row) => row.id)
    case 'joint': {
      const { stage } = filter.query
      return basis.joint.filter((row) => stage === undefined || row.stage === stage).map((row) => row.id)
    }
  }
}

function mappingIds(query: FigureFilter['query'], basis: ProgressBasis): readonly string[] {
  const { state, age } = query
  return basis.mappings
    .filter(
      (mapping) =>
        (state === undefined || mapping.state === state) &&
        (age === undefined || ageBucket(mapping.stateSince, basis.now) === age),
    )
    .map((mapping) => mapping.id)
}

function gapIds(query: FigureFilter['query'], basis: ProgressBasis): readonly string[] {
  const { catalog, lacking, status, age } = query
  return datedGaps(basis)
    .filter(
      (row) =>
        (catalog === undefined || row.catalogId === catalog) &&
        (lacking === undefined || row.gap.lackingCatalogId === lacking) &&
        (status === undefined || row.gap.status === status) &&
        (age === undefined || ageBucket(row.since, basis.now) === age),
    )
    .map(({ gap }) => gapKey(gap.node.nodeId, gap.lackingCatalogId))
}
