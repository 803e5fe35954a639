/** 草案版本 with their clauses: inserted, read, never changed. */
import type { Clause, ClauseElement, Draft, Latitude, Rigidity } from '#lib/domain/joint/types'
import { database, type Tx } from './client'
import type { DraftClauseModel, DraftModel } from './generated/models'
import { fromJson, toJsonColumn } from './json'

type DraftReader = Pick<Tx, 'draft'>

const withClauses = { clauses: { orderBy: { ordinal: 'asc' } } } as const

export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  const { clauses, ...columns } = draft
  await tx.draft.create({ data: columns })
  await tx.draftClause.createMany({
    data: clauses.map((clause) => ({
      ...clause,
      draftId: draft.id,
      latitude: toJsonColumn(clause.latitude),
      provenance: [...clause.provenance],
    })),
  })
}

/** The draft that a project points at; null before the first save. */
export async function loadCurrentDraft(
  joint: { readonly currentDraftId: string | null },
  tx: DraftReader = database(),
): Promise<Draft | null> {
  if (joint.currentDraftId === null) return null
  return loadDraft(joint.currentDraftId, tx)
}

export async function loadDraft(id: string, tx: DraftReader = database()): Promise<Draft | null> {
  const row = await tx.draft.findUnique({ where: { id }, include: withClauses })
  return row ? toDraft(row) : null
}

export async function loadDraftByNumber(jointId: string, number: number): Promise<Draft | null> {
  const row = await database().draft.findUnique({
    where: { jointId_number: { jointId, number } },
    include: withClauses,
  })
  return row ? toDraft(row) : null
}

/** A draft without its text, for lists. */
export type DraftHead = Omit<Draft, 'clauses' | 'canonical'> & { readonly clauseCount: number }

/** All drafts of a project, the latest first. */
export async function listDrafts(jointId: string): Promise<DraftHead[]> {
  const rows = await database().draft.findMany({
    where: { jointId },
    omit: { canonical: true },
    include: { _count: { select: { clauses: true } } },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ _count, ...head }) => ({ ...head, clauseCount: _count.clauses }))
}

/** Everybody who saved a draft of the project or wrote a clause that stands in one (P-06). */
export async function listAuthorIds(
  jointId: string,
  tx: Pick<Tx, 'draft' | 'draftClause'> = database(),
): Promise<string[]> {
  const drafts = await tx.draft.findMany({
    where: { jointId },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  const clauses = await tx.draftClause.findMany({
    where: { draft: { jointId } },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  return [...new Set([...drafts, ...clauses].map((row) => row.authorId))]
}

function toDraft(row: DraftModel & { clauses: DraftClauseModel[] }): Draft {
  return { ...row, clauses: row.clauses.map(toClause) }
}

function toClause({ draftId: _draftId, ...row }: DraftClauseModel): Clause {
  return {
    ...row,
    element: row.element as ClauseElement,
    rigidity: row.rigidity as Rigidity,
    latitude: row.latitude === null ? null : fromJson<Latitude>(row.latitude),
  }
}
