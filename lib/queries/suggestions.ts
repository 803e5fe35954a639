/** 推荐 of two catalogues on one level with filters, put aside ones with who, when and why; runs and how far they are. */
import { accountNames } from '#lib/db/account-name'
import { tableNumbers } from '#lib/db/alignment-table'
import { type CatalogSummary, listSnapshots, type StoredSnapshot } from '#lib/db/catalog'
import { placesOfNodes } from '#lib/db/node-place'
import { pageSuggestions, type SuggestionFilter } from '#lib/db/suggestion-list'
import { listRuns, loadRun } from '#lib/db/suggestion-run'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import type { Suggestion, SuggestionLevel } from '#lib/domain/mapping/suggestion'
import { type RunState, runStateAt, type SuggestionRun } from '#lib/domain/mapping/suggestion-run'
import { type CatalogPair, mappingScope } from './catalog-pair'

export type { SuggestionFilter } from '#lib/db/suggestion-list'

export type SuggestionLine = {
  readonly suggestion: Suggestion
  /** The left catalogue's node, where there is one. */
  readonly nodeA: PlacedNode | null
  readonly nodeB: PlacedNode | null
  readonly dismissedBy: string | null
}

export type SuggestionList = {
  readonly lines: readonly SuggestionLine[]
  readonly total: number
  readonly counts: { readonly open: number; readonly aside: number }
  readonly subsystems: readonly { readonly id: string; readonly title: string; readonly side: 'a' | 'b' }[]
}

/** Open ones (or those put aside), the surest first; `page` counts from 1, null takes all. */
export async function listSuggestionLines(
  { actor }: Reader<'mapping.read'>,
  { a, b }: CatalogPair,
  level: SuggestionLevel,
  filter: SuggestionFilter,
  page: { readonly number: number; readonly size: number } | null,
): Promise<SuggestionList> {
  const side = ({ id, edition }: CatalogSummary) => ({ catalogId: id, editionId: edition.id })
  const [{ suggestions, ...figures }, topsA, topsB] = await Promise.all([
    pageSuggestions({ a: side(a), b: side(b) }, level, mappingScope(actor), filter, page),
    listSnapshots(a.edition.id, { kinds: ['subsystem'] }),
    listSnapshots(b.edition.id, { kinds: ['subsystem'] }),
  ])
  const ends = suggestions.flatMap(({ nodeAId, nodeBId }) =>
    nodeBId === null ? nodeAId : [nodeAId, nodeBId],
  )
  const people = suggestions.flatMap(({ dismissedById }) => dismissedById ?? [])
  const [places, names] = await Promise.all([placesOfNodes(ends), accountNames(people)])
  const nodeIn = ({ nodeAId, nodeBId }: Suggestion, catalogId: string) =>
    [places.get(nodeAId), places.get(nodeBId ?? '')].find((node) => node?.catalogId === catalogId) ?? null
  return {
    ...figures,
    lines: suggestions.map((suggestion) => ({
      suggestion,
      nodeA: nodeIn(suggestion, a.id),
      nodeB: nodeIn(suggestion, b.id),
      dismissedBy: names.get(suggestion.dismissedById ?? '') ?? null,
    })),
    subsystems: [...topsA.map(topOf('a')), ...topsB.map(topOf('b'))],
  }
}

function topOf(side: 'a' | 'b') {
  return ({ nodeId, title }: StoredSnapshot) => ({ id: nodeId, title, side })
}

export type RunLine = {
  readonly run: Omit<SuggestionRun, 'state'> & { readonly state: RunState }
  readonly startedBy: string
  readonly progress: RunProgress
}

export type RunProgress = {
  readonly state: RunState
  readonly done: number
  readonly total: number
  /** Since it was taken up; null while it waits for its turn. */
  readonly seconds: number | null
}

/** The last runs of a pair, and the versions that the next one would use. */
export async function loadRuns(
  _reader: Reader<'mapping.read'>,
  { a, b }: { readonly a: CatalogSummary; readonly b: CatalogSummary },
  now: Date,
): Promise<{
  readonly lines: readonly RunLine[]
  readonly tables: { readonly synonyms: number; readonly weights: number }
}> {
  const [runs, tables] = await Promise.all([listRuns({ a: a.id, b: b.id }, 12), tableNumbers()])
  const names = await accountNames(runs.map(({ startedById }) => startedById))
  return {
    lines: runs.map((run) => ({
      run: { ...run, state: runStateAt(run, now) },
      startedBy: names.get(run.startedById) ?? '',
      progress: progressOf(run, now),
    })),
    tables,
  }
}

/** How far a run is, for a page that asks again and again. */
export async function loadRunProgress(
  _reader: Reader<'mapping.read'>,
  id: string,
  now: Date,
): Promise<RunProgress | null> {
  const run = await loadRun(id)
  return run && progressOf(run, now)
}

function progressOf(run: SuggestionRun, now: Date): RunProgress {
  const { done, total, startedAt } = run
  const seconds = startedAt && Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / 1000))
  return { state: runStateAt(run, now), done, total, seconds }
}

/** Whether the reader may start and cancel runs of the pair, and put suggestions aside. */
export function mayRun({ actor }: Reader<'mapping.read'>, { a, b }: CatalogPair): boolean {
  const own = [a.agency.id, b.agency.id].includes(actor.agencyId ?? '')
  return own && allows(actor, 'suggestion-run.start', 'own')
}
