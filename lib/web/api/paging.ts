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

/** The cursor names nothing of the list, or what it named is gone from it: to begin again would repeat everything. */
export class UnknownCursor extends Error {}

/**
 * Of a list that is derived as a whole: what comes after the cursor, one more than the limit. `order` are the keys of
 * everything that could stand in it: the row that was seen last may have left the list since.
 */
export function after<Row>(
  rows: readonly Row[],
  { limit, cursor }: PageAsked,
  keyOf: (row: Row) => string,
  order: readonly string[],
): readonly Row[] {
  if (cursor === undefined) return rows.slice(0, limit + 1)
  const places = new Map(order.map((key, place) => [key, place]))
  const seen = places.get(cursor)
  if (seen === undefined) throw new UnknownCursor(cursor)
  return rows.filter((row) => (places.get(keyOf(row)) ?? -1) > seen).slice(0, limit + 1)
}

function nextAddress(address: URL, key: string): string {
  const params = new URLSearchParams(address.searchParams)
  params.set('cursor', Buffer.from(key, 'utf8').toString('base64url'))
  return `${address.pathname}?${params}`
}
