/** Which two catalogues the address of a screen under 缺口 asks for; the filters of its lists. */
import { notFound } from 'next/navigation'
import { type SearchParams, singleParam } from '#components/ui/href'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'

/** The page is not found where the address names no two catalogues. */
export async function pairAsked(reader: Reader<'gap.read'>, params: SearchParams): Promise<CatalogPair> {
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  return pair ?? notFound()
}

/** What is given of the named texts, by the key that the filter has for each; empty ones are not. */
export function textsAsked<Key extends string>(
  params: SearchParams,
  names: Readonly<Record<Key, string>>,
): { readonly [K in Key]?: string } {
  const entries = Object.entries<string>(names).flatMap(([key, name]) => {
    const value = singleParam(params[name])?.trim().slice(0, 200)
    return value ? [[key, value]] : []
  })
  return Object.fromEntries(entries)
}

export function levelAsked(params: SearchParams): NodeKind {
  return singleParam(params['level']) === 'position' ? 'position' : 'category'
}
