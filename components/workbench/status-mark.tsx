/** How a node stands, in a line of the tree: sign and word in the tone of the whole product. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { NodeStatusKey } from '#lib/domain/gap/node-status'
import { relationTable } from '#lib/domain/mapping/relations'
import type { BoardMark } from '#lib/domain/workbench/board'
import { nodeStatusWords } from '#lib/i18n/gap'
import { statusShortWords, workbenchWords as words } from '#lib/i18n/workbench'

const looks: Readonly<Record<NodeStatusKey, { readonly tone: TagTone; readonly sign?: string }>> = {
  stale: { tone: 'gap', sign: '!' },
  returned: { tone: 'stop', sign: '↩' },
  pending: { tone: 'plain', sign: '…' },
  drafting: { tone: 'plain', sign: '✎' },
  confirmed: { tone: 'joint' },
  'gap-decided': { tone: 'joint', sign: '∅' },
  gap: { tone: 'gap', sign: '∅' },
  suggested: { tone: 'dashed', sign: '?' },
  open: { tone: 'dashed' },
}

/** `short` leaves the word out where nothing has happened: the titles of standards need the room. */
export function StatusMark({ mark, short = false }: { mark: BoardMark; short?: boolean }) {
  const { tone, sign } = looks[mark.status]
  const shown = mark.relation === null ? sign : relationTable[mark.relation].sign
  const title = mark.status === 'suggested' ? words.candidates(mark.candidates) : nodeStatusWords[mark.status]
  if (short && mark.status === 'open')
    return (
      <span
        role="img"
        aria-label={nodeStatusWords.open}
        title={nodeStatusWords.open}
        className="block size-2.5 rounded-full border border-dashed border-field"
      />
    )
  return (
    <Tag tone={tone} title={title} {...(shown !== undefined && { sign: shown })}>
      {statusShortWords[mark.status]}
    </Tag>
  )
}
