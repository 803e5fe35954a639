/** The addresses of the lists under 缺口 as filters; each page and its export read them alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { BundleFilter } from '#lib/queries/bundle-list'
import type { GapFilter } from '#lib/queries/gaps'
import type { RedundancyFilter } from '#lib/queries/redundancies'
import { textsAsked } from './pair-asked'

export function gapFilterOf(params: SearchParams): GapFilter {
  return {
    ...textsAsked(params, {
      lacking: 'lacking',
      status: 'status',
      disposition: 'disposition',
      node: 'node',
      text: 'q',
    }),
    ...(singleParam(params['overdue']) && { overdue: true }),
    ...(singleParam(params['reported']) && { reported: true }),
  }
}

export function redundancyFilterOf(params: SearchParams): RedundancyFilter {
  return textsAsked(params, { owning: 'owning', status: 'status', node: 'node', text: 'q' })
}

export function bundleFilterOf(params: SearchParams): BundleFilter {
  return textsAsked(params, { owning: 'owning', mode: 'mode', state: 'state', node: 'node', text: 'q' })
}
