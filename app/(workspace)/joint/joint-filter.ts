/** The filters of the list of joint standards as they stand in the address. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { JointFilter } from '#lib/queries/joint'

export function jointFilterOf(params: SearchParams): JointFilter {
  return {
    text: singleParam(params['q'])?.trim(),
    kind: singleParam(params['kind']),
    state: singleParam(params['state']),
    agency: singleParam(params['agency']),
  }
}
