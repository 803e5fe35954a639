/**
 * The board on its way to the browser, in two parts: what the trees are made of, which stays as it is as long as the
 * edition does and is kept by the browser, and how things stand. Both go column by column, because ten thousand objects
 * a side with their keys would be three times as long. What is written here is read here and nowhere else.
 */
import { nodeKinds } from '#lib/domain/catalog/node'
import { nodeStatuses } from '#lib/domain/gap/node-status'
import { relationKeys } from '#lib/domain/mapping/relations'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import {
  type Board,
  type BoardBundle,
  type BoardHint,
  type BoardLink,
  type BoardMark,
  type BoardRow,
  openMark,
} from './board'
import type { Readings } from './pinyin'

/** One tree: a column for each property, as long as there are rows; `codes` and `numbers` only where there is one. */
export type WireRows = {
  readonly ids: readonly string[]
  readonly parents: readonly number[]
  readonly kinds: readonly number[]
  readonly platformCodes: readonly string[]
  readonly titles: readonly string[]
  readonly codes: readonly (readonly [index: number, code: string])[]
  readonly numbers: readonly (readonly [index: number, number: string])[]
  readonly readings: Readings
}

type WireMark = readonly [
  status: number,
  relation: number,
  flags: number,
  candidates: number,
  gapVersion: number | null,
]

const mappingStates = mappingWorkflow.states

/** Most nodes are marked alike: each different mark once, and for each row which of them. */
type WireMarks = { readonly marks: readonly WireMark[]; readonly of: readonly number[] }

type WireHints = {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly ids: readonly string[]
  readonly versions: readonly number[]
  readonly scores: readonly (number | null)[]
}

/** `bundles` only where a link belongs to one: the place of the link, and which bundle. */
type WireLinks = {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly ids: readonly string[]
  readonly versions: readonly number[]
  readonly states: readonly number[]
  readonly relations: readonly number[]
  readonly flags: readonly number[]
  readonly bundles: readonly (readonly [index: number, bundle: BoardBundle])[]
}

/** How things stand between two trees that the browser has. */
export type WireStanding = {
  readonly left: WireMarks
  readonly right: WireMarks
  readonly links: WireLinks
  readonly hints: WireHints
}

export function writeRows(rows: readonly BoardRow[], readings: Readings): WireRows {
  return {
    ids: rows.map(({ id }) => id),
    parents: rows.map(({ parent }) => parent),
    kinds: rows.map(({ kind }) => nodeKinds.indexOf(kind)),
    platformCodes: rows.map(({ platformCode }) => platformCode),
    titles: rows.map(({ title }) => title),
    codes: rows.flatMap(({ code }, index) => (code === null ? [] : [[index, code] as const])),
    numbers: rows.flatMap(({ number }, index) => (number === null ? [] : [[index, number] as const])),
    readings,
  }
}

export function writeStanding({ left, right, links, hints }: Board): WireStanding {
  return {
    left: writeMarks(left.marks),
    right: writeMarks(right.marks),
    links: writeLinks(links),
    hints: {
      left: hints.map((hint) => hint.left),
      right: hints.map((hint) => hint.right),
      ids: hints.map(({ suggestionId }) => suggestionId),
      versions: hints.map(({ version }) => version),
      scores: hints.map(({ score }) => score),
    },
  }
}

/** The trees must be of the editions that the standing was asked for. */
export function readBoard(left: WireRows, right: WireRows, standing: WireStanding): Board {
  return {
    left: { rows: readRows(left), marks: readMarks(standing.left) },
    right: { rows: readRows(right), marks: readMarks(standing.right) },
    links: readLinks(standing.links),
    hints: readHints(standing.hints),
  }
}

function writeMarks(marks: readonly BoardMark[]): WireMarks {
  const known = new Map<BoardMark, number>()
  const places = new Map<string, number>()
  const different: WireMark[] = []
  const of = marks.map((mark) => {
    const before = known.get(mark)
    if (before !== undefined) return before
    const written = writeMark(mark)
    const key = written.join()
    const place = places.get(key) ?? different.push(written) - 1
    places.set(key, place)
    known.set(mark, place)
    return place
  })
  return { marks: different, of }
}

function writeMark({ status, relation, gapVersion, candidates, ...is }: BoardMark): WireMark {
  const flags = Number(is.mine) + 2 * Number(is.disposed) + 4 * Number(is.assigned)
  const relationAt = relation === null ? -1 : relationKeys.indexOf(relation)
  return [nodeStatuses.indexOf(status), relationAt, flags, candidates, gapVersion]
}

function readMark([status, relation, flags, candidates, gapVersion]: WireMark): BoardMark {
  return {
    status: nodeStatuses[status] ?? 'open',
    relation: relationKeys[relation] ?? null,
    mine: (flags & 1) === 1,
    disposed: (flags & 2) === 2,
    assigned: (flags & 4) === 4,
    gapVersion,
    candidates,
  }
}

function readMarks({ marks, of }: WireMarks): readonly BoardMark[] {
  const different = marks.map(readMark)
  return of.map((place) => different[place] ?? openMark)
}

function writeLinks(links: readonly BoardLink[]): WireLinks {
  return {
    left: links.map((link) => link.left),
    right: links.map((link) => link.right),
    ids: links.map(({ mappingId }) => mappingId),
    versions: links.map(({ version }) => version),
    states: links.map(({ state }) => mappingStates.indexOf(state)),
    relations: links.map(({ relation }) => relationKeys.indexOf(relation)),
    flags: links.map(
      ({ stale, hard, mine, own, unfinished }) =>
        Number(stale) + 2 * Number(hard) + 4 * Number(mine) + 8 * Number(own) + 16 * Number(unfinished),
    ),
    bundles: links.flatMap(({ bundle }, index) => (bundle === null ? [] : [[index, bundle] as const])),
  }
}

function readLinks({ left, right, ids, versions, states, relations, flags, ...some }: WireLinks) {
  const bundles = new Map(some.bundles)
  return ids.map((mappingId, index): BoardLink => {
    const is = flags[index] ?? 0
    return {
      left: left[index] ?? -1,
      right: right[index] ?? -1,
      mappingId,
      version: versions[index] ?? 0,
      state: mappingStates[states[index] ?? -1] ?? 'draft',
      relation: relationKeys[relations[index] ?? -1] ?? 'unrelated',
      stale: (is & 1) === 1,
      hard: (is & 2) === 2,
      mine: (is & 4) === 4,
      own: (is & 8) === 8,
      unfinished: (is & 16) === 16,
      bundle: bundles.get(index) ?? null,
    }
  })
}

function readRows({ ids, parents, kinds, platformCodes, titles, ...some }: WireRows): readonly BoardRow[] {
  const codes = new Map(some.codes)
  const numbers = new Map(some.numbers)
  const rows: BoardRow[] = []
  for (const [index, id] of ids.entries()) {
    const parent = parents[index] ?? -1
    rows.push({
      id,
      parent,
      depth: parent < 0 ? 0 : (rows[parent]?.depth ?? 0) + 1,
      kind: nodeKinds[kinds[index] ?? -1] ?? 'category',
      code: codes.get(index) ?? null,
      platformCode: platformCodes[index] ?? '',
      title: titles[index] ?? '',
      number: numbers.get(index) ?? null,
    })
  }
  return rows
}

function readHints({ left, right, ids, versions, scores }: WireHints): readonly BoardHint[] {
  return ids.map((suggestionId, index) => ({
    left: left[index] ?? -1,
    right: right[index] ?? -1,
    suggestionId,
    version: versions[index] ?? 0,
    score: scores[index] ?? null,
  }))
}
