/** Facts about one thing, term beside value; on a phone the term stands above. Facts without a value are left out. */
import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

export function DescriptionList({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: 1 | 2 }) {
  return (
    <dl className={`grid gap-x-8 ${columns === 2 ? 'lg:grid-cols-2' : ''}`}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => (
          <div
            key={term}
            className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[8em_minmax(0,1fr)]"
          >
            <dt className="text-ink-3">{term}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
