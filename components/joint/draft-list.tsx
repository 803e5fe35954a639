/** Every draft of a project: number, when, by whom, with what note, and its hash; with the way to compare. */
import { Hash } from '#components/ui/hash'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { formatDateTime } from '#lib/i18n/format'
import type { JointView } from '#lib/queries/joint'

export function DraftList({ view }: { view: Pick<JointView, 'joint' | 'drafts' | 'names'> }) {
  const { joint, drafts, names } = view
  if (drafts.length === 0) return <p className="text-ink-3">尚无草案。</p>
  return (
    <ul className="grid gap-2.5">
      {drafts.map((draft) => (
        <li key={draft.id} data-keep-together>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <TextLink href={`/joint/${joint.id}/drafts/${draft.number}`}>第 {draft.number} 稿</TextLink>
            {draft.id === joint.currentDraftId && <Tag tone="joint">当前</Tag>}
            <span className="text-sm text-ink-3">
              {names.get(draft.authorId)} · {formatDateTime(draft.createdAt)} · {draft.clauseCount} 条
            </span>
          </p>
          {draft.note && <p className="text-ink-2">{draft.note}</p>}
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-3">
            <Hash value={draft.contentHash} plain />
            {draft.number > 1 && (
              <TextLink href={`/joint/${joint.id}/compare?from=${draft.number - 1}&to=${draft.number}`}>
                与上一稿对比
              </TextLink>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
