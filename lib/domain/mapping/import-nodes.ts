/**
 * Which node one end of an imported row speaks about: by 平台内码, then by official code, then by standard number, then
 * by title and parent (DESIGN §7). Whatever stays doubtful is asked and never guessed.
 */
import { canonicalPlatformCode, type NodeKind } from '#lib/domain/catalog/node'
import { normalizeNumber, splitNumbers } from '#lib/domain/catalog/standard-number'
import type { ImportedEnd } from './import-row'

/** A node of an effective edition, as far as a file can name it. */
export type ImportNode = {
  readonly nodeId: string
  readonly parentNodeId: string | null
  readonly kind: NodeKind
  readonly platformCode: string
  readonly officialCode: string | null
  readonly title: string
  readonly standardId: string | null
  readonly hash: string
}

export type NodeDoubt =
  | 'PLATFORM_CODE_UNKNOWN'
  | 'CODE_AMBIGUOUS'
  | 'CODE_AGAINST_TITLE'
  | 'NUMBER_AMBIGUOUS'
  | 'TITLE_AMBIGUOUS'
  | 'TITLE_ELSEWHERE'
  | 'TITLE_SIMILAR'

/** How a node was found; a person's answer counts as `answer`. */
export type FoundBy = 'platform-code' | 'code' | 'number' | 'title' | 'answer'

export type EndMatch =
  | {
      readonly kind: 'node'
      readonly nodeId: string
      readonly level: NodeKind
      readonly by: FoundBy
      /** The file gives another title than the catalogue. */
      readonly titleDiffers: boolean
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly doubt: NodeDoubt; readonly candidates: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly catalogId: string }
  | { readonly kind: 'missing' }

export type NodeIndex = {
  readonly byId: ReadonlyMap<string, ImportNode>
  readonly byPlatformCode: ReadonlyMap<string, ImportNode>
  readonly byCode: ReadonlyMap<string, readonly ImportNode[]>
  readonly byStandard: ReadonlyMap<string, readonly ImportNode[]>
  readonly byTitle: ReadonlyMap<string, readonly ImportNode[]>
}

/** What matching needs besides the nodes of the one catalogue. */
export type MatchFacts = {
  /** Normalised number → standard. */
  readonly standards: ReadonlyMap<string, string>
  /** 平台内码 of every catalogue → the catalogue, for those that the file names. */
  readonly catalogOfPlatformCode: ReadonlyMap<string, string>
}

export function indexNodes(nodes: readonly ImportNode[]): NodeIndex {
  return {
    byId: new Map(nodes.map((node) => [node.nodeId, node])),
    byPlatformCode: new Map(nodes.map((node) => [node.platformCode, node])),
    byCode: groupBy(nodes, ({ officialCode }) => (officialCode === null ? null : bare(officialCode))),
    byStandard: groupBy(nodes, ({ standardId }) => standardId),
    byTitle: groupBy(nodes, ({ title }) => bare(title)),
  }
}

function groupBy(
  nodes: readonly ImportNode[],
  keyOf: (node: ImportNode) => string | null,
): ReadonlyMap<string, readonly ImportNode[]> {
  const groups = new Map<string, ImportNode[]>()
  for (const node of nodes) {
    const key = keyOf(node)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(node)
    else groups.set(key, [node])
  }
  return groups
}

export function matchEnd(end: ImportedEnd, index: NodeIndex, facts: MatchFacts): EndMatch {
  if (!end.found) return { kind: 'none' }
  return (
    byPlatformCode(end, index, facts) ??
    byCode(end, index) ??
    byNumber(end, index, facts) ??
    byTitle(end, index) ?? { kind: 'missing' }
  )
}

function byPlatformCode(end: ImportedEnd, index: NodeIndex, facts: MatchFacts): EndMatch | null {
  if (end.platformCode === null || end.platformCode === '') return null
  const code = canonicalPlatformCode(end.platformCode)
  const node = index.byPlatformCode.get(code)
  if (node) return found(node, 'platform-code', end)
  const catalogId = facts.catalogOfPlatformCode.get(code)
  if (catalogId !== undefined) return { kind: 'elsewhere', catalogId }
  const others = [...codesOf(end).flatMap((one) => index.byCode.get(one) ?? []), ...titled(end, index)]
  return asked('PLATFORM_CODE_UNKNOWN', others)
}

function byCode(end: ImportedEnd, index: NodeIndex): EndMatch | null {
  for (const code of codesOf(end)) {
    const coded = index.byCode.get(code) ?? []
    const [node] = coded
    if (!node) continue
    if (coded.length > 1) {
      const here = coded.filter((one) => bare(one.title) === bare(end.label ?? ''))
      return here[0] && here.length === 1 ? found(here[0], 'code', end) : asked('CODE_AMBIGUOUS', coded)
    }
    // A code that belongs to one node beside the exact title of another is for a person to settle.
    const named = titled(end, index).filter((one) => one !== node)
    if (named.length > 0 && bare(node.title) !== bare(end.label ?? ''))
      return asked('CODE_AGAINST_TITLE', [node, ...named])
    return found(node, 'code', end)
  }
  return null
}

/** The code as it stands, and the last piece of an identifier. */
function codesOf({ code, id }: ImportedEnd): readonly string[] {
  return [
    ...new Set(
      [code, id, lastPiece(id ?? '')].flatMap((text) => (text === null || text === '' ? [] : [bare(text)])),
    ),
  ]
}

/** Sought from the end: a foreign identifier may be long, and this runs beside other people's requests. */
function lastPiece(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#'), id.lastIndexOf(':')) + 1)
}

function byNumber(end: ImportedEnd, index: NodeIndex, facts: MatchFacts): EndMatch | null {
  const numbers = numbersOf(end).flatMap((number) => facts.standards.get(number) ?? [])
  const nodes = [...new Set(numbers.flatMap((standardId) => index.byStandard.get(standardId) ?? []))]
  const [node] = nodes
  if (!node) return null
  if (nodes.length === 1) return found(node, 'number', end)
  const here = nodes.filter((one) => isUnder(one, end.path, index))
  return end.path.length > 0 && here[0] && here.length === 1
    ? found(here[0], 'number', end)
    : asked('NUMBER_AMBIGUOUS', nodes)
}

/** The standard numbers that an end names, normalised: in its code, or in its title. */
export function numbersOf({ code, label }: ImportedEnd): readonly string[] {
  return [code, label].flatMap((text) =>
    splitNumbers(text)
      .filter(({ kind }) => kind !== 'unrecognised')
      .map(({ normalized }) => normalized),
  )
}

function byTitle(end: ImportedEnd, index: NodeIndex): EndMatch | null {
  const nodes = titled(end, index)
  const [node] = nodes
  if (node === undefined) {
    const similar = similarTo(end, index)
    return similar.length > 0 ? asked('TITLE_SIMILAR', similar) : null
  }
  const here = end.path.length === 0 ? nodes : nodes.filter((one) => isUnder(one, end.path, index))
  if (here[0] && here.length === 1) return found(here[0], 'title', end)
  return asked(here.length > 1 ? 'TITLE_AMBIGUOUS' : 'TITLE_ELSEWHERE', here.length > 1 ? here : nodes)
}

function titled({ label }: ImportedEnd, index: NodeIndex): readonly ImportNode[] {
  return label === null || label === '' ? [] : (index.byTitle.get(bare(label)) ?? [])
}

const similarMax = 5
/** A look through all titles costs their number for each row; above this only exact titles count. */
const similarNodesMax = 5_000
/** No title is that long. */
const similarCharsMax = 400

/** Nodes whose title holds the file's, or stands in it: for a person to choose from, never taken. */
function similarTo({ label }: ImportedEnd, index: NodeIndex): readonly ImportNode[] {
  const text = bare(label ?? '')
  if (text.length < 2 || text.length > similarCharsMax || index.byId.size > similarNodesMax) return []
  const similar: ImportNode[] = []
  for (const [title, nodes] of index.byTitle) {
    if (title.length >= 2 && (title.includes(text) || text.includes(title))) similar.push(...nodes)
    if (similar.length >= similarMax) break
  }
  return similar.slice(0, similarMax)
}

/** Whether the titles of the path stand above the node, in their order; levels may be left out. */
function isUnder(node: ImportNode, path: readonly string[], index: NodeIndex): boolean {
  const wanted = path.map(bare).filter((title) => title !== '')
  let next = wanted.length - 1
  let parent = node.parentNodeId === null ? undefined : index.byId.get(node.parentNodeId)
  while (parent && next >= 0) {
    const names = [parent.title, parent.officialCode ?? '', (parent.officialCode ?? '') + parent.title]
    if (names.map(bare).includes(wanted[next] ?? '')) next -= 1
    parent = parent.parentNodeId === null ? undefined : index.byId.get(parent.parentNodeId)
  }
  return next < 0
}

function found(node: ImportNode, by: FoundBy, { label }: ImportedEnd): EndMatch {
  const titleDiffers = label !== null && label !== '' && bare(label) !== bare(node.title)
  return {
    kind: 'node',
    nodeId: node.nodeId,
    level: node.kind,
    by,
    titleDiffers: titleDiffers && by !== 'number',
  }
}

function asked(doubt: NodeDoubt, nodes: readonly ImportNode[]): EndMatch {
  const candidates = [...new Set(nodes.map(({ nodeId }) => nodeId))].slice(0, 20)
  return { kind: 'asked', doubt, candidates }
}

/** Titles and codes are compared without spaces, width and case, as numbers are. */
export function bare(text: string): string {
  return normalizeNumber(text)
}
