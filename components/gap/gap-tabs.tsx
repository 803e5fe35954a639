/** The views of what two catalogues have and lack of each other: 清单, 覆盖矩阵, 覆盖计算, 成组, 冗余. */
import { hrefWith } from '#components/ui/href'
import { TabLinks } from '#components/ui/tab-links'
import { bundleWords } from '#lib/i18n/bundle'
import { coverageScreenWords } from '#lib/i18n/coverage-screen'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { redundancyWords } from '#lib/i18n/redundancy'
import type { CatalogPair } from '#lib/queries/catalog-pair'

export const gapViews = {
  list: { path: '/gaps', label: words.list, title: words.gaps },
  matrix: { path: '/gaps/matrix', label: words.matrix, title: words.matrix },
  coverage: { path: '/gaps/coverage', label: coverageScreenWords.title, title: coverageScreenWords.title },
  bundles: { path: '/gaps/bundles', label: bundleWords.tab, title: bundleWords.bundle },
  redundancy: { path: '/gaps/redundancy', label: redundancyWords.title, title: redundancyWords.title },
} as const
export type GapView = keyof typeof gapViews

type GapTabsProps = { pair: CatalogPair; current: GapView; count?: number }

/** `count` stands beside the view that is shown. */
export function GapTabs({ pair, current, count }: GapTabsProps) {
  const hrefOf = (path: string) => hrefWith(path, { a: pair.a.id, b: pair.b.id })
  return (
    <TabLinks
      label={words.gaps}
      current={hrefOf(gapViews[current].path)}
      tabs={Object.entries(gapViews).map(([key, { path, label }]) => ({
        href: hrefOf(path),
        label,
        ...(key === current && count !== undefined && { count }),
      }))}
    />
  )
}
