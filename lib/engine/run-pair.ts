/**
 * One whole-catalogue run: both lists go to a thread of their own, what it finds is kept aside as it comes, and becomes
 * the pair's suggestions all at once when the thread is through. Stopping it ends the thread in the middle of a thought.
 */
import { randomUUID } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import { editionHashes, listAlignDecisions, listAlignRefusals, listDecidedGaps } from '#lib/db/align-decision'
import { alignItemSlices, loadBranches } from '#lib/db/align-item'
import { beatRun, type FoundCandidate, insertCandidates, publishRun } from '#lib/db/suggestion-run'
import { type ItemRow, placeOfRow } from '#lib/domain/alignment/item-row'
import { alignDecisions, type DecisionFacts, type PlacedItem } from '#lib/domain/mapping/align-context'
import type { SuggestionRun } from '#lib/domain/mapping/suggestion-run'
import type { Found, RunReply, RunRequest, RunSide } from './align-messages'
import { loadSettings } from './settings'
import { startThread } from './start-thread'

const megabytesMost = 2_000
const beatEvery = 500

export type RunWork = {
  /** Resolves when the run is done or was stopped, rejects when it failed. */
  readonly ended: Promise<void>
  readonly stop: () => void
}

/** Starts working on a run that this process has claimed. `clock` is for what is written down. */
export function workOn(run: SuggestionRun, clock: () => Date = () => new Date()): RunWork {
  const thread = startThread('run-thread', megabytesMost)
  let stopped = false
  const stop = () => {
    stopped = true
    void thread.terminate()
  }
  const work = async () => {
    try {
      const total = await giveLists(thread, run, () => stopped)
      if (stopped) return
      if (!(await beatRun(run.id, clock(), { total }))) return
      await answers(thread, run, clock, stop)
      if (!stopped) await publishRun(run.id, clock())
    } catch (error) {
      // A thread that was ended on purpose has nothing to answer for.
      if (!stopped) throw error
    } finally {
      void thread.terminate()
    }
  }
  return { ended: work(), stop }
}

/** Sends both lists and what is asked about; yields how many nodes are asked about. */
async function giveLists(thread: Worker, run: SuggestionRun, isStopped: () => boolean): Promise<number> {
  const post = (request: RunRequest) => thread.postMessage(request)
  const pair = { a: run.catalogAId, b: run.catalogBId }
  const [mappings, refusals, decidedGaps, hashes, settings] = await Promise.all([
    listAlignDecisions(pair),
    listAlignRefusals(pair),
    listDecidedGaps(pair),
    editionHashes([run.editionAId, run.editionBId]),
    loadSettings({ synonyms: run.synonymsVersion, weights: run.weightsVersion }),
  ])
  const facts = { mappings, refusals, decidedGaps, hashes }
  let total = 0
  for (const [side, editionId] of [
    ['a', run.editionAId],
    ['b', run.editionBId],
  ] as const) {
    post({ kind: 'branches', side, rows: await loadBranches(editionId) })
    const known: PlacedItem[] = []
    for await (const rows of alignItemSlices(editionId, run.level)) {
      if (isStopped()) return 0
      post({ kind: 'items', side, rows })
      for (const row of JSON.parse(rows) as readonly ItemRow[]) known.push(placeOfRow(row))
    }
    total += giveQuestions(post, side, known, facts)
  }
  post({ kind: 'start', settings })
  return total
}

const questionsAtOnce = 4_000

function giveQuestions(
  post: (request: RunRequest) => void,
  side: RunSide,
  known: readonly PlacedItem[],
  facts: DecisionFacts,
): number {
  const { isUndecided, contextOf } = alignDecisions(known, facts)
  const asked = known.filter(isUndecided)
  for (let at = 0; at < asked.length; at += questionsAtOnce) {
    const slice = asked.slice(at, at + questionsAtOnce)
    post({
      kind: 'questions',
      side,
      questions: slice.map((item) => ({ id: item.id, context: contextOf(item) })),
    })
  }
  return asked.length
}

/** Keeps what the thread finds and says how far it is, until it is through. */
function answers(thread: Worker, run: SuggestionRun, clock: () => Date, stop: () => void): Promise<void> {
  let beaten = 0
  const beat = async (done: number) => {
    if (Date.now() - beaten < beatEvery) return
    beaten = Date.now()
    // Somebody has cancelled it, perhaps through another process.
    if (!(await beatRun(run.id, clock(), { done }))) stop()
  }
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('the thread of the run ended early')))
    thread.on('message', (reply: RunReply) => {
      const hear = async () => {
        if (reply.kind === 'end') return resolve()
        if (reply.kind === 'found') {
          await insertCandidates(
            run.id,
            reply.found.flatMap((found) => candidatesOf(found, run)),
          )
          thread.postMessage({ kind: 'more' } satisfies RunRequest)
        }
        await beat(reply.done)
      }
      hear().catch(reject)
    })
  })
}

function candidatesOf({ nodeId, side, offers }: Found, run: SuggestionRun): readonly FoundCandidate[] {
  const catalogBId = side === 'a' ? run.catalogBId : run.catalogAId
  return offers.map((offer) => ({ id: randomUUID(), nodeAId: nodeId, catalogBId, ...offer }))
}
