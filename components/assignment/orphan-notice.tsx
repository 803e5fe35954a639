/** 须改派: what was given to somebody who can no longer do it, and the way to hand it on. */

import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { assignmentWords as words } from '#lib/i18n/assignment'
import type { TaskView } from '#lib/queries/assignments'

type OrphanNoticeProps = { orphans: readonly TaskView[]; mayHandOn: boolean }

export function OrphanNotice({ orphans, mayHandOn }: OrphanNoticeProps) {
  if (orphans.length === 0) return null
  const rounds = [...new Set(orphans.map(({ round }) => round.id))]
  return (
    <Notice tone="warn" title={words.orphans(orphans.length)}>
      <p>{words.orphansHint}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {rounds.map((id) => {
          const own = orphans.filter(({ round }) => round.id === id)
          const names = [...new Set(own.map(({ assignee }) => assignee?.displayName ?? words.unknown))]
          return (
            <li key={id}>
              <TextLink href={`/mappings/assignments/${id}?state=orphaned`} inText>
                {words.previewRow(names.join('、'), own.length)}
              </TextLink>
              {mayHandOn && `（${words.reassign}）`}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
