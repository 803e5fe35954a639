/** A hash or another long code: its beginning in a fixed-width face, the whole on hover, when copied and (outside dense tables) on paper. */
import { shellWords } from '#lib/i18n/shell'
import { CopyButton } from './copy-button'

type HashProps = {
  value: string
  /** Characters shown. */
  length?: number
  what?: string
  /** For dense tables: no copy button, and short on paper too; their xlsx holds the whole. */
  plain?: boolean
}

export function Hash({ value, length = 12, what = shellWords.hash, plain = false }: HashProps) {
  const shortened = value.length > length
  return (
    <span className="inline-flex items-center gap-0.5 align-baseline">
      <code title={value} className="font-mono text-[.93em] text-ink-2">
        <span className={plain ? undefined : 'print:hidden'}>
          {value.slice(0, length)}
          {shortened && '…'}
        </span>
        {!plain && <span className="hidden break-all print:inline">{value}</span>}
      </code>
      {!plain && <CopyButton text={value} what={what} />}
    </span>
  )
}
