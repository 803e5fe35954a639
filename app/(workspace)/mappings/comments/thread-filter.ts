/** The address of the page 与我有关的留言 as a filter; the page and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import { threadConcerns, threadTurns } from '#lib/domain/comment/concern'
import type { ThreadFilter } from '#lib/queries/comment-list'

export function threadFilterOf(params: SearchParams): ThreadFilter {
  const asked = (name: string) => singleParam(params[name])?.trim().slice(0, 200) || undefined
  const text = asked('q')
  const turn = threadTurns.find((one) => one === asked('turn'))
  const concern = threadConcerns.find((one) => one === asked('concern'))
  return {
    ...(text === undefined ? {} : { text }),
    ...(turn === undefined ? {} : { turn }),
    ...(concern === undefined ? {} : { concern }),
    ...(asked('unread') === '1' ? { unread: true } : {}),
  }
}
