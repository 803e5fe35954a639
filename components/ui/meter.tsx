/**
 * Shares of a whole as a bar with its words: strong for what is settled, soft for what is under way. The words carry
 * the figures; the bar only shows them.
 */
import { formatPercent } from '#lib/i18n/format'

export type MeterPart = {
  label: string
  /** 0 to 1; the parts of one meter add up to 1 at most. */
  share: number
  tone?: 'strong' | 'soft' | 'gap'
  /** A word in place of the percentage: `12 / 22`. */
  text?: string
}

const tones = { strong: 'bg-joint', soft: 'bg-joint-2', gap: 'bg-gap' } as const

type MeterProps = { label: string; parts: readonly MeterPart[]; width?: string; labelHidden?: boolean }

export function Meter({ label, parts, width = '150px', labelHidden = false }: MeterProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className={labelHidden ? 'sr-only' : ''}>{label}</span>
      <span
        aria-hidden
        style={{ width }}
        className="flex h-2 overflow-hidden rounded-sm bg-line print:border print:border-ink"
      >
        {parts.map((part) => (
          <span
            key={part.label}
            className={`${tones[part.tone ?? 'strong']} print:[print-color-adjust:exact]`}
            style={{ width: `${part.share * 100}%` }}
          />
        ))}
      </span>
      <span>
        {parts.map((part, index) => (
          <span key={part.label}>
            {index > 0 && ' · '}
            {part.label} {part.text ?? formatPercent(part.share)}
          </span>
        ))}
      </span>
    </span>
  )
}
