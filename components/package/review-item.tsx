/** An item of a 批次 as the review shows it, and the answers that there are. */
import type { ReactNode } from 'react'

/** The answers that one item can be given here; what is offered, each row says. */
export const answers = ['withdraw', 'reject', 'send-back', 'return', 'confirm'] as const
export type Answer = (typeof answers)[number]

export type ReviewItem = {
  readonly itemId: string
  readonly ordinal: number
  readonly mappingId: string
  readonly version: number
  readonly answers: readonly Answer[]
  /** Both titles, for the label of the checkbox. */
  readonly label: string
  readonly body: ReactNode
}
