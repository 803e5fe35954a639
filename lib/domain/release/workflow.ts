/**
 * The life of a 对照表发布: frozen when it is prepared, signed by both agencies, and then published for good. What is
 * wrong in it is put right in the next one; the working table goes on meanwhile.
 */
import { defineWorkflow, type MoveOf, type StateOf } from '#lib/domain/shared/workflow'

export const releaseWorkflow = defineWorkflow({
  name: 'release',
  initial: 'signing',
  states: ['signing', 'published', 'withdrawn'],
  moves: {
    // With the last agency's signature it gets its number.
    sign: { from: ['signing'], to: ['signing', 'published'], operation: 'release.sign', reason: 'none' },
    withdraw: { from: ['signing'], to: ['withdrawn'], operation: 'release.withdraw', reason: 'required' },
  },
})

export type ReleaseState = StateOf<typeof releaseWorkflow>
export type ReleaseMove = MoveOf<typeof releaseWorkflow>
