/** What is done about a gap: open, under way, decided, or covered by a confirmed mapping. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { GapDisposition } from '#lib/domain/gap/disposition'
import type { GapStatus } from '#lib/domain/gap/gap'
import { dispositionWords, gapStateWords, gapStatusWords } from '#lib/i18n/gap'

const tones: Readonly<Record<GapStatus, TagTone>> = {
  covered: 'ok',
  open: 'gap',
  proposed: 'plain',
  decided: 'joint',
  inherited: 'ok',
}

/** With the disposition it says which one, and where it stands. */
export function GapStatusTag({
  status,
  disposition = null,
}: {
  status: GapStatus
  disposition?: Pick<GapDisposition, 'disposition' | 'state'> | null
}) {
  return (
    <Tag tone={tones[status]} sign={status === 'covered' ? '＝' : status === 'inherited' ? '↑' : '∅'}>
      {disposition === null || !(status === 'proposed' || status === 'decided')
        ? gapStatusWords[status]
        : `${dispositionWords[disposition.disposition].label}，${gapStateWords[disposition.state]}`}
    </Tag>
  )
}
