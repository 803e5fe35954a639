/** What the workbench begins with, from its address; what it doesn't know is left out. */
import { type SearchParams, singleParam } from '#components/ui/href'
import { nodeStatuses } from '#lib/domain/gap/node-status'
import { relationKeys } from '#lib/domain/mapping/relations'
import { type BoardFilter, linkStatuses, type StatusFilter } from '#lib/domain/workbench/row-filter'
import type { Level } from '#lib/domain/workbench/tree-view'
import type { Owners } from './owners'
import type { WorkbenchStart } from './use-workbench'

const statuses: readonly StatusFilter[] = ['undecided', ...linkStatuses, ...nodeStatuses]

type BoardStart = Omit<WorkbenchStart, 'board' | 'readings'> & { readonly view: 'trees' | 'table' }

/** `owners` as the page was made for; the address may name them the other way round. */
export function startAt(params: SearchParams, owners: Owners): BoardStart {
  const turned = singleParam(params['a']) === owners.right.catalogId
  return {
    owners: turned ? { left: owners.right, right: owners.left } : owners,
    level: boardLevelOf(params),
    filter: boardFilterOf(params),
    left: singleParam(params['node']) ?? null,
    right: singleParam(params['other']) ?? null,
    view: singleParam(params['view']) === 'table' ? 'table' : 'trees',
  }
}

function boardFilterOf(params: SearchParams): BoardFilter {
  return {
    text: { left: singleParam(params['ql']) ?? '', right: singleParam(params['qr']) ?? '' },
    status: statuses.find((status) => status === singleParam(params['status'])) ?? null,
    relation: relationKeys.find((relation) => relation === singleParam(params['relation'])) ?? null,
    mine: singleParam(params['mine']) === '1',
    assigned: singleParam(params['assigned']) === '1',
  }
}

function boardLevelOf(params: SearchParams): Level {
  return singleParam(params['level']) === 'position' ? 'position' : 'category'
}
