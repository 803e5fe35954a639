/** How far a fact is proved: 来源已核, 未核对, 示例. Stands right after the fact, on screen and on paper. */
import { shellWords } from '#lib/i18n/shell'

export type Evidence = keyof typeof shellWords.evidence

const styles: Record<Evidence, string> = {
  verified: 'text-ok border-ok-line',
  unverified: 'text-gap border-gap-line',
  illustrative: 'text-ink-2 border-dashed border-field',
}

/** `title` says more than the general words: the source and the day it was checked. */
export function EvidenceMark({ evidence, title }: { evidence: Evidence; title?: string | undefined }) {
  const words = shellWords.evidence[evidence]
  return (
    <span
      title={title ?? words.title}
      className={`ml-1 inline-block rounded-sm border px-1 align-[1px] text-[11px] leading-4 font-normal whitespace-nowrap ${styles[evidence]}`}
    >
      {words.mark}
    </span>
  )
}
