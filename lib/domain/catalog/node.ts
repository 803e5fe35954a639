/**
 * A node is the permanent identity of a 子体系, 类目 or 标准位置; a snapshot says how it stands in one edition. This file
 * holds their shape and their hashes. A mapping keeps the hash of the snapshots it was made on, so the hash covers what
 * the statement is about and leaves out the mere order among siblings.
 */
import type { Json } from '../shared/event'
import { hashJson } from '../shared/hash'
import type { StandardRecord } from './record'

export const nodeKinds = ['subsystem', 'category', 'position'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** 子体系, 类目, 标准位置: the words of GB/T 13016 for the three kinds. */
export const nodeKindLabels: Readonly<Record<NodeKind, string>> = {
  subsystem: '子体系',
  category: '类目',
  position: '标准位置',
}

/** Under which kinds a node of a kind may stand; null is the root of the catalogue. */
export const parentKinds: Readonly<Record<NodeKind, readonly (NodeKind | null)[]>> = {
  subsystem: [null],
  category: ['subsystem', 'category'],
  position: ['subsystem', 'category'],
}

export type Snapshot = {
  readonly nodeId: string
  readonly parentNodeId: string | null
  /** Place among its siblings, from 0. */
  readonly ordinal: number
  readonly kind: NodeKind
  /** The bureau's own code (JC101, or the 标准体系编号 of a row); null where it gives none. Never made up. */
  readonly officialCode: string | null
  readonly title: string
  /** The document in the world that stands here; null for branches and for 示例 rows, which are no documents. */
  readonly standardId: string | null
  /** What the bureau's row says about the document; null for branches. */
  readonly record: StandardRecord | null
}

/** SHA-256 of a snapshot's canonical content: kind, code, title, parent, standard, record; not the order. Hex. */
export function snapshotHash(snapshot: Snapshot): string {
  return hashJson(contentOf(snapshot))
}

/** SHA-256 over the snapshots of an edition, order among siblings included, sorted by node id. Hex. */
export function editionHash(snapshots: readonly Snapshot[]): string {
  const sorted = [...snapshots].sort((a, b) => (a.nodeId < b.nodeId ? -1 : 1))
  return hashJson(sorted.map((snapshot) => [snapshot.nodeId, snapshot.ordinal, snapshotHash(snapshot)]))
}

function contentOf(snapshot: Snapshot): Json {
  return {
    kind: snapshot.kind,
    officialCode: snapshot.officialCode,
    title: snapshot.title,
    parentNodeId: snapshot.parentNodeId,
    standardId: snapshot.standardId,
    record: snapshot.record,
  }
}

/** 平台内码 of the nth node (from 1) of an agency's region, `PT51-0001`: the platform's own, unlike any official code. */
export function platformCode(regionCode: string, sequence: number): string {
  return `PT${regionCode}-${String(sequence).padStart(4, '0')}`
}

/** The sequence number inside a 平台内码, or null if the text is none. Spaces, case and dash variants are forgiven. */
export function platformCodeSequence(text: string): number | null {
  const found = /^PT\d+-(\d{4,})$/.exec(canonicalPlatformCode(text))
  return found?.[1] === undefined ? null : Number(found[1])
}

/** A typed 平台内码 as the platform writes it: `pt51–0001 ` → `PT51-0001`. */
export function canonicalPlatformCode(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−－]/g, '-')
    .toUpperCase()
}
