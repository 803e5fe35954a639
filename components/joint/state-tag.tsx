/** The state of a joint standard as a pill. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { JointState } from '#lib/domain/joint/workflow'
import { jointStateWords } from '#lib/i18n/joint'

const tones: Readonly<Record<JointState, TagTone>> = {
  proposed: 'dashed',
  drafting: 'plain',
  'joint-review': 'plain',
  balloting: 'gap',
  passed: 'gap',
  cosigned: 'joint',
  approval: 'joint',
  issued: 'ok',
  terminated: 'stop',
  withdrawn: 'stop',
}

export function JointStateTag({ state }: { state: JointState }) {
  return <Tag tone={tones[state]}>{jointStateWords[state]}</Tag>
}

/** 示例, where the project is the demo's. */
export function DemoTag({ demo }: { demo: boolean }) {
  return demo ? <Tag tone="dashed">示例</Tag> : null
}
