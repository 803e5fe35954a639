/** One entry of the main navigation. Which ones there are, and their counts, depends on the actor: the layout decides. */
export type NavItem = {
  readonly href: string
  readonly label: string
  /** What waits there for this person; shown in ochre, nothing for 0. */
  readonly count?: number
  /** Second key after `g`: `d` makes `g d` go there. */
  readonly key?: string
}
