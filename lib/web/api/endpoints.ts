/** Every address of the read API, in the order in which the description lists them. */
import type { Endpoint } from './endpoint'
import { catalogEndpoints } from './endpoints/catalog-endpoints'
import { mappingEndpoints } from './endpoints/mapping-endpoints'
import { releaseEndpoints } from './endpoints/release-endpoints'

export const endpoints: readonly Endpoint[] = [...catalogEndpoints, ...mappingEndpoints, ...releaseEndpoints]

/** The endpoint of an address below /api/v1 and the `{id}` in it; null where there is none. */
export function findEndpoint(
  segments: readonly string[],
): { readonly endpoint: Endpoint; readonly id: string } | null {
  for (const endpoint of endpoints) {
    const wanted = endpoint.path.slice(1).split('/')
    const fits =
      wanted.length === segments.length &&
      wanted.every((segment, index) => segment === '{id}' || segment === segments[index])
    if (fits) return { endpoint, id: segments[wanted.indexOf('{id}')] ?? '' }
  }
  return null
}
