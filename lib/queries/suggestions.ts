/** 推荐 of two catalogues on one level with filters, put aside ones with who, when and why; runs and how far they are. */
import { accountNames } from '#lib/db/account-name'
import { tableNumbers } from '#lib/db/alignment-table'
import type { CatalogSummary } from '#lib/db/catalog'
import { listRuns, loadRun } from '#lib/db/suggestion-run'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import {
  openSuggestions,
  type Suggestion,
  type SuggestionLevel,
  type SuggestionOrigin,
} from '#lib/domain/mapping/suggestion'
import { type RunState, runStateAt, type SuggestionRun } from '#lib/domain/mapping/suggestion-run'
import { type CatalogPair, loadPairBasis } from './catalog-pair'

export type SuggestionFilter = {
  readonly text?: string
  readonly origin?: SuggestionOrigin
  readonly subsystem?: string
  /** Least score in permille; material from files has none and stays. */
  readonly scoreLeast?: number
  /** Only pairs, or only “probably no counterpart”. */
  readonly kind?: 'pair' | 'lone'
  readonly aside?: boolean
}

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
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
  level: SuggestionLevel,
  filter: SuggestionFilter,
  page: { readonly number: number; readonly size: number } | null,
): Promise<SuggestionList> {
  const basis = await loadPairBasis(reader, pair, level)
  const open = new Set(openSuggestions(basis.suggestions, basis.mappings, basis.hashes))
  const aside = basis.suggestions.filter((one) => one.dismissedAt !== null && !open.has(one))
  const places = { a: byId(basis.nodesA), b: byId(basis.nodesB) }
  const nodeIn = ({ nodeAId, nodeBId }: Suggestion, side: 'a' | 'b') =>
    places[side].get(nodeAId) ?? places[side].get(nodeBId ?? '') ?? null
  const found = (filter.aside ? aside : [...open])
    .map((suggestion) => ({
      suggestion,
      nodeA: nodeIn(suggestion, 'a'),
      nodeB: nodeIn(suggestion, 'b'),
    }))
    .filter((line) => isAsked(line, filter))
    .sort((one, other) => rankOf(other.suggestion) - rankOf(one.suggestion))
  const shown = page ? found.slice((page.number - 1) * page.size, page.number * page.size) : found
  const names = await accountNames(
    shown.flatMap(({ suggestion }) => (suggestion.dismissedById ? [suggestion.dismissedById] : [])),
  )
  return {
    lines: shown.map((line) => ({
      ...line,
      dismissedBy: names.get(line.suggestion.dismissedById ?? '') ?? null,
    })),
    total: found.length,
    counts: { open: open.size, aside: aside.length },
    subsystems: [...subsystemsOf(basis.nodesA, 'a'), ...subsystemsOf(basis.nodesB, 'b')],
  }
}

/** Material from files first, then pairs by score, then what probably has no counterpart. */
function rankOf({ score, nodeBId }: Suggestion): number {
  return (score ?? 2_000) - (nodeBId === null ? 1_000 : 0)
}

function byId(nodes: readonly PlacedNode[]): ReadonlyMap<string, PlacedNode> {
  return new Map(nodes.map((node) => [node.nodeId, node]))
}

function isAsked(
  { suggestion, nodeA, nodeB }: Omit<SuggestionLine, 'dismissedBy'>,
  { text, origin, subsystem, scoreLeast, kind }: SuggestionFilter,
): boolean {
  const nodes = [nodeA, nodeB].filter((node) => node !== null)
  const words = nodes.map((node) => `${node.title} ${node.officialCode ?? ''} ${node.platformCode}`).join(' ')
  return (
    nodes.length > 0 &&
    (text === undefined || words.toLowerCase().includes(text.toLowerCase())) &&
    (origin === undefined || suggestion.origin === origin) &&
    (subsystem === undefined || nodes.some((node) => node.subsystemId === subsystem)) &&
    (scoreLeast === undefined || suggestion.score === null || suggestion.score >= scoreLeast) &&
    (kind === undefined || (kind === 'lone') === (suggestion.nodeBId === null))
  )
}

function subsystemsOf(nodes: readonly PlacedNode[], side: 'a' | 'b') {
  const titles = new Map(nodes.map((node) => [node.subsystemId, node.subsystemTitle]))
  return [...titles].map(([id, title]) => ({ id, title, side }))
}

export type RunLine = {
  readonly run: Omit<SuggestionRun, 'state'> & { readonly state: RunState }
  readonly startedBy: string
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
    })),
    tables,
  }
}

export type RunProgress = { readonly state: RunState; readonly done: number; readonly total: number }

/** How far a run is, for a page that asks again and again. */
export async function loadRunProgress(
  _reader: Reader<'mapping.read'>,
  id: string,
  now: Date,
): Promise<RunProgress | null> {
  const run = await loadRun(id)
  return run && { state: runStateAt(run, now), done: run.done, total: run.total }
}

/** Whether the reader may start and cancel runs of the pair, and put suggestions aside. */
export function mayRun({ actor }: Reader<'mapping.read'>, { a, b }: CatalogPair): boolean {
  const own = [a.agency.id, b.agency.id].includes(actor.agencyId ?? '')
  return own && allows(actor, 'suggestion-run.start', 'own')
}
