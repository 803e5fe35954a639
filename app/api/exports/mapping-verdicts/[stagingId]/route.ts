import type { SearchParams } from '#components/ui/href'
import type { EndMatch } from '#lib/domain/mapping/import-nodes'
import type { ImportedEnd } from '#lib/domain/mapping/import-row'
import type { WorkbookColumn } from '#lib/files/write-workbook'
import { formatInstant } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import {
  foundByWords,
  rowNoteWords,
  rowReason,
  verdictWords,
  mappingImportWords as words,
} from '#lib/i18n/mapping-import'
import { type DryRun, loadMappingImportView } from '#lib/queries/mapping-imports'
import { handleExport } from '#lib/web/export-route'
import { sheetFile } from '#lib/web/sheet-file'
import { verdictRows } from '../../../../(workspace)/mappings/import/[stagingId]/verdict-filter'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ stagingId: string }> },
): Promise<Response> {
  const { stagingId } = await params
  return handleExport(request, 'mapping.read-internal', async (reader, search) => {
    const view = await loadMappingImportView(reader, stagingId)
    if (!view?.dryRun) return null
    const asked: SearchParams = Object.fromEntries(search)
    const file = view.staging.files[0]?.name ?? ''
    const rows = verdictRows(view.dryRun, asked).map((planned) => cellsOf(planned, view.dryRun, file))
    const name = `${words.verdicts}-${file}`
    return sheetFile(search.get('format'), name, {
      name: words.verdicts,
      title: `${words.verdicts}：${file}`,
      notes: [formatInstant(new Date())],
      columns,
      rows,
    })
  })
}

const columns: readonly WorkbookColumn[] = [
  { header: words.file, width: 24, type: 'text' },
  { header: words.sheet, width: 14, type: 'text' },
  { header: words.row, width: 8, type: 'number' },
  { header: words.verdict, width: 12, type: 'text' },
  { header: words.subject, width: 30, type: 'text' },
  { header: `${words.subject}${words.foundBy}`, width: 14, type: 'text' },
  { header: words.relation, width: 12, type: 'text' },
  { header: words.originalPredicate, width: 18, type: 'text' },
  { header: words.object, width: 30, type: 'text' },
  { header: `${words.object}${words.foundBy}`, width: 14, type: 'text' },
  { header: words.reason, width: 60, type: 'text' },
]

function cellsOf(
  planned: DryRun['plan']['rows'][number],
  dryRun: DryRun | null,
  file: string,
): readonly (string | number | null)[] {
  const { row, verdict, subject, object, relation, notes } = planned
  const reasons = [rowReason(planned), ...notes.map((note) => rowNoteWords[note])]
  return [
    file,
    row.provenance.sheet,
    row.provenance.row,
    verdictWords[verdict],
    endText(row.subject, subject, dryRun),
    subject.kind === 'node' ? foundByWords[subject.by] : null,
    relation && relationWords[relation].label,
    quoted(row.predicate),
    endText(row.object, object, dryRun),
    object.kind === 'node' ? foundByWords[object.by] : null,
    quoted(reasons.join('；')),
  ]
}

function endText(end: ImportedEnd, match: EndMatch, dryRun: DryRun | null): string {
  const node = match.kind === 'node' ? dryRun?.nodes.get(match.nodeId) : undefined
  if (node) return `${node.officialCode ?? node.platformCode} ${node.title}`
  return quoted([end.platformCode ?? end.code, end.label].filter(Boolean).join(' ') || (end.id ?? ''))
}

/** A file may say anything at any length; the row in it can be looked up. */
function quoted(text: string): string {
  return text.length > quotedMax ? `${text.slice(0, quotedMax)}……` : text
}

const quotedMax = 500
