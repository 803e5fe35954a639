/** The worklist of gaps between two catalogues, in both directions: what each lacks of the other, and what is decided. */
import type { CatalogSummary } from '#lib/db/catalog'
import { type GapAnswer, listGapAnswers } from '#lib/db/gap-answer'
import { nodeTitles } from '#lib/db/node-title'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { beijingDay } from '#lib/domain/gap/due-date'
import { deriveGaps, type Gap } from '#lib/domain/gap/gap'
import { type CatalogPair, loadPairBasis } from './catalog-pair'

export type GapRow = {
  readonly gap: Gap
  readonly owning: CatalogSummary
  readonly lacking: CatalogSummary
  /** The joint standards that grew from it. */
  readonly answers: readonly GapAnswer[]
  /** Decided or proposed, and the day is past. */
  readonly overdue: boolean
}

/** A row with the day since which the gap stands as it stands: of the last move of its disposition, else of the node. */
export type DatedGapRow = GapRow & { readonly since: Date }

export type GapFilter = {
  /** Catalogue that lacks. */
  readonly lacking?: string
  readonly status?: string
  readonly disposition?: string
  /** Only this node. */
  readonly node?: string
  readonly text?: string
  readonly overdue?: boolean
  readonly reported?: boolean
}

export type GapList = { readonly rows: readonly DatedGapRow[]; readonly all: readonly GapRow[] }

export async function listGaps(
  reader: Reader<'gap.read'>,
  pair: CatalogPair,
  filter: GapFilter,
  kind: NodeKind = 'category',
  now: Date = new Date(),
): Promise<GapList> {
  const [basis, answers] = await Promise.all([
    loadPairBasis(reader, pair, kind),
    listGapAnswers([pair.a.id, pair.b.id]),
  ])
  const today = beijingDay(now)
  const rowsOf = (owning: CatalogSummary, lacking: CatalogSummary, gaps: readonly Gap[]) =>
    gaps.map((gap) => ({
      gap,
      owning,
      lacking,
      answers: answers.filter(
        (answer) => answer.nodeId === gap.node.nodeId && answer.lackingCatalogId === lacking.id,
      ),
      overdue: isOverdue(gap, today),
    }))
  const all: readonly GapRow[] = [
    ...rowsOf(pair.a, pair.b, deriveGaps(basis.nodesA, pair.b.id, basis)),
    ...rowsOf(pair.b, pair.a, deriveGaps(basis.nodesB, pair.a.id, basis)),
  ]
  return { all, rows: await datedRows(all.filter((row) => isAsked(row, filter))) }
}

/** The same age as progress gives: a new edition does not make an old gap young. */
async function datedRows(rows: readonly GapRow[]): Promise<readonly DatedGapRow[]> {
  const undecided = rows.filter(({ gap }) => gap.disposition === null)
  const nodes = await nodeTitles(undecided.map(({ gap }) => gap.node.nodeId))
  return rows.map((row) => {
    const { disposition, node } = row.gap
    const since = disposition?.stateSince ?? nodes.get(node.nodeId)?.createdAt
    if (since === undefined) throw new Error(`nobody says since when ${node.nodeId} is in its catalogue`)
    return { ...row, since }
  })
}

/** A due day that has passed while the gap is still there; what was withdrawn or returned is due no more. */
function isOverdue({ disposition, status }: Gap, today: string): boolean {
  const due = disposition?.dueDate?.toISOString().slice(0, 10)
  return due !== undefined && due < today && (status === 'decided' || status === 'proposed')
}

function isAsked({ gap, lacking, overdue }: GapRow, filter: GapFilter): boolean {
  const { node, disposition } = gap
  const text = filter.text?.trim().toLowerCase() ?? ''
  const words = [
    node.title,
    node.officialCode ?? '',
    node.platformCode,
    node.subsystemTitle,
    disposition?.reason ?? '',
    disposition?.ownerName ?? '',
  ]
  return (
    (filter.lacking === undefined || lacking.id === filter.lacking) &&
    (filter.status === undefined || gap.status === filter.status) &&
    (filter.disposition === undefined || disposition?.disposition === filter.disposition) &&
    (filter.overdue !== true || overdue) &&
    (filter.reported !== true || gap.report !== null) &&
    (filter.node === undefined || node.nodeId === filter.node) &&
    (text === '' || words.join('\n').toLowerCase().includes(text))
  )
}
