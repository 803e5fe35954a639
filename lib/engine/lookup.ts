/**
 * Single questions to the engine. Indexes of catalogues are kept in a thread of their own, each under a key that names
 * everything it was made from (edition, level, versions of the tables), so there is nothing to invalidate: a change
 * makes another key. Together they hold a bounded number of nodes; the one that was asked longest ago goes first.
 */
import type { Worker } from 'node:worker_threads'
import { alignItemSlices, countItems, loadBranches } from '#lib/db/align-item'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import type { Alternatives } from '#lib/domain/alignment/candidates'
import type { ItemContext } from '#lib/domain/mapping/align-context'
import type { SuggestionLevel } from '#lib/domain/mapping/suggestion'
import type { LookupReply, LookupRequest } from './align-messages'
import { loadSettings, type TableNumbers } from './settings'
import { startThread } from './start-thread'

export type Targets = {
  readonly editionId: string
  readonly level: SuggestionLevel
  readonly tables: TableNumbers
}

/** Nodes in all indexes together; some 1.2 GB at the most (docs/benchmarks.md). */
const nodesMost = 400_000
const megabytesMost = 1_500

type Index = { readonly size: number; readonly ready: Promise<void>; asked: number }
type Waiting = {
  readonly resolve: (answer: Alternatives | null) => void
  readonly reject: (error: Error) => void
}
type Lookup = {
  readonly thread: Worker
  readonly indexes: Map<string, Index>
  readonly built: Map<string, () => void>
  readonly waiting: Map<number, Waiting>
  asks: number
}

const shared = globalThis as { tongbiaoLookup?: Lookup }

/** Candidates for one item, best first. The first question about a catalogue waits until its index is built. */
export async function lookUp(
  targets: Targets,
  item: AlignItem,
  context: ItemContext,
  top: number,
): Promise<Alternatives> {
  // An index can be forgotten between two questions: then it is built again.
  for (;;) {
    const lookup = running()
    const key = await ensureIndex(lookup, targets)
    const answer = await ask(lookup, key, item, context, top)
    if (answer) return answer
  }
}

/** Ends the thread; the next question starts another one. */
export async function endLookup(): Promise<void> {
  const { tongbiaoLookup } = shared
  delete shared.tongbiaoLookup
  await tongbiaoLookup?.thread.terminate()
}

function running(): Lookup {
  if (shared.tongbiaoLookup) return shared.tongbiaoLookup
  const thread = startThread('lookup-thread', megabytesMost)
  const lookup: Lookup = { thread, indexes: new Map(), built: new Map(), waiting: new Map(), asks: 0 }
  const end = (error: Error) => {
    if (shared.tongbiaoLookup === lookup) delete shared.tongbiaoLookup
    for (const one of lookup.waiting.values()) one.reject(error)
    lookup.waiting.clear()
  }
  thread.on('message', (reply: LookupReply) => hear(lookup, reply))
  thread.on('error', end)
  thread.on('exit', (code) => end(new Error(`the look-up thread ended with code ${code}`)))
  // A process that has nothing else to do may end.
  thread.unref()
  shared.tongbiaoLookup = lookup
  return lookup
}

function hear({ built, waiting, thread }: Lookup, reply: LookupReply): void {
  if (reply.kind === 'built') built.get(reply.key)?.()
  else {
    waiting.get(reply.id)?.resolve(reply.kind === 'answer' ? reply.alternatives : null)
    waiting.delete(reply.id)
    if (waiting.size === 0) thread.unref()
  }
}

async function ensureIndex(lookup: Lookup, targets: Targets): Promise<string> {
  const { editionId, level, tables } = targets
  const key = [editionId, level, tables.synonyms, tables.weights].join(' ')
  const known = lookup.indexes.get(key)
  if (known) {
    known.asked = ++lookup.asks
    await known.ready
    return key
  }
  const size = await countItems(editionId, level)
  if (lookup.indexes.has(key)) return ensureIndex(lookup, targets)
  makeRoom(lookup, size)
  const ready = build(lookup, key, targets)
  lookup.indexes.set(key, { size, ready, asked: ++lookup.asks })
  try {
    await ready
  } catch (error) {
    lookup.indexes.delete(key)
    throw error
  }
  return key
}

function makeRoom(lookup: Lookup, size: number): void {
  const oldestFirst = [...lookup.indexes].sort(([, a], [, b]) => a.asked - b.asked)
  let held = oldestFirst.reduce((sum, [, index]) => sum + index.size, 0)
  for (const [key, index] of oldestFirst) {
    if (held + size <= nodesMost) return
    lookup.indexes.delete(key)
    post(lookup, { kind: 'forget', key })
    held -= index.size
  }
}

async function build(lookup: Lookup, key: string, { editionId, level, tables }: Targets): Promise<void> {
  const [settings, branches] = await Promise.all([loadSettings(tables), loadBranches(editionId)])
  post(lookup, { kind: 'branches', key, rows: branches })
  for await (const rows of alignItemSlices(editionId, level)) post(lookup, { kind: 'items', key, rows })
  const done = new Promise<void>((resolve, reject) => {
    lookup.built.set(key, resolve)
    lookup.thread.once('exit', () => reject(new Error('the look-up thread ended while it built an index')))
  })
  lookup.thread.ref()
  post(lookup, { kind: 'build', key, settings })
  await done
  lookup.built.delete(key)
}

function ask(
  lookup: Lookup,
  key: string,
  item: AlignItem,
  context: ItemContext,
  top: number,
): Promise<Alternatives | null> {
  const id = ++lookup.asks
  return new Promise((resolve, reject) => {
    lookup.waiting.set(id, { resolve, reject })
    lookup.thread.ref()
    post(lookup, { kind: 'ask', id, key, item, context, top })
  })
}

function post({ thread }: Lookup, request: LookupRequest): void {
  thread.postMessage(request)
}
