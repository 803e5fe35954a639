/** How far two people agree in one respect: the figures, what they mean in words, and the matrix they come from. */
import { useId } from 'react'
import { DescriptionList } from '#components/ui/description-list'
import { Card } from '#components/ui/section'
import { SidewaysHint } from '#components/ui/sideways-hint'
import {
  type Agreement,
  agreementLeast,
  agreementSteady,
  agreementStep,
} from '#lib/domain/assignment/agreement'
import { agreementStepWords, agreementWords as words } from '#lib/i18n/assignment'
import { formatNumber } from '#lib/i18n/format'

type AgreementCardProps<Category extends string> = {
  title: string
  agreement: Agreement<Category>
  names: readonly [string, string]
  label: (category: Category) => string
}

export function AgreementCard<Category extends string>(props: AgreementCardProps<Category>) {
  const { title, agreement, names, label } = props
  const { n, observed, expected, kappa } = agreement
  return (
    <Card title={title}>
      <p className="mb-2 text-lg">
        <span className="font-semibold">{words.kappa}</span>{' '}
        {kappa.kind === 'value' && (
          <>
            <span className="font-semibold">{figure(kappa.value)}</span>{' '}
            <span className="text-base">{agreementStepWords[agreementStep(kappa.value)]}</span>
          </>
        )}
        {kappa.kind === 'too-few' && (
          <span className="text-base text-ink-2">{words.tooFew(n, agreementLeast)}</span>
        )}
        {kappa.kind === 'one-category' && <span className="text-base text-ink-2">{words.oneCategory}</span>}
      </p>
      <DescriptionList
        facts={[
          { term: words.n, value: formatNumber(n) },
          { term: words.observed, value: observed === null ? null : figure(observed) },
          { term: words.expected, value: expected === null ? null : figure(expected) },
          {
            term: words.interval,
            value:
              kappa.kind === 'value'
                ? `${figure(kappa.low)} 至 ${figure(kappa.high)}${n < agreementSteady ? `（${words.small(agreementSteady)}）` : ''}`
                : null,
          },
        ]}
      />
      <Matrix agreement={agreement} names={names} label={label} />
    </Card>
  )
}

/** Three digits, with a minus that has the width of a figure. */
function figure(value: number): string {
  return value.toFixed(3).replace('-', '−')
}

function Matrix<Category extends string>({
  agreement,
  names,
  label,
}: Omit<AgreementCardProps<Category>, 'title'>) {
  const { categories, matrix, n } = agreement
  const caption = useId()
  const total = (counts: readonly (number | undefined)[]) =>
    counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const cell = 'border border-line px-2 py-1 text-right tabular-nums'
  return (
    <div className="mt-3 overflow-x-auto" {...{ tabIndex: 0 }}>
      {categories.length > 3 && <SidewaysHint />}
      <p id={caption} className="mb-1 text-sm text-ink-3">
        {words.matrix(...names)}
      </p>
      <table aria-labelledby={caption} className="border-collapse">
        <thead>
          <tr>
            <td className={cell} />
            {categories.map((category) => (
              <th key={category} scope="col" className={`${cell} font-medium`}>
                {label(category)}
              </th>
            ))}
            <th scope="col" className={`${cell} font-normal text-ink-3`}>
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={category}>
              <th scope="row" className={`${cell} text-left font-medium`}>
                {label(category)}
              </th>
              {categories.map((other, column) => (
                <td key={other} className={`${cell} ${row === column ? 'bg-joint-tint font-semibold' : ''}`}>
                  {matrix[row]?.[column] ?? 0}
                </td>
              ))}
              <td className={`${cell} text-ink-3`}>{total(matrix[row] ?? [])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={`${cell} text-left font-normal text-ink-3`}>
              {words.sum}
            </th>
            {categories.map((other, column) => (
              <td key={other} className={`${cell} text-ink-3`}>
                {total(matrix.map((row) => row[column]))}
              </td>
            ))}
            <td className={`${cell} text-ink-3`}>{n}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
