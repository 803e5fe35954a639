/** Comments that name the reader, until they are seen: who wrote what about which pair, and the way to the thread. */
import { CommentText } from '#components/comment/comment-text'
import { ButtonLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { commentWords as words } from '#lib/i18n/comment'
import { deskWords } from '#lib/i18n/desk'
import { formatAgo, formatDateTime } from '#lib/i18n/format'
import type { WaitingMention } from '#lib/queries/comments'

export function MentionList({ mentions, now }: { mentions: readonly WaitingMention[]; now: Date }) {
  return (
    <ul className="mt-2">
      {mentions.map(({ commentId, author, body, createdAt, titles, href, behalf }) => (
        <li
          key={commentId}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
              <span className="font-medium text-ink-2">{author}</span>
              <time dateTime={createdAt.toISOString()} title={formatDateTime(createdAt)}>
                {formatAgo(createdAt, now)}
              </time>
              <span>{titles.join(' — ')}</span>
              {behalf !== null && <Tag tone="plain">{words.mentionsFor(behalf)}</Tag>}
            </p>
            <div className="line-clamp-2">
              <CommentText body={body} mentions={[]} />
            </div>
          </div>
          <ButtonLink href={href} size="small" label={deskWords.openMention(author)}>
            {deskWords.readMention}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
