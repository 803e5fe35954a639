/** Addresses that keep the filters of a list: one place that turns search parameters into a query. */

/** A page's search parameters as far as the kit uses them; arrays (repeated names) take their first value. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** `hrefWith('/gaps', { q: '车', page: '3' }, { page: undefined })` → `/gaps?q=车` (encoded). Empty values are left out. */
export function hrefWith(path: string, params: SearchParams, changes: SearchParams = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    const single = singleParam(value)
    if (single) query.set(name, single)
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

export function singleParam(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}
