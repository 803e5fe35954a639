/** What becomes of a row, as a tag: sign, word and tone say the same. */
import { Tag, type TagTone } from '#components/ui/tag'
import type { RowVerdict } from '#lib/domain/mapping/import-verdict'
import { verdictWords } from '#lib/i18n/mapping-import'

const looks: Readonly<Record<RowVerdict, { readonly tone: TagTone; readonly sign: string }>> = {
  new: { tone: 'ok', sign: '＋' },
  update: { tone: 'joint', sign: '↻' },
  unchanged: { tone: 'plain', sign: '＝' },
  conflict: { tone: 'stop', sign: '⚡' },
  'node-missing': { tone: 'gap', sign: '∅' },
  choice: { tone: 'gap', sign: '？' },
  error: { tone: 'stop', sign: '✕' },
  skipped: { tone: 'dashed', sign: '－' },
}

export function VerdictTag({ verdict }: { verdict: RowVerdict }) {
  const { tone, sign } = looks[verdict]
  return (
    <Tag tone={tone} sign={sign}>
      {verdictWords[verdict]}
    </Tag>
  )
}
