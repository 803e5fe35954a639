/**
 * What the engine compares: an entry of a catalogue, or of any list, with the facts that can speak for a counterpart.
 * The app makes items of snapshots, `npm run align` of csv rows; the engine knows neither.
 */
export type AlignItem = {
  /** Unique within its list. */
  readonly id: string
  readonly title: string
  /** Item above it, in the same list; null at the top. */
  readonly parentId: string | null
  /** Titles from the root down to the parent, without its own. */
  readonly path: readonly string[]
  /** Code that the agency itself gives; null where there is none. Never the 平台内码. */
  readonly code: string | null
  /** Numbers of the standard that stands here, all of them for a joint one; any spelling. */
  readonly numbers: readonly string[]
  /** Numbers of standards that it cites. */
  readonly cited: readonly string[]
  readonly description: string | null
}

const none: readonly string[] = []
/** One empty list for all: a hundred thousand items would have three each. */
const bare = { parentId: null, path: none, code: null, numbers: none, cited: none, description: null }

/** An item that has nothing but a title, for lists and tests: the rest is empty until stated. */
export function alignItem(known: Pick<AlignItem, 'id' | 'title'> & Partial<AlignItem>): AlignItem {
  return { ...bare, ...known }
}
