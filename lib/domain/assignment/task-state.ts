/** How far an assigned task is, read off what was done about its thing: nobody ticks it off. */
import type { GapDisposition } from '#lib/domain/gap/disposition'
import type { MappingFacts } from '#lib/domain/mapping/coverage'
import { isLive, type MappingState } from '#lib/domain/mapping/workflow'

/** begun: something was said and is on its way, or came back. */
export const taskStates = ['open', 'begun', 'done'] as const
export type TaskState = (typeof taskStates)[number]

/**
 * A node towards the other catalogue. `mappings`: of this node into it, as the own agency sees them. `reported`: a
 * 查无对应 of it stands. Then the one who has the task has done it, and the other agency is asked.
 */
export function nodeTaskState(
  mappings: readonly Pick<MappingFacts, 'state'>[],
  disposition: Pick<GapDisposition, 'state'> | null,
  reported: boolean,
): TaskState {
  if (mappings.some(({ state }) => state === 'confirmed')) return 'done'
  if (disposition?.state === 'decided') return 'done'
  if (mappings.some(({ state }) => isLive(state))) return 'begun'
  if (reported) return 'done'
  return disposition !== null && disposition.state !== 'withdrawn' ? 'begun' : 'open'
}

/** A mapping that waits for 对方确认: answered is done; when it is sent anew it waits again. */
export function answerTaskState(state: MappingState): TaskState {
  return state === 'pending' ? 'open' : 'done'
}
