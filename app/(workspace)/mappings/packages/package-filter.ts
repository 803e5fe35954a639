/** The addresses of the pages about 批次 as filters; pages, prints and exports read them alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { LineFilter, PackageFilter } from '#lib/queries/packages'

export function packageFilterOf(params: SearchParams): PackageFilter {
  return { way: text(params, 'way'), stand: text(params, 'stand'), text: text(params, 'q') }
}

export function lineFilterOf(params: SearchParams): LineFilter {
  return {
    text: text(params, 'q'),
    relation: text(params, 'relation'),
    outcome: text(params, 'outcome'),
    differences: text(params, 'differences'),
    subsystem: text(params, 'subsystem'),
  }
}

function text(params: SearchParams, name: string): string | undefined {
  return singleParam(params[name])?.trim().slice(0, 200) || undefined
}
