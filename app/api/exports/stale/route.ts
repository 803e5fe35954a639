/** 待复核 as a workbook: one row for each change of a node, so that it can be passed round and ticked off. */

import { relationTable } from '#lib/domain/mapping/relations'
import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { snapshotFieldWord, staleWords as words } from '#lib/i18n/stale'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import type { MappingSide } from '#lib/queries/mapping-side'
import { type EndChange, listStaleCases } from '#lib/queries/stale'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { filterStale } from '../../../(workspace)/mappings/stale/stale-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const cases = filterStale(await listStaleCases(reader, pair), params)
    const text = (header: string, width: number) => ({ header, width, type: 'text' as const })
    const bytes = await writeWorkbook([
      {
        name: words.title,
        title: `${pair.a.agency.shortName} ⇄ ${pair.b.agency.shortName} ${words.title}`,
        notes: [`导出时间：${formatInstant(new Date())}；${cases.length} ${words.unit}。`],
        columns: [
          text(mappingScreenWords.mappings, 46),
          text(mappingScreenWords.relation, 14),
          text(words.state, 12),
          text(words.changedSide, 10),
          text(words.changedField, 14),
          text(words.said, 34),
          text(words.now, 34),
        ],
        rows: cases.flatMap(({ mapping, left, right, said, leftChange, rightChange }) =>
          [...changeRows(left, leftChange), ...changeRows(right, rightChange)].map((change) => [
            `${titleOf(left, leftChange)} — ${titleOf(right, rightChange)}`,
            `${relationTable[said.relation].sign} ${relationWords[said.relation].label}`,
            mappingStateWords[mapping.state],
            ...change,
          ]),
        ),
      },
    ])
    return { bytes, name: `${words.title}-${formatDate(new Date())}.xlsx`, type: xlsxType }
  })
}

function titleOf(side: MappingSide, change: EndChange): string {
  return side.snapshot?.title ?? change.formerTitle ?? words.gone
}

function changeRows(side: MappingSide, change: EndChange): readonly (readonly string[])[] {
  const who = side.catalog.agency.shortName
  if (change.kind === 'gone') return [[who, words.gone, change.formerTitle ?? '', '']]
  return change.changes.map(({ field, before, after }) => [who, snapshotFieldWord(field), before, after])
}
