/** The bundles as a sheet: one line for each mapping in them. */
import { relationTable } from '#lib/domain/mapping/relations'
import type { WorkbookSheet } from '#lib/files/write-workbook'
import {
  accordStateWords,
  bundleCoverageWords,
  bundleModeWords,
  bundleWords as words,
} from '#lib/i18n/bundle'
import { formatDate } from '#lib/i18n/format'
import { gapScreenWords } from '#lib/i18n/gap-screen'
import { mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import type { BundleList } from '#lib/queries/bundle-list'
import type { BundleView } from '#lib/queries/bundles'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { MappingSide } from '#lib/queries/mapping-side'
import { pairSheet } from '../pair-export'

export function bundleSheet(pair: CatalogPair, list: BundleList): WorkbookSheet {
  return pairSheet<BundleView>(pair, {
    caption: words.caption,
    unit: words.unit,
    intro: words.intro,
    columns: [
      { header: '组', width: 6, type: 'number' },
      { header: words.owning, width: 12, type: 'text' },
      { header: '代码', width: 12, type: 'text' },
      { header: words.node, width: 28, type: 'text' },
      { header: words.mode, width: 12, type: 'text' },
      { header: words.coverage, width: 12, type: 'text' },
      { header: words.counted, width: 12, type: 'text' },
      { header: words.state, width: 14, type: 'text' },
      { header: '自', width: 12, type: 'date' },
      { header: '关系', width: 12, type: 'text' },
      { header: words.memberCode, width: 12, type: 'text' },
      { header: words.member, width: 28, type: 'text' },
      { header: words.memberState, width: 14, type: 'text' },
      { header: words.reason, width: 36, type: 'text' },
      { header: '标记', width: 8, type: 'text' },
    ],
    list,
    lines: linesOf,
  })
}

function linesOf({ bundle, node, members, halves }: BundleView, index: number) {
  return members.map(({ mapping, other, relation, stale }) => [
    index + 1,
    node.catalog.agency.shortName,
    node.snapshot?.officialCode ?? null,
    titleOf(node),
    bundleModeWords[bundle.mode].label,
    bundle.coverage && bundleCoverageWords[bundle.coverage].label,
    gapScreenWords.weight[halves],
    accordStateWords[bundle.state],
    formatDate(bundle.stateSince),
    `${relationTable[relation].sign} ${relationWords[relation].label}`,
    other.snapshot?.officialCode ?? null,
    titleOf(other),
    stale ? gapScreenWords.staleWord : mappingStateWords[mapping.state],
    bundle.reason,
    bundle.demo ? mappingScreenWords.demo : null,
  ])
}

function titleOf({ snapshot }: MappingSide): string {
  return snapshot?.title ?? mappingScreenWords.nodeGone
}
