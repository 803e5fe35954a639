/** The signed-in person as the header shows them. */
import type { AgencyMark } from '#components/ui/agency-mark'

export type Me = {
  readonly displayName: string
  /** Null for people of the joint body or of oversight. */
  readonly agency: AgencyMark | null
  /** Words, not codes: 经办人, 审核人. */
  readonly roleNames: readonly string[]
}
