/**
 * The thread on the pair, folded away until somebody asks for it: opening it is what marks a mention as seen. What is
 * typed into it is a message, so Ctrl+Enter sends that and proposes nothing.
 */
'use client'

import { useState } from 'react'
import { CommentThread } from '#components/comment/comment-thread'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { Skeleton } from '#components/ui/skeleton'
import { Tag } from '#components/ui/tag'
import { commentWords } from '#lib/i18n/comment'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { CommentCount, CommentThreadView, ThreadComment } from '#lib/queries/comments'
import { readJson } from './use-deeds'

type PairCommentsProps = {
  leftId: string
  rightId: string
  known: CommentCount
  /** Something was written or taken back: what is kept about the pair is out of date. */
  onChanged: () => void
}

/** Instants travel as text. */
type WireThread = Omit<CommentThreadView, 'comments'> & {
  readonly comments: readonly (Omit<ThreadComment, 'createdAt'> & { readonly createdAt: string })[]
}

type Load = 'closed' | 'loading' | 'failed' | CommentThreadView

/** Give it the pair as its key: another pair begins folded. */
export function PairComments({ leftId, rightId, known, onChanged }: PairCommentsProps) {
  const [load, setLoad] = useState<Load>('closed')
  const thread = typeof load === 'string' ? null : load
  const fetchThread = async () => {
    if (thread === null) setLoad('loading')
    const address = `/api/workbench/thread?${new URLSearchParams({ first: leftId, second: rightId })}`
    const found = await readJson<WireThread>(address)
    setLoad(found === null ? 'failed' : revived(found))
  }
  const changed = () => {
    onChanged()
    void fetchThread()
  }
  const count = thread?.comments.length ?? known.count
  return (
    <details
      data-comments
      className="border-t border-line pt-2 text-sm"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && thread === null) void fetchThread()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        if (event.target instanceof HTMLElement) event.target.closest('form')?.requestSubmit()
      }}
    >
      <summary className="text-ink-2 hover:text-joint">
        {commentWords.title}
        {count > 0 && <b className="ml-1 font-semibold text-ink">{commentWords.count(count)}</b>}
        {known.fresh && thread === null && (
          <span className="ml-1.5">
            <Tag tone="gap">{commentWords.mentionsYou}</Tag>
          </span>
        )}
      </summary>
      <div className="pt-2">
        {load === 'loading' && <Skeleton lines={2} />}
        {load === 'failed' && (
          <Notice
            tone="stop"
            live
            title={words.threadFailed}
            actions={
              <Button size="small" onPress={() => void fetchThread()}>
                {words.retry}
              </Button>
            }
          />
        )}
        {thread && <CommentThread thread={thread} onChanged={changed} />}
      </div>
    </details>
  )
}

function revived({ comments, ...thread }: WireThread): CommentThreadView {
  return {
    ...thread,
    comments: comments.map((comment) => ({ ...comment, createdAt: new Date(comment.createdAt) })),
  }
}
