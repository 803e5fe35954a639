/** 覆盖计算: how far each catalogue is covered by the other, by 子体系, with the formula and the rows behind every figure. */
import type { Metadata } from 'next'
import { CoverageEvidenceCard, CoverageFigures } from '#components/gap/coverage-figures'
import { CoverageFormula } from '#components/gap/coverage-formula'
import { PairPage } from '#components/gap/pair-page'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { coverageFigureKeys } from '#lib/domain/mapping/coverage-cells'
import { coverageScreenWords as words } from '#lib/i18n/coverage-screen'
import { formatInstant } from '#lib/i18n/format'
import { gapScreenWords } from '#lib/i18n/gap-screen'
import { type CoverageAsked, loadCoverage } from '#lib/queries/coverage'
import { gate } from '#lib/web/gate'
import { levelAsked, pairAsked } from '../pair-asked'

export const metadata: Metadata = { title: words.title }

export default async function CoveragePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await pairAsked(reader, params)
  const { a, b } = pair
  const level = levelAsked(params)
  const { ways, evidence } = await loadCoverage(reader, pair, level, askedOf(params))
  const asked = { a: a.id, b: b.id, ...(level === 'position' && { level }) }
  const here = hrefWith('/gaps/coverage', asked)
  const levels = [
    { level: undefined, label: gapScreenWords.categories, on: level === 'category' },
    { level: 'position', label: gapScreenWords.positions, on: level === 'position' },
  ]
  return (
    <PairPage
      pair={pair}
      view="coverage"
      intro={words.intro}
      exportHref={hrefWith('/api/exports/coverage', asked)}
    >
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-2">
        <span>{words.asOf(formatInstant(new Date()))}</span>
        <span className="flex gap-x-2">
          {words.level}：
          {levels.map((one) =>
            one.on ? (
              <strong key={one.label}>{one.label}</strong>
            ) : (
              <TextLink
                key={one.label}
                href={hrefWith('/gaps/coverage', { a: a.id, b: b.id, level: one.level })}
              >
                {one.label}
              </TextLink>
            ),
          )}
        </span>
      </p>
      {ways.map((way) => (
        <CoverageFigures
          key={way.own.id}
          way={way}
          positions={level === 'position'}
          hrefOf={(own, figure, subsystem) =>
            hrefWith('/gaps/coverage', { ...asked, own, figure, subsystem: subsystem ?? undefined })
          }
        />
      ))}
      {evidence && <CoverageEvidenceCard evidence={evidence} closeHref={here} />}
      <CoverageFormula own={a.agency.shortName} by={b.agency.shortName} />
    </PairPage>
  )
}

function askedOf(params: SearchParams): CoverageAsked | null {
  const own = singleParam(params['own'])
  const figure = coverageFigureKeys.find((key) => key === singleParam(params['figure']))
  if (!own || !figure) return null
  return { own, figure, subsystem: singleParam(params['subsystem']) ?? null }
}
