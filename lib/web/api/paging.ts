/**
 * Pages that go on after the last thing seen: however much is added meanwhile, nothing is left out or shown twice, and
 * page 1,000 costs what page 1 does. A cursor is the sort key of the last item, packed so that nobody computes with it.
 */
import { z } from 'zod'

export const limitMax = 500
const limitDefault = 100

export const pageParams = {
  limit: z.coerce.number().int().min(1).max(limitMax).default(limitDefault),
  cursor: z
    .string()
    .max(400)
    .regex(/^[\w-]+$/)
    .transform((packed) => Buffer.from(packed, 'base64url').toString('utf8'))
    .optional(),
}

export type PageAsked = { readonly limit: number; readonly cursor?: string | undefined }

export type PageOf<Item> = { readonly items: Item[]; readonly next: string | null }

/** `rows` may hold one more than the limit: then there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { limit }: PageAsked,
  address: URL,
  keyOf: (row: Row) => string,
  toItem: (row: Row) => Item,
): PageOf<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? nextAddress(address, keyOf(last)) : null
  return { items: shown.map(toItem), next }
}

/** Of a list that is derived as a whole: what comes after the cursor, one more than the limit. */
export function after<Row>(
  rows: readonly Row[],
  { limit, cursor }: PageAsked,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const start = cursor === undefined ? 0 : rows.findIndex((row) => keyOf(row) === cursor) + 1
  return rows.slice(start, start + limit + 1)
}

function nextAddress(address: URL, key: string): string {
  const params = new URLSearchParams(address.searchParams)
  params.set('cursor', Buffer.from(key, 'utf8').toString('base64url'))
  return `${address.pathname}?${params}`
}
