/** A release as a file: the frozen text whose SHA-256 is the fingerprint, the proof with the signatures, or a workbook. */

import { relationTable } from '#lib/domain/mapping/relations'
import type { ReleaseNode } from '#lib/domain/release/content'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { formatDateTime } from '#lib/i18n/format'
import { dispositionWords } from '#lib/i18n/gap'
import { differenceKindWords, differenceTreatmentWords, relationWords } from '#lib/i18n/mapping'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { loadReleaseProof, loadReleaseView, type ReleaseView } from '#lib/queries/releases'
import { handleExport, xlsxType } from '#lib/web/export-route'

const jsonType = 'application/json; charset=utf-8'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  return handleExport(request, 'release.read', async (reader, search) => {
    const view = await loadReleaseView(reader, id)
    if (!view) return null
    const { number, contentHash, canonical } = view.release
    const name = `${words.title}-${number ?? words.noNumber}-${contentHash.slice(0, 8)}`
    const bytes = (text: string) => new TextEncoder().encode(text)
    if (search.get('as') === 'canonical')
      return { bytes: bytes(canonical), name: `${name}.json`, type: jsonType }
    if (search.get('as') === 'proof') {
      const proof = await loadReleaseProof(reader, id)
      return proof && { bytes: bytes(JSON.stringify(proof)), name: `${name}-proof.json`, type: jsonType }
    }
    return { bytes: await writeWorkbook(sheets(view)), name: `${name}.xlsx`, type: xlsxType }
  })
}

function sheets({ release, content }: ReleaseView): readonly WorkbookSheet[] {
  const [a, b] = content.catalogs
  const { stale, pending, disputed } = content.leftOut
  const title = `${a.agency}、${b.agency} ${words.title}`
  const notes = [
    `${release.number === null ? words.noNumber : words.one(release.number)}；${release.note}`,
    `${words.editions}：${a.edition.title}；${b.edition.title}。${words.frozenAt}：${formatDateTime(release.createdAt)}。`,
    words.leftOutText(stale, pending, disputed),
    `${words.hash}（SHA-256）：${release.contentHash}`,
  ]
  const text = (header: string, width: number) => ({ header, width, type: 'text' as const })
  return [
    {
      name: words.mappings,
      title,
      notes,
      columns: [
        text(a.agency, 34),
        text(words.relation, 14),
        text(b.agency, 34),
        text(words.justification, 40),
        text(words.demo, 8),
      ],
      rows: content.mappings.map((row) => [
        nodeText(row.a),
        `${relationTable[row.relation].sign} ${relationWords[row.relation].label}`,
        nodeText(row.b),
        row.justification,
        row.demo ? words.demo : null,
      ]),
    },
    {
      name: words.differences,
      title: `${title}：${words.differences}`,
      columns: [
        text(words.node, 50),
        text(words.differences, 14),
        text(a.agency, 30),
        text(b.agency, 30),
        text(words.disposition, 12),
      ],
      rows: content.mappings.flatMap((row) =>
        row.differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => [
          `${nodeText(row.a)} — ${nodeText(row.b)}`,
          differenceKindWords[kind],
          `${valueA}${unitA ?? ''}`,
          `${valueB}${unitB ?? ''}`,
          differenceTreatmentWords[treatment],
        ]),
      ),
    },
    {
      name: words.gaps,
      title: `${title}：${words.gaps}`,
      columns: [
        text(words.node, 40),
        text(words.lacking, 24),
        text(words.disposition, 14),
        { header: words.dueDate, width: 12, type: 'date' },
        text(words.justification, 40),
      ],
      rows: content.gaps.map(({ node, lackingCatalogId, disposition, dueDate, reason }) => [
        nodeText(node),
        content.catalogs.find(({ catalogId }) => catalogId === lackingCatalogId)?.agency ?? '',
        dispositionWords[disposition].label,
        dueDate,
        reason,
      ]),
    },
  ]
}

function nodeText({ officialCode, platformCode, title }: ReleaseNode): string {
  return `${officialCode ?? platformCode} ${title}`
}
