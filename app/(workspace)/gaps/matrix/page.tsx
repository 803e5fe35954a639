/** 覆盖矩阵: every 类目 of one catalogue against every one of the other, proposed and confirmed apart. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CoverageMatrix } from '#components/gap/coverage-matrix'
import { GapTabs } from '#components/gap/gap-tabs'
import { MatrixLegend } from '#components/gap/matrix-legend'
import { CoverageLine } from '#components/mapping/coverage-line'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadMatrix } from '#lib/queries/matrix'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.matrix }

export default async function MatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const { a, b } = pair
  const { matrix, coverageA, coverageB } = await loadMatrix(reader, pair)
  const asked = { a: a.id, b: b.id }
  return (
    <Page
      title={`${a.agency.shortName} ⇄ ${b.agency.shortName} ${words.matrix}`}
      intro={words.matrixIntro}
      breadcrumbs={[{ label: words.gaps, href: hrefWith('/gaps', asked) }]}
      actions={
        <>
          <ButtonLink href={hrefWith('/gaps/matrix', { a: b.id, b: a.id })}>
            {mappingScreenWords.swap}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <PrintLandscape />
      <CoverageLine pair={pair} coverage={{ a: coverageA, b: coverageB }} />
      <GapTabs pair={pair} current="matrix" />
      <CoverageMatrix matrix={matrix} pair={pair} />
      <MatrixLegend />
    </Page>
  )
}
