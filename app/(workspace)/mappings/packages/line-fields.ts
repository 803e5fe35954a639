/** The filters over the items of a 批次: relation, answer, differences, 子体系. */
import type { FilterField } from '#components/ui/filter-bar'
import { itemOutcomes } from '#lib/domain/mapping/package'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { relationWords } from '#lib/i18n/mapping'
import { itemOutcomeWords } from '#lib/i18n/package'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import type { PackageLine } from '#lib/queries/packages'

/** Only what occurs among the lines is offered. */
export function lineFields(lines: readonly PackageLine[]): readonly FilterField[] {
  const relations = new Set(lines.map((line) => line.case.said.relation))
  const outcomes = new Set(lines.map(({ item }) => item.outcome))
  const subsystems = [
    ...new Set(lines.flatMap((line) => [line.case.left.path[0], line.case.right.path[0]])),
  ].filter((title) => title !== undefined)
  return [
    { kind: 'search', name: 'q', label: words.search, placeholder: words.linePlaceholder },
    {
      kind: 'select',
      name: 'relation',
      label: words.relation,
      options: relationKeys
        .filter((value) => relations.has(value))
        .map((value) => ({ value, label: `${relationTable[value].sign} ${relationWords[value].label}` })),
    },
    {
      kind: 'select',
      name: 'differences',
      label: words.differences,
      options: [
        { value: 'none', label: words.differencesNone },
        { value: 'some', label: words.differencesSome },
      ],
    },
    {
      kind: 'select',
      name: 'subsystem',
      label: words.subsystem,
      options: subsystems.map((value) => ({ value, label: value })),
    },
    {
      kind: 'select',
      name: 'outcome',
      label: words.outcome,
      options: [
        ...(outcomes.has(null) ? [{ value: 'open', label: words.open }] : []),
        ...itemOutcomes
          .filter((value) => outcomes.has(value))
          .map((value) => ({ value, label: itemOutcomeWords[value] })),
      ],
    },
  ]
}
