/**
 * The board on its way to the browser: rows and marks as short tuples in one JSON text, because ten thousand objects a
 * side with their keys would be three times as long. What is written here is read here and nowhere else.
 */
import { nodeKinds } from '#lib/domain/catalog/node'
import { nodeStatuses } from '#lib/domain/gap/node-status'
import { relationKeys } from '#lib/domain/mapping/relations'
import type { Board, BoardHint, BoardLink, BoardMark, BoardRow, BoardSide } from './board'

type WireRow = readonly [
  id: string,
  parent: number,
  kind: number,
  platformCode: string,
  title: string,
  code?: string | null,
  number?: string | null,
]

/** 0: nothing at all is known of the node. */
type WireMark =
  | 0
  | readonly [status: number, relation: number, flags: number, candidates: number, gapVersion?: number]

type WireHint = readonly [left: number, right: number, id: string, version: number, score: number | null]

type WireSide = { readonly rows: readonly WireRow[]; readonly marks: readonly WireMark[] }
type Wire = {
  readonly left: WireSide
  readonly right: WireSide
  readonly links: readonly BoardLink[]
  readonly hints: readonly WireHint[]
}

export function writeBoard({ left, right, links, hints }: Board): string {
  const wire: Wire = { left: writeSide(left), right: writeSide(right), links, hints: hints.map(writeHint) }
  return JSON.stringify(wire)
}

export function readBoard(text: string): Board {
  const { left, right, links, hints } = JSON.parse(text) as Wire
  return { left: readSide(left), right: readSide(right), links, hints: hints.map(readHint) }
}

function writeSide({ rows, marks }: BoardSide): WireSide {
  return { rows: rows.map(writeRow), marks: marks.map(writeMark) }
}

function writeRow({ id, parent, kind, platformCode, title, code, number }: BoardRow): WireRow {
  const head = [id, parent, nodeKinds.indexOf(kind), platformCode, title] as const
  if (number !== null) return [...head, code, number]
  return code === null ? head : [...head, code]
}

function writeMark(mark: BoardMark): WireMark {
  const { status, relation, mine, disposed, gapVersion, candidates } = mark
  if (status === 'open' && !mine && !disposed && gapVersion === null && candidates === 0) return 0
  const flags = Number(mine) + 2 * Number(disposed)
  const relationAt = relation === null ? -1 : relationKeys.indexOf(relation)
  const head = [nodeStatuses.indexOf(status), relationAt, flags, candidates] as const
  return gapVersion === null ? head : [...head, gapVersion]
}

function writeHint({ left, right, suggestionId, version, score }: BoardHint): WireHint {
  return [left, right, suggestionId, version, score]
}

function readSide({ rows, marks }: WireSide): BoardSide {
  const read: BoardRow[] = []
  for (const [id, parent, kind, platformCode, title, code = null, number = null] of rows) {
    const depth = parent < 0 ? 0 : (read[parent]?.depth ?? 0) + 1
    read.push({ id, parent, depth, kind: nodeKinds[kind] ?? 'category', code, platformCode, title, number })
  }
  return { rows: read, marks: marks.map(readMark) }
}

const unknown: BoardMark = {
  status: 'open',
  relation: null,
  mine: false,
  disposed: false,
  gapVersion: null,
  candidates: 0,
}

function readMark(wire: WireMark): BoardMark {
  if (wire === 0) return unknown
  const [status, relation, flags, candidates, gapVersion = null] = wire
  return {
    status: nodeStatuses[status] ?? 'open',
    relation: relationKeys[relation] ?? null,
    mine: (flags & 1) === 1,
    disposed: (flags & 2) === 2,
    gapVersion,
    candidates,
  }
}

function readHint([left, right, suggestionId, version, score]: WireHint): BoardHint {
  return { left, right, suggestionId, version, score }
}
