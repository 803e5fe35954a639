/** The stages of a joint standard as a person tells them, each made of states of the workflow: columns of the board. */
import type { JointState } from './workflow'

export const jointStages = [
  { id: 'entry', states: ['proposed'] },
  { id: 'drafting', states: ['drafting'] },
  { id: 'review', states: ['joint-review', 'balloting'] },
  { id: 'signing', states: ['passed'] },
  { id: 'approval', states: ['cosigned', 'approval'] },
  { id: 'issued', states: ['issued'] },
] as const satisfies readonly { readonly id: string; readonly states: readonly JointState[] }[]

export type JointStageId = (typeof jointStages)[number]['id']

/** Projects that ended without a standard stand outside the stages. */
export const endedStates = ['terminated', 'withdrawn'] as const satisfies readonly JointState[]
