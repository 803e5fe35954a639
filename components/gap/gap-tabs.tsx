/** The four views of what two catalogues lack of each other: 清单, 覆盖矩阵, 覆盖计算, 冗余. */
import { hrefWith } from '#components/ui/href'
import { TabLinks } from '#components/ui/tab-links'
import { coverageScreenWords } from '#lib/i18n/coverage-screen'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { redundancyWords } from '#lib/i18n/redundancy'
import type { CatalogPair } from '#lib/queries/catalog-pair'

const views = {
  list: { path: '/gaps', label: words.list },
  matrix: { path: '/gaps/matrix', label: words.matrix },
  coverage: { path: '/gaps/coverage', label: coverageScreenWords.title },
  redundancy: { path: '/gaps/redundancy', label: redundancyWords.title },
} as const

type GapTabsProps = { pair: CatalogPair; current: keyof typeof views; count?: number }

/** `count` stands beside the view that is shown. */
export function GapTabs({ pair, current, count }: GapTabsProps) {
  const hrefOf = (path: string) => hrefWith(path, { a: pair.a.id, b: pair.b.id })
  return (
    <TabLinks
      label={words.gaps}
      current={hrefOf(views[current].path)}
      tabs={Object.entries(views).map(([key, { path, label }]) => ({
        href: hrefOf(path),
        label,
        ...(key === current && count !== undefined && { count }),
      }))}
    />
  )
}
