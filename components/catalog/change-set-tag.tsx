/** Where a change set stands. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { ChangeSetState } from '#lib/domain/catalog/change-set-workflow'
import { changeSetStateWords } from '#lib/i18n/change-set'

const tones: Readonly<Record<ChangeSetState, TagTone>> = {
  draft: 'dashed',
  'agency-review': 'gap',
  effective: 'ok',
  discarded: 'stop',
}

export function ChangeSetTag({ state }: { state: ChangeSetState }) {
  return <Tag tone={tones[state]}>{changeSetStateWords[state]}</Tag>
}
