/** One half of a blind item: who has it, and the judgement as far as the reader may see it. */
import { RelationTag } from '#components/mapping/relation-tag'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { judgementVerdictWords, blindWords as words } from '#lib/i18n/assignment'
import { formatDateTime } from '#lib/i18n/format'
import type { BlindHalf } from '#lib/queries/blind'

export function BlindHalfCard({ half }: { half: BlindHalf }) {
  const { slot, assignee, judged, judgedBy, judgement, mine } = half
  const name = judgedBy !== null && judgedBy !== assignee ? words.judgedFor(judgedBy, assignee) : assignee
  return (
    <Card title={slot === 1 ? words.first : words.second} note={mine ? words.mine : name}>
      {judgement === null ? (
        <p className="text-ink-3">{judged ? words.hidden : words.waiting}</p>
      ) : (
        <div className="grid gap-2">
          <p className="flex flex-wrap items-center gap-2">
            <Tag
              tone={judgement.verdict === 'confirm' ? 'ok' : judgement.verdict === 'return' ? 'gap' : 'stop'}
            >
              {judgementVerdictWords[judgement.verdict].label}
            </Tag>
            <RelationTag relation={judgement.relation} />
            <span className="text-sm text-ink-3">{formatDateTime(judgement.judgedAt)}</span>
          </p>
          <p className="whitespace-pre-wrap">{judgement.reason}</p>
        </div>
      )}
    </Card>
  )
}
