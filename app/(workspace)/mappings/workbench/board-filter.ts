/** The workbench's filter from the address; what it doesn't know is left out. */
import { type SearchParams, singleParam } from '#components/ui/href'
import { nodeStatuses } from '#lib/domain/gap/node-status'
import { relationKeys } from '#lib/domain/mapping/relations'
import { type BoardFilter, linkStatuses, type StatusFilter } from '#lib/domain/workbench/row-filter'
import type { Level } from '#lib/domain/workbench/tree-view'

const statuses: readonly StatusFilter[] = ['undecided', ...linkStatuses, ...nodeStatuses]

export function boardFilterOf(params: SearchParams): BoardFilter {
  return {
    text: { left: singleParam(params['ql']) ?? '', right: singleParam(params['qr']) ?? '' },
    status: statuses.find((status) => status === singleParam(params['status'])) ?? null,
    relation: relationKeys.find((relation) => relation === singleParam(params['relation'])) ?? null,
    mine: singleParam(params['mine']) === '1',
    assigned: singleParam(params['assigned']) === '1',
  }
}

export function boardLevelOf(params: SearchParams): Level {
  return singleParam(params['level']) === 'position' ? 'position' : 'category'
}
