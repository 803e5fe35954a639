/** The redundancies as a sheet: one line for each of the several nodes. */
import { relationTable } from '#lib/domain/mapping/relations'
import type { WorkbookSheet } from '#lib/files/write-workbook'
import { relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import {
  redundancyDispositionWords,
  redundancyStateWords,
  redundancyStatusWords,
  redundancyWords as words,
} from '#lib/i18n/redundancy'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { RedundancyList, RedundancyRow } from '#lib/queries/redundancies'
import { pairSheet } from '../pair-export'

export function redundancySheet(pair: CatalogPair, list: RedundancyList): WorkbookSheet {
  return pairSheet<RedundancyRow>(pair, {
    caption: words.caption,
    unit: words.unit,
    intro: words.intro,
    columns: [
      { header: '组', width: 6, type: 'number' },
      { header: words.owning, width: 12, type: 'text' },
      { header: words.target, width: 28, type: 'text' },
      { header: '代码', width: 12, type: 'text' },
      { header: '名称', width: 28, type: 'text' },
      { header: '关系', width: 12, type: 'text' },
      { header: '对照', width: 10, type: 'text' },
      { header: words.status, width: 16, type: 'text' },
      { header: words.disposition, width: 12, type: 'text' },
      { header: '办理', width: 14, type: 'text' },
      { header: words.why, width: 36, type: 'text' },
      { header: words.ownerName, width: 14, type: 'text' },
      { header: words.dueDate, width: 12, type: 'date' },
      { header: '标记', width: 8, type: 'text' },
    ],
    list,
    lines: linesOf,
  })
}

function linesOf({ group, owning }: RedundancyRow, index: number) {
  const { target, members, disposition, status } = group
  return members.map(({ node, relation, confirmed }) => [
    index + 1,
    owning.agency.shortName,
    `${target.officialCode ?? target.platformCode} ${target.title}`,
    node.officialCode ?? node.platformCode,
    node.title,
    `${relationTable[relation].sign} ${relationWords[relation].label}`,
    confirmed ? mappingScreenWords.confirmed : redundancyStatusWords.proposed,
    redundancyStatusWords[status],
    disposition && redundancyDispositionWords[disposition.disposition].label,
    disposition && redundancyStateWords[disposition.state],
    disposition?.reason ?? null,
    disposition?.ownerName ?? null,
    disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
    disposition?.demo ? mappingScreenWords.demo : null,
  ])
}
