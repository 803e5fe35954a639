/** The page of a long list that an address asks for. */
import { type SearchParams, singleParam } from '#components/ui/href'

/** 1, 2, 3 …: anything else that the address may say is the first page. */
export function pageNumber(params: SearchParams): number {
  const text = singleParam(params['page']) ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}
