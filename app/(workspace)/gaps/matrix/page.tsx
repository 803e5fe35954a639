/** 覆盖矩阵: every 类目 of one catalogue against every one of the other, proposed and confirmed apart. */
import type { Metadata } from 'next'
import { CoverageMatrix } from '#components/gap/coverage-matrix'
import { MatrixLegend } from '#components/gap/matrix-legend'
import { PairPage } from '#components/gap/pair-page'
import { CoverageLine } from '#components/mapping/coverage-line'
import { hrefWith, type SearchParams } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadMatrix } from '#lib/queries/matrix'
import { gate } from '#lib/web/gate'
import { pairAsked } from '../pair-asked'

export const metadata: Metadata = { title: words.matrix }

export default async function MatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await pairAsked(reader, params)
  const { matrix, coverageA, coverageB } = await loadMatrix(reader, pair)
  return (
    <PairPage
      pair={pair}
      view="matrix"
      intro={words.matrixIntro}
      actions={
        <ButtonLink href={hrefWith('/gaps/matrix', { a: pair.b.id, b: pair.a.id })}>
          {mappingScreenWords.swap}
        </ButtonLink>
      }
    >
      <CoverageLine pair={pair} coverage={{ a: coverageA, b: coverageB }} />
      <CoverageMatrix matrix={matrix} pair={pair} />
      <MatrixLegend />
    </PairPage>
  )
}
