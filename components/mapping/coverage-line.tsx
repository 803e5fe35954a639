/** Coverage of both catalogues by each other, confirmed and proposed apart, with the formula it was counted by. */
import { Meter } from '#components/ui/meter'
import { type CoverageFigures, type Fraction, permille } from '#lib/domain/mapping/coverage'
import { coverageFormula, mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'

type CoverageLineProps = {
  pair: CatalogPair
  coverage: { readonly a: CoverageFigures; readonly b: CoverageFigures }
}

export function CoverageLine({ pair, coverage }: CoverageLineProps) {
  return (
    <div className="grid gap-1 rounded-lg border border-line bg-surface px-4 py-2.5">
      <div className="flex flex-wrap gap-x-8 gap-y-1">
        <OneWay of={pair.a.agency.shortName} by={pair.b.agency.shortName} figures={coverage.a} />
        <OneWay of={pair.b.agency.shortName} by={pair.a.agency.shortName} figures={coverage.b} />
      </div>
      <p className="text-xs text-ink-3">{coverageFormula}</p>
    </div>
  )
}

function OneWay({ of, by, figures }: { of: string; by: string; figures: CoverageFigures }) {
  const { confirmed, proposed, cosigned } = figures
  const parts = [
    { label: words.confirmed, share: shareOf(confirmed), text: fractionText(confirmed) },
    {
      label: words.withProposed,
      share: shareOf(proposed) - shareOf(confirmed),
      tone: 'soft' as const,
      text: fractionText(proposed),
    },
  ]
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Meter label={words.coverageOf(of, by)} parts={parts} />
      {cosigned.halves > 0 && (
        <span>
          · {words.cosigned} {fractionText(cosigned)}
        </span>
      )}
    </span>
  )
}

function shareOf({ halves, outOf }: Fraction): number {
  return outOf === 0 ? 0 : halves / outOf
}

/** `61.4%（13.5/22）`: the sum of the weights over the number of 类目; 无对应 where there are none. */
export function fractionText(fraction: Fraction): string {
  const tenths = permille(fraction)
  if (tenths === null) return words.nothing
  return words.coverageText(`${(tenths / 10).toFixed(1)}%`, fraction.halves / 2, fraction.outOf / 2)
}
