/**
 * A state or a kind as a small pill. The tone never speaks alone: the words (and a sign, where there is one) say the
 * same. joint = agreed or joint, plain = under way, gap = needs a decision, dashed = not begun, stop = refused or
 * broken, ok = passed or verified. Each concept makes its own tags (state, relation …) from this one.
 */
import type { ReactNode } from 'react'

export type TagTone = 'joint' | 'plain' | 'gap' | 'dashed' | 'stop' | 'ok'

const tones: Record<TagTone, string> = {
  joint: 'border-joint-line bg-joint-tint text-joint',
  plain: 'border-line-2 bg-surface text-ink-2',
  gap: 'border-gap-line bg-gap-tint text-gap',
  dashed: 'border-dashed border-line-2 bg-transparent text-ink-3',
  stop: 'border-stop-line bg-stop-tint text-stop',
  ok: 'border-ok-line bg-ok-tint text-ok',
}

type TagProps = { tone: TagTone; children: ReactNode; sign?: string; title?: string }

export function Tag({ tone, children, sign, title }: TagProps) {
  return (
    <span
      title={title}
      className={`inline-flex items-center gap-1 rounded-[10px] border px-2 text-xs whitespace-nowrap ${tones[tone]}`}
    >
      {sign && <span aria-hidden>{sign}</span>}
      {children}
    </span>
  )
}
