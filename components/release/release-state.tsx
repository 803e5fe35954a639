/** Where a release stands, as a tag; and what it is called. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { ReleaseState } from '#lib/domain/release/workflow'
import { releaseStateWords } from '#lib/i18n/release'
import { releaseWords as words } from '#lib/i18n/release-screen'

const tones: Readonly<Record<ReleaseState, TagTone>> = {
  signing: 'gap',
  published: 'joint',
  withdrawn: 'dashed',
}

export function ReleaseStateTag({ state }: { state: ReleaseState }) {
  return <Tag tone={tones[state]}>{releaseStateWords[state]}</Tag>
}

export function releaseName({ number, state }: { number: number | null; state: ReleaseState }): string {
  if (number !== null) return words.one(number)
  return state === 'signing' ? words.numberLater : words.noNumber
}
