/** Threads over all pairs: which two nodes, how each stands to the reader, its last comment, and the ways to the pair. */
import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { AgencySeal } from '#components/ui/agency'
import { EmptyState } from '#components/ui/empty-state'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Tag, type TagTone } from '#components/ui/tag'
import type { ThreadTurn } from '#lib/domain/comment/concern'
import { commentAudienceWords } from '#lib/i18n/comment'
import { threadTurnWords, commentListWords as words } from '#lib/i18n/comment-list'
import { formatAgo, formatDateTime } from '#lib/i18n/format'
import type { ThreadLine } from '#lib/queries/comment-list'
import { CommentText } from './comment-text'

const tones: Readonly<Record<ThreadTurn, TagTone>> = { asked: 'gap', replied: 'plain', said: 'dashed' }

export function ThreadList({ lines, now }: { lines: readonly ThreadLine[]; now: Date }) {
  if (lines.length === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
  return (
    <ol aria-label={words.caption} className="rounded-lg border border-line bg-surface print:border-0">
      {lines.map((line) => (
        <Line key={line.id} line={line} now={now} />
      ))}
    </ol>
  )
}

function Line({ line, now }: { line: ThreadLine; now: Date }) {
  const { standing, ends, last, behalf, mapping, href, workbench } = line
  const titles = ends.map(({ title }) => title).join(' — ')
  return (
    <li
      data-keep-together
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
    >
      <div className="grid min-w-0 flex-1 basis-80 gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {ends.map(({ agency, code, title }, index) => (
            <span key={agency?.id ?? title} className="inline-flex flex-wrap items-center gap-x-1.5">
              {index > 0 && <span className="text-ink-3">⇄</span>}
              {agency && <AgencySeal agency={agency} size={16} />}
              {code && <span className="font-mono text-[.93em] text-ink-2">{code}</span>}
              <strong className="font-medium">{title}</strong>
            </span>
          ))}
          <Tag tone={tones[standing.turn]} title={threadTurnWords[standing.turn].hint}>
            {threadTurnWords[standing.turn].label}
          </Tag>
          {standing.unread && <Tag tone="gap">{words.unread}</Tag>}
          {behalf.length > 0 && <Tag tone="plain">{words.behalf(behalf)}</Tag>}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
          <span className="font-medium text-ink-2">{last.author}</span>
          <time dateTime={last.createdAt.toISOString()} title={formatDateTime(last.createdAt)}>
            {formatAgo(last.createdAt, now)}
          </time>
          <Tag tone={last.audience === 'both' ? 'joint' : 'dashed'}>
            {commentAudienceWords[last.audience].label}
          </Tag>
          <span>{words.count(standing.count)}</span>
        </p>
        <div className="line-clamp-2 print:line-clamp-none">
          <CommentText body={last.body} mentions={last.mentions} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {mapping ? (
          <span className="inline-flex items-center gap-1.5">
            <MappingStateTag state={mapping.state} />
            <span className="print:hidden">
              <TextLink href={`/mappings/${mapping.id}`} label={`${words.toMapping}：${titles}`}>
                {words.toMapping}
              </TextLink>
            </span>
          </span>
        ) : (
          <span className="text-sm text-ink-3">{words.noMapping}</span>
        )}
        <span className="inline-flex gap-1 print:hidden">
          {workbench && (
            <ButtonLink href={workbench} size="small" label={`${words.toWorkbench}：${titles}`}>
              {words.toWorkbench}
            </ButtonLink>
          )}
          <ButtonLink href={href} size="small" label={words.openAbout(titles)}>
            {words.open}
          </ButtonLink>
        </span>
      </div>
    </li>
  )
}
