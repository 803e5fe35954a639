/** The filters of the 对照表: what can be chosen, from the same tables as the rows themselves. */
import type { FilterField } from '#components/ui/filter-bar'
import { gapStatuses } from '#lib/domain/gap/gap'
import { tableRowKinds } from '#lib/domain/gap/table'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { isLive, liveMappingStates, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { tableRowKindWords } from '#lib/i18n/comparison'
import { gapStatusWords } from '#lib/i18n/gap'
import { mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { MappingTable } from '#lib/queries/mapping-table'

export function tableFields(pair: CatalogPair, table: MappingTable): readonly FilterField[] {
  const catalogs = pair.all.map(({ id, agency }) => ({ value: id, label: agency.name }))
  const choosable = pair.all.length > 2
  const states = [
    ...liveMappingStates.map((state) => ({ value: state, label: mappingStateWords[state] })),
    ...mappingWorkflow.states
      .filter((state) => !isLive(state))
      .map((state) => ({ value: state, label: mappingStateWords[state], group: words.ended })),
    ...gapStatuses
      .filter((status) => status !== 'covered')
      .map((status) => ({ value: `gap-${status}`, label: gapStatusWords[status] })),
  ]
  const sideName = { a: pair.a.agency.shortName, b: pair.b.agency.shortName } as const
  return [
    ...(choosable
      ? ([
          { kind: 'select', name: 'a', label: words.left, options: catalogs },
          { kind: 'select', name: 'b', label: words.right, options: catalogs },
        ] as const)
      : []),
    { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
    {
      kind: 'select',
      name: 'kind',
      label: words.kind,
      options: tableRowKinds.map((value) => ({ value, label: tableRowKindWords[value] })),
    },
    {
      kind: 'select',
      name: 'relation',
      label: words.relation,
      options: relationKeys.map((value) => ({
        value,
        label: `${relationTable[value].sign} ${relationWords[value].label}`,
      })),
    },
    { kind: 'select', name: 'state', label: words.state, options: states },
    {
      kind: 'select',
      name: 'subsystem',
      label: words.subsystem,
      options: table.subsystems.map(({ id, title, side }) => ({
        value: id,
        label: title,
        group: sideName[side],
      })),
    },
    {
      kind: 'select',
      name: 'level',
      label: words.level,
      all: words.categories,
      options: [{ value: 'position', label: words.positions }],
    },
    { kind: 'check', name: 'stale', label: words.onlyStale },
    { kind: 'check', name: 'hard', label: words.onlyHard },
    { kind: 'check', name: 'unfinished', label: words.onlyUnfinished(table.unfinished) },
    { kind: 'check', name: 'mine', label: words.onlyMine },
    { kind: 'check', name: 'assigned', label: words.onlyAssigned },
  ]
}
