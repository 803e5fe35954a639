/**
 * The thread on a pair of nodes: what was said, to whom, and the field for the next word. For the page of a mapping,
 * for a pair that has none yet, and for the pane of the workbench.
 */
import { AgencySeal } from '#components/ui/agency'
import { CommandButton } from '#components/ui/form/command-button'
import { Tag } from '#components/ui/tag'
import { commentAudienceWords, commentWords as words } from '#lib/i18n/comment'
import { formatDateTime } from '#lib/i18n/format'
import type { CommentThreadView, ThreadComment } from '#lib/queries/comments'
import { CommentForm } from './comment-form'
import { CommentText } from './comment-text'

type CommentThreadProps = {
  thread: CommentThreadView
  /** Where the thread was not read by the page itself: a comment was written or taken back. */
  onChanged?: (() => void) | undefined
}

/** Put it into a Card with the title 留言; it has no frame of its own. */
export function CommentThread({ thread, onChanged }: CommentThreadProps) {
  const { comments } = thread
  return (
    <div className="grid gap-3">
      {comments.length === 0 && <p className="text-ink-2">{words.empty}</p>}
      {comments.length > 0 && (
        <ol className="grid gap-2">
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} onChanged={onChanged} />
          ))}
        </ol>
      )}
      <div className="print:hidden">
        {thread.mayPost ? (
          <CommentForm thread={thread} onChanged={onChanged} />
        ) : (
          <p className="text-sm text-ink-3">{words.readOnly}</p>
        )}
      </div>
    </div>
  )
}

type CommentProps = Pick<CommentThreadProps, 'onChanged'> & { comment: ThreadComment }

function Comment({ comment, onChanged }: CommentProps) {
  const { id, agency, author, audience, createdAt, body, mentions, fresh, mine } = comment
  return (
    <li
      id={`comment-${id}`}
      data-keep-together
      className={`grid gap-1 border-l-3 py-0.5 pl-3 ${fresh ? 'border-gap bg-gap-tint' : 'border-line-2'}`}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
        {agency && <AgencySeal agency={agency} size={16} />}
        <span className="font-medium text-ink-2">{author}</span>
        <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
        <Tag tone={audience === 'both' ? 'joint' : 'dashed'}>{commentAudienceWords[audience].label}</Tag>
        {fresh && <Tag tone="gap">{words.mentionsYou}</Tag>}
        {mine && body !== null && (
          <span className="ml-auto print:hidden">
            <CommandButton
              command="comment.withdraw"
              input={{ commentId: id }}
              variant="quiet"
              size="small"
              done={{ toast: words.withdrawDone }}
              onDone={onChanged}
              confirm={{
                title: words.withdrawTitle,
                body: words.withdrawBody,
                submit: words.withdraw,
                danger: true,
              }}
            >
              {words.withdraw}
            </CommandButton>
          </span>
        )}
      </div>
      {body === null ? (
        <p className="text-ink-3 italic">{words.withdrawn(author)}</p>
      ) : (
        <CommentText body={body} mentions={mentions} />
      )}
    </li>
  )
}
