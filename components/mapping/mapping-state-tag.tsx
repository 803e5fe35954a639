/** Where a mapping stands, and the marks that stand beside it: 待复核, 难协商, 示例. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { MappingState } from '#lib/domain/mapping/workflow'
import { mappingStateWords, mappingWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'

const tones: Readonly<Record<MappingState, TagTone>> = {
  draft: 'dashed',
  'agency-review': 'plain',
  pending: 'plain',
  returned: 'gap',
  rejected: 'stop',
  withdrawn: 'dashed',
  confirmed: 'ok',
  disputed: 'stop',
  retired: 'dashed',
}

export function MappingStateTag({ state }: { state: MappingState }) {
  return <Tag tone={tones[state]}>{mappingStateWords[state]}</Tag>
}

type Marks = { readonly stale: boolean; readonly hard: boolean; readonly demo: boolean }

export function MappingMarks({ stale, hard, demo }: Marks) {
  return (
    <>
      {stale && (
        <Tag tone="gap" sign="!" title={mappingScreenWords.staleHint}>
          {mappingWords.stale}
        </Tag>
      )}
      {hard && <Tag tone="stop">{mappingWords.hard}</Tag>}
      {demo && <Tag tone="dashed">{mappingScreenWords.demo}</Tag>}
    </>
  )
}
