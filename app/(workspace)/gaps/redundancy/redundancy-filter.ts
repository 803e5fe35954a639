/** The address of the list of redundancies as a filter; the page and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { RedundancyFilter } from '#lib/queries/redundancies'

export function redundancyFilterOf(params: SearchParams): RedundancyFilter {
  const one = (name: string, key: keyof RedundancyFilter) => {
    const value = singleParam(params[name])?.trim().slice(0, 200)
    return value ? { [key]: value } : {}
  }
  return { ...one('owning', 'owning'), ...one('status', 'status'), ...one('q', 'text') }
}
