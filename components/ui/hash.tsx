/** A hash or another long code: its beginning in a fixed-width face, the whole on hover, on paper and when copied. */
import { shellWords } from '#lib/i18n/shell'
import { CopyButton } from './copy-button'

type HashProps = {
  value: string
  /** Characters shown. */
  length?: number
  what?: string
  /** Leaves the copy button out, for dense tables. */
  plain?: boolean
}

export function Hash({ value, length = 12, what = shellWords.hash, plain = false }: HashProps) {
  const shortened = value.length > length
  return (
    <span className="inline-flex items-center gap-0.5 align-baseline">
      <code title={value} className="font-mono text-[.93em] text-ink-2">
        <span className="print:hidden">
          {value.slice(0, length)}
          {shortened && '…'}
        </span>
        <span className="hidden break-all print:inline">{value}</span>
      </code>
      {!plain && <CopyButton text={value} what={what} />}
    </span>
  )
}
