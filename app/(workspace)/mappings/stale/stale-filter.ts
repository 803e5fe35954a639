/** The filter of 待复核: its keys are the address's, and the export reads the same. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { StaleCase } from '#lib/queries/stale'

export function filterStale(cases: readonly StaleCase[], params: SearchParams): readonly StaleCase[] {
  const side = singleParam(params['side'])
  const field = singleParam(params['field'])
  const state = singleParam(params['state'])
  const text = singleParam(params['q'])?.trim().toLowerCase() ?? ''
  return cases.filter(
    ({ mapping, left, right, said, leftChange, rightChange }) =>
      (side !== 'left' || leftChange.kind !== 'same') &&
      (side !== 'right' || rightChange.kind !== 'same') &&
      (!state || mapping.state === state) &&
      (!field ||
        [leftChange, rightChange].some(
          ({ kind, changes }) => kind === field || changes.some((change) => change.field === field),
        )) &&
      [left, right]
        .map(({ snapshot }) => `${snapshot?.title} ${snapshot?.officialCode} ${snapshot?.platformCode}`)
        .concat(said.justification)
        .join('\n')
        .toLowerCase()
        .includes(text),
  )
}
