/** The 对照表 in words: its headings and the text of each cell, the same on screen, in xlsx and in print. */
import type { TableRow, TableRowKind } from '#lib/domain/gap/table'
import type { TableColumn } from '#lib/domain/gap/table-columns'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { relationTable } from '#lib/domain/mapping/relations'
import type { DifferenceInput } from '#lib/domain/mapping/statement'
import { accordStateWords, bundleSentence } from '#lib/i18n/bundle'
import { dispositionWords, gapStatusWords } from '#lib/i18n/gap'
import {
  differenceKindWords,
  differenceTreatmentWords,
  mappingStateWords,
  mappingWords,
  relationWords,
} from '#lib/i18n/mapping'

export const tableRowKindWords: Readonly<Record<TableRowKind, string>> = {
  equivalence: '等同或等效',
  difference: '有差异',
  unrelated: '已判无关',
  gap: '缺口',
}

/** Headings; `nameA` and `nameB` are the short names of the two agencies. */
export function columnWord(column: TableColumn, nameA: string, nameB: string): string {
  const words: Readonly<Record<TableColumn, string>> = {
    ordinal: '序号',
    subsystemA: `${nameA}子体系`,
    codeA: `${nameA}编码`,
    titleA: `${nameA}名称`,
    relation: '关系',
    codeB: `${nameB}编码`,
    titleB: `${nameB}名称`,
    subsystemB: `${nameB}子体系`,
    differences: '差异',
    reason: '理由',
    state: '状态',
    marks: '标记',
  }
  return words[column]
}

/** The text of one cell; `ordinal` counts from 1. An empty cell is an empty text. */
export function cellText(row: TableRow, column: TableColumn, ordinal: number): string {
  switch (column) {
    case 'ordinal':
      return String(ordinal)
    case 'subsystemA':
      return row.nodeA?.subsystemTitle ?? ''
    case 'codeA':
      return codeText(row.nodeA)
    case 'titleA':
      return row.nodeA?.title ?? ''
    case 'relation':
      return relationText(row)
    case 'codeB':
      return codeText(row.nodeB)
    case 'titleB':
      return row.nodeB?.title ?? ''
    case 'subsystemB':
      return row.nodeB?.subsystemTitle ?? ''
    case 'differences':
      return row.kind === 'gap' ? '' : row.mapping.differences.map(differenceText).join('\n')
    case 'reason':
      return row.kind === 'gap' ? (row.gap.disposition?.reason ?? '') : row.mapping.justification
    case 'state':
      return stateText(row)
    case 'marks':
      return marksText(row)
  }
}

/** An official code as it is; without one the 平台内码, which says by its prefix PT that it is the platform's own. */
function codeText(node: PlacedNode | null): string {
  return node === null ? '' : (node.officialCode ?? node.platformCode)
}

function relationText(row: TableRow): string {
  if (row.kind === 'gap') return '∅ 缺口'
  const { relation } = row.mapping
  return `${relationTable[relation].sign} ${relationWords[relation].label}`
}

function differenceText(row: DifferenceInput, index: number): string {
  const left = `${row.valueA}${row.unitA ?? ''}`
  const right = `${row.valueB}${row.unitB ?? ''}`
  return `${index + 1}. ${differenceKindWords[row.kind]}：${left} ｜ ${right}（${differenceTreatmentWords[row.treatment]}）`
}

function stateText(row: TableRow): string {
  if (row.kind !== 'gap') return mappingStateWords[row.mapping.state]
  const { status, disposition } = row.gap
  if (status === 'open' || disposition === null) return gapStatusWords[status]
  return `${gapStatusWords[status]}：${dispositionWords[disposition.disposition].label}`
}

function marksText(row: TableRow): string {
  if (row.kind === 'gap') return row.gap.disposition?.demo === true ? '示例' : ''
  const { stale, hard, demo, bundle, missing } = row.mapping
  return [
    bundle ? `${bundleSentence(bundle)}，${accordStateWords[bundle.state]}` : '',
    stale ? mappingWords.stale : '',
    hard ? mappingWords.hard : '',
    missing ? mappingWords.unfinished : '',
    demo ? '示例' : '',
  ]
    .filter((mark) => mark !== '')
    .join('、')
}
