/**
 * The thread of one whole-catalogue run (`run-pair.ts` starts it and ends it: that is how a cancelled run stops at
 * once). It asks in both directions, says how far it is, and hands over its results in parts, each when the last one is
 * stored, so that they never pile up.
 */
import { parentPort } from 'node:worker_threads'
import { alignAll } from '#lib/domain/alignment/align-all'
import { type AlignSettings, buildAlignment } from '#lib/domain/alignment/alignment'
import { ItemList } from '#lib/domain/alignment/item-row'
import type { ItemContext } from '#lib/domain/mapping/align-context'
import { offersMost, offersOf } from '#lib/domain/mapping/offer'
import type { Found, RunReply, RunRequest, RunSide } from './align-messages'
import { readGeneralWords } from './general-words'

const lists: Record<RunSide, ItemList> = { a: new ItemList([]), b: new ItemList([]) }
const contexts: Record<RunSide, Map<string, ItemContext>> = { a: new Map(), b: new Map() }
const partSize = 400

const reply = (message: RunReply) => parentPort?.postMessage(message)
let stored: (() => void) | null = null

parentPort?.on('message', (request: RunRequest) => {
  switch (request.kind) {
    case 'branches':
      lists[request.side] = new ItemList(JSON.parse(request.rows))
      break
    case 'items':
      lists[request.side].add(JSON.parse(request.rows))
      break
    case 'questions':
      for (const { id, context } of request.questions) contexts[request.side].set(id, context)
      break
    case 'start':
      void run({ ...request.settings, generalWords: readGeneralWords() })
      break
    case 'more':
      stored?.()
      break
  }
})

async function run(settings: AlignSettings): Promise<void> {
  await runSide('a', 'b', settings, 0)
  await runSide('b', 'a', settings, contexts.a.size)
  reply({ kind: 'end' })
}

async function runSide(
  side: RunSide,
  other: RunSide,
  settings: AlignSettings,
  doneBefore: number,
): Promise<void> {
  const asked = lists[side].items.filter(({ id }) => contexts[side].has(id))
  const steps = alignAll(buildAlignment(lists[other].items, settings), asked, {
    top: offersMost,
    contextOf: ({ id }) => {
      const context = contexts[side].get(id)
      if (!context) return {}
      const { parentMappedTo, siblingsMappedTo, refused } = context
      return { parentMappedTo, siblingsMappedTo, exclude: new Set(refused) }
    },
  })
  for (;;) {
    const { done, value } = steps.next()
    if (!done) {
      reply({ kind: 'progress', done: doneBefore + halfOf(value.done) })
      continue
    }
    for (let at = 0; at < value.length; at += partSize) {
      const found = Array.from({ length: Math.min(partSize, value.length - at) }, (_, place): Found => {
        const { item, alternatives } = value.at(at + place)
        return { nodeId: item.id, side, offers: offersOf(alternatives) }
      })
      const taken = new Promise<void>((resolve) => {
        stored = resolve
      })
      reply({ kind: 'found', found, done: doneBefore + halfOf(asked.length + at + found.length) })
      await taken
    }
    return
  }
}

/** Comparing an item and keeping what was found for it take about as long, so each of them counts half. */
function halfOf(steps: number): number {
  return Math.floor(steps / 2)
}
