/**
 * 与我有关的留言: which threads concern a person, and whose turn it is in them. A person speaks and is named under the
 * own account and under those of colleagues whose place he takes. What was taken back counts for nothing.
 */
import type { Comment } from './comment'

/**
 * `asked`: a comment after the person's last word names him. `replied`: others have spoken after him and named nobody of
 * his. `said`: the last word is his, and nobody has answered yet.
 */
export const threadTurns = ['asked', 'replied', 'said'] as const
export type ThreadTurn = (typeof threadTurns)[number]

/** Why a thread concerns a person. */
export const threadConcerns = ['named', 'wrote'] as const
export type ThreadConcern = (typeof threadConcerns)[number]

export type ThreadStanding = Readonly<Record<ThreadConcern, boolean>> & {
  /** A comment names the person, who has not opened the thread since. */
  readonly unread: boolean
  readonly turn: ThreadTurn
  /** How many comments stand, and the last of them. */
  readonly count: number
  readonly lastId: string
  /** Those of the accounts that were named or have written. */
  readonly asIds: readonly string[]
}

type Said = Pick<Comment, 'id' | 'authorId' | 'mentions' | 'withdrawal'>

/**
 * How a thread stands to the person: what he may read of it, oldest first, with the ids of the comments whose mention of
 * him he has not seen. Null where it does not concern him.
 */
export function threadStanding(
  thread: readonly Said[],
  accountIds: readonly string[],
  unseenIds: ReadonlySet<string>,
): ThreadStanding | null {
  const said = thread.filter(({ withdrawal }) => withdrawal === null)
  const isMine = ({ authorId }: Said) => accountIds.includes(authorId)
  const names = ({ mentions }: Said) => mentions.some((id) => accountIds.includes(id))
  const last = said.at(-1)
  const wrote = said.some(isMine)
  const named = said.some(names)
  if (last === undefined || !(wrote || named)) return null
  const since = said.slice(said.findLastIndex(isMine) + 1)
  return {
    wrote,
    named,
    unread: said.some(({ id }) => unseenIds.has(id)),
    turn: since.length === 0 ? 'said' : since.some(names) ? 'asked' : 'replied',
    count: said.length,
    lastId: last.id,
    asIds: accountIds.filter((id) =>
      said.some(({ authorId, mentions }) => authorId === id || mentions.includes(id)),
    ),
  }
}
