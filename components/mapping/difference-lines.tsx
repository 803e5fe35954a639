/** 差异登记 as lines: what differs, both values under their agencies' seals, and what shall become of it. */
import { AgencySeal } from '#components/ui/agency'
import type { AgencyMark } from '#components/ui/agency-mark'
import type { DifferenceInput } from '#lib/domain/mapping/statement'
import { differenceKindWords, differenceTreatmentWords } from '#lib/i18n/mapping'

type DifferenceLinesProps = {
  differences: readonly DifferenceInput[]
  /** Value A is the left agency's. */
  left: AgencyMark
  right: AgencyMark
}

export function DifferenceLines({ differences, left, right }: DifferenceLinesProps) {
  if (differences.length === 0) return null
  return (
    <ul className="grid gap-1">
      {differences.map((row) => (
        <li key={`${row.kind} ${row.valueA} ${row.valueB}`} className="leading-[20px]">
          <span className="text-ink-3">
            {differenceKindWords[row.kind]}（{differenceTreatmentWords[row.treatment]}）
          </span>
          <span className="grid gap-0.5">
            <Value agency={left} text={`${row.valueA}${row.unitA ?? ''}`} />
            <Value agency={right} text={`${row.valueB}${row.unitB ?? ''}`} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Value({ agency, text }: { agency: AgencyMark; text: string }) {
  return (
    <span className="flex items-start gap-1.5">
      <span className="mt-[3px]">
        <AgencySeal agency={agency} size={14} />
      </span>
      <span className="min-w-0">{text}</span>
    </span>
  )
}
