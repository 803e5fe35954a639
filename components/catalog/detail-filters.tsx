/** The filters of 标准明细表: text, branch, level, evidence, edition, order. */
import type { FilterField } from '#components/ui/filter-bar'
import type { EditionHead } from '#lib/domain/catalog/edition'
import { evidenceLabels, evidences, standardLevelLabels, standardLevels } from '#lib/domain/catalog/record'
import { buildTree, treeOrderLabels, walkTree } from '#lib/domain/catalog/tree'
import { catalogWords, recordWords } from '#lib/i18n/catalog'
import type { StoredSnapshot } from '#lib/queries/catalogs'
import { editionOptions } from './edition-options'

export function detailFilters(
  branches: readonly StoredSnapshot[],
  editions: readonly EditionHead[],
  effectiveId: string,
): readonly FilterField[] {
  return [
    { kind: 'search', name: 'q', label: catalogWords.search, placeholder: catalogWords.searchPlaceholder },
    {
      kind: 'select',
      name: 'branch',
      label: catalogWords.branch,
      options: walkTree(buildTree(branches)).map(({ snapshot, depth }) => ({
        value: snapshot.nodeId,
        label: `${'　'.repeat(depth)}${snapshot.officialCode ?? ''} ${snapshot.title}`,
      })),
    },
    {
      kind: 'select',
      name: 'level',
      label: recordWords.level,
      options: standardLevels.map((level) => ({ value: level, label: standardLevelLabels[level] })),
    },
    {
      kind: 'select',
      name: 'evidence',
      label: recordWords.evidence,
      options: evidences.map((evidence) => ({ value: evidence, label: evidenceLabels[evidence] })),
    },
    {
      kind: 'select',
      name: 'order',
      label: catalogWords.order,
      all: treeOrderLabels.table,
      options: [{ value: 'code', label: treeOrderLabels.code }],
    },
    {
      kind: 'select',
      name: 'edition',
      label: catalogWords.edition,
      all: catalogWords.effectiveEdition,
      options: editionOptions(editions, effectiveId),
    },
  ]
}
